import { fieldOf, isStampedCurrent, isSubmitted, trackOf } from '../../../domain/application/answers/progress.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

type Filled = Scene & { application: Application };
type Turn = (scene: Filled, heard: Heard) => Outcome;

/** A turn that would void a stamped paper asks first: the paper has to be printed and stamped again. What was said is kept, and is done at
 *  a yes. A column that was sent back has to be changed: that is not asked about. */
export function askBeforeVoiding(scene: Filled, heard: Heard, turn: Turn): Outcome {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind !== 'voiding-paper') return guarded(scene, heard, turn);
  const settled = withoutMode(scene);
  if (heard.kind !== 'text') return guarded(settled, heard, turn);
  if (means(scene.vocabulary, 'yes', heard.text)) return turn(settled, mode.heard);
  const isNo = (['no', 'keep', 'back', 'later', 'undo'] as const).some((word) =>
    means(scene.vocabulary, word, heard.text),
  );
  if (isNo) return outcomeStaying(settled, [say('upload.paper-kept', { version: versionOf(scene) })]);
  const outcome = guarded(settled, heard, turn);
  return isSamePlace(scene, outcome) || isHandingIn(outcome) ? askedAgain(scene, mode, outcome, turn) : outcome;
}

/** Nothing changed, and the question for the same place would be asked. */
function isSamePlace({ person }: Filled, { change, bookmark }: Outcome): boolean {
  return change.events.length === 0 && bookmark.mode === null && bookmark.place === person.bookmark?.place;
}

function isHandingIn({ change }: Outcome): boolean {
  return change.kind === 'application' && change.events.some(({ kind }) => kind === 'submitted');
}

/** What was asked about is neither forgotten nor handed in without: it is asked once more, behind what was said. */
function askedAgain(scene: Filled, mode: Voiding, outcome: Outcome, turn: Turn): Outcome {
  const again = guarded(withoutMode(scene), mode.heard, turn);
  const asked = again.parts.filter(({ message }) => message === 'upload.void-sure');
  if (asked.length === 0) return outcome;
  const said = isHandingIn(outcome) ? [] : outcome.parts.filter(({ message }) => !SAID_ANEW.includes(message));
  return outcomeStaying(withoutMode(scene), [...said, ...asked], mode);
}

type Voiding = Extract<Bookmark['mode'], { kind: 'voiding-paper' }>;

/** What would be asked without it. */
const SAID_ANEW: readonly Part['message'][] = ['submit.ask', 'submit.unclear'];

function guarded(scene: Filled, heard: Heard, turn: Turn): Outcome {
  const outcome = turn(scene, heard);
  if (heard.kind !== 'text' && heard.kind !== 'text-written') return outcome;
  const labels = voided(scene, outcome);
  if (labels.length === 0) return outcome;
  const asked = say('upload.void-sure', { version: versionOf(scene), labels });
  return outcomeStaying(scene, [asked], { kind: 'voiding-paper', heard });
}

/** The columns by which the stamped paper would no longer count; empty when it still does, or does not now. */
function voided({ application, campaign, now }: Filled, { change }: Outcome): string[] {
  if (change.kind !== 'application' || change.application !== application.id) return [];
  if (!isStampedCurrent(application) || isSubmitted(application) || asksByItself(change.events)) return [];
  const at = now.toISOString();
  const after = change.events.reduce((known, event) => evolve(known, event, at), application);
  if (isStampedCurrent(after)) return [];
  const { reopened } = application;
  const track = trackOf(campaign, application);
  return after.changedSincePrinting
    .filter((field) => !reopened.includes(field))
    .map((field) => fieldOf(track, field)?.label ?? field);
}

/** 重新开始 was asked about already. */
function asksByItself(events: readonly ApplicationEvent[]): boolean {
  return events.some(({ kind }) => kind === 'startedAnew' || kind === 'answersRestored');
}

function versionOf({ application }: Filled): number {
  return application.printed?.version ?? 0;
}

function withoutMode(scene: Filled): Filled {
  const { bookmark } = scene.person;
  const settled: Bookmark | null = bookmark && { ...bookmark, mode: null };
  return { ...scene, person: { ...scene.person, bookmark: settled } };
}
