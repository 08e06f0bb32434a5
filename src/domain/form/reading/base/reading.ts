import type { Speech } from '../../../language/talk/speech.ts';
import type { Answers, AnswerValue } from '../../base/answers.ts';
import type { Refused } from '../../base/parsed.ts';
import type { ReadingContext } from '../../base/typed-answer.ts';
import type { FormDefinition, FormField } from '../../schema.ts';

/** What an interpreter may look at. */
export interface MessageContext extends ReadingContext {
  form: FormDefinition;
  answers: Answers;
  /** The field being asked; null at a place that asks none. */
  focus: FormField | null;
  /** The field answered last; null for none. */
  last: FormField | null;
  /** What was said for it, where that is asked about and not stored yet. */
  lastSaid?: AnswerValue;
  /** Whether the reply before this one was not understood: a correction is then for the field asked. */
  wasMissed: boolean;
  /** Columns whose answers are being put right: those of a sum that does not agree, those that were sent back. */
  corrected?: ReadonlySet<string>;
  /** What was offered for the field asked; null for nothing. */
  offered: AnswerValue | null;
  /** The columns that were asked as a numbered list, the field asked among them; absent when it was asked alone. */
  list?: readonly AskedColumn[];
}

/** A column of a list, with the number it was shown under. */
export interface AskedColumn {
  number: number;
  field: FormField;
}

/** What a reading takes for a column. */
export interface Claim {
  field: FormField;
  /** As it was typed. */
  text: string;
  value: AnswerValue;
  /** The writer named the column, or it is the one asked. */
  isNamed: boolean;
  /** The writer said that what is there is to be changed: 修改, 改成. */
  isChange?: boolean;
}

/** Why a value is asked about before it is stored. */
export type Doubt =
  /** It does not read like what the column takes. */
  | 'unlike'
  /** It reads like another column's answer: the claim is for that one. */
  | 'elsewhere'
  /** About, at least, nearly: which number is in the form? */
  | 'about'
  /** More digits were said than the column takes. */
  | 'rounded'
  /** Another answer is there already. */
  | 'change'
  /** Words beside it may change what was meant. */
  | 'beside'
  /** It was written before the column was asked. */
  | 'unseen';

/** One way to take a whole message: what it stores, what it leaves unexplained, how sure it is. */
export interface Reading {
  claims: readonly Claim[];
  /** Named columns whose words are not valid. */
  refused: readonly { field: FormField; refused: Refused }[];
  /** Words of content that this reading does not explain. */
  unused: readonly string[];
  /** Lines with a label that no column has: told from the answers, and said back. */
  strange?: readonly string[];
  /** 0 plain, 1 likely, 2 weak. */
  weakness: 0 | 1 | 2;
  /** Held for a yes instead of stored. */
  doubt?: Doubt;
  /** What alone the doubt is about; the other claims are stored. */
  doubtful?: readonly Claim[];
  /** It explains that something is taken back: a reading that passes over those words is wrong. */
  isTakenBack?: boolean;
  /** No answer at all, but a sentence of this kind. */
  speech?: Speech;
  /** Words that may be for several columns of the list that was asked: it is asked which. */
  which?: { words: readonly string[]; fields: readonly FormField[] };
  /** It answers a list of columns: what its columns refuse is told, and the rest stands. */
  isListed?: boolean;
  /** Each part says its column and was judged alone: what is asked about of one does not hold the others. */
  isApart?: boolean;
  /** Two answers are said for one of the columns. */
  isContradicted?: boolean;
}

/** Proposes how a message may be taken. Pure. @returns null when it has nothing to say about it */
export type Interpreter = (context: MessageContext, text: string) => Reading | null;
