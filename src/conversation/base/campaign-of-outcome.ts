import { deskOfMode, deskWaitingFor, papersModeIn } from './desk.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';

/** The campaign whose words an outcome is said in: of what it changes, of the paper or the decision it waits for, else of what the conversation is
 *  about afterwards. An answer to a question is the nearest campaign's, and names it. @returns null while several can be meant */
export function campaignOfOutcome(
  scene: Scene,
  { change, bookmark, parts }: Pick<Outcome, 'change' | 'bookmark' | 'parts'>,
): string | null {
  if (change.kind === 'body') return change.key.slice(0, change.key.indexOf('/'));
  const waits = change.kind === 'application' ? deskWaitingFor(scene.desks, change.application) : null;
  if (waits) return waits.campaign.id;
  const ofPapers = papersModeIn(bookmark.mode)?.campaign;
  if (ofPapers) return ofPapers;
  if (bookmark.mode?.kind === 'giving-reason')
    return deskOfMode({ ...scene, person: { ...scene.person, bookmark } })?.campaign.id ?? null;
  const isAnswer = parts.some(({ message }) => message === 'faq.answer');
  return bookmark.campaign ?? (scene.isSettled || isAnswer ? scene.campaign.id : null);
}
