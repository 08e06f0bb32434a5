import { isSubmitted } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { windowNow } from '../../domain/application/stages/window.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';

/** Why no page can change the form now. */
export type FormClosed = 'text-erased' | 'text-submitted' | 'text-not-open' | 'submission-closed';

/** Whether a page may write into the form. @returns null when it may, else why not */
export function formClosed(campaign: CampaignDefinition, application: Application, now: Date): FormClosed | null {
  if (application.status === 'erased') return 'text-erased';
  if (isSubmitted(application)) return 'text-submitted';
  const { state } = windowNow(campaign, 'submission', application, now);
  if (state === 'open') return null;
  return state === 'before' ? 'text-not-open' : 'submission-closed';
}
