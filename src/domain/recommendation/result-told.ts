import type { Application } from '../application/record/application.ts';

/** What an application became in a publication, once its applicant was told. @returns null for no result yet */
export function resultTold({ status }: Pick<Application, 'status'>): 'awarded' | 'not-awarded' | null {
  return status === 'awarded' || status === 'not-awarded' ? status : null;
}

/** Whether results are out for any of what a body endorsed: its papers are no matter any more. */
export function areResultsTold(endorsed: readonly Pick<Application, 'status'>[]): boolean {
  return endorsed.some((one) => resultTold(one) !== null);
}
