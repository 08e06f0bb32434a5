import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { Assignment } from '../../domain/experts/plan-assignments.ts';
import { isHandedIn } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { listSheets } from './change-scoring.ts';
import { concealing } from './concealed.ts';
import { type LoadedStage, peopleBoundTo } from './load-scoring.ts';
import { titleForExpert } from './show-case.ts';

async function standing(
  ports: CommitNeeds,
  { campaign, stage, scoring }: LoadedStage,
  expert: string,
  added = 0,
  back = 0,
) {
  const sheets = await listSheets(ports, { campaign, stage });
  const own = scoring.assignments.filter((known) => known.expert === expert);
  const done = sheets.filter((sheet) => sheet.expert === expert && isHandedIn(sheet, scoring)).length;
  const total = own.length + added;
  return {
    ...{ stage: stage.title, campaign: campaign.title, id: campaign.id, closesOn: stage.window.to },
    ...{ left: Math.min(total, Math.max(0, total - done + back)), total },
  };
}

/** What was assigned just now, to everybody bound to the experts. */
export async function tellAssigned(
  ports: CommitNeeds,
  loaded: LoadedStage,
  assigned: readonly Assignment[],
): Promise<Effect[]> {
  const experts = [...new Set(assigned.map(({ expert }) => expert))];
  const told = await Promise.all(
    experts.map(async (expert) => {
      const added = assigned.filter((one) => one.expert === expert).length;
      const values = { ...(await standing(ports, loaded, expert, added)), added };
      const people = await peopleBoundTo(ports, loaded.campaign.id, expert);
      return people.map(({ id }) => tell(id, 'expert.assigned', values));
    }),
  );
  return inWordsOf(loaded.campaign.id, told.flat());
}

/** What an expert is to look at once more, and why; `application` null for everything. */
export interface Again {
  application: string | null;
  expert: string;
  reason: string;
}

/** Each expert once, with the reasons of all that comes back, worded without what the expert is not to read. */
export async function tellAgain(
  ports: CommitNeeds & Pick<Ports, 'wording'>,
  loaded: LoadedStage,
  again: readonly Again[],
): Promise<Effect[]> {
  const experts = [...new Set(again.map(({ expert }) => expert))];
  const told = await Promise.all(
    experts.map(async (expert) => {
      const own = again.filter((one) => one.expert === expert);
      const known = await standing(ports, loaded, expert, 0, own.length);
      const rows = own.flatMap((one) => rowFor(ports, loaded, one) ?? []);
      const listed = new Set(rows.map(({ application }) => application));
      const others = own.filter(({ application }) => application === null || !listed.has(application));
      const reasons = new Set(others.map(({ reason }) => reason));
      const values = { ...known, reason: [...reasons].join('\uff1b'), rows };
      const people = await peopleBoundTo(ports, loaded.campaign.id, expert);
      return people.map(({ id }) => tell(id, 'expert.again', values));
    }),
  );
  return inWordsOf(loaded.campaign.id, told.flat());
}

/** @returns null for what is at the stage no more */
function rowFor({ wording }: Pick<Ports, 'wording'>, loaded: LoadedStage, { application: id, reason }: Again) {
  const application = loaded.applications.find((one) => one.id === id);
  if (!application) return null;
  const { hidden } = wording.names;
  return {
    ...{ application: application.id, title: titleForExpert(loaded, application, hidden) },
    reason: concealing(loaded, application, hidden)(reason),
  };
}
