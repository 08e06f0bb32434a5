import { consoleTexts } from '../../../../templates/pages/console/console.ts';
import type { OpeningJson } from '../../../wire/base/opening.ts';
import type {
  DetailJson,
  ExtensionBody,
  ListingJson,
  OverrulingBody,
  OverviewJson,
  ToPhoneListJson,
} from '../../../wire/console/applications.ts';
import type { BodyJson, InvitationBody, InvitationJson, UnbindingBody } from '../../../wire/console/bodies.ts';
import type { MeJson, SignedInJson } from '../../../wire/console/console.ts';
import type { ExportAskedJson, ExportBody, ExportJson } from '../../../wire/console/exports.ts';
import type { AssignmentBody, HandoverJson } from '../../../wire/console/handovers.ts';
import type { AccessEndBody } from '../../../wire/console/people.ts';
import type { CheckedBody, MessagesJson, UnparkingBody } from '../../../wire/console/undelivered.ts';
import { postTo } from '../../opening.ts';

/** Which applications an export takes; what is left out or empty takes all. */
export type ExportScope = Pick<ExportBody, 'campaign'> & {
  [Key in 'body' | 'status' | 'stage' | 'track' | 'search']?: string;
};

/** A refusal in the reader's words. */
export class Refusal extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
  constructor(code: string, values: Readonly<Record<string, unknown>> = {}) {
    const words: Readonly<Record<string, string>> = consoleTexts.refusals;
    super(typeof values.text === 'string' ? values.text : (words[code] ?? consoleTexts.refusals.internal));
    this.code = code;
    this.values = values;
  }
}

/** Asks the console's interface. @throws Refusal */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`api/${path}`, { credentials: 'same-origin', ...init }).catch(() => null);
  if (!response) throw new Refusal('offline');
  if (response.status === 204) return JSON.parse('null');
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(body.code ?? 'internal', body.values);
  return body;
}

export function post<T>(path: string, body: object): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export const api = {
  login: (link: { token: string } | { page: string }) => postTo<OpeningJson<SignedInJson>>('api/session', link),
  logout: () => ask<null>('session', { method: 'DELETE' }),
  me: () => ask<MeJson>('me'),
  overview: (campaign: string) => ask<OverviewJson>(`overview?${new URLSearchParams({ campaign })}`),
  toPhone: (campaign: string) => ask<ToPhoneListJson>(`applications/to-phone?${new URLSearchParams({ campaign })}`),
  list: (filter: Record<string, string>) => ask<ListingJson>(`applications?${new URLSearchParams(filter)}`),
  detail: (id: string) => ask<DetailJson>(`applications/${encodeURIComponent(id)}`),
  extend: (id: string, until: string, reason: string, isSure: boolean) =>
    post<DetailJson>(`applications/${encodeURIComponent(id)}/extension`, {
      until,
      reason,
      isSure,
      requestId: crypto.randomUUID(),
    } satisfies ExtensionBody),
  judge: (id: string, verdict: OverrulingBody['verdict']) =>
    post<DetailJson>(`applications/${encodeURIComponent(id)}/stamped-form`, {
      verdict,
      requestId: crypto.randomUUID(),
    } satisfies OverrulingBody),
  fileUrl: (application: string, file: string) => `api/applications/${encodeURIComponent(application)}/files/${file}`,
  bodies: (campaign: string) => ask<BodyJson[]>(`bodies?${new URLSearchParams({ campaign })}`),
  paperUrl: (campaign: string, body: string, file: string) =>
    `api/bodies/${encodeURIComponent(body)}/files/${file}?${new URLSearchParams({ campaign })}`,
  invite: (campaign: string, body: string, until = '') =>
    post<InvitationJson>(`bodies/${encodeURIComponent(body)}/invitations`, {
      campaign,
      ...(until ? { until } : {}),
    } satisfies InvitationBody),
  unbind: (campaign: string, body: string, person: string) =>
    post<object>(`bodies/${encodeURIComponent(body)}/contacts/${encodeURIComponent(person)}/unbinding`, {
      campaign,
      requestId: crypto.randomUUID(),
    } satisfies UnbindingBody),
  endAccess: (person: string) =>
    post<object>(`people/${encodeURIComponent(person)}/access-end`, {
      requestId: crypto.randomUUID(),
    } satisfies AccessEndBody),
  exports: (campaign: string) => ask<ExportJson[]>(`exports?${new URLSearchParams({ campaign })}`),
  askExport: (kind: ExportBody['kind'], { campaign, ...scope }: ExportScope) => {
    const chosen = Object.entries(scope).filter(([, value]) => value !== undefined && value.trim() !== '');
    return post<ExportAskedJson>('exports', {
      requestId: crypto.randomUUID(),
      kind,
      campaign,
      ...Object.fromEntries(chosen),
    });
  },
  exportUrl: (id: string) => `api/exports/${id}/file`,
  handovers: () => ask<HandoverJson[]>('handovers'),
  assign: (number: string, to: string, note: string) =>
    post<HandoverJson[]>(`handovers/${encodeURIComponent(number)}/assignment`, {
      ...{ to, note, requestId: crypto.randomUUID() },
    } satisfies AssignmentBody),
  messages: () => ask<MessagesJson>('messages'),
  parked: (id: string, action: UnparkingBody['action']) =>
    post<object>('messages/parked', { id, action } satisfies UnparkingBody),
  checked: (key: string) => post<object>('messages/checked', { key } satisfies CheckedBody),
};

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : consoleTexts.refusals.internal;
}
