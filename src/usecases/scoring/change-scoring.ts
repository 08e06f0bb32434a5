import { isOwn } from '../../domain/application/together/is-own.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { type AssignmentPlan, planAssignments } from '../../domain/experts/plan-assignments.ts';
import { type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import { decideScoring, type ScoringCommand } from '../../domain/scores/decide-scoring.ts';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { type ScoringEvent, scoringKey } from '../../domain/scores/scoring.ts';
import { isHandedIn, type Sheet, sheetView } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { type LoadedStage, loadStage, type ScoringPlace } from './load-scoring.ts';

export type ScoringChange = { kind: 'done'; isNew: boolean } | { kind: 'refused'; reason: ScoreRefusal; at?: string };

/** Everybody's sheets of a stage, by key. */
export async function listSheets({ views }: Pick<Ports, 'views'>, { campaign, stage }: ScoringPlace): Promise<Sheet[]> {
  const query = { index: 'stage', equals: scoringKey(campaign.id, stage.id), limit: 1000 };
  const found: Sheet[] = [];
  for (let after: string | undefined; ; ) {
    const rows = await views.list<Sheet>(sheetView, { ...query, ...(after ? { after } : {}) });
    found.push(...rows.map(({ data }) => data));
    after = rows.at(-1)?.id;
    if (rows.length < query.limit) return found;
  }
}

/** What staff, or an expert who declares an interest, do to a stage's scoring. Safe to repeat under the same cause.
 *  @param commandOf what to do, on the newest copies: a refusal when what was shown stands no more */
export async function changeScoring(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, cause }: { by: PersonId; cause: string },
  commandOf: (stage: LoadedStage) => ScoringCommand | { refused: ScoreRefusal },
  tell: (events: readonly ScoringEvent[], stage: LoadedStage) => Promise<Effect[]> = async () => [],
): Promise<ScoringChange> {
  const stream = `scoring/${scoringKey(place.campaign.id, place.stage.id)}` as const;
  const committed = await commit<Awaited<ReturnType<typeof load>>, ScoringChange>(ports, {
    known: { stream, cause },
    load,
    async decide({ loaded, sheets, isListFrozen }) {
      const command = commandOf(loaded);
      if ('refused' in command) return { done: { kind: 'refused', reason: command.refused } };
      const now = ports.clock.now();
      const { experts, cases, judges, stage } = loaded;
      const known = {
        ...{ cases, judges, stage, isListFrozen, now, experts: experts.map(({ id }) => id) },
        own: ownIn(loaded, by),
        scored: sheets.filter(({ savedAt }) => savedAt !== null).length,
        handedIn: sheets.filter((sheet) => isHandedIn(sheet, loaded.scoring)),
      };
      const decision = decideScoring(loaded.scoring, command, known);
      if (decision.kind === 'refused') return { done: decision };
      const { events } = decision;
      const effects = await tell(events, loaded);
      return { append: { stream, seq: loaded.seq + 1, cause, by, at: now.toISOString(), events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : { kind: 'done', isNew: committed.isNew };

  async function load() {
    const [loaded, sheets, isListFrozen] = await Promise.all([
      loadStage(ports, place),
      listSheets(ports, place),
      isFrozen(ports, place),
    ]);
    return { loaded, sheets, isListFrozen };
  }
}

/** Whether the panel behind the stage decided. */
async function isFrozen(ports: Pick<Ports, 'views' | 'journal'>, { campaign }: ScoringPlace): Promise<boolean> {
  const panel = campaign.stages.find(({ kind }) => kind === 'panel');
  const row = panel && (await refreshRow<Panel>(ports, panelView, panelKey(campaign.id, panel.id)));
  return (row?.data.frozen ?? null) !== null;
}

export interface PlanPreview extends AssignmentPlan {
  /** Names what was shown: making something else is refused. */
  plan: string;
}

/** Applications of a stage that somebody has a part in. */
function ownIn({ applications }: LoadedStage, by: PersonId): ReadonlySet<string> {
  return new Set(applications.filter((application) => isOwn(application, by)).map(({ id }) => id));
}

/** What an assignment by somebody would do; changes nothing. Their own applications wait for a colleague. */
export function previewAssignment(loaded: LoadedStage, sheets: readonly Sheet[], by: PersonId): PlanPreview {
  const { cases, judges, scoring, stage, experts } = loaded;
  const gone = new Set(experts.filter(({ left }) => left).map(({ id }) => id));
  const handedIn = new Set(
    sheets.filter(({ submittedAt }) => submittedAt).map(({ application, expert }) => `${application}/${expert}`),
  );
  // Of whoever dropped out what was handed in counts, the rest goes to others.
  const standing = scoring.assignments.filter(
    ({ application, expert }) => !gone.has(expert) || handedIn.has(`${application}/${expert}`),
  );
  const made = planAssignments({
    ...{ cases, judges, standing, declared: scoring.declared, expertsEach: stage.expertsEach },
    left: ownIn(loaded, by),
  });
  return { ...made, plan: sha256Hex(JSON.stringify(made)) };
}
