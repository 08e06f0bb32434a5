import { type AudienceState, audienceStates } from '../../../domain/broadcast/audience.ts';
import { namesMissing, readWording } from '../../../domain/broadcast/wording.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { BroadcastScene, Scene } from '../../base/scene.ts';
import { attendedBy } from '../handover/staff-turn.ts';

/** A broadcast that is being written. */
export type Broadcasting = Extract<BookmarkMode, { kind: 'broadcasting' }>;
/** The scene of a member of staff who speaks of broadcasts. */
export type StaffScene = Scene & { broadcasting: BroadcastScene };

/** Asks what the step is about. @param first what is said before it */
export function askStep(scene: StaffScene, written: Broadcasting, first: Part[] = []): Outcome {
  const { counts } = scene.broadcasting;
  const mode = { ...written, shownIn: turnAfter(scene) };
  const card = { kind: 'broadcast', broadcast: mode.broadcast, step: mode.step, turn: mode.shownIn } as const;
  if (mode.step === 'who') {
    const rows = offered(scene).map((state) => ({ state, people: counts[state]?.people ?? 0 }));
    return goOnWith(scene, mode, [
      ...first,
      say('broadcast.who', { rows, text: mode.text }),
      say('broadcast.who-card', { card, rows }),
    ]);
  }
  if (mode.step === 'what') {
    const { people } = countOf(scene, mode);
    return goOnWith(scene, mode, [
      ...first,
      say('broadcast.what', { people, text: mode.text }),
      say('broadcast.what-card', { card }),
    ]);
  }
  const { parts, values, ...counted } = readersOf(scene, mode);
  return goOnWith(scene, mode, [
    ...first,
    say('broadcast.look', { parts, values }),
    say('broadcast.look-card', { card, ...counted }),
  ]);
}

/** Who gets it: words about what is missing do not go to those who miss nothing. */
export function readersOf(scene: StaffScene, mode: Broadcasting) {
  const { people: all, idle: done, unreachable, values } = countOf(scene, mode);
  const read = readWording(mode.text, scene.vocabulary.broadcastFields);
  const parts = 'wording' in read ? read.wording.parts : [mode.text];
  const idle = 'wording' in read && namesMissing(read.wording) ? done : 0;
  const people = all - idle;
  return { parts, values, people, idle, unreachable: Math.min(unreachable, people) };
}

/** The turn that a card is shown in. */
export function turnAfter({ person }: Scene): number {
  return (person.bookmark?.turn ?? 0) + 1;
}

/** Goes on with what is written; nothing is kept aside any more.
 *  @param toAll it is asked whether it goes to everybody */
export function goOnWith(
  scene: Scene,
  { toAll: _, ...mode }: Broadcasting,
  parts: Outcome['parts'],
  toAll?: Broadcasting['toAll'],
): Outcome {
  return outcomeBeside(scene, parts, { mode: { ...mode, ...(toAll && { toAll }) }, broadcast: undefined });
}

/** The people it is meant for. */
export function countOf({ broadcasting }: StaffScene, { states }: Broadcasting) {
  return broadcasting.counts[states[0] ?? 'everybody'] ?? { people: 0, idle: 0, unreachable: 0, values: null };
}

/** The states somebody is in, in the order they are numbered; everybody last. */
export function offered({ broadcasting: { counts } }: StaffScene): (AudienceState | 'everybody')[] {
  return [...audienceStates.filter((state) => (counts[state]?.people ?? 0) > 0), 'everybody'];
}

/** Who is attended in the same chat: whether what is typed goes there. */
export function attendedParts(scene: StaffScene, message: 'broadcast.beside' | 'broadcast.over'): Part[] {
  const attended = attendedBy(scene);
  return attended ? [say(message, { name: attended.open.name, number: attended.open.number })] : [];
}

/** The broadcast that the person is writing; null for none. */
export function broadcastingOf({ person }: Scene): Broadcasting | null {
  const mode = person.bookmark?.mode;
  return mode?.kind === 'broadcasting' ? mode : null;
}
