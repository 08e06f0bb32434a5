import type { Middleware } from 'koa';
import { z } from 'zod';
import type { Json } from '../../domain/base/json.ts';
import type { Log } from '../../ports/ports.ts';
import { CoordinationError } from '../../ports/process/coordination.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import { FileStoreError, type FileStoreErrorCode } from '../../ports/store/file-store.ts';
import { StoreError, type StoreErrorCode } from '../../ports/store/store.ts';
import type { UploadRefusal } from '../../usecases/applications/upload-state.ts';
import { AuditorRefused } from '../../usecases/commit.ts';
import type { WordImportRefusal } from '../../usecases/pages/take-import.ts';
import type { FileRefusal } from '../../usecases/pages/take-upload.ts';
import type { ReviewRefusal } from '../../usecases/review/describe-review.ts';

/** Why a request is refused. The pages have words for each (templates/pages/). */
export type WebErrorCode =
  | 'bad-request'
  | 'too-large'
  | 'too-many-files'
  | 'no-files'
  | 'too-often'
  | 'link-forged'
  | 'link-expired'
  | 'link-used'
  | 'link-ended'
  | 'wrong-code'
  | 'code-over'
  | 'code-not-sent'
  | 'login-required'
  | 'not-staff'
  | 'wrong-login'
  | 'login-locked'
  | 'one-time-over'
  | 'has-account'
  | 'auditor-reads-only'
  | 'auditor-takes-nothing'
  | 'own-role'
  | 'other-role'
  | 'absence-over'
  | 'not-away'
  | 'absence-ahead'
  | 'last-of-staff'
  | 'no-member'
  | 'broadcast-refused'
  /** `values.text` says why, in the reader's words. */
  | 'decision-refused'
  | 'score-refused'
  | 'score-forbidden'
  | 'foreign-origin'
  | 'not-found'
  | 'unavailable'
  | 'internal'
  | 'not-later'
  | 'far-later'
  | 'kept-too-much'
  | 'too-many-lines'
  | UploadRefusal
  | FileRefusal
  | WordImportRefusal
  | ReviewRefusal;

/** The only place where a refusal becomes an HTTP status. */
const httpStatus: Readonly<Record<WebErrorCode, number>> = {
  'bad-request': 400,
  'too-large': 413,
  'too-many-files': 413,
  'no-files': 400,
  'too-often': 429,
  'link-forged': 403,
  'link-expired': 403,
  'link-used': 403,
  'link-ended': 403,
  'link-decided': 403,
  'wrong-code': 403,
  'code-over': 403,
  'code-not-sent': 503,
  'login-required': 401,
  'not-staff': 403,
  'wrong-login': 403,
  'login-locked': 403,
  'one-time-over': 403,
  'has-account': 409,
  'auditor-reads-only': 403,
  'auditor-takes-nothing': 403,
  'own-role': 409,
  'other-role': 409,
  'absence-over': 409,
  'not-away': 409,
  'absence-ahead': 409,
  'last-of-staff': 409,
  'no-member': 404,
  'foreign-origin': 403,
  'not-found': 404,
  unavailable: 503,
  internal: 500,
  'not-later': 409,
  'far-later': 409,
  'kept-too-much': 409,
  'too-many-lines': 413,
  'already-used': 409,
  'already-taken': 409,
  'already-submitted': 409,
  'broadcast-refused': 409,
  'decision-refused': 409,
  'score-refused': 409,
  'score-forbidden': 403,
  'not-printed': 409,
  'changed-since': 409,
  'submission-closed': 409,
  elsewhere: 409,
  'not-accepted': 415,
  broken: 422,
  empty: 400,
  infected: 422,
  'not-scanned': 503,
  'not-yours': 403,
  'own-application': 403,
  'already-decided': 409,
  'material-changed': 409,
  'recommendation-closed': 409,
  'text-erased': 409,
  'text-submitted': 409,
  'text-not-open': 409,
  'text-too-long': 413,
  'old-word': 415,
  'web-page': 415,
  encrypted: 415,
  macro: 415,
  'not-a-document': 415,
  'too-complex': 422,
  'not-read': 503,
  'no-columns': 422,
  'other-form': 409,
  'strange-form': 422,
};

/** @param values for the reader's words; sent back, never logged */
export class WebError extends Error {
  readonly code: WebErrorCode;
  readonly values: Readonly<Record<string, Json>>;
  constructor(code: WebErrorCode, values: Readonly<Record<string, Json>> = {}) {
    super(code);
    this.name = 'WebError';
    this.code = code;
    this.values = values;
  }
}

const storeCodes: Readonly<Record<StoreErrorCode, WebErrorCode>> = {
  unavailable: 'unavailable',
  'too-large': 'too-large',
  'in-use': 'unavailable',
  damaged: 'unavailable',
  newer: 'unavailable',
  missing: 'unavailable',
};

const fileCodes: Readonly<Record<FileStoreErrorCode, WebErrorCode>> = {
  'too-large': 'too-large',
  'bad-key': 'not-found',
  unavailable: 'unavailable',
};

/** Errors → HTTP: a code, never a stack. What is no refusal is logged under the request's id. */
export function answerErrors(log: Log): Middleware {
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      const { status, body } = answerOf(error, String(context.state.request ?? ''), log);
      if (status === 413) context.set('connection', 'close');
      context.status = status;
      context.body = body;
    }
  };
}

/** What a request that failed is answered. @param request its id */
export function answerOf(error: unknown, request: string, log: Log): { status: number; body: object } {
  const code = codeOf(error);
  const status = httpStatus[code];
  if (status >= 500) log.error('request-failed', error, { request, code });
  return { status, body: { code, request, ...(error instanceof WebError ? { values: error.values } : {}) } };
}

function codeOf(error: unknown): WebErrorCode {
  if (error instanceof WebError) return error.code;
  if (error instanceof AuditorRefused) return error.code;
  if (error instanceof StoreError) return storeCodes[error.code];
  if (error instanceof FileStoreError) return fileCodes[error.code];
  if (error instanceof CoordinationError || error instanceof RunLater) return 'unavailable';
  if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof URIError) return 'bad-request';
  return statusOf(error) === 413 ? 'too-large' : (statusOf(error) ?? 500) < 500 ? 'bad-request' : 'internal';
}

/** What raw-body and Koa put on their own errors. */
function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null;
}
