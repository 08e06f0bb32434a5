import { formOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { askedAbout, whyAsked, withAskedAgain } from '../../base/asked-about.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { currentPosition } from '../../journey/place/current-position.ts';
import { heldAnswer } from '../../journey/reading/held-answer.ts';
import { holdClaims } from '../../journey/reading/many-answer.ts';
import { means } from '../../meaning/words.ts';
import { overAt } from '../../steps/registry.ts';

/** Values are asked about, and a message changes nothing and leads nowhere (进度, a question, something not understood, an older card, a file that is of no use here): they stay asked about,
 *  with their card once more. What leads elsewhere, 跳过 and the last day let them go. */
export function keepHeld(scene: Scene & { application: Application }, heard: Heard, outcome: Outcome): Outcome {
  const kept = scene.person.bookmark;
  const mode = kept?.mode;
  if (kept === null || mode?.kind !== 'holding' || !isSameMoment(kept, outcome)) return outcome;
  const { journey, place } = currentPosition(scene);
  // After the last day it could not be stored.
  if (overAt(place.place, journey)) return outcome;
  const text = heard.kind === 'text' ? heard.text : '';
  if (text !== '' && (means(journey.vocabulary, 'skip', text) || heldAnswer(journey, text))) return outcome;
  const claims = askedAbout(formOf(journey.track), mode.answers);
  const asked = holdClaims(journey, claims, whyAsked(journey.application.answers, claims), []);
  if (asked.kind !== 'say') return outcome;
  const parts = withAskedAgain(outcome.parts, asked.parts);
  return { ...outcome, parts, bookmark: { ...outcome.bookmark, mode } };
}

function isSameMoment(kept: NonNullable<Scene['person']['bookmark']>, { change, bookmark, parts }: Outcome): boolean {
  const isSamePlace = kept.place === bookmark.place && kept.application === bookmark.application;
  const isUntold = bookmark.mode?.kind === 'holding' && parts.every(({ message }) => message !== 'form.hold');
  return change.events.length === 0 && (bookmark.mode === null || isUntold) && isSamePlace;
}
