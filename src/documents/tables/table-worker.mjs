// The bytes of a workbook, or the text of a CSV → rows of texts. Runs in a thread of its own (see read-table.ts) and in plain JavaScript, so
// that the thread needs no TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';

const { kind, data, maxRows, maxCells } = workerData;

function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function readWorkbook() {
  const { readSheet } = await import('read-excel-file/node');
  return readSheet(Buffer.from(data));
}

async function readCsv() {
  const { parse } = await import('csv-parse/sync');
  const [head = ''] = data.split('\n', 1);
  const count = (sign) => head.split(sign).length;
  const delimiter = ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ',';
  return parse(data, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, to: maxRows + 1 });
}

const rows = await (kind === 'workbook' ? readWorkbook() : readCsv());
parentPort.postMessage(rows.slice(0, maxRows + 1).map((row) => row.slice(0, maxCells).map(textOf)));
