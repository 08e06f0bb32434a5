import type { Heard } from '../../conversation/base/scene.ts';
import type { Work } from '../../domain/base/journal-entry.ts';
import type { Json } from '../../domain/base/json.ts';
import type { Aside, IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import type { PaperKind } from '../../domain/recommendation/papers.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import { sendProof } from '../audit/send-proof.ts';
import { acceptMessage } from '../base/accept-message.ts';
import { foundId, laneOf } from '../base/lanes.ts';
import { takeDecision } from '../panel/take-decision.ts';
import { bodyPaperToRead, readBodyPaper } from '../papers/read-body-paper.ts';
import { fileKeysOf, paperToRead, readStampedForm } from '../papers/read-stamped-form.ts';
import { printForm } from '../printing/print-form.ts';
import { printPapers } from '../printing/print-papers.ts';
import { loadScene } from '../scene/load-scene.ts';
import { hearMessage } from './hear-message.ts';
import { tryMessage } from './try-message.ts';

/** What the work done aside found for a message. */
export interface FoundByLongWork {
  heard: Heard;
  paper?: PaperJudgement | null;
  /** Of a recommending body: which of its papers. */
  paperKind?: PaperKind;
  /** Which files were looked at. */
  files?: string;
}

/** Puts long work into a lane of its own, so that later messages of the person are answered at once. Safe to repeat: one message leads to one piece of work of each kind. */
export async function queueLongWork(
  { inbox, jobs, clock }: Pick<Ports, 'inbox' | 'jobs' | 'clock'>,
  { id, person, reply, first }: IncomingMessage,
  work: Work,
  heard: Heard,
): Promise<void> {
  const lane = laneOf(person, work.kind);
  const aside: Aside = { person, cause: id, work, heard: heard as Json, ...(first ? { first } : {}) }; // plain data, as every reply
  const acceptedAt = clock.now().toISOString();
  await inbox.accept({ id: `${work.kind}/${id}`, person: lane, reply, acceptedAt, aside });
  await jobs.wake('aside', lane);
}

/** Does the work of one lane, piece by piece. Safe to repeat.
 *  @param since as in answerMessages @throws RunLater when it has to wait */
export async function runLongWork(ports: Ports, lane: string, since = new Date(0)): Promise<void> {
  for (;;) {
    const [row] = await ports.inbox.listWaiting(lane, 1);
    if (!row) return;
    await tryMessage(ports, row, since, async () => {
      if (row.aside) await doOne(ports, row, row.aside);
      return false;
    });
  }
}

async function doOne(ports: Ports, row: IncomingMessage, { person, cause, work, heard }: Aside): Promise<void> {
  switch (work.kind) {
    case 'print-form':
      return printForm(ports, work.person);
    case 'print-papers':
      return printPapers(ports, work.body);
    case 'read-paper':
      return comeBack(ports, row, await look(ports, person, heard as Heard)); // written by queueLongWork
    case 'fetch-media':
      return comeBack(ports, row, { heard: await fetchAgain(ports, { ...row, id: cause, person }) });
    case 'prove':
      return sendProof(ports, { ...work, cause });
    case 'take-decision':
      return takeDecision(ports, { ...work, cause });
    case 'hand-back':
    case 'nudge':
      return;
  }
}

/** Puts the message back into the person's queue with what was found; it is answered then. */
async function comeBack(ports: Ports, { id, reply, aside }: IncomingMessage, found: FoundByLongWork): Promise<void> {
  if (!aside) return;
  // `found` is plain data: replies and judgements are kept in the journal.
  const first = aside.first ? { first: aside.first } : {};
  const back = { id: foundId(id), person: aside.person, reply, found: found as unknown as Json, ...first }; // see above
  await acceptMessage(ports, back);
}

/** @returns null when no work was done aside for this message */
export function foundByLongWork({ found }: IncomingMessage): FoundByLongWork | null {
  return (found ?? null) as unknown as FoundByLongWork | null; // written by comeBack alone
}

async function look(ports: Ports, person: PersonId, heard: Heard): Promise<FoundByLongWork> {
  const { scene } = await loadScene(ports, person, heard, '');
  const reading = paperToRead(ports, scene, heard);
  const ofBody = reading ? null : bodyPaperToRead(ports, scene, heard);
  if (ofBody) return { heard, ...(await readBodyPaper(ports, ofBody)), files: fileKeysOf(ofBody.files) };
  if (!reading) return { heard };
  return { heard, paper: await readStampedForm(ports, scene, reading), files: fileKeysOf(reading.files) };
}

const AGAIN_MILLISECONDS = 15_000;
const PATIENCE_MILLISECONDS = 60_000;
/** The platform keeps a picture for three days; nobody waits for one longer than a day. */
const GIVEN_UP_MILLISECONDS = 24 * 3600 * 1000;

async function fetchAgain(ports: Ports, message: IncomingMessage): Promise<Heard> {
  try {
    return await hearMessage(ports, message, PATIENCE_MILLISECONDS);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    if (ports.clock.now().getTime() - Date.parse(message.acceptedAt) > GIVEN_UP_MILLISECONDS)
      return { kind: 'unreadable', reason: 'media-gone' };
    throw new RunLater(`media ${error.detail}`, AGAIN_MILLISECONDS, { cause: error });
  }
}
