import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { decideAnswer, decideAnswerTelling, decideAnswerUndo } from '../../domain/objection/decide-answer.ts';
import {
  decideConfirmation,
  type Objection,
  type ObjectionEvent,
  objectionView,
} from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';
import { isAboutOwn } from './meant-applications.ts';

type AnswerNeeds = CommitNeeds & Pick<Ports, 'staff' | 'undoSeconds'>;
type Refusal = Extract<Decision, { kind: 'refused' }>;

/** Answers an objection, once. Safe to repeat: one press is applied once. @returns null when it stands, else why not */
export async function answerObjection(
  ports: AnswerNeeds,
  by: PersonId,
  { objection, text, requestId }: { objection: string; text: string; requestId: string },
): Promise<Refusal | null> {
  const known = { stream: `objection/${objection}` as const, cause: `answer/${requestId}` };
  return change(ports, by, known, (row, { title, isOwn }) => {
    const { staff, undoSeconds, clock } = ports;
    return decideAnswer(row, text, { by, staff, isOwn, title, now: clock.now(), undoSeconds });
  });
}

/** Staff called the number that an objection was filed with. Safe to repeat. @returns null when it is accepted, else why not */
export async function confirmByPhone(
  ports: AnswerNeeds,
  by: PersonId,
  { objection, requestId }: { objection: string; requestId: string },
): Promise<Refusal | null> {
  const known = { stream: `objection/${objection}` as const, cause: `confirmed/${requestId}` };
  return change(ports, by, known, (row, { isOwn }) =>
    decideConfirmation(row, 'phone', { by, staff: ports.staff, isOwn, now: ports.clock.now() }),
  );
}

/** Takes back an answer that nobody was told. Safe to repeat under the same `requestId`. @returns null when it is taken back, else why not */
export async function undoAnswer(
  ports: AnswerNeeds,
  by: PersonId,
  { objection, requestId }: { objection: string; requestId: string },
): Promise<Refusal | null> {
  const known = { stream: `objection/${objection}` as const, cause: `answer-undone/${requestId}` };
  return change(ports, by, known, (row, { isOwn }) =>
    decideAnswerUndo(row, { by, staff: ports.staff, isOwn, now: ports.clock.now() }),
  );
}

const MOST_HELD = 200;

/** Tells who objected of answers that can be taken back no more. To be asked every few seconds; safe to repeat. */
export async function tellAnswers(ports: CommitNeeds): Promise<void> {
  const query = { index: 'held', atMost: ports.clock.now().toISOString(), limit: MOST_HELD };
  for (const { id, data } of await ports.views.list<Objection>(objectionView, query)) {
    // Answered once more after it was taken back, it is told once more.
    const known = { stream: `objection/${id}` as const, cause: `told/${data.answer?.at ?? ''}` };
    await change(ports, 'system', known, (row, { title }) =>
      decideAnswerTelling(row, { now: ports.clock.now(), title }),
    );
  }
}

async function change(
  ports: CommitNeeds,
  by: PersonId | 'system',
  known: { stream: `objection/${string}`; cause: string },
  decide: (row: Objection | null, about: { title: string; isOwn: boolean }) => Decision<ObjectionEvent>,
): Promise<Refusal | null> {
  const load = async () => {
    const row = await refreshRow<Objection>(ports, objectionView, known.stream.slice('objection/'.length));
    const campaign = findCampaign(ports.campaigns, row?.data.campaign);
    const title = campaign?.title ?? row?.data.campaign ?? '';
    const isOwn = row !== null && campaign !== null && (await isAboutOwn(ports, campaign, row.data, by));
    return { row, title, isOwn };
  };
  const committed = await commit<Awaited<ReturnType<typeof load>>, Refusal | null>(ports, {
    known,
    load,
    decide({ row, ...about }) {
      const decision = decide(row?.data ?? null, about);
      if (decision.kind === 'refused') return { done: decision };
      if (decision.events.length === 0) return { done: null };
      const at = ports.clock.now().toISOString();
      const effects = inWordsOf(row?.data.campaign ?? '', decision.effects);
      return { append: { ...known, seq: (row?.seq ?? 0) + 1, by, at, events: decision.events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

/** The objections of a campaign: those without an answer first, then the newest. */
export async function listObjections({ views }: Pick<Ports, 'views'>, campaign: string): Promise<Objection[]> {
  const rows = await listUnder<Objection>(views, objectionView, { index: 'campaign', equals: campaign });
  return rows
    .map(({ data }) => data)
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || (a.at < b.at ? 1 : -1));
}
