import { isOwn } from '../../domain/application/together/is-own.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { accessRefusal, decideSheet, type SheetCommand, type SheetContext } from '../../domain/scores/decide-sheet.ts';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { noSheetYet, type Sheet, sheetKey, sheetView } from '../../domain/scores/sheet.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import {
  caseOf,
  findAtStage,
  judgeOf,
  loadExperts,
  loadScoring,
  type ScoringNeeds,
  type ScoringPlace,
} from './load-scoring.ts';

export interface LoadedSheet {
  sheet: Sheet;
  context: Omit<SheetContext, 'isOwn'>;
  application: Awaited<ReturnType<typeof findAtStage>>;
}

/** A sheet with everything that is decided on. @param expert who writes it; an id nobody has gives `not-expert` on deciding */
export async function loadSheet(
  ports: ScoringNeeds,
  place: ScoringPlace,
  { application: id, expert: expertId }: { application: string; expert: string },
  now: Date,
): Promise<LoadedSheet> {
  const { campaign, stage } = place;
  const key = sheetKey({ campaign: campaign.id, stage: stage.id, application: id, expert: expertId });
  const [row, { scoring }, { data }, application] = await Promise.all([
    refreshRow<Sheet>(ports, sheetView, key),
    loadScoring(ports, place),
    loadExperts(ports, campaign.id),
    findAtStage(ports, place, id),
  ]);
  const expert = data.experts.find((known) => known.id === expertId) ?? null;
  const judge = await judgeOf(ports, campaign.id, expert ?? nobody(expertId));
  const one = application && (await caseOf(ports, campaign, application));
  const context = { stage, scoring, expert, judge, one, seq: row?.seq ?? 0, now };
  return { sheet: row?.data ?? noSheetYet(key), context, application };
}

function nobody(id: string) {
  return { id, name: '', unit: '', position: '', mobile: '', email: '', tracks: [], avoids: [] };
}

export type SheetChange =
  | { kind: 'done'; seq: number; sheet: Sheet }
  | { kind: 'refused'; reason: ScoreRefusal; at?: string };

/** One thing done to a sheet. Safe to repeat under the same cause. */
export async function changeSheet(
  ports: CommitNeeds,
  place: ScoringPlace,
  who: { application: string; expert: string; by: PersonId; cause: string },
  command: SheetCommand,
  tell: () => Promise<Effect[]> = async () => [],
): Promise<SheetChange> {
  const { by, cause, ...of } = who;
  const key = sheetKey({ campaign: place.campaign.id, stage: place.stage.id, ...of });
  const stream = `sheet/${key}` as const;
  const now = ports.clock.now();
  const committed = await commit<LoadedSheet, SheetChange>(ports, {
    known: { stream, cause },
    load: () => loadSheet(ports, place, of, now),
    async decide({ sheet, context, application }) {
      const own = { isOwn: application !== null && isOwn(application, by) };
      const decision = decideSheet(sheet, command, { ...context, ...own });
      if (decision.kind === 'refused') return { done: decision };
      const { events } = decision;
      if (events.length === 0) return { done: { kind: 'done', seq: context.seq, sheet } };
      const effects = await tell();
      return { append: { stream, seq: context.seq + 1, cause, by, at: now.toISOString(), events, effects } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const row = await refreshRow<Sheet>(ports, sheetView, key);
  return { kind: 'done', seq: row?.seq ?? committed.entry.seq, sheet: row?.data ?? noSheetYet(key) };
}

/** Whether an expert may see the material of an application: assigned, no interest in the way, said so before reading. @returns null when it may */
export function readingRefusal({ sheet, context }: LoadedSheet): ScoreRefusal | null {
  const refusal = accessRefusal(sheet, context);
  if (refusal) return refusal.reason;
  return sheet.begunAt === null ? 'not-begun' : null;
}
