import { register } from 'tsx/esm/api';

// The first file of the worker thread. `--import tsx` registers in the main thread only (Node 20): here it is done by hand.
register();
await import('./print-worker.ts');
