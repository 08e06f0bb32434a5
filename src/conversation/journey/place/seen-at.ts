import type { Bookmark } from '../../../domain/people/bookmark.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../machine/machine.ts';

/** How far the person has seen the application when asked at a place: kept while the place is the same, so that what
 *  somebody else answers there meanwhile is noticed. */
export function seenAt({ person, application }: JourneyScene, { place }: JourneyPlace): Pick<Bookmark, 'seen'> {
  const kept = person.bookmark;
  const isSame = kept?.application === application.id && kept.place === place && kept.seen !== undefined;
  const seen = isSame ? kept.seen : application.seq;
  return seen === undefined ? {} : { seen };
}
