import type { Application } from '../application/record/application.ts';
import { stageOf, stageWindowNow } from '../application/stages/stage.ts';
import { windowNow } from '../application/stages/window.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { OwedPaper } from '../recommendation/owed-papers.ts';
import type { PaperKind } from '../recommendation/papers.ts';
import type { PapersContext } from '../recommendation/papers-context.ts';
import { papersUntil } from '../recommendation/papers-window.ts';
import type { BodyWait } from './reminder-values.ts';

/** What a recommending body has open. */
export interface OpenAtBody {
  body: string;
  name: string;
  /** Applications that wait for a decision. */
  waiting: number;
  /** Papers that have not come back stamped. */
  papers: PaperKind[];
  /** How each of them stands. */
  owed?: OwedPaper[];
  /** All of this by its last day, the earliest first: staff may give an application more time than the calendar does. */
  closing: ClosingAtBody[];
  /** The last day to name where one is named. */
  until: string;
}

export interface ClosingAtBody {
  /** The last day, `YYYY-MM-DD`, Shanghai time; included. */
  on: string;
  waiting: number;
  papers: PaperKind[];
}

/** What is open at a body by the day until which it is taken: a decision by the window of its application, papers by `papersUntil`. */
export function closingAtBody(
  { waiting, papers, ...context }: PapersContext & { waiting: readonly Application[]; papers: readonly PaperKind[] },
  now: Date,
): ClosingAtBody[] {
  const decisions = waiting.map((application) => decidedUntil(context.campaign, application, now));
  const handedIn = papers.length > 0 ? papersUntil(context) : null;
  const days = new Set([...decisions, ...(handedIn ? [handedIn] : [])]);
  return [...days].sort().map((on) => ({
    on,
    waiting: decisions.filter((day) => day === on).length,
    papers: on === handedIn ? [...papers] : [],
  }));
}

function decidedUntil(campaign: CampaignDefinition, application: Application, now: Date): string {
  const stage = stageOf(campaign, application);
  return stage?.kind === 'recommend'
    ? stageWindowNow(stage, application, now).to
    : windowNow(campaign, 'recommendation', application, now).to;
}

/** The next last day of what is open, else the one that passed last. @returns null when nothing is open */
export function closesNext(closing: readonly ClosingAtBody[], today: string): string | null {
  return (closing.find(({ on }) => on >= today) ?? closing.at(-1))?.on ?? null;
}

/** What a body is told that it has still to do. @param part only what is open until one day */
export function bodyWait(open: OpenAtBody, { waiting, papers }: Omit<ClosingAtBody, 'on'> = open): BodyWait {
  const { name, owed } = open;
  const still = owed?.filter(({ paper }) => papers.includes(paper));
  return { kind: 'body', body: name, waiting, papers, ...(still ? { owed: still } : {}) };
}
