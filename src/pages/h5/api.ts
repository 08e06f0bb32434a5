import { h5Texts } from '../../../templates/pages/phone/h5.ts';

/** A refusal in the reader's words. */
export class Refusal extends Error {
  readonly code: string;
  /** Why, where the code leaves it to a page of its own. */
  readonly reason: string;
  constructor(code: string, name = '', reason = '') {
    const words: Readonly<Record<string, string>> = h5Texts.refusals;
    super(`${name ? `“${name}” ` : ''}${words[code] ?? h5Texts.refusals.internal}`);
    this.code = code;
    this.reason = reason;
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

/** A file that is made for this page alone, saved under a name. */
export async function openBlob(path: string, name: string): Promise<void> {
  const response = await fetch(`api/${path}`, { headers: { authorization } }).catch(() => null);
  if (!response) throw new Error(h5Texts.offline);
  if (!response.ok) throw refusalOf(await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Browsers send at most 64 KB for a page that is gone. */
const MOST_BYTES_LEAVING = 60_000;

/** What is sent as the page is left, or its window closed, arrives all the same: the browser sends it without the page. */
export function postJson<T>(path: string, body: unknown, init: RequestInit = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const sent = new TextEncoder().encode(JSON.stringify(body));
  const keepalive = document.hidden && sent.length < MOST_BYTES_LEAVING;
  return ask<T>(path, { keepalive, ...init, method: 'POST', headers, body: sent });
}

/** Unique per press of a button: the same one counts once. */
export function newRequestId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

/** Sends files with a progress bar, which fetch cannot show. */
export function sendFiles<T>(files: File[], onProgress: (percent: number) => void, path = 'upload'): Promise<T> {
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

function refusalOf(body: { code?: string; values?: { name?: string; reason?: string } } | null): Refusal {
  return new Refusal(body?.code ?? 'internal', body?.values?.name, body?.values?.reason);
}
