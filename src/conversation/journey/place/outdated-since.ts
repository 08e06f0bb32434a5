import { isKnown, trackOf } from '../../../domain/application/answers/progress.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { markOfSummary } from '../../base/summary.ts';
import { aboutPlace } from '../../steps/registry.ts';
import { currentPosition } from './current-position.ts';

/** The mark of the summary that is confirmed now and where the application's stream was before it was shown, when it has changed since.
 *  @returns null when it has not, and when nothing is confirmed */
export function outdatedSince(scene: Scene, heard: Heard): { mark: string; seen: number } | null {
  const read = readIn(scene, heard);
  const { application } = scene;
  if (!read || !application) return null;
  return markOfSummary(currentPosition({ ...scene, application }).journey) === read.mark ? null : read;
}

function readIn({ person, application, campaign }: Scene, heard: Heard): { mark: string; seen: number } | null {
  if (heard.kind === 'choice' && heard.card?.kind === 'confirm' && heard.card.application === application?.id)
    return { mark: heard.card.shown, seen: heard.card.seen };
  const { place, shown } = person.bookmark ?? {};
  const track = application && isKnown([campaign], application) ? trackOf(campaign, application) : null;
  const isSummary = track !== null && aboutPlace(track, place)?.showsSummary === true;
  return heard.kind === 'text' && isSummary && shown ? shown : null;
}
