import type { ParameterizedContext } from 'koa';
import type { StoredFile } from '../ports/file-store.ts';
import { WebError } from './errors.ts';

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** A file of an application, shown in the page when it is of a kind browsers show safely, else saved. */
export function sendFile(context: ParameterizedContext, file: (StoredFile & { name: string }) | null): void {
  if (!file) throw new WebError('not-found');
  const isShown = SHOWN.has(file.contentType);
  const disposition = isShown && context.query.download === undefined ? 'inline' : 'attachment';
  context.set('content-disposition', dispositionOf(disposition, file.name));
  context.set('cache-control', 'private, max-age=3600');
  context.type = isShown ? file.contentType : 'application/octet-stream';
  context.body = Buffer.from(file.bytes);
}

/** RFC 6266: the name as RFC 5987 writes it, whatever it holds; never a header of its own. */
export function dispositionOf(disposition: 'inline' | 'attachment', name: string): string {
  return `${disposition}; filename*=UTF-8''${encodeFileName(name)}`;
}

/** A name a person gave may hold half a character, which encodeURIComponent refuses. */
function encodeFileName(name: string): string {
  const whole = name.replace(/\p{Surrogate}/gu, '_');
  return encodeURIComponent(whole).replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
