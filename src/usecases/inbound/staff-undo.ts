import { undoMeant } from '../../conversation/base/undo-meant.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import type { AtOnce } from '../../ports/at-once.ts';
import type { Ports } from '../../ports/ports.ts';
import { undoCertificate } from '../certificates/make-certificate.ts';
import { commitOwn } from '../commit-own.ts';
import { readPerson } from '../read-person.ts';

type Meant = NonNullable<ReturnType<typeof undoMeant>>;
type Pending = NonNullable<Certificate['pending']>;

/** What is held of one person at a time: what was done in the last minute. */
const MOST = 200;

/** 撤回刚才的决定 of a member of staff who made or revoked a certificate last, while its applicant was not told. Safe to repeat.
 *  @returns false for anything else: the conversation goes on with it */
export function answerStaffUndo(ports: Ports, { id, person, reply }: IncomingMessage): AtOnce<boolean> {
  if (reply.kind !== 'text' || !ports.staff.includes(person)) return false;
  const meant = undoMeant(ports.vocabulary, reply);
  return meant !== null && undoLast(ports, id, person, meant);
}

async function undoLast(ports: Ports, cause: string, person: PersonId, meant: Meant): Promise<boolean> {
  const pending = await findPending(ports, person, meant);
  if (!pending || !(await isAlone(ports, person, meant, pending.until))) return false;
  const { application: id, version, what } = pending;
  const refusal = await undoCertificate(ports, person, { application: id, version, requestId: cause });
  const application = (await ports.views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(ports.campaigns, application?.campaign);
  if (!application || !campaign) return false;
  const said: Effect =
    refusal === null || refusal === 'application-not-found' || refusal === 'not-printed'
      ? tell(person, 'staff.certificate-undone', { application: id, title: titleOf(campaign, application), what })
      : tell(person, 'refused', { reason: refusal, values: {} });
  await commitOwn(ports, person, cause, () => ({ events: [], effects: inWordsOf(campaign.id, [said]) }));
  return true;
}

/** The certificate that the person did something with last. */
async function findPending(
  { views }: Pick<Ports, 'views'>,
  person: PersonId,
  meant: Meant,
): Promise<(Pending & { application: string }) | null> {
  const rows = await views.list<Certificate>(certificateView, { index: 'pending', equals: 'yes', limit: MOST });
  const own = rows.flatMap(({ id, data: { pending } }) =>
    pending?.by === person && (typeof meant === 'string' || meant.application === id)
      ? [{ ...pending, application: id }]
      : [],
  );
  return own.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** Whether nothing else can be meant: no decision of theirs is newer, and nobody is spoken to, nor an own form filled in. */
async function isAlone(ports: Ports, person: PersonId, meant: Meant, until: string): Promise<boolean> {
  const { bookmark } = await readPerson(ports, person);
  if (bookmark?.attending || (meant === 'loosely' && (bookmark?.application || bookmark?.mode))) return false;
  const query = { index: 'undoable', equals: person, limit: MOST };
  const held = await ports.views.list<Application>(applicationView, query);
  return held.every(({ data }) => (data.held?.findLast(({ by }) => by === person)?.until ?? '') <= until);
}
