import type { ParameterizedContext } from 'koa';
import { shownName } from '../../domain/base/shown-name.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FileSize, NamedFile } from '../../usecases/base/show-picture.ts';
import { WebError } from './web-error.ts';

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** A file somebody sent runs nothing, loads nothing and belongs to no origin, should a browser ever take it for a page. A PDF is not put
 *  into the sandbox: the viewers of older Chromiums, which phones have, do not open there. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/** A file of an application, shown in the page when it is of a kind browsers show safely, else saved. @throws WebError not-found, auditor-takes-nothing */
export function sendFile(context: ParameterizedContext, file: NamedFile | null): void {
  if (!file) throw new WebError('not-found');
  const isShown = SHOWN.has(file.contentType);
  const isPdf = file.contentType === 'application/pdf';
  const disposition = isShown && context.query.download === undefined ? 'inline' : 'attachment';
  // A browser would save it: an auditor of the console looks at files, and takes none along.
  if (disposition === 'attachment' && context.state.role === 'auditor') throw new WebError('auditor-takes-nothing');
  context.set('content-disposition', dispositionOf(disposition, file.name));
  context.set('content-security-policy', isPdf ? `${POLICY}; object-src 'self'` : `${POLICY}; sandbox`);
  context.set('x-content-type-options', 'nosniff');
  context.set('cross-origin-resource-policy', 'same-origin');
  context.type = isShown ? file.contentType : 'application/octet-stream';
  context.body = Buffer.from(file.bytes);
}

/** A photo without where, when and with what it was taken, as archives have it. */
export function withoutPlace({ pictures }: Pick<Ports, 'pictures'>, file: NamedFile | null): NamedFile | null {
  return file && { ...file, bytes: pictures.withoutMetadata(file.bytes) };
}

/** `?size=small` asks for a thumbnail. */
export function sizeAsked(context: ParameterizedContext): FileSize {
  return context.query.size === 'small' ? 'small' : 'full';
}

/** RFC 6266: the name as RFC 5987 writes it, whatever it holds; never a header of its own. */
export function dispositionOf(disposition: 'inline' | 'attachment', name: string): string {
  return `${disposition}; filename*=UTF-8''${encodeFileName(shownName(name) || 'file')}`;
}

function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
