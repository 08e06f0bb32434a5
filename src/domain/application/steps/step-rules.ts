import type { JourneyStep, Track, WindowName } from '../../campaign/schema.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantWait } from './applicant-wait.ts';

export type StepKindName = JourneyStep['step'];
export type StepOfKind<Kind extends StepKindName> = Extract<JourneyStep, { step: Kind }>;

export interface WaitContext {
  window: Extract<WindowName, 'preRegistration' | 'submission'>;
  /** The last day of the window for this application. */
  closesOn: string;
  /** Days that a seal takes. */
  leadDays: number;
}

/** The rules of one kind of step; what is asked there is in `conversation/steps/`. */
export interface StepRules<Step extends JourneyStep = JourneyStep> {
  /** When it is open: the pre-registration, for those who have not done it yet, or the submission. */
  window: 'preRegistration' | 'submission';
  /** Whether a journey without it cannot be walked. */
  isNeeded: boolean;
  /** Whether it makes no sense in a campaign where no body recommends. */
  isForBodies?: true;
  /** Whether a journey may have several, each with a name of its own. */
  mayRepeat?: true;
  /** Whether it hands the application in: every other step has to be done before. */
  handsIn?: true;
  isDone(step: Step, application: Application): boolean;
  /** What the applicant has to do there, while it is the first that is not done. */
  waits(step: Step, application: Application, context: WaitContext, track: Track): ApplicantWait;
}
