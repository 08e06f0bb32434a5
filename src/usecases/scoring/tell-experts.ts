import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { Assignment } from '../../domain/experts/plan-assignments.ts';
import { isHandedIn } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { listSheets } from './change-scoring.ts';
import { concealing } from './concealed.ts';
import { type LoadedStage, peopleBoundTo } from './load-scoring.ts';

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
      const reasons = new Set(own.map((one) => reasonFor(ports, loaded, one)));
      const values = { ...known, reason: [...reasons].join('\uff1b') };
      const people = await peopleBoundTo(ports, loaded.campaign.id, expert);
      return people.map(({ id }) => tell(id, 'expert.again', values));
    }),
  );
  return inWordsOf(loaded.campaign.id, told.flat());
}

function reasonFor(
  { wording }: Pick<Ports, 'wording'>,
  loaded: LoadedStage,
  { application: id, reason }: Again,
): string {
  const application = loaded.applications.find((one) => one.id === id);
  return application ? concealing(loaded, application, wording.names.hidden)(reason) : reason;
}
