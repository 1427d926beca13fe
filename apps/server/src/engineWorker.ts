import '@wince/engine/worker';
