import type { Templates } from '../../src/ports/wording.ts';
import { accounts } from './accounts.ts';
import { answers } from './answers.ts';
import { bodyPapers } from './body-papers.ts';
import { broadcasts } from './broadcasts.ts';
import { campaigns } from './campaigns.ts';
import { certificates } from './certificates.ts';
import { collecting } from './collecting.ts';
import { commands } from './commands.ts';
import { decisionPaper } from './decision-paper.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { experts } from './experts.ts';
import { form } from './form.ts';
import { gallery } from './gallery.ts';
import { guidance } from './guidance.ts';
import { handover } from './handover.ts';
import { journey } from './journey.ts';
import { lobby } from './lobby.ts';
import { missed } from './missed.ts';
import { objections } from './objections.ts';
import { own } from './own.ts';
import { ownPapers } from './own-papers.ts';
import { pages } from './pages.ts';
import { recommendation } from './recommendation.ts';
import { reminders } from './reminders.ts';
import { results } from './results.ts';
import { several } from './several.ts';
import { staff } from './staff.ts';
import { status } from './status.ts';
import { together } from './together.ts';
import { trouble } from './trouble.ts';
import { undo } from './undo.ts';
import { voice } from './voice.ts';
import { writing } from './writing.ts';

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
