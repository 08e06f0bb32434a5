// One HEIC picture → RGBA pixels, turned upright as the file says. Runs in a thread of its own (see pictures.ts) and in plain
// JavaScript, so that the thread needs no TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import decodeHeic from 'heic-decode';

const { bytes, maxPixels } = workerData;

parentPort.postMessage(await decode());

async function decode() {
  try {
    const [first] = await decodeHeic.all({ buffer: bytes });
    if (!first) return { refused: 'broken' };
    if (first.width * first.height > maxPixels) return { refused: 'too-large' };
    const { data, width, height } = await first.decode();
    return { data, width, height };
  } catch {
    return { refused: 'broken' };
  }
}
