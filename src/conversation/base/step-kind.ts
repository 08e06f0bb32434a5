import type { Application } from '../../domain/application/record/application.ts';
import { isStepDone } from '../../domain/application/steps/registry.ts';
import type { Card, CardOf } from '../../domain/base/card.ts';
import type { Work } from '../../domain/base/journal-entry.ts';
import type { JourneyStep } from '../../domain/campaign/schema.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from './scene.ts';

export type StepOf<Kind extends JourneyStep['step']> = Extract<JourneyStep, { step: Kind }>;

/** One kind of journey step: the places it has, what it asks there and what it makes of a reply. Pure. */
export interface StepKind<Step extends JourneyStep> {
  /** Which messages about columns are read while it is asked: all, those that clearly name one, or none. */
  readsColumns: 'all' | 'named' | 'none';
  /** A file that comes while it is asked is its paper, not a form to read. */
  takesFiles: boolean;
  /** The summary of all answers stands in its question. */
  showsSummary?: boolean;
  /** The official form is made while a person is there. */
  makesForm?: boolean;
  /** Its answer hands the application in. */
  handsIn?: boolean;
  /** What is said there may concern the recommending body: its contacts are looked up. */
  concernsBody?: boolean;
  /** Names of its places in asking order; unique in a journey, without dots. */
  places(step: Step): string[];
  /** What tells whether a place still needs something; made once a place. */
  isOpen(step: Step, place: string): (application: Application) => boolean;
  /** Whether a place that was put off may wait until the submission. */
  mayWait?(step: Step, place: string): boolean;
  /** Whether 上一步 goes past a place: it asks nothing by itself. */
  isPassedBy?(step: Step, place: string): boolean;
  /** What the card of a place shows, where it is more than a question. */
  card?(place: string, scene: JourneyScene): Card;
  /** The question of a place. */
  ask(step: Step, place: string, scene: JourneyScene): Part[];
  /** The same in a few words, once it was asked and something else was answered; absent where the question is short. */
  askBriefly?(step: Step, place: string, scene: JourneyScene): Part[];
  answer(step: Step, place: string, heard: Heard, scene: JourneyScene): StepAnswer;
  /** The question when what was taken there is to be replaced; null when nothing was taken. */
  askAgain?(scene: JourneyScene): Part[] | null;
  /** What has to be done once the person is at a place. */
  work?(scene: JourneyScene): Work[];
}

/** Whether a step of one place still needs something. */
export function isUndone(step: JourneyStep): (application: Application) => boolean {
  return (application) => !isStepDone(step, application);
}

/** What is said to a kind of message the place has no use for. */
export function hint(heard: Heard, { bookmark: { misses } }: JourneyScene): StepAnswer {
  if (heard.kind === 'unreadable') {
    return {
      kind: 'say',
      isMiss: true,
      parts: [{ message: 'media.refused', values: { reason: heard.reason, misses } }],
    };
  }
  const type = heard.kind === 'unsupported' ? heard.type : heard.kind;
  return { kind: 'say', isMiss: true, parts: [{ message: 'unsupported', values: { type, misses } }] };
}

/** The card that asks a place's question in this turn. */
export function questionCard(place: string, { application, bookmark, campaign }: JourneyScene): CardOf<'question'> {
  const { revision } = campaign;
  return { kind: 'question', application: application.id, place, revision, turn: bookmark.turn };
}
