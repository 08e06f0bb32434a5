import { broadcastProblem } from '../../../../templates/pages/console/broadcasts.ts';
import type {
  ActionBody,
  BroadcastAction,
  BroadcastJson,
  BroadcastPreviewJson,
  BroadcastsJson,
  CandidatesBody,
  CandidatesJson,
  ClosingSoonJson,
  LedgerJson,
  PreviewBody,
  SavedBody,
  SendBody,
  TestBody,
} from '../../../wire/console/broadcasts.ts';
import { ask, messageOf, post, Refusal } from '../shared/api.ts';

/** What the page of broadcasts asks for. `press` is made for one press of a button. */
export const broadcastsApi = {
  /** @param counts whether it is said whom each draft would go to now, which takes a while */
  list: (campaign: string, counts: boolean) =>
    ask<BroadcastsJson>(`broadcasts?${new URLSearchParams({ campaign, ...(counts ? { counts: 'yes' } : {}) })}`),
  closing: (campaign: string) => ask<ClosingSoonJson>(`broadcasts/closing?${new URLSearchParams({ campaign })}`),
  preview: (draft: PreviewBody) => post<BroadcastPreviewJson>('broadcasts/preview', draft),
  candidates: (asked: CandidatesBody) => post<CandidatesJson>('broadcasts/candidates', asked),
  test: (id: string, draft: PreviewBody) =>
    post<object>(`broadcasts/${id}/test`, { ...draft, requestId: crypto.randomUUID() } satisfies TestBody),
  send: (id: string, draft: PreviewBody & { at: string | null; isToAll: boolean }, press: string) =>
    post<BroadcastJson>(`broadcasts/${id}/send`, { ...draft, requestId: press } satisfies SendBody),
  act: (id: string, action: BroadcastAction) =>
    post<BroadcastJson>(`broadcasts/${id}/action`, { action, requestId: crypto.randomUUID() } satisfies ActionBody),
  ledger: (id: string, from: number, fate: string) =>
    ask<LedgerJson>(
      `broadcasts/${id}/ledger?${new URLSearchParams({ from: String(from), ...(fate ? { fate } : {}) })}`,
    ),
  save: (saved: Omit<SavedBody, 'requestId'>) =>
    post<BroadcastsJson['audiences']>('audiences', { ...saved, requestId: crypto.randomUUID() } satisfies SavedBody),
};

export function problemOf(error: unknown): string {
  const own = error instanceof Refusal && error.code === 'broadcast-refused' ? broadcastProblem(error.values) : null;
  return own ?? messageOf(error);
}
