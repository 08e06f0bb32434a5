import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { windowNow } from '../../../domain/application/stages/window.ts';
import { type ChainPart, hasPart } from '../../../domain/campaign/chain-parts.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import { campaignChoice } from '../../../domain/campaign/open-campaigns.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { isAsking } from '../../../domain/language/talk/decision-words.ts';
import { statesPurpose } from '../../../domain/language/talk/speech.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { CommandWord, ConsolePlace } from '../../../domain/vocabulary.ts';
import { askCampaign } from '../../base/ask-campaign.ts';
import { erasedPart } from '../../base/erased-part.ts';
import { nextBookmark, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import {
  chosenTrack,
  inCampaign,
  startIn,
  startNamed,
  trackNamed,
  trackSpokenFor,
} from '../../journey/tracks/start-application.ts';
import { closeOld } from '../../listeners/application/card-listener.ts';
import { questionParts } from '../../listeners/questions/question-listener.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { foldText, means } from '../../meaning/words.ts';

/** Before an application: greet, say what can be done here, choose a track. */
export function lobbyTurn(scene: Scene, heard: Heard): Outcome | null {
  const { campaign, vocabulary } = scene;
  if (heard.kind === 'text') {
    // 能报几个班组 names a track and begins nothing.
    const asks = !scene.isStaff && isAsking(heard.text);
    const told = asks ? questionParts(scene, heard.text, null, null) : null;
    if (told?.some(({ message }) => message === 'faq.answer')) return againAfter(scene, told);
    const started = startByText(scene, heard.text);
    if (started) return started;
    if (means(vocabulary, 'help', heard.text))
      return againAfter(scene, [say('help', { contact: campaign.contact, stage: 'before' })]);
    const asked = scene.isStaff ? null : questionParts(scene, heard.text, null, null);
    if (asked?.some(({ message }) => message === 'faq.answer')) return againAfter(scene, asked);
    if (scene.isStaff) return outcomeStaying(scene, [saidToStaff(scene, heard.text)]);
  }
  if (scene.isAuditor) return outcomeStaying(scene, [say('lobby.auditor', {})]);
  if (heard.kind === 'entered' && scene.person.bookmark) return null;
  if (scene.isStaff) return outcomeStaying(scene, [staffLobby(scene)]);
  if (heard.kind === 'unreadable' && heard.reason === 'too-heavy')
    return againAfter(scene, [say('media.refused', { reason: heard.reason })]);
  if (heard.kind !== 'text' && heard.kind !== 'entered') {
    const closing = heard.kind === 'choice' ? closeOld(heard) : [];
    return againAfter(scene, [...closing, say('lobby.unsupported', { type: heard.kind })]);
  }
  const file = heard.kind === 'text' ? fileMeant(scene, heard.text) : null;
  if (file) return againAfter(scene, [file]);
  if (heard.kind === 'text' && FORM_WORDS.some((word) => means(vocabulary, word, heard.text)))
    return againAfter(scene, [nothingYet(scene)]);
  if (!scene.person.bookmark?.turn)
    return scene.isSettled ? outcomeStaying(scene, [welcome(scene)]) : againAfter(scene, []);
  return heard.kind === 'text' ? missed(scene, heard.text) : againAfter(scene, []);
}

function saidToStaff(scene: Scene, text: string): Part {
  const { vocabulary, person } = scene;
  if (means(vocabulary, 'console', text)) return say('staff.console', {});
  if (means(vocabulary, 'unfinished', text)) return say('staff.unfinished', {});
  const kind = asideKind(vocabulary, text);
  if (kind === 'thanks' || kind === 'farewell')
    return say('aside', { kind, label: null, turn: person.bookmark?.turn ?? 0 });
  const place = isLongerThan(text, MOST_OF_MATTER) ? null : consolePlaceMeant(scene, text);
  return place ? say('staff.console', { place }) : staffLobby(scene);
}

/** Nobody names what is to be done at greater length. */
const MOST_OF_MATTER = 30;

/** Pages that only the chains of some campaigns have. */
const PART_OF: Partial<Record<ConsolePlace, ChainPart>> = {
  ...({ bodies: 'bodies', checks: 'checks', scoring: 'experts', 'results/panel': 'panel' } as const),
  ...({
    'results/objections': 'objections',
    'results/certificates': 'certificates',
    'results/gallery': 'gallery',
  } as const),
};

/** @returns null for words of no page that the campaign has */
function consolePlaceMeant({ vocabulary, campaign }: Scene, text: string): ConsolePlace | null {
  const folded = foldText(text);
  const isThere = (place: ConsolePlace) => {
    const part = PART_OF[place];
    return part === undefined || hasPart(campaign, part);
  };
  const meant = vocabulary.consolePlaces.find(
    ({ place, words }) => isThere(place) && words.some((word) => folded.includes(word)),
  );
  return meant?.place ?? null;
}

/** What staff can do here; to file for somebody only while that can be begun. */
function staffLobby({ campaign, now }: Scene): Part {
  return say('lobby.staff', { isOpen: windowNow(campaign, 'preRegistration', null, now).state === 'open' });
}

/** Words about an application, before there is one. */
const FORM_WORDS: readonly CommandWord[] = [
  ...(['back', 'skip', 'edit', 'progress', 'preview', 'status', 'resume', 'withdraw', 'begin-anew'] as const),
  ...(['applications', 'submit', 'pause', 'restore', 'leave-people', 'make-form', 'undo', 'call-off'] as const),
  ...(['web-page', 'invite-colleagues', 'colleagues', 'change-body', 'write-help', 'checklist'] as const),
];

/** Word发了, 发过了, 上传Word: a filled-in form is brought, or was sent where nothing can take it yet. */
function fileMeant({ vocabulary }: Scene, text: string): Part | null {
  const isSent = (['file-sent', 'sent'] as const).some((word) => means(vocabulary, word, text));
  return isSent || means(vocabulary, 'import', text) ? say('lobby.file', { isSent }) : null;
}

/** What was not understood is asked again in other words; a greeting, or a word to begin with, is no miss. */
function missed(scene: Scene, text: string): Outcome {
  const { vocabulary, person } = scene;
  const isMiss = !means(vocabulary, 'start', text) && asideKind(vocabulary, text) === null && !statesPurpose(text);
  const misses = isMiss ? (person.bookmark?.misses ?? 0) + 1 : 0;
  const outcome = againAfter(scene, isMiss ? removedParts(scene) : [], misses);
  return { ...outcome, bookmark: { ...outcome.bookmark, misses } };
}

/** Somebody may go on with what they help with no more. */
function removedParts({ removedFrom, campaigns }: Scene): Part[] {
  const campaign = findCampaign(campaigns, removedFrom?.campaign);
  if (!removedFrom || !campaign) return [];
  return [say('together.no-more', { application: removedFrom.id, title: titleOf(campaign, removedFrom) })];
}

function names(campaign: CampaignDefinition): string[] {
  return Object.values(campaign.tracks).map(({ name }) => name);
}

/** Says something, then what can be begun: the tracks of the campaign that is spoken of, or which campaigns are open. */
export function againAfter(scene: Scene, parts: readonly Part[], misses?: number): Outcome {
  const { campaign, campaigns, now, isSettled } = scene;
  const { open } = campaignChoice(campaigns, now);
  if (isSettled && windowNow(campaign, 'preRegistration', null, now).state === 'open') {
    const about = open.length > 1 ? { campaign: campaign.title } : {};
    const again = say('lobby.again', { tracks: names(campaign), ...about, ...(misses ? { misses } : {}) });
    return outcomeStaying(scene, [...parts, again]);
  }
  return open.length > 1
    ? askCampaign(scene, open, 'apply', null, parts)
    : outcomeStaying(scene, [...parts, ...nothingOpen(scene).parts]);
}

/** Nothing can be begun today: what comes next, and what is over. */
export function nothingOpen(scene: Scene): Outcome {
  const { campaign, campaigns, now } = scene;
  const { coming, over } = campaignChoice(campaigns, now);
  if (campaigns.length === 1) return outcomeStaying(scene, [closedPart(campaign, now)]);
  const rows = (of: readonly CampaignDefinition[]) =>
    of.slice(0, MOST_TOLD).map(({ title, calendar: { preRegistration }, contact }) => ({
      title,
      from: preRegistration.from ?? '',
      to: preRegistration.to,
      contact,
    }));
  return outcomeStaying(scene, [say('campaign.none-open', { coming: rows(coming), over: rows(over) })]);
}

/** Campaigns of the past that are named. */
const MOST_TOLD = 5;

function closedPart(campaign: CampaignDefinition, now: Date): Part {
  const { state, from, to } = windowNow(campaign, 'preRegistration', null, now);
  return say('lobby.closed', { state: state === 'after' ? 'after' : 'before', from, to, contact: campaign.contact });
}

/** Words about an application, where there is none; one of a campaign whose folder is gone is named. */
function nothingYet(scene: Scene): Part {
  const { person, own = [] } = scene;
  const [last] = [...own].reverse();
  if (!last || person.applications.length === 0) return say('lobby.nothing-yet', {});
  return last.status === 'erased' ? erasedPart(scene, last.id) : say('own.gone', { application: last.id });
}

function welcome({ campaign, now }: Scene) {
  const { preRegistration, submission } = campaign.calendar;
  return say('lobby.welcome', {
    campaign: campaign.title,
    host: campaign.host,
    tracks: names(campaign),
    preRegistration: `${preRegistration.from ?? ''}~${preRegistration.to}`,
    submission: `${submission.from ?? ''}~${submission.to}`,
    isOpen: windowNow(campaign, 'preRegistration', null, now).state === 'open',
    isOver: windowNow(campaign, 'preRegistration', null, now).state === 'after',
    contact: campaign.contact,
  });
}

/** Goes on in a campaign that was chosen: its only track is begun, else one is asked for. */
export function beginIn(scene: Scene, campaign: CampaignDefinition, before: readonly Part[]): Outcome {
  const { now, campaigns } = scene;
  const here = inCampaign(scene, campaign);
  const about = campaigns.length > 1 ? [say('campaign.now', { campaign: campaign.title })] : [];
  const parts = [...before, ...about];
  if (windowNow(campaign, 'preRegistration', null, now).state !== 'open')
    return withApplicationOf(scene, outcomeStaying(here, [...parts, closedPart(campaign, now)]));
  const [only, another] = Object.keys(campaign.tracks);
  if (only !== undefined && another === undefined && campaigns.length > 1) {
    const outcome = startIn(here, only);
    return { ...outcome, parts: [...parts, ...outcome.parts] };
  }
  if (!scene.application) return outcomeStaying(here, [...parts, say('lobby.again', { tracks: names(campaign) })]);
  const mode = { kind: 'choosing-track' as const, campaign: campaign.id };
  return outcomeStaying(scene, [...parts, say('own.new', { tracks: names(campaign) })], mode);
}

/** What is said leaves the application that the conversation is about as it is. */
function withApplicationOf(scene: Scene, outcome: Outcome): Outcome {
  return scene.application ? { ...outcome, bookmark: { ...nextBookmark(scene), mode: null } } : outcome;
}

/** Begins a track that was not named: how it is changed is said too. */
function startGuessed(scene: Scene, wanted: string): Outcome {
  const outcome = startIn(scene, wanted);
  const others = Object.entries(scene.campaign.tracks).flatMap(([id, { name }]) => (id === wanted ? [] : [name]));
  const [first, ...rest] = outcome.parts;
  return { ...outcome, parts: [...(first ? [first] : []), say('track.hint', { tracks: others }), ...rest] };
}

/** A text that names a track begins an application: of the campaign that is spoken of, else of the only one that has such a track.
 *  @returns null when it names none */
function startByText(scene: Scene, text: string): Outcome | null {
  const { campaign, campaigns, now, isSettled } = scene;
  const here = isSettled ? chosenTrack(campaign, text) : null;
  if (here) return startIn(inCampaign(scene, campaign), here);
  const spokenFor = isSettled ? trackSpokenFor(campaign, text) : null;
  if (spokenFor) return startGuessed(inCampaign(scene, campaign), spokenFor);
  const { open, coming, over } = campaignChoice(campaigns, now);
  for (const some of [open, coming, over]) {
    const named = some.filter((one) => trackNamed(one, text));
    const [only, another] = named;
    if (another && some === open) return askCampaign(scene, named, 'apply', text);
    if (only) return startNamed(scene, only, text, []);
  }
  return null;
}
