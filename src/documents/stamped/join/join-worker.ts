import { parentPort, workerData } from 'node:worker_threads';
import type { JoinRequest } from '../../../ports/documents/paper-joiner.ts';
import { joinPaper } from './join-paper.ts';

if (parentPort === null) throw new Error('join-worker: to be started as a worker');
const request: JoinRequest = workerData; // createPaperJoiner gives it
parentPort.postMessage(await joinPaper(request));
