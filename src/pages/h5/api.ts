import { h5Texts } from '../../../templates/pages/h5.ts';
import type { FoundPaper } from '../found-paper.ts';

export interface ShownFile {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

export interface Upload {
  application: string;
  title: string;
  /** A paper of the applicant's own; null for a printed one that is stamped. `step` is the upload that takes it. */
  paper: { title: string | null; step: string } | null;
  version: number;
  pageCount: number;
  printed: ShownFile;
  closesOn: string;
  accept: string[];
  maxFiles: number;
  maxMegabytes: number;
}

/** What a look at one photo told; the problems by their codes. */
export interface PhotoSeen {
  page: number | null;
  problems: string[];
}

export type Decision = 'recommend' | 'return' | 'decline';

export interface Review {
  application: {
    id: string;
    title: string;
    organisation: string;
    track: string;
    body: string;
    status: string;
    submittedAt: string | null;
  };
  campaign: string;
  sections: {
    section: string;
    rows: { field: string; label: string; text: string; pictures: { file: ShownFile; caption: string }[] }[];
  }[];
  printed: { file: ShownFile; article: ShownFile | null; version: number; pageCount: number } | null;
  stamped: {
    version: number;
    files: ShownFile[];
    joined: ShownFile | null;
    at: string;
    paper: FoundPaper | null;
    isApproved: boolean;
  } | null;
  papers: { title: string | null; files: ShownFile[]; at: string }[];
  keptSums: { labels: string[]; total: number; whole: string; stated: number }[];
  fields: { id: string; label: string; section: string }[];
  decided: { decision: Decision; by: string; isMine: boolean; at: string; reason: string } | null;
  open: { isOpen: true; closesOn: string; canReturn: boolean } | { isOpen: false; reason: string };
  shown: { version: number; submitted: number };
}

/** What became of a decision that was sent. */
export type Outcome = { kind: 'pending' } | { kind: 'done' } | { kind: 'refused'; reason: string };

/** A refusal in the reader's words. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, name = '') {
    const words: Readonly<Record<string, string>> = h5Texts.refusals;
    super(`${name ? `“${name}” ` : ''}${words[code] ?? h5Texts.refusals.internal}`);
    this.code = code;
  }
}

let authorization = '';
const fileTokens = new Map<string, string>();

/** The token that the page's requests carry; this browser was found to be its person's. */
export function setPage(page: string): void {
  authorization = `Bearer ${page}`;
}

/** Files are loaded by the browser itself, or a program of the phone: each has a token of its own, good for a quarter of an hour. */
export function fileUrl(id: string, size: 'full' | 'small' = 'full'): string {
  return `api/files/${id}?f=${fileTokens.get(id) ?? ''}${size === 'small' ? '&size=small' : ''}`;
}

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`api/${path}`, { ...init, headers: { ...init.headers, authorization } }).catch(
    () => null,
  );
  if (!response) throw new Error(h5Texts.offline);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw refusalOf(body);
  for (const [id, token] of Object.entries<string>(body?.fileTokens ?? {})) fileTokens.set(id, token);
  return body;
}

export function postJson<T>(path: string, body: unknown, init: RequestInit = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(path, { ...init, method: 'POST', headers, body: JSON.stringify(body) });
}

/** Unique per press of a button: the same one counts once. */
export function newRequestId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

/** Sends files with a progress bar, which fetch cannot show. */
export function sendFiles<T = { count: number }>(
  files: File[],
  onProgress: (percent: number) => void,
  path = 'upload',
): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `api/${path}`);
    request.setRequestHeader('authorization', authorization);
    request.setRequestHeader('x-request-id', newRequestId());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new Error(h5Texts.offline));
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(refusalOf(request.response)));
    request.send(form);
  });
}

function refusalOf(body: { code?: string; values?: { name?: string } } | null): Refusal {
  return new Refusal(body?.code ?? 'internal', body?.values?.name);
}
