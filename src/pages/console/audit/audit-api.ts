import type { AuditJson } from '../../../wire/console/audit.ts';
import { ask, Refusal } from '../shared/api.ts';

export type AuditFilter = Record<'from' | 'to' | 'who' | 'application' | 'body' | 'group', string>;

/** What the page of the record asks for. */
export const auditApi = {
  list: (campaign: string, filter: AuditFilter, after: string | null) =>
    ask<AuditJson>(`audit?${new URLSearchParams({ campaign, ...filter, ...(after ? { after } : {}) })}`),
  /** @throws Refusal */
  async save(campaign: string, filter: AuditFilter): Promise<Blob> {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
    const response = await fetch('api/audit/export', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ campaign, ...given, requestId: crypto.randomUUID() }),
    }).catch(() => null);
    if (!response) throw new Refusal('offline');
    if (!response.ok) throw new Refusal((await response.json().catch(() => ({}))).code ?? 'internal');
    return response.blob();
  },
};
