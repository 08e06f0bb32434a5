import type { Card } from '../domain/base/card.ts';
import type { OutgoingMessage } from '../domain/base/message.ts';
import type { MessageKey, MessageValues } from '../domain/base/message-values.ts';
import type { ImportHeadings } from '../domain/bodies/import-columns.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import type { ExpertHeadings } from '../domain/experts/expert-columns.ts';
import type { FormDefinition, FormField } from '../domain/form/schema.ts';
import type { LaterCorrection } from '../domain/panel/panel.ts';
import type { PaperKind } from '../domain/recommendation/papers.ts';
import type { ExportWords } from './export-words.ts';

/** What a page link is for; it is bound to the person it is sent to. */
export type LinkPurpose =
  | 'upload'
  | 'review'
  | 'worklist'
  | 'console'
  | 'text'
  | 'import'
  | 'form'
  | 'scoring'
  | PublicPage;

/** Pages for everybody: their addresses are not signed and hold nothing of anybody. */
export type PublicPage = 'blank' | 'verify' | 'results' | 'gallery';

/** What a template may use beside its values. */
export interface WordingContext {
  /** The id of a card that shows this: unique for this message, and good for its reader only. */
  card(card: Card): string;
  /** The address of one of our pages, signed for the reader of this message; `subject` is the application (with `text`, and the
   *  field: `<application>/<field>`), or empty. Pages for everybody are not signed: `blank` (`<campaign>/<track>`), `verify` (a code), `results` and
   *  `gallery` (a campaign). */
  link(purpose: LinkPurpose, subject: string): string;
  /** What the message is about: its words are taken. Null where that is not settled, or the campaign is loaded no more. */
  campaign: CampaignDefinition | null;
  /** Whether a file that the reader sends in the chat reaches us; else it is brought through a page. */
  takesFiles: boolean;
  /** @returns null for a field or campaign that no longer exists */
  field(campaign: string, track: string, field: string): FormField | null;
  /** People may write in more than one app; not when left out. */
  hasSeveralApps?: boolean;
}

/** A text, or a message of another kind. */
export type Worded = string | OutgoingMessage;

/** The words of everything we say: one template a key, in `templates/messages/`. */
export type Templates = {
  readonly [Key in MessageKey]: (values: MessageValues[Key], context: WordingContext) => Worded;
};

/** Words for what has a name of its own. */
export interface Names {
  /** The file name of a printed form, with `.pdf`; at most 100 characters, without `/ \ : * ? " < > |`. */
  formFile(about: { track: string; title: string; version: number }): string;
  /** The file name of a blank form, with `.docx`; the same limits. */
  blankFile(about: { form: string }): string;
  /** The file name of the second document; the same limits. `name` is what the campaign calls it. */
  articleFile(about: { title: string; version: number; name?: string | undefined }): string;
  /** The file name of a certificate; the same limits. `number` is its own. */
  certificateFile(about: { title: string; number: string }): string;
  /** The file name of a proof, with `.json`; the same limits. */
  proofFile(about: { application: string; day: string }): string;
  /** The file name of a recommending body's paper; the same limits. */
  paperFile(about: { title: string; body: string; version: number; extension: 'pdf' | 'xlsx' }): string;
  /** The file name of a stamped paper as one PDF; the same limits. `of` is the team, the person or the recommending body. */
  joinedFile(about: { paper: 'form' | PaperKind; of: string; version: number; name?: string | undefined }): string;
  /** The columns of a paper as a spreadsheet. */
  /** @param form the campaign's own, which may head them its own way */
  paperColumns(paper: PaperKind, form: FormDefinition): readonly { header: string; widthCharacters: number }[];
  /** Remarks on annex 6: where it counts otherwise than annex 5, and why. */
  differences(
    explained: readonly { label: string; unit: string; stated: number; listed: number; reason: string | null }[],
  ): string;
  /** The panel's decision as a workbook. */
  decision: {
    /** With its extension. `version`: of the one that is stamped; absent for the workbook as it is. */
    file(campaign: string, version: number | null, extension: 'pdf' | 'xlsx'): string;
    title(track: string): string;
    /** Place, name, organisation, mean, experts, outcome, reason. */
    columns: readonly { header: string; widthCharacters: number }[];
    outcome(outcome: 'awarded' | 'not-awarded'): string;
    /** Behind the reason, where the result was corrected after it was published. */
    corrected(correction: LaterCorrection): string;
    /** How many of a track are selected, and all tracks together. */
    count(track: string, selected: number, of: number): string;
    counts(parts: readonly string[]): string;
    /** Lines under the list: who signs, when, the seal. */
    signatures(decidedBy: string): readonly string[];
  };
  exports: ExportWords;
  /** Headings of the list of recommending bodies, and what it is called as a file. */
  bodyColumns: ImportHeadings;
  bodiesFile(campaign: string): string;
  /** The same for the list of experts. */
  expertColumns: ExpertHeadings;
  expertsFile(campaign: string): string;
  /** Stands where a blind review hides a name. */
  hidden: string;
}

/** Words an effect from the journal. The values are read back from there: they were checked when they were written. */
export interface Wording {
  word(effect: { message: string; values: Readonly<Record<string, unknown>> }, context: WordingContext): Worded;
  names: Names;
  campaigns: readonly CampaignDefinition[];
}
