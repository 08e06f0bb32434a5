import type { Card } from '../../../domain/base/card.ts';
import { everybody } from '../../../domain/broadcast/audience.ts';
import type { BroadcastStaffCommand } from '../../../domain/broadcast/decide-broadcast.ts';
import { readWording } from '../../../domain/broadcast/wording.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { speaksOfRewording, textPutRight } from '../../../domain/language/answers/words-change.ts';
import { readTimeAhead } from '../../../domain/language/dates/read-time-ahead.ts';
import { stopWish } from '../../../domain/language/talk/stop-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { isFullHour, mayRemindAt } from '../../../domain/reminders/reminder-time.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { callsOff, everyPartMeans, foldText, means, pickedIndex } from '../../meaning/words.ts';
import { lookUpTurn } from '../any-time/look-up-turn.ts';
import { handoverCommand } from '../handover/staff-turn.ts';
import {
  askStep,
  attendedParts,
  type Broadcasting,
  broadcastingOf,
  countOf,
  goOnWith,
  offered,
  readersOf,
  type StaffScene,
  turnAfter,
} from './broadcast-question.ts';
import { beside, commandTurn, conclude, leaving, PAUSING, standing, stopTurn } from './sent-turn.ts';
import { leavingBroadcast, setAside } from './set-aside.ts';
import { wordingBehind } from './wording-behind.ts';

/** 广播 of a member of staff, step by step: who, what, a look, when; and what can be done with it afterwards. Each button says what can be typed.
 *  @returns null for everything else */
export function broadcastTurn(scene: Scene, heard: Heard): Outcome | null {
  const { broadcasting, isStaff, person } = scene;
  const pressed = heard.kind === 'choice' && heard.card?.kind === 'broadcast' ? heard.key : null;
  const text = pressed ?? (heard.kind === 'text' ? heard.text : null);
  if (!isStaff || !broadcasting) return null;
  const here: StaffScene = { ...scene, broadcasting };
  const mode = person.bookmark?.mode;
  if (text === null) return mode?.kind === 'broadcasting' && FILES.has(heard.kind) ? wordsOnly(here, mode) : null;
  const done =
    wordTurn(here, text) ??
    stopTurn(here, text) ??
    (mode?.kind === 'broadcasting' ? besideWriting(here, mode, heard, text) : null);
  if (done) return done;
  if (mode?.kind !== 'broadcasting') return pressed === null ? null : standing(here);
  if (heard.kind === 'choice' && !isShownNow(mode, heard.card)) return askStep(here, mode);
  return stepTurn(here, mode, text);
}

/** Whether a card shows the broadcast that is being written, as it is now. */
function isShownNow({ broadcast, step, shownIn }: Broadcasting, card: Card | null | undefined): boolean {
  if (card?.kind !== 'broadcast' || card.broadcast !== broadcast) return false;
  return card.step === step && card.turn === (shownIn ?? card.turn);
}

/** What staff ask meanwhile is answered; what they were at is asked again. While the words are awaited only requests are: whatever else is typed may be meant for
 *  everybody. */
function besideWriting(scene: StaffScene, mode: Broadcasting, heard: Heard, text: string): Outcome | null {
  const about = handoverCommand(scene, text);
  if (about || mode.step === 'what') return about && leavingBroadcast(scene, about);
  const isConsole = means(scene.vocabulary, 'console', text);
  const answered = isConsole ? outcomeBeside(scene, [say('staff.console', {})]) : lookUpTurn(scene, heard);
  if (!answered) return null;
  const asked = askStep(scene, mode);
  return { ...asked, parts: [...answered.parts, ...asked.parts] };
}

/** Not passed to whoever is attended either: it was sent while a broadcast is written. */
const FILES: ReadonlySet<Heard['kind']> = new Set(['picture', 'stored-files', 'document', 'unreadable', 'unsupported']);

function wordsOnly(scene: StaffScene, mode: Broadcasting): Outcome {
  const asked = askStep(scene, mode);
  return { ...asked, parts: [say('broadcast.words-only', {}), ...asked.parts] };
}

/** 广播 of anybody else, unless it is said to a person. @returns null for everything else */
export function broadcastRefusal(scene: Scene, heard: Heard): Outcome | null {
  const isAsked = heard.kind === 'text' && means(scene.vocabulary, 'broadcast', heard.text);
  if (scene.isStaff || !isAsked) return null;
  const reason = scene.isAuditor ? 'auditor-reads-only' : 'staff-only';
  return outcomeBeside(scene, [say('refused', { reason, values: {} })]);
}

function wordTurn(scene: StaffScene, text: string): Outcome | null {
  const { vocabulary } = scene;
  if (means(vocabulary, 'broadcast', text)) return goOn(scene) ?? askWho(scene);
  if (means(vocabulary, 'broadcast-progress', text)) return beside(scene, standing(scene));
  const wording = wordingBehind(scene, text);
  if (wording !== null) return askWho(scene, wording);
  return commandTurn(scene, text);
}

/** What was written and not sent is gone on with. @returns null where nothing was, and for a draft that was sent elsewhere meanwhile */
function goOn(scene: StaffScene): Outcome | null {
  const kept = broadcastingOf(scene) ?? scene.person.bookmark?.broadcast;
  const record = scene.broadcasting.known.find(({ id }) => id === kept?.broadcast);
  if (!kept || (record && record.status !== 'draft') || (kept.text === '' && kept.step === 'who')) return null;
  return askStep(scene, kept, [
    say('broadcast.goes-on', { text: kept.text }),
    ...attendedParts(scene, 'broadcast.beside'),
  ]);
}

function stepTurn(scene: StaffScene, mode: Broadcasting, text: string): Outcome {
  const { vocabulary } = scene;
  if (callsOff(vocabulary, text)) return leaving(scene, [say('broadcast.cancelled', {})]);
  if (everyPartMeans(vocabulary, PAUSING, text) || isStopping(text)) return setAside(leaving(scene, []), mode);
  if (mode.step === 'who') return chooseWho(scene, mode, text);
  if (means(vocabulary, 'broadcast-audience', text)) return askStep(scene, { ...mode, step: 'who', states: [] });
  if (mode.step === 'what') return chooseWhat(scene, mode, text);
  if (means(vocabulary, 'broadcast-reword', text)) return askStep(scene, { ...mode, step: 'what' });
  if (means(vocabulary, 'broadcast-test', text)) return test(scene, mode);
  const isAgreed = means(vocabulary, 'broadcast-all', text) || means(vocabulary, 'yes', text);
  if (mode.toAll && isAgreed) return send(scene, mode, mode.toAll.at, true);
  const isNow = means(vocabulary, 'broadcast-send', text);
  const at = isNow ? null : readTimeAhead(text, shanghaiDay(scene.now), scene.now);
  if (isNow || at !== null) return send(scene, mode, at);
  return reword(scene, mode, text) ?? askStep(scene, mode);
}

/** 12月15日改成12月17日: the text as it becomes; where it is not said how, it is shown to be changed. @returns null for everything else */
function reword(scene: StaffScene, mode: Broadcasting, text: string): Outcome | null {
  const changed = textPutRight(mode.text, text);
  if (changed !== null) return drafting(scene, { ...mode, step: 'look', text: changed });
  return mode.step === 'look' && speaksOfRewording(text) ? askStep(scene, { ...mode, step: 'what' }) : null;
}

/** @param text what is to be said, where that is known already */
function askWho(scene: StaffScene, text = ''): Outcome {
  const read = readWording(text, scene.vocabulary.broadcastFields);
  if ('unknown' in read) return outcomeBeside(scene, [say('broadcast.unknown-fields', { fields: read.unknown })]);
  const mode: Broadcasting = {
    kind: 'broadcasting',
    broadcast: `b-${scene.newApplicationId}`,
    step: 'who',
    states: [],
    text,
  };
  const before = broadcastingOf(scene)?.text ?? scene.person.bookmark?.broadcast?.text ?? '';
  const replaced = text !== '' && before !== '' && before !== text ? [say('broadcast.replaced', { text: before })] : [];
  return askStep(scene, mode, [...replaced, ...attendedParts(scene, 'broadcast.beside')]);
}

function chooseWho(scene: StaffScene, mode: Broadcasting, text: string): Outcome {
  const states = offered(scene);
  const names = scene.vocabulary.audienceNames;
  const folded = foldText(text);
  const index = pickedIndex(text, states.length) ?? states.findIndex((state) => foldText(names[state]) === folded);
  const picked = states[index];
  if (!picked) return askStep(scene, mode, attendedParts(scene, 'broadcast.beside'));
  const chosen: Broadcasting = { ...mode, states: picked === 'everybody' ? [] : [picked] };
  return mode.text === '' ? askStep(scene, { ...chosen, step: 'what' }) : drafting(scene, { ...chosen, step: 'look' });
}

function chooseWhat(scene: StaffScene, mode: Broadcasting, text: string): Outcome {
  const { broadcastFields, broadcastWordings } = scene.vocabulary;
  const index = pickedIndex(text, broadcastWordings.length);
  const put = index === null ? reword(scene, mode, text) : null;
  if (put) return put;
  const typed = index === null ? text : (broadcastWordings[index]?.text ?? text);
  const read = readWording(typed, broadcastFields);
  if ('unknown' in read) return goOnWith(scene, mode, [say('broadcast.unknown-fields', { fields: read.unknown })]);
  return drafting(scene, { ...mode, step: 'look', text: typed });
}

/** The draft is on record; then it is shown as its first reader gets it. */
function drafting(scene: StaffScene, mode: Broadcasting): Outcome {
  const read = readWording(mode.text, scene.vocabulary.broadcastFields);
  if ('unknown' in read) return askStep(scene, mode);
  const audience = { ...everybody, states: mode.states };
  const command: BroadcastStaffCommand = {
    kind: 'draft',
    campaign: scene.campaign.id,
    audience,
    wording: read.wording,
  };
  return conclude(scene, mode.broadcast, command, () => askStep(scene, mode));
}

function test(scene: StaffScene, mode: Broadcasting): Outcome {
  const values = countOf(scene, mode).values ?? undefined;
  return conclude(scene, mode.broadcast, { kind: 'test', values }, () =>
    goOnWith(scene, mode, [say('broadcast.tested', {})]),
  );
}

/** @param isToAll it was said by itself that it goes to everybody */
function send(scene: StaffScene, mode: Broadcasting, at: string | null, isToAll = false): Outcome {
  const { people } = countOf(scene, mode);
  if (mode.states.length === 0 && !isToAll && people > 0) {
    const readers = readersOf(scene, mode).people;
    const shown = { ...mode, shownIn: turnAfter(scene) };
    const card = { kind: 'broadcast', broadcast: mode.broadcast, step: mode.step, turn: shown.shownIn } as const;
    return goOnWith(scene, shown, [say('broadcast.to-all', { card, people: readers, at })], { at });
  }
  return conclude(scene, mode.broadcast, { kind: 'send', at, expected: people, isToAll }, () => {
    const when = at === null ? null : new Date(at);
    const warns =
      when === null ? null : isFullHour(when) ? ('full-hour' as const) : mayRemindAt(when) ? null : ('night' as const);
    const card = { kind: 'broadcast', broadcast: mode.broadcast, step: 'sent', turn: turnAfter(scene) } as const;
    return leaving(scene, [say('broadcast.scheduled', { card, people, at, warns })]);
  });
}

/** 先别急着发: said of what is not sent yet. */
function isStopping(text: string): boolean {
  const wish = stopWish(text);
  return wish === 'sending' || wish === 'halting';
}
