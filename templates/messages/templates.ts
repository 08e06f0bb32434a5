import type { Templates } from '../../src/ports/wording.ts';
import { accounts } from './anybody/accounts.ts';
import { commands } from './anybody/commands.ts';
import { decisions } from './anybody/decision-refusals.ts';
import { missed } from './anybody/missed.ts';
import { reminders } from './anybody/reminders.ts';
import { trouble } from './anybody/trouble.ts';
import { voice } from './anybody/voice.ts';
import { campaigns } from './applicant/campaigns.ts';
import { certificates } from './applicant/certificates.ts';
import { gallery } from './applicant/gallery.ts';
import { lobby } from './applicant/lobby.ts';
import { own } from './applicant/own.ts';
import { results } from './applicant/results.ts';
import { status } from './applicant/status.ts';
import { together } from './applicant/together.ts';
import { bodyPapers } from './desk/body-papers.ts';
import { broadcasts } from './desk/broadcasts.ts';
import { decisionPaper } from './desk/decision-paper.ts';
import { experts } from './desk/experts.ts';
import { handover } from './desk/handover.ts';
import { objections } from './desk/objections.ts';
import { recommendation } from './desk/recommendation.ts';
import { staff } from './desk/staff.ts';
import { answers } from './form/answers.ts';
import { collecting } from './form/collecting.ts';
import { documents } from './form/documents.ts';
import { form } from './form/form.ts';
import { guidance } from './form/guidance.ts';
import { journey } from './form/journey.ts';
import { ownPapers } from './form/own-papers.ts';
import { pages } from './form/pages.ts';
import { several } from './form/several.ts';
import { undo } from './form/undo.ts';
import { writing } from './form/writing.ts';

/** The words of everything we say; a key without words does not compile. */
export const templates: Templates = {
  ...lobby,
  ...campaigns,
  ...journey,
  ...form,
  ...several,
  ...answers,
  ...own,
  ...collecting,
  ...documents,
  ...ownPapers,
  ...status,
  ...commands,
  ...undo,
  ...decisions,
  ...recommendation,
  ...bodyPapers,
  ...results,
  ...certificates,
  ...objections,
  ...gallery,
  ...decisionPaper,
  ...reminders,
  ...experts,
  ...broadcasts,
  ...staff,
  ...together,
  ...handover,
  ...guidance,
  ...pages,
  ...missed,
  ...accounts,
  ...trouble,
  ...voice,
  ...writing,
};
