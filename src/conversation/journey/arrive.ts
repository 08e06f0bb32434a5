import type { Application } from '../../domain/application/application.ts';
import { isSubmitted } from '../../domain/application/progress.ts';
import { titleOf } from '../../domain/application/title-of.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import { nothingChanged, type Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { askAt, workAt } from '../steps/registry.ts';
import { DONE, type Place } from './machine.ts';
import { seenAt } from './seen-at.ts';

/** Says the parts and asks nothing. */
export function stay(journey: JourneyScene, place: Place, parts: Part[]): Outcome {
  const at = { place: place.place, skipped: [...place.skipped], isDetour: place.isDetour };
  const bookmark = { ...journey.bookmark, ...at, ...seenAt(journey, place), ...shownIn(parts) };
  return { change: nothingChanged, parts, effects: [], bookmark, ...workAt(place.place, journey) };
}

/** The summary that is shown with these parts, when one is. */
function shownIn(parts: readonly Part[]): Pick<Bookmark, 'shown'> {
  const asked = parts.findLast(({ message }) => message === 'confirm.ask');
  if (asked?.message !== 'confirm.ask') return {};
  const { shown: mark, seen } = asked.values.card;
  return { shown: { mark, seen } };
}

/** Says the parts, goes to the place and asks its question; at the end of the journey nothing is left to ask. */
export function arrive(journey: JourneyScene, place: Place, parts: Part[]): Outcome {
  return stay(journey, place, place.place === DONE ? parts : [...parts, ...askAt(place.place, journey)]);
}

/** How the application stands. */
export function statusOf({ application, campaign }: JourneyScene): Part {
  return say('status', {
    application: application.id,
    title: titleOf(campaign, application),
    status: application.status,
    body: campaign.bodies.find(({ id }) => id === application.body)?.name ?? '',
    submittedAt: isSubmitted(application) ? application.submittedAt : null,
    reason: reasonOf(application),
    contact: campaign.contact,
  });
}

function reasonOf({ reason, returned }: Application): string | null {
  return reason ?? returned?.reason ?? null;
}
