import { formOf } from '../../domain/application/answers/progress.ts';
import { isSubmissionOver } from '../../domain/application/stages/window.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Scene } from './scene.ts';

/** The official forms to fill in in Word: the application's own, before one that of every track. Empty where nothing is printed. */
export function blankForms({ campaign, application, now }: Pick<Scene, 'campaign' | 'application' | 'now'>): Part[] {
  const isOpen = application !== null && !isSubmissionOver(campaign, application, now);
  const taken = isOpen ? { isTaken: true as const } : {};
  return Object.entries(campaign.tracks).flatMap(([name, track]) =>
    (application && application.track !== name) || !printedIn(track)
      ? []
      : [say('page.blank', { campaign: campaign.id, track: name, form: formOf(track).title, ...taken })],
  );
}
