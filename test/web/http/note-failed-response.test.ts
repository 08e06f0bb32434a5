import { expect, it } from 'vitest';
import { noteFailedResponse } from '../../../src/web/http/note-failed-response.ts';

it.each([
  ['ERR_STREAM_PREMATURE_CLOSE', 'info browser-left'],
  ['ECONNRESET', 'info browser-left'],
  ['EPIPE', 'info browser-left'],
  ['HPE_INVALID_EOF_STATE', 'info browser-left'],
  ['ECONNABORTED', 'info browser-left'],
  ['HPE_INVALID_CHUNK_SIZE', 'info browser-left'],
  ['EACCES', 'error response-failed'],
  [undefined, 'error response-failed'],
])('an answer that fails with %s is noted as: %s', (code, expected) => {
  const noted: string[] = [];
  const log = {
    info: (event: string) => noted.push(`info ${event}`),
    error: (event: string) => noted.push(`error ${event}`),
  };
  noteFailedResponse(log)(Object.assign(new Error('gone'), code === undefined ? {} : { code }));
  expect(noted).toEqual([expected]);
});
