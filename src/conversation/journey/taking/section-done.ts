import { missingFields } from '../../../domain/application/answers/progress.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** What a helper hears when nothing of the part taken on is open any more. */
export function sectionDone({
  application,
  track,
  bookmark,
}: Pick<JourneyScene, 'application' | 'track' | 'bookmark'>): Part {
  return say('together.section-done', {
    section: bookmark.section ?? null,
    open: missingFields(track, application).length,
  });
}
