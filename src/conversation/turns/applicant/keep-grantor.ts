import { formOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { awardsOf } from '../../../domain/form/awards-of.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { COLUMN_QUESTIONS } from '../../base/column-questions.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { currentPosition } from '../../journey/place/current-position.ts';

/** Who granted an award was asked. A message that changes nothing and leads nowhere leaves that asked, in place of the question for the column; what leads
 *  elsewhere lets the award go, and says so. */
export function keepGrantor(scene: Scene & { application: Application }, outcome: Outcome): Outcome {
  const kept = scene.person.bookmark;
  if (kept?.mode?.kind !== 'naming-grantor') return outcome;
  const { line } = kept.mode;
  const { bookmark, parts, change } = outcome;
  const isSame = bookmark.place === kept.place && bookmark.application === kept.application;
  if (isSame && bookmark.mode?.kind === 'naming-grantor') return asksAgain(scene, outcome, line);
  const isTold = parts.some(({ message }) => message === 'undo.dropped' || message === 'form.refused');
  if (isTold || JSON.stringify(change.events).includes(JSON.stringify(line).slice(1, -1))) return outcome;
  const mode = bookmark.mode?.kind === 'naming-grantor' ? null : bookmark.mode;
  return { ...outcome, parts: [say('awards.not-kept', { line }), ...parts], bookmark: { ...bookmark, mode } };
}

function asksAgain(scene: Scene & { application: Application }, outcome: Outcome, line: string): Outcome {
  const { parts } = outcome;
  const asked = grantorAsked(scene, line);
  if (!asked || !parts.some(({ message }) => COLUMN_QUESTIONS.includes(message))) return outcome;
  return { ...outcome, parts: [...parts.filter(({ message }) => !COLUMN_QUESTIONS.includes(message)), asked] };
}

function grantorAsked(scene: Scene & { application: Application }, line: string): Part | null {
  const { track, application, campaign } = currentPosition(scene).journey;
  const awards = awardsOf(formOf(track))?.awards;
  if (!awards) return null;
  const about = { label: awards.label, field: awards.id, track: application.track, campaign: campaign.id, misses: 0 };
  return say('form.refused', { ...about, reason: 'award-grantor-expected', values: { line } });
}
