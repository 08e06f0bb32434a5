import type { Application } from '../record/application.ts';

/** Whether nothing was filled in yet, and nobody else was asked to: at most the recommending body is chosen and the conditions are confirmed. */
export function isUntouched(application: Application): boolean {
  const { status, answers, pieces, pictures, early = {}, helps = {}, before, helpers = [], printed } = application;
  const kept = [answers, pieces, pictures, early, helps].flatMap((of) => Object.values(of));
  return status === 'draft' && !before && !printed && helpers.length === 0 && kept.every((one) => one === undefined);
}
