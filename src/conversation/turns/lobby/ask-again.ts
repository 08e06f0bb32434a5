import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { askJourneyAgain } from '../applicant/journey-turn.ts';
import { keepHeld } from '../applicant/keep-held.ts';
import { askPapersAgain } from '../body-papers/papers-turn.ts';
import { againAfter } from './lobby-turn.ts';

/** Says something, then asks once more what the person was asked, wherever that is. */
export function askAgain(scene: Scene, parts: Part[]): Outcome {
  const reason = reasonAgain(scene);
  if (reason) return outcomeBeside(scene, [...parts, reason]);
  const papers = askPapersAgain(scene, parts);
  if (papers) return papers;
  const { application } = scene;
  if (application) return askJourneyAgain({ ...scene, application }, parts);
  if (scene.desks.length > 0) return outcomeBeside(scene, parts);
  // A list of campaigns that is asked stays what a number picks from.
  const asked = againAfter(scene, parts);
  return outcomeBeside(scene, asked.parts, { mode: asked.bookmark.mode });
}

/** The same where what waits for an answer of its own (a list to pick from, an order, a text) goes on waiting, and what was asked about stays so. */
export function sayBeside(scene: Scene, heard: Heard, parts: Part[]): Outcome {
  const { application, person } = scene;
  const mode = person.bookmark?.mode ?? null;
  if (mode !== null && mode.kind !== 'holding') return outcomeBeside(scene, parts);
  const outcome = askAgain(scene, parts);
  return application && mode ? keepHeld({ ...scene, application }, heard, outcome) : outcome;
}

/** A recommending contact was asked for the reason of a decision. */
function reasonAgain({ person, waiting, campaign }: Scene): Part | null {
  const mode = person.bookmark?.mode;
  if (mode?.kind !== 'giving-reason') return null;
  const application = waiting.find(({ id }) => id === mode.application);
  if (!application) return null;
  const title = titleOf(campaign, application);
  return say('recommendation.reason', { application: application.id, title, decision: mode.decision });
}
