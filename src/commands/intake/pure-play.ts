import { vocabulary } from '../../../templates/vocabulary.ts';
import { nothingChanged, type Outcome } from '../../conversation/base/outcome.ts';
import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { fieldIdOf, fieldPlace } from '../../conversation/steps/form.ts';
import { aboutPlace, stepAt } from '../../conversation/steps/registry.ts';
import { turn } from '../../conversation/turn.ts';
import { afterPrinting } from '../../conversation/turns/applicant/journey-turn.ts';
import { formOf } from '../../domain/application/answers/progress.ts';
import { decide } from '../../domain/application/decide.ts';
import { evolve } from '../../domain/application/evolve.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { StepKindName } from '../../domain/application/steps/step-rules.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import { type Handover, noHandoverYet } from '../../domain/handover/handover.ts';
import { evolveHandoverBy } from '../../domain/handover/handover-events.ts';
import type { Part } from '../../domain/messages/messages.ts';
import { newPerson, type Person } from '../../domain/people/person.ts';
import type { CommandWord } from '../../domain/vocabulary.ts';

/** A conversation without store, clock or channel: what the pure turn makes of each message. */
export interface PurePlay {
  campaign: CampaignDefinition;
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
/** Before the first word. @param now inside the campaign's windows, else nothing can be begun */
export function beginPlay(campaign: CampaignDefinition, now: Date): PurePlay {
  return { campaign, person: newPerson(PERSON), application: null, handover: null, now, parts: [] };
}

function sceneOf({ campaign, person, application, handover, now }: PurePlay): Scene {
  const contacts: string[] = [];
  return {
    campaign,
    isSettled: true,
    campaigns: [campaign],
    desks: [],
    vocabulary,
    person,
    application,
    waiting: [],
    contacts,
    isStaff: false,
    staff: [{ person: STAFF, name: STAFF }],
    ...(handover ? { handover, handlerAttends: PERSON } : {}),
    now,
    newApplicationId: 'SB7K3M9Q',
  };
}

/** One message further; prints the form when the conversation waits for it. @returns null when the turn has nothing to say */
export function playMessage(play: PurePlay, heard: Heard, isPrinting = true): PurePlay | null {
  const outcome = turn(sceneOf(play), heard);
  if (!outcome) return null;
  const next = after(play, outcome);
  const { track = '', isConfirmed } = next.application ?? {};
  const asked = next.campaign.tracks[track];
  const isMade = asked && aboutPlace(asked, next.person.bookmark?.place)?.makesForm;
  return isPrinting && isMade && isConfirmed ? printed(next) : next;
}

/** A member of staff takes the handover. */
export function takeHandover(play: PurePlay): PurePlay {
  const by = { kind: 'handoverTaken' as const, by: STAFF, name: STAFF };
  const handover = play.handover && evolveHandoverBy(play.handover, by, play.now.toISOString());
  return { ...play, handover };
}

function after(play: PurePlay, { change, bookmark, parts }: Outcome): PurePlay {
  const at = play.now.toISOString();
  const applicationEvents = change.kind === 'application' ? change.events : [];
  const application = applicationEvents.reduce<Application | null>(
    (known, event) => evolve(known, event, at),
    play.application,
  );
  const events = change.kind === 'handover' ? change.events : [];
  const handed = events.reduce(
    (known, event) => evolveHandoverBy(known, event, at),
    play.handover ?? noHandoverYet(PERSON),
  );
  const handedOver = events.length > 0 ? { handover: handed } : {};
  return { ...play, application, ...handedOver, person: { ...play.person, bookmark }, parts };
}

function printed(play: PurePlay): PurePlay {
  const { campaign, application, now } = play;
  if (!application) return play;
  const version = (application.printed?.version ?? 0) + 1;
  const file = fileOf(`form-${version}`, 'application/pdf');
  const command = { kind: 'print' as const, version, check: 'CHECKCHECK22', file, pageCount: 4 };
  const decision = decide(application, command, { campaign, now, by: PERSON, contacts: [] });
  if (decision.kind === 'refused') throw new Error(decision.reason);
  const changed = decision.events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
  const outcome = afterPrinting({ ...sceneOf(play), application: changed }, []);
  return {
    ...after({ ...play, application: changed }, { ...outcome, change: nothingChanged }),
    parts: [...play.parts, ...outcome.parts],
  };
}

export function fileOf(name: string, contentType = 'image/jpeg'): StoredFileReference {
  return { key: `media/${name}`, name: `${name}.jpg`, contentType, sizeBytes: 1000, sha256: name.padEnd(64, '0') };
}

/** What somebody with a filled-in form before them does next at a place.
 *  @param answers official label → what is typed for it */
export function goodReplies(play: PurePlay, answers: ReadonlyMap<string, string>, trackId: string): Heard[] {
  const place = play.person.bookmark?.place ?? '';
  const track = play.campaign.tracks[play.application?.track ?? ''];
  if (!track) return [text(play.campaign.tracks[trackId]?.name ?? '')];
  const step = stepAt(track, place)?.step;
  return step ? goodReply[step](play, place, track, answers) : [];
}

type GoodReply = (play: PurePlay, place: string, track: Track, answers: ReadonlyMap<string, string>) => Heard[];

/** What is replied at each step. */
const goodReply: Readonly<Record<StepKindName, GoodReply>> = {
  body: (_play, _place, track, answers) => [text(bodyIn(track, answers))],
  eligibility: ({ person }) =>
    person.bookmark?.clauses?.isSingle ? [text(wordOf('yes'))] : [text(wordOf('one-by-one')), text(wordOf('yes'))],
  form: (_play, place, track, answers) =>
    fieldIdOf(place) === null ? [text(wordOf('keep-sum'))] : fieldReplies(track, place, answers),
  confirm: () => [text(wordOf('yes'))],
  document: () => [],
  upload: () => [{ kind: 'stored-files', purpose: 'upload', files: [fileOf('stamped', 'application/pdf')] }],
  submit: () => [text(wordOf('submit')), text(wordOf('yes'))],
};

function fieldReplies(track: Track, place: string, answers: ReadonlyMap<string, string>): Heard[] {
  const field = formOf(track).fields.find(({ id }) => fieldPlace(id) === place);
  if (!field) return [];
  if (field.kind === 'pictures')
    return field.late ? [text(wordOf('none'))] : [{ kind: 'picture', file: fileOf('photo') }, text(wordOf('finish'))];
  const answer = answers.get(field.label) ?? wordOf('none');
  return field.kind === 'long-text' ? [text(answer), text(wordOf('finish'))] : [text(answer)];
}

/** The recommending body stands in the form under the column that is suggested from it. */
function bodyIn(track: Track, answers: ReadonlyMap<string, string>): string {
  const field = formOf(track).fields.find(({ suggest }) => suggest?.from === 'body' && suggest.path === 'name');
  return (field && answers.get(field.label)) ?? '';
}

function wordOf(command: CommandWord): string {
  return vocabulary.words[command][0] ?? '';
}

function text(said: string): Heard {
  return { kind: 'text', text: said };
}
