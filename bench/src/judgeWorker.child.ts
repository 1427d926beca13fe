import '../../services/engine/src/worker.ts';
