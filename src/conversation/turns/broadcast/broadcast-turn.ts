import { type AudienceState, audienceStates, everybody } from '../../../domain/broadcast/audience.ts';
import { type BroadcastStaffCommand, decideBroadcast } from '../../../domain/broadcast/decide-broadcast.ts';
import { namesMissing, readWording } from '../../../domain/broadcast/wording.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { readTimeAhead } from '../../../domain/language/dates/read-time-ahead.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark.ts';
import { isFullHour, mayRemindAt } from '../../../domain/reminders/reminder-time.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { BroadcastScene, Heard, Scene } from '../../base/scene.ts';
import { foldText, means, pickedIndex } from '../../base/words.ts';
import { attendedBy, handoverCommand } from '../handover/staff-turn.ts';
import { lookUpTurn } from '../look-up-turn.ts';
import { wordingBehind } from './wording-behind.ts';

type Mode = Extract<BookmarkMode, { kind: 'broadcasting' }>;
type StaffScene = Scene & { broadcasting: BroadcastScene };

/** Words for a broadcast that is sent already, and what they do. */
const AFTERWARDS = {
  'broadcast-undo': 'undo',
  'broadcast-pause': 'pause',
  'broadcast-resume': 'resume',
  'broadcast-stop': 'stop',
  'broadcast-retry': 'retry',
  'broadcast-recall': 'recall',
} as const satisfies Partial<Record<CommandWord, BroadcastStaffCommand['kind']>>;

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
  const done = wordTurn(here, text) ?? (mode?.kind === 'broadcasting' ? besideWriting(here, mode, heard, text) : null);
  if (done) return done;
  if (mode?.kind !== 'broadcasting') return pressed === null ? null : standing(here);
  const isStale = heard.kind === 'choice' && heard.card?.kind === 'broadcast' && heard.card.step !== mode.step;
  if (isStale) return askStep(here, mode);
  return stepTurn(here, mode, text);
}

/** What staff ask meanwhile is answered; what they were at is asked again. While the words are awaited only requests are: whatever else is typed may be meant for
 *  everybody. */
function besideWriting(scene: StaffScene, mode: Mode, heard: Heard, text: string): Outcome | null {
  const about = handoverCommand(scene, text);
  if (about || mode.step === 'what') return about;
  const isConsole = means(scene.vocabulary, 'console', text);
  const answered = isConsole ? outcomeBeside(scene, [say('staff.console', {})]) : lookUpTurn(scene, heard);
  if (!answered) return null;
  const asked = askStep(scene, mode);
  return { ...asked, parts: [...answered.parts, ...asked.parts] };
}

/** Not passed to whoever is attended either: it was sent while a broadcast is written. */
const FILES: ReadonlySet<Heard['kind']> = new Set(['picture', 'stored-files', 'document', 'unreadable', 'unsupported']);

function wordsOnly(scene: StaffScene, mode: Mode): Outcome {
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
  if (means(vocabulary, 'broadcast', text)) return askWho(scene);
  if (means(vocabulary, 'broadcast-progress', text)) return standing(scene);
  const wording = wordingBehind(scene, text);
  if (wording !== null) return askWho(scene, wording);
  for (const [word, kind] of Object.entries(AFTERWARDS) as [keyof typeof AFTERWARDS, BroadcastStaffCommand['kind']][]) // its own keys
    if (means(vocabulary, word, text)) return act(scene, kind);
  return null;
}

function act(scene: StaffScene, kind: BroadcastStaffCommand['kind']): Outcome {
  const { progress } = scene.broadcasting;
  const failed = progress?.failed ?? 0;
  const command = (kind === 'retry' ? { kind, failed } : { kind }) as BroadcastStaffCommand; // every other one of these has no values
  return conclude(scene, progress?.id ?? '', command, () => leaving(scene, [say('broadcast.done', { what: kind })]));
}

const LEAVING = ['broadcast-cancel', 'back', 'pause'] as const;

function stepTurn(scene: StaffScene, mode: Mode, text: string): Outcome {
  const { vocabulary } = scene;
  if (LEAVING.some((word) => means(vocabulary, word, text))) return leaving(scene, [say('broadcast.cancelled', {})]);
  if (mode.step === 'who') return chooseWho(scene, mode, text);
  if (means(vocabulary, 'broadcast-audience', text)) return askWho(scene, mode.text);
  if (mode.step === 'what') return chooseWhat(scene, mode, text);
  if (means(vocabulary, 'broadcast-reword', text)) return askStep(scene, { ...mode, step: 'what' });
  if (means(vocabulary, 'broadcast-test', text)) return test(scene, mode);
  const isNow = means(vocabulary, 'broadcast-send', text);
  const at = isNow ? null : readTimeAhead(text, shanghaiDay(scene.now), scene.now);
  if (isNow || at !== null) return send(scene, mode, at);
  return askStep(scene, mode);
}

/** @param text what is to be said, where that is known already */
function askWho(scene: StaffScene, text = ''): Outcome {
  const read = readWording(text, scene.vocabulary.broadcastFields);
  if ('unknown' in read) return outcomeBeside(scene, [say('broadcast.unknown-fields', { fields: read.unknown })]);
  const mode: Mode = {
    kind: 'broadcasting',
    broadcast: `b-${scene.newApplicationId}`,
    step: 'who',
    states: [],
    text,
  };
  return askStep(scene, mode, attendedParts(scene, 'broadcast.beside'));
}

/** Who is attended in the same chat: whether what is typed goes there. */
function attendedParts(scene: StaffScene, message: 'broadcast.beside' | 'broadcast.over'): Part[] {
  const attended = attendedBy(scene);
  return attended ? [say(message, { name: attended.open.name, number: attended.open.number })] : [];
}

/** The states somebody stands in, in the order they are numbered; everybody last. */
function offered({ broadcasting: { counts } }: StaffScene): (AudienceState | 'everybody')[] {
  return [...audienceStates.filter((state) => (counts[state]?.people ?? 0) > 0), 'everybody'];
}

function chooseWho(scene: StaffScene, mode: Mode, text: string): Outcome {
  const states = offered(scene);
  const names = scene.vocabulary.audienceNames;
  const folded = foldText(text);
  const index = pickedIndex(text, states.length) ?? states.findIndex((state) => foldText(names[state]) === folded);
  const picked = states[index];
  if (!picked) return askStep(scene, mode, attendedParts(scene, 'broadcast.beside'));
  const chosen: Mode = { ...mode, states: picked === 'everybody' ? [] : [picked] };
  return mode.text === '' ? askStep(scene, { ...chosen, step: 'what' }) : drafting(scene, { ...chosen, step: 'look' });
}

function chooseWhat(scene: StaffScene, mode: Mode, text: string): Outcome {
  const { broadcastFields, broadcastWordings } = scene.vocabulary;
  const index = pickedIndex(text, broadcastWordings.length);
  const typed = index === null ? text : (broadcastWordings[index]?.text ?? text);
  const read = readWording(typed, broadcastFields);
  if ('unknown' in read) return stay(scene, mode, [say('broadcast.unknown-fields', { fields: read.unknown })]);
  return drafting(scene, { ...mode, step: 'look', text: typed });
}

/** The draft stands on record; then it is shown as its first reader gets it. */
function drafting(scene: StaffScene, mode: Mode): Outcome {
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

function countOf({ broadcasting }: StaffScene, { states }: Mode) {
  return broadcasting.counts[states[0] ?? 'everybody'] ?? { people: 0, idle: 0, unreachable: 0, values: null };
}

function test(scene: StaffScene, mode: Mode): Outcome {
  const values = countOf(scene, mode).values ?? undefined;
  return conclude(scene, mode.broadcast, { kind: 'test', values }, () =>
    stay(scene, mode, [say('broadcast.tested', {})]),
  );
}

function send(scene: StaffScene, mode: Mode, at: string | null): Outcome {
  const { people } = countOf(scene, mode);
  return conclude(scene, mode.broadcast, { kind: 'send', at, expected: people }, () => {
    const when = at === null ? null : new Date(at);
    const warns =
      when === null ? null : isFullHour(when) ? ('full-hour' as const) : mayRemindAt(when) ? null : ('night' as const);
    const card = { kind: 'broadcast', broadcast: mode.broadcast, step: 'sent', turn: turnAfter(scene) } as const;
    return leaving(scene, [say('broadcast.scheduled', { card, people, at, warns })]);
  });
}

function standing(scene: StaffScene): Outcome {
  const { progress } = scene.broadcasting;
  return outcomeBeside(scene, [say('broadcast.standing', { progress: progress && { ...progress } })]);
}

/** Asks what the step is about. @param first what is said before it */
function askStep(scene: StaffScene, mode: Mode, first: Part[] = []): Outcome {
  const { counts } = scene.broadcasting;
  const card = { kind: 'broadcast', broadcast: mode.broadcast, step: mode.step, turn: turnAfter(scene) } as const;
  if (mode.step === 'who') {
    const rows = offered(scene).map((state) => ({ state, people: counts[state]?.people ?? 0 }));
    return stay(scene, mode, [
      ...first,
      say('broadcast.who', { rows, text: mode.text }),
      say('broadcast.who-card', { card, rows }),
    ]);
  }
  const { people: all, idle: done, unreachable, values } = countOf(scene, mode);
  if (mode.step === 'what')
    return stay(scene, mode, [say('broadcast.what', { people: all }), say('broadcast.what-card', { card })]);
  const read = readWording(mode.text, scene.vocabulary.broadcastFields);
  const parts = 'wording' in read ? read.wording.parts : [mode.text];
  const idle = 'wording' in read && namesMissing(read.wording) ? done : 0;
  const people = all - idle;
  return stay(scene, mode, [
    say('broadcast.look', { parts, values }),
    say('broadcast.look-card', { card, people, idle, unreachable: Math.min(unreachable, people) }),
  ]);
}

function turnAfter({ person }: Scene): number {
  return (person.bookmark?.turn ?? 0) + 1;
}

function stay(scene: Scene, mode: Mode, parts: Outcome['parts']): Outcome {
  return outcomeBeside(scene, parts, { mode });
}

function leaving(scene: StaffScene, parts: Part[]): Outcome {
  const isWritten = scene.person.bookmark?.mode?.kind === 'broadcasting';
  return outcomeBeside(scene, [...parts, ...(isWritten ? attendedParts(scene, 'broadcast.over') : [])], { mode: null });
}

/** Decides, and says `then`'s outcome when it stands; a refusal changes nothing. */
function conclude(scene: StaffScene, id: string, command: BroadcastStaffCommand, then: () => Outcome): Outcome {
  const { person, staff = [], now, broadcasting } = scene;
  const known = broadcasting.known.find((one) => one.id === id) ?? null;
  const decision = decideBroadcast(known, command, { by: person.id, staff: staff.map((member) => member.person), now });
  if (decision.kind === 'refused')
    return outcomeBeside(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  const outcome = then();
  return {
    ...outcome,
    effects: [...outcome.effects, ...decision.effects],
    change: { kind: 'broadcast', id, events: decision.events },
  };
}
