import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { type PrintRequest, RendererError } from '../../ports/documents/renderer.ts';
import type { FormLayout, Typesetting } from '../layout.ts';
import { loadFaces } from './faces.ts';
import { layOutForm } from './lay-out-form.ts';
import type { WorkerReply, WorkerSetup } from './renderer.ts';

/** Prints for `createRenderer`: one job a message, in order; the fonts are parsed once. */
if (parentPort === null) throw new Error('print-worker: to be started as a worker');
const port = parentPort;
const setup = workerData as WorkerSetup; // made by createRenderer
sharp.cache(false);
sharp.concurrency(1);
const faces = loadFaces(setup.fontFolder);
faces.catch(() => {}); // told by the first job
let last: Promise<void> = Promise.resolve();
port.on('message', ({ id, request }: { id: number; request: PrintRequest }) => {
  last = last.then(async () => port.postMessage(await answer(id, request, setup.layouts, setup.typesetting)));
});

async function answer(
  id: number,
  request: PrintRequest,
  layouts: Readonly<Record<string, FormLayout>>,
  typesetting: Typesetting,
): Promise<WorkerReply> {
  try {
    const layout = layouts[request.layout];
    if (layout === undefined) throw new RendererError('unknown-layout', `No layout ${request.layout}`);
    return { id, printed: await layOutForm(await faces, layout, typesetting, request) };
  } catch (error) {
    const code = error instanceof RendererError ? error.code : 'unavailable';
    return { id, code, message: error instanceof Error ? error.message : 'print failed' };
  }
}
