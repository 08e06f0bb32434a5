import { fieldOf, isStampedCurrent, isSubmitted, trackOf } from '../../../domain/application/answers/progress.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

type Filled = Scene & { application: Application };
type Turn = (scene: Filled, heard: Heard) => Outcome;

/** A turn that would void a stamped paper asks first: the paper has to be printed and stamped again. What was said is kept until a yes does it or a no lets
 *  it go: whatever else is said meanwhile, it is asked about again, or said not to be done. After a return nothing is asked: the paper has to be stamped again. */
export function askBeforeVoiding(scene: Filled, heard: Heard, turn: Turn): Outcome {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind !== 'voiding-paper') return guarded(scene, heard, turn);
  const settled = withMode(scene, null);
  const says = (words: readonly CommandWord[]) =>
    heard.kind === 'text' && words.some((word) => means(scene.vocabulary, word, heard.text));
  if (says(['yes'])) return turn(withMode(scene, mode.within ?? null), mode.heard);
  if (says(['no', 'keep', 'back', 'later', 'undo']))
    return outcomeStaying(settled, [say('upload.paper-kept', { version: versionOf(scene) })]);
  return askedAgain(scene, mode, guarded(settled, heard, turn), turn);
}

/** What was asked about is neither forgotten nor handed in without: it is asked once more, behind what was said; where that asks something itself, or
 *  leads to another application, it is said not to be done. */
function askedAgain(scene: Filled, mode: Voiding, outcome: Outcome, turn: Turn): Outcome {
  const again = guarded(withMode(scene, mode.within ?? null), mode.heard, turn);
  const asked = again.parts.find(({ message }) => message === 'upload.void-sure');
  if (asked?.message !== 'upload.void-sure') return outcome;
  if (isHandingIn(outcome)) return outcomeStaying(withMode(scene, null), [asked], mode);
  const { bookmark } = outcome;
  const waits = bookmark.mode !== null && bookmark.mode.kind !== 'submitting';
  if (waits || bookmark.application !== scene.application.id) {
    const { labels } = asked.values;
    return { ...outcome, parts: [say('form.hold-passed', { labels }), ...outcome.parts] };
  }
  const said = outcome.parts.filter(({ message }) => !SAID_ANEW.includes(message));
  return { ...outcome, parts: [...said, asked], bookmark: { ...bookmark, mode } };
}

type Voiding = Extract<Bookmark['mode'], { kind: 'voiding-paper' }>;

/** What would be asked without it. */
const SAID_ANEW: readonly Part['message'][] = ['submit.ask', 'submit.unclear'];

function isHandingIn({ change }: Outcome): boolean {
  return change.kind === 'application' && change.events.some(({ kind }) => kind === 'submitted');
}

function guarded(scene: Filled, heard: Heard, turn: Turn): Outcome {
  const outcome = turn(scene, heard);
  if (heard.kind !== 'text' && heard.kind !== 'text-written') return outcome;
  const labels = voided(scene, outcome);
  if (labels.length === 0) return outcome;
  const asked = say('upload.void-sure', { version: versionOf(scene), labels });
  const within = scene.person.bookmark?.mode;
  const kept = within && within.kind !== 'voiding-paper' ? { within } : {};
  return outcomeStaying(scene, [asked], { kind: 'voiding-paper', heard, ...kept });
}

/** The columns by which the stamped paper would no longer count; empty when it still does, or does not now. */
function voided({ application, campaign, now }: Filled, { change }: Outcome): string[] {
  if (change.kind !== 'application' || change.application !== application.id) return [];
  if (!isStampedCurrent(application) || isSubmitted(application) || asksByItself(change.events)) return [];
  if (isReturnedSince(application)) return [];
  const at = now.toISOString();
  const after = change.events.reduce((known, event) => evolve(known, event, at), application);
  if (isStampedCurrent(after)) return [];
  const track = trackOf(campaign, application);
  return after.changedSincePrinting.map((field) => fieldOf(track, field)?.label ?? field);
}

/** The paper that is there was sent back with the form. */
function isReturnedSince({ returned, stamped }: Application): boolean {
  return returned !== null && stamped !== null && stamped.at <= returned.at;
}

/** 重新开始 was asked about already. */
function asksByItself(events: readonly ApplicationEvent[]): boolean {
  return events.some(({ kind }) => kind === 'startedAnew' || kind === 'answersRestored');
}

function versionOf({ application }: Filled): number {
  return application.printed?.version ?? 0;
}

function withMode(scene: Filled, mode: Bookmark['mode']): Filled {
  const { bookmark } = scene.person;
  return { ...scene, person: { ...scene.person, bookmark: bookmark && { ...bookmark, mode } } };
}
