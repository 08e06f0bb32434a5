import { consoleTexts } from '../../../templates/pages/console.ts';
import type { FoundPaper } from '../found-paper.ts';
import { type Opening, postTo } from '../opening.ts';

export type Status = keyof typeof consoleTexts.status;

export interface ShownFile {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

export interface Me {
  person: string;
  now: string;
  campaigns: {
    /** Its review has ended. */
    isOver: boolean;
    id: string;
    title: string;
    bodies: { id: string; name: string }[];
    tracks: { id: string; name: string }[];
    /** What the papers of a recommending body are called; empty where the campaign gives no name. */
    papers: { id: 'recommendation' | 'statistics'; name: string }[];
  }[];
}

export interface Summary {
  id: string;
  title: string;
  organisation: string;
  track: string;
  body: string;
  status: Status;
  startedAt: string;
  changedAt: string;
  submittedAt: string | null;
}

export interface Detail {
  application: Summary;
  applicant: string;
  sections: {
    section: string;
    rows: { field: string; label: string; text: string; pictures: { file: ShownFile; caption: string }[] }[];
  }[];
  missing: string[];
  printed: {
    file: ShownFile;
    article: ShownFile | null;
    version: number;
    pageCount: number;
    at: string;
    isCurrent: boolean;
  } | null;
  stamped: {
    version: number;
    files: ShownFile[];
    joined: ShownFile | null;
    at: string;
    paper: FoundPaper | null;
    isApproved: boolean;
  } | null;
  papers: { title: string | null; files: ShownFile[]; at: string }[];
  returned: { reason: string; labels: string[]; at: string } | null;
  reason: string | null;
  keptSums: { labels: string[]; total: number; whole: string; stated: number }[];
  extension: { until: string; reason: string } | null;
  closesOn: string;
  history: {
    at: string;
    by: string;
    kind: string;
    labels: string[];
    reason: string;
    version: number | null;
    count: number | null;
    outcome: string | null;
    until: string | null;
  }[];
}

export interface Body {
  id: string;
  name: string;
  kind: string;
  contacts: string[];
  waiting: number;
  papers: Record<'recommendation' | 'statistics', Paper>;
}

/** One of a body's two papers. */
export interface Paper {
  standing: keyof typeof consoleTexts.bodies.standing;
  version: number;
  printed: ShownFile[];
  stamped: { version: number; files: ShownFile[]; joined: ShownFile | null; at: string } | null;
}

/** Somebody who asked for a person. */
export interface Handover {
  number: string;
  name: string;
  application: string | null;
  title: string | null;
  question: string;
  askedAt: string;
  handler: string | null;
  isTaken: boolean;
}

export interface Messages {
  waiting: number;
  unknown: number;
  failed: number;
  parked: {
    id: string;
    person: string;
    kind: string;
    text: string;
    at: string;
    why: 'failed' | 'blocked' | 'interrupted';
  }[];
  messages: {
    key: string;
    person: string;
    state: 'unknown' | 'failed';
    text: string;
    at: string;
    detail: string;
    checkedBy: string | null;
  }[];
}

/** Which applications an export takes; what is left out or empty takes all. */
export interface ExportScope {
  campaign: string;
  body?: string;
  status?: string;
  track?: string;
  search?: string;
}

export interface ShownExport {
  id: string;
  kind: 'table' | 'archive';
  body: string | null;
  track: string | null;
  status: Status | null;
  search: string | null;
  by: string;
  at: string;
  expiresAt: string;
  made: { name: string; sizeBytes: number; applications: number; at: string } | null;
  progress: { done: number; total: number } | null;
}

export type Outcome = 'awarded' | 'not-awarded';

export interface Announcement {
  campaign: string;
  publication: string;
  results: { application: string; outcome: Outcome }[];
}

/** A refusal in the reader's words. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string) {
    const words: Readonly<Record<string, string>> = consoleTexts.refusals;
    super(words[code] ?? consoleTexts.refusals.internal);
    this.code = code;
  }
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`api/${path}`, { credentials: 'same-origin', ...init }).catch(() => null);
  if (!response) throw new Refusal('offline');
  if (response.status === 204) return JSON.parse('null');
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(body.code ?? 'internal');
  return body;
}

function post<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export const api = {
  login: (link: { token: string } | { page: string }) => postTo<Opening<{ person: string }>>('api/session', link),
  logout: () => ask<null>('session', { method: 'DELETE' }),
  me: () => ask<Me>('me'),
  overview: (campaign: string) =>
    ask<{ counts: Record<Status, number> }>(`overview?${new URLSearchParams({ campaign })}`),
  list: (filter: Record<string, string>) =>
    ask<{ rows: Summary[]; next: string | null }>(`applications?${new URLSearchParams(filter)}`),
  detail: (id: string) => ask<Detail>(`applications/${encodeURIComponent(id)}`),
  extend: (id: string, until: string, reason: string) =>
    post<Detail>(`applications/${encodeURIComponent(id)}/extension`, { until, reason, requestId: crypto.randomUUID() }),
  judge: (id: string, verdict: { kind: 'approve' } | { kind: 'reject'; reason: string }) =>
    post<Detail>(`applications/${encodeURIComponent(id)}/stamped-form`, { verdict, requestId: crypto.randomUUID() }),
  fileUrl: (application: string, file: string) => `api/applications/${encodeURIComponent(application)}/files/${file}`,
  preview: (announcement: Announcement) =>
    post<{ application: string; text: string | null }[]>('results/preview', announcement),
  publish: (announcement: Announcement) =>
    post<{ published: string[]; refused: { application: string; reason: string }[] }>('results', announcement),
  bodies: (campaign: string) => ask<Body[]>(`bodies?${new URLSearchParams({ campaign })}`),
  paperUrl: (campaign: string, body: string, file: string) =>
    `api/bodies/${encodeURIComponent(body)}/files/${file}?${new URLSearchParams({ campaign })}`,
  invite: (campaign: string, body: string) =>
    post<{ code: string; word: string }>(`bodies/${encodeURIComponent(body)}/invitations`, { campaign }),
  unbind: (campaign: string, body: string, person: string) =>
    post<object>(`bodies/${encodeURIComponent(body)}/contacts/${encodeURIComponent(person)}/unbinding`, {
      campaign,
      requestId: crypto.randomUUID(),
    }),
  endAccess: (person: string) =>
    post<object>(`people/${encodeURIComponent(person)}/access-end`, { requestId: crypto.randomUUID() }),
  exports: (campaign: string) => ask<ShownExport[]>(`exports?${new URLSearchParams({ campaign })}`),
  askExport: (kind: ShownExport['kind'], { campaign, ...scope }: ExportScope) => {
    const chosen = Object.entries(scope).filter(([, value]) => value !== undefined && value.trim() !== '');
    return post<{ id: string }>('exports', {
      requestId: crypto.randomUUID(),
      kind,
      campaign,
      ...Object.fromEntries(chosen),
    });
  },
  exportUrl: (id: string) => `api/exports/${id}/file`,
  handovers: () => ask<Handover[]>('handovers'),
  messages: () => ask<Messages>('messages'),
  parked: (id: string, action: 'put-back' | 'drop') => post<{ id: string }>('messages/parked', { id, action }),
  checked: (key: string) => post<{ key: string }>('messages/checked', { key }),
};

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : consoleTexts.refusals.internal;
}
