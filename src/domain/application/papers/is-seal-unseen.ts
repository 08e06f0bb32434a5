import { howTaken } from '../../paper/judgement.ts';
import type { Application } from '../record/application.ts';

/** Whether no seal was seen on the paper that counts now, and nobody of staff said that it is fine. */
export function isSealUnseen({ stamped, printed }: Pick<Application, 'stamped' | 'printed'>): boolean {
  if (!stamped || stamped.version !== printed?.version || stamped.isApproved) return false;
  return howTaken(stamped.paper) === 'unstamped';
}
