import type { ParameterizedContext } from 'koa';
import { dispositionOf } from '../../http/send-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with a workbook to be saved; kept by nobody on the way. */
export function sendWorkbook(context: ParameterizedContext, name: string, bytes: Uint8Array): void {
  context.set('content-disposition', dispositionOf('attachment', name));
  context.set('cache-control', 'no-store');
  context.type = XLSX;
  context.body = Buffer.from(bytes);
}
