import { scoringBoardTexts } from '../../../../templates/pages/console/scoring.ts';
import type { InvitationJson } from '../../../wire/console/bodies.ts';
import type {
  BoardJson,
  ExpertsImportJson,
  MeetingJson,
  PlanJson,
  ReminderJson,
} from '../../../wire/console/scoring-board.ts';
import { ask, messageOf, post, Refusal } from '../shared/api.ts';

const query = (campaign: string, stage: string) => new URLSearchParams({ campaign, stage });

/** What the pages of experts and scoring ask for. */
export const scoringApi = {
  board: (campaign: string) => ask<{ board: BoardJson | null }>(`scoring?${new URLSearchParams({ campaign })}`),
  plan: (campaign: string, stage: string) => ask<PlanJson>(`scoring/plan?${query(campaign, stage)}`),
  meeting: (campaign: string, stage: string) => ask<MeetingJson>(`scoring/meeting?${query(campaign, stage)}`),
  remind: (campaign: string, stage: string, expert: string) =>
    post<ReminderJson>('scoring/reminder', { campaign, stage, expert }),
  change: (path: string, value: object) =>
    post<object>(`scoring/${path}`, { ...value, requestId: crypto.randomUUID() }),
  invite: (campaign: string, expert: string) =>
    post<InvitationJson>(`experts/${encodeURIComponent(expert)}/invitations`, { campaign }),
  leave: (campaign: string, expert: string, reason: string | null) =>
    post<object>(`experts/${encodeURIComponent(expert)}/leaving`, { campaign, reason, requestId: crypto.randomUUID() }),
  unbind: (campaign: string, expert: string) =>
    post<object>(`experts/${encodeURIComponent(expert)}/unbinding`, { campaign, requestId: crypto.randomUUID() }),
  templateUrl: (campaign: string) => `api/experts/template?${new URLSearchParams({ campaign })}`,
  importFile(campaign: string, file: File, confirmed: { plan: string; requestId: string } | null) {
    const body = new FormData();
    body.append('file', file, file.name);
    return ask<ExpertsImportJson>(`experts/import?${new URLSearchParams({ campaign, ...confirmed })}`, {
      method: 'POST',
      body,
    });
  },
};

/** A refusal about scores in the reader's words. */
export function scoreProblem(error: unknown): string {
  const known: Readonly<Record<string, string>> = scoringBoardTexts.refusals;
  const reason = error instanceof Refusal ? String(error.values.reason ?? '') : '';
  return known[reason] ?? messageOf(error);
}
