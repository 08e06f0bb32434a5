import { dayBefore } from '../../campaign/calendar.ts';
import { isStampedCurrent } from '../answers/progress.ts';
import { ownPaperOf } from '../papers/own-papers.ts';
import type { StepOfKind, StepRules } from './step-rules.ts';

/** The stamped form came back in its current version, or a paper of the applicant's own was taken. */
export const uploadRules: StepRules<StepOfKind<'upload'>> = {
  window: 'submission',
  isNeeded: false,
  mayRepeat: true,
  isDone: ({ of, name }, application) =>
    of === 'own' ? ownPaperOf(application, name).taken !== null : isStampedCurrent(application),
  waits: (_step, application, { closesOn, leadDays }) =>
    isStampedCurrent(application)
      ? { kind: 'paper', application: application.id }
      : { kind: 'stamp', application: application.id, latest: dayBefore(closesOn, leadDays), leadDays },
};
