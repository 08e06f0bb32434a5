// Sheets → the bytes of a workbook. Runs in a thread of its own (see spreadsheets.ts) and in plain JavaScript, so that the thread needs no
// TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import writeXlsxFile from 'write-excel-file/node';

const { sheets, look } = workerData;
const bytes = new Uint8Array(await writeXlsxFile(sheets, look).toBuffer());

parentPort.postMessage(bytes, [bytes.buffer]);
