import { entriesOf } from '../../../domain/base/keys-of.ts';
import { type BroadcastStaffCommand, decideBroadcast } from '../../../domain/broadcast/decide-broadcast.ts';
import { stopWish } from '../../../domain/language/talk/stop-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import { CALLING_OFF, callsOff, everyPartMeans, means } from '../../meaning/words.ts';
import { attendedBy } from '../handover/staff-turn.ts';
import { askStep, attendedParts, type Broadcasting, broadcastingOf, type StaffScene } from './broadcast-question.ts';

/** Words for a broadcast that is sent already, and what they do. */
const AFTERWARDS = {
  'broadcast-undo': 'undo',
  'broadcast-pause': 'pause',
  'broadcast-resume': 'resume',
  'broadcast-stop': 'stop',
  'broadcast-retry': 'retry',
  'broadcast-recall': 'recall',
} as const satisfies Partial<Record<CommandWord, BroadcastStaffCommand['kind']>>;

/** 暂停广播, 撤回广播: what is done with the one that was sent last. @returns null for everything else */
export function commandTurn(scene: StaffScene, text: string): Outcome | null {
  for (const [word, kind] of entriesOf(AFTERWARDS))
    if (means(scene.vocabulary, word, text)) return beside(scene, act(scene, kind));
  return null;
}

/** What was sent a moment ago is stopped by any plain wish to: before it begins nothing goes out and what was written stays, afterwards it is halted. Of an
 *  older one it is said how. @returns null where none waits or runs, and for words that may be for somebody else */
export function stopTurn(scene: StaffScene, text: string): Outcome | null {
  const { broadcasting, vocabulary, now } = scene;
  const wish = stopWish(text);
  const mode = broadcastingOf(scene);
  const newest = broadcasting.known.find(({ id }) => id === broadcasting.progress?.id);
  const isOfDraft = mode !== null && (callsOff(vocabulary, text) || everyPartMeans(vocabulary, PAUSING, text));
  if (!wish || !newest || isOfDraft || (wish === 'halting' && attendedBy(scene))) return null;
  const isNew = now.getTime() - Date.parse(newest.at) < JUST_NOW;
  const isOpen = newest.status === 'scheduled' || newest.status === 'sending';
  if (!isOpen && !isNew) return null;
  if (!isOpen || wish === 'asking') return wish === 'halting' ? null : beside(scene, standing(scene));
  if (newest.status === 'sending') return beside(scene, act(scene, 'pause'));
  const left = Date.parse(newest.sendAt ?? '') - now.getTime();
  if (!isNew && left > JUST_NOW) return beside(scene, standing(scene));
  return beside(scene, act(scene, left > 0 ? 'undo' : 'stop'));
}

/** Within this time, in milliseconds, nothing else than what was just sent can be meant. */
const JUST_NOW = 5 * 60_000;

/** Not now: what is written stays for later. */
export const PAUSING = ['broadcast-later', 'pause', ...CALLING_OFF] as const;

function act(scene: StaffScene, kind: BroadcastStaffCommand['kind']): Outcome {
  const { progress } = scene.broadcasting;
  const failed = progress?.failed ?? 0;
  const command = (kind === 'retry' ? { kind, failed } : { kind }) as BroadcastStaffCommand; // every other one of these has no values
  return conclude(scene, progress?.id ?? '', command, () => {
    const done = leaving(scene, [say('broadcast.done', { what: kind })]);
    return kind === 'undo' ? { ...done, bookmark: { ...done.bookmark, broadcast: draftOf(scene) } } : done;
  });
}

/** What is written already, or the broadcast that is taken back: 广播 goes on with it. */
function draftOf(scene: StaffScene): Broadcasting | undefined {
  const { known, progress } = scene.broadcasting;
  const undone = known.find(({ id }) => id === progress?.id);
  const kept = broadcastingOf(scene) ?? scene.person.bookmark?.broadcast;
  if (kept || !undone) return kept;
  const { id, audience, wording } = undone;
  return { kind: 'broadcasting', broadcast: id, step: 'look', states: [...audience.states], text: wording.text };
}

/** Something about another broadcast was said while one is written: that one is asked about again. */
export function beside(scene: StaffScene, outcome: Outcome): Outcome {
  const mode = broadcastingOf(scene);
  if (!mode) return outcome;
  const asked = askStep(scene, mode);
  return { ...outcome, bookmark: asked.bookmark, parts: [...outcome.parts, ...asked.parts] };
}

/** How far the one that was sent last is. */
export function standing(scene: StaffScene): Outcome {
  const { progress } = scene.broadcasting;
  return outcomeBeside(scene, [say('broadcast.standing', { progress: progress && { ...progress } })]);
}

/** Nothing is written any more. */
export function leaving(scene: StaffScene, parts: Part[]): Outcome {
  const isWritten = scene.person.bookmark?.mode?.kind === 'broadcasting';
  return outcomeBeside(scene, [...parts, ...(isWritten ? attendedParts(scene, 'broadcast.over') : [])], {
    mode: null,
    ...(isWritten ? { broadcast: undefined } : {}),
  });
}

/** Decides, and says `then`'s outcome when it stands; a refusal changes nothing. */
export function conclude(scene: StaffScene, id: string, command: BroadcastStaffCommand, then: () => Outcome): Outcome {
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
