import '@wince/engine/backtestWorker';
