import { undoMeant } from '../../conversation/meaning/undo-meant.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { calendarView, type MovedCalendar } from '../../domain/calendar/moved-calendar.ts';
import { secondsLeft } from '../../domain/calendar/undo-move.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import { type Objection, objectionView } from '../../domain/objection/objection.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import { heldSeconds } from '../../domain/publication/undo-publication.ts';
import { type HeldAction, heldActionSchema } from '../../domain/staff/held-action.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { undoCertificate } from '../certificates/make-certificate.ts';
import { commitOwn } from '../commit-own.ts';
import { undoAnswer } from '../objections/answer-objection.ts';
import { undoPublication } from '../publication/settle-publication.ts';
import { readPerson } from '../read-person.ts';
import { undoMove } from '../season/move-calendar.ts';

type Meant = Exclude<ReturnType<typeof undoMeant>, null | 'otherwise'>;

/** `until`: ISO 8601, when people are told of it. */
type Pending = HeldAction & { until: string };

/** What is held of one person at a time: what was done in the last minute. */
const MOST = 200;

/** 撤回刚才的决定 of a member of staff who last made or revoked a certificate, published results, answered an objection or changed the calendar, while nobody was told. Safe
 *  to repeat. @returns false for anything else: the conversation goes on with it */
export function answerStaffUndo(ports: Ports, { id, person, reply }: IncomingMessage): AtOnce<boolean> {
  if (reply.kind !== 'text' || !ports.staff.includes(person)) return false;
  const meant = undoMeant(ports.vocabulary, reply);
  return meant !== null && meant !== 'otherwise' && undoLast(ports, id, person, meant);
}

async function undoLast(ports: Ports, cause: string, person: PersonId, meant: Meant): Promise<boolean> {
  const claim = `staff-undo/${cause}`;
  const known = await ports.claims.find(claim);
  const done = known ? heldActionSchema.parse(known.value) : await findLast(ports, person, meant);
  if (!done) return false;
  if (!known) await ports.claims.claim(claim, heldActionSchema.parse(done));
  const said = await takeBack(ports, person, done, cause);
  if (!said) return false;
  await commitOwn(ports, person, cause, () => ({ events: [], effects: [said] }));
  return true;
}

/** What the person did last, where it alone can be meant. */
async function findLast(ports: Ports, person: PersonId, meant: Meant): Promise<Pending | null> {
  const found = await Promise.all([
    findCertificates(ports, person, meant),
    ...(typeof meant === 'string'
      ? [findPublications(ports, person), findMoves(ports, person), findAnswers(ports, person)]
      : []),
  ]);
  const last = found.flat().sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  return last && (await isAlone(ports, person, meant, last.until)) ? last : null;
}

async function findCertificates({ views }: Ports, person: PersonId, meant: Meant): Promise<Pending[]> {
  const rows = await views.list<Certificate>(certificateView, { index: 'pending', equals: 'yes', limit: MOST });
  return rows.flatMap(({ id, data: { pending } }) =>
    pending?.by === person && (typeof meant === 'string' || meant.application === id)
      ? [{ kind: 'certificate', application: id, ...pending }]
      : [],
  );
}

async function findPublications({ views, clock }: Ports, person: PersonId): Promise<Pending[]> {
  const rows = await views.list<Publication>(publicationView, { index: 'running', equals: '1', limit: MOST });
  return rows.flatMap(({ id, data }) =>
    data.by === person && data.heldUntil !== undefined && heldSeconds(data, clock.now()) !== null
      ? [{ kind: 'publication', publication: id, until: data.heldUntil }]
      : [],
  );
}

async function findMoves({ views, campaigns, clock }: Ports, person: PersonId): Promise<Pending[]> {
  const rows = await Promise.all(campaigns.map(({ id }) => views.get<MovedCalendar>(calendarView, id)));
  return rows.flatMap((row) => {
    const move = row?.data.moves.findLast(({ isUndone }) => !isUndone);
    if (!row || !move?.until || move.by !== person || secondsLeft(move, clock.now()) === null) return [];
    return [{ kind: 'move', campaign: row.data.campaign, move: move.number, until: move.until }];
  });
}

async function findAnswers({ views, clock, undoSeconds }: Ports, person: PersonId): Promise<Pending[]> {
  const now = clock.now();
  const atMost = new Date(now.getTime() + undoSeconds * 1000).toISOString();
  const rows = await views.list<Objection>(objectionView, { index: 'held', atMost, limit: MOST });
  return rows.flatMap(({ id, data: { answer } }) =>
    answer?.until !== undefined && answer.until > now.toISOString() && answer.by === person
      ? [{ kind: 'answer', objection: id, until: answer.until }]
      : [],
  );
}

/** @param requestId the same for the same message @returns what is said of it; null when it cannot be taken back any more */
async function takeBack(ports: Ports, person: PersonId, done: HeldAction, requestId: string): Promise<Effect | null> {
  const { views } = ports;
  switch (done.kind) {
    case 'certificate':
      return takeBackCertificate(ports, person, done, requestId);
    case 'publication': {
      if (await undoPublication(ports, person, { ...done, requestId })) return null;
      const row = await views.get<Publication>(publicationView, done.publication);
      return tell(person, 'staff.taken-back', { what: 'publication', count: row?.data.results.length ?? 0 });
    }
    case 'answer': {
      const answer = (await views.get<Objection>(objectionView, done.objection))?.data.answer?.text ?? '';
      if (await undoAnswer(ports, person, { ...done, requestId })) return null;
      return tell(person, 'staff.taken-back', { what: 'answer', objection: done.objection, answer });
    }
    case 'move': {
      if (await undoMove(ports, person, { ...done, requestId })) return null;
      const row = await views.get<MovedCalendar>(calendarView, done.campaign);
      const reason = row?.data.moves.find(({ number }) => number === done.move)?.reason ?? '';
      return tell(person, 'staff.taken-back', { what: 'move', reason });
    }
  }
}

async function takeBackCertificate(
  ports: Ports,
  person: PersonId,
  { application: id, version, what }: Extract<HeldAction, { kind: 'certificate' }>,
  requestId: string,
): Promise<Effect | null> {
  const refusal = await undoCertificate(ports, person, { application: id, version, requestId });
  const application = (await ports.views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(ports.campaigns, application?.campaign);
  if (!application || !campaign) return null;
  const isBack = refusal === null || refusal === 'application-not-found' || refusal === 'not-printed';
  const said = isBack
    ? tell(person, 'staff.certificate-undone', { application: id, title: titleOf(campaign, application), what })
    : tell(person, 'refused', { reason: refusal, values: {} });
  return { ...said, campaign: campaign.id };
}

/** Whether nothing else can be meant: no decision of theirs is newer, and nobody is spoken to, nor an own form filled in. */
async function isAlone(ports: Ports, person: PersonId, meant: Meant, until: string): Promise<boolean> {
  const { bookmark } = await readPerson(ports, person);
  if (bookmark?.attending || (meant === 'loosely' && (bookmark?.application || bookmark?.mode))) return false;
  const query = { index: 'undoable', equals: person, limit: MOST };
  const held = await ports.views.list<Application>(applicationView, query);
  return held.every(({ data }) => (data.held?.findLast(({ by }) => by === person)?.until ?? '') <= until);
}
