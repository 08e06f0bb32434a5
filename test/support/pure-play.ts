import campaign from '../../flows/star-2021/campaign.ts';
import type { Outcome } from '../../src/conversation/base/outcome.ts';
import type { Heard, Scene } from '../../src/conversation/base/scene.ts';
import { turn } from '../../src/conversation/turn.ts';
import { afterPrinting } from '../../src/conversation/turns/applicant.ts';
import type { Application } from '../../src/domain/application/application.ts';
import { decide } from '../../src/domain/application/decide.ts';
import { evolve } from '../../src/domain/application/evolve.ts';
import { formOf } from '../../src/domain/application/progress.ts';
import type { StoredFileReference } from '../../src/domain/base/message.ts';
import { type Handover, noHandoverYet } from '../../src/domain/handover/handover.ts';
import { evolveByEvent } from '../../src/domain/handover/handover-events.ts';
import type { Part } from '../../src/domain/messages/messages.ts';
import { nobodyYet, type Person } from '../../src/domain/people/person.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { type SampleName, sampleAnswers } from './sample-answers.ts';

/** A conversation without store, clock or channel: what the pure turn makes of each message. */
export interface PurePlay {
  person: Person;
  application: Application | null;
  /** The person's handover to staff. */
  handover: Handover | null;
  now: Date;
  /** What was said to the last message. */
  parts: readonly Part[];
}

const PERSON = 'wecom:heyan';
const STAFF = 'wecom:yulin';
export const NOW = new Date('2021-12-06T09:00:00+08:00');

export function beginPlay(now = NOW): PurePlay {
  return { person: nobodyYet(PERSON), application: null, handover: null, now, parts: [] };
}

function sceneOf({ person, application, handover, now }: PurePlay): Scene {
  const contacts: string[] = [];
  return {
    campaign,
    vocabulary,
    person,
    application,
    waiting: [],
    contacts,
    isStaff: false,
    staff: [{ person: STAFF, name: '俞琳' }],
    ...(handover ? { handover, handlerAttends: PERSON } : {}),
    now,
    newApplicationId: 'SB7K3M9Q',
  };
}

/** One message further; prints the form when the conversation waits for it. @returns null when the turn has nothing to say */
export function hear(play: PurePlay, heard: Heard, isPrinting = true): PurePlay | null {
  const outcome = turn(sceneOf(play), heard);
  if (!outcome) return null;
  const next = after(play, outcome);
  return isPrinting && next.person.bookmark?.place === 'document' && next.application?.isConfirmed
    ? printed(next)
    : next;
}

/** A member of staff takes the handover. */
export function taken(play: PurePlay): PurePlay {
  const by = { kind: 'handoverTaken' as const, by: STAFF, name: '俞琳' };
  const handover = play.handover && evolveByEvent(play.handover, by, play.now.toISOString());
  return { ...play, handover };
}

function after(play: PurePlay, { applicationEvents, handover, bookmark, parts }: Outcome): PurePlay {
  const at = play.now.toISOString();
  const application = applicationEvents.reduce<Application | null>(
    (known, event) => evolve(known, event, at),
    play.application,
  );
  const events = handover?.events ?? [];
  const handed = events.reduce(
    (known, event) => evolveByEvent(known, event, at),
    play.handover ?? noHandoverYet(PERSON),
  );
  const handedOver = events.length > 0 ? { handover: handed } : {};
  return { ...play, application, ...handedOver, person: { ...play.person, bookmark }, parts };
}

function printed(play: PurePlay): PurePlay {
  const { application, now } = play;
  if (!application) return play;
  const version = (application.printed?.version ?? 0) + 1;
  const file = fileOf(`form-${version}`, 'application/pdf');
  const command = { kind: 'print' as const, version, check: 'CHECKCHECK22', file, pageCount: 4 };
  const decision = decide(application, command, { campaign, now, by: PERSON, contacts: [] });
  if (decision.kind === 'refused') throw new Error(decision.reason);
  const changed = decision.events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
  const outcome = afterPrinting({ ...sceneOf(play), application: changed }, []);
  return {
    ...after({ ...play, application: changed }, { ...outcome, applicationEvents: [] }),
    parts: [...play.parts, ...outcome.parts],
  };
}

export function fileOf(name: string, contentType = 'image/jpeg'): StoredFileReference {
  return { key: `media/${name}`, name: `${name}.jpg`, contentType, sizeBytes: 1000, sha256: name.padEnd(64, '0') };
}

/** What somebody with the sample before them does next at a place. */
export function goodReplies(play: PurePlay, sample: SampleName): Heard[] {
  const place = play.person.bookmark?.place ?? '';
  const track = campaign.tracks[play.application?.track ?? ''];
  const text = (said: string): Heard => ({ kind: 'text', text: said });
  const answers = sampleAnswers(sample);
  if (!track) return [text(sample.startsWith('team') ? '班组' : '个人')];
  if (place === 'body') return [text(answers.get('推荐行业/各区/集团') ?? '')];
  if (place.startsWith('eligibility')) return [text('符合')];
  if (place === 'confirm') return [text('确认')];
  if (place === 'upload')
    return [{ kind: 'stored-files', purpose: 'upload', files: [fileOf('stamped', 'application/pdf')] }];
  if (place === 'submit') return [text('提交'), text('是')];
  if (place.startsWith('check')) return [text('就这样')];
  const field = formOf(track).fields.find(({ id }) => `form/${id}` === place);
  if (!field) return [];
  if (field.kind === 'pictures')
    return field.late ? [text('暂无')] : [{ kind: 'picture', file: fileOf('photo') }, text('好了')];
  const answer = answers.get(field.label) ?? '无';
  return field.kind === 'long-text' ? [text(answer), text('写完了')] : [text(answer)];
}
