import { type AnswerValue, countCharacters, isPictureList } from '../base/answers.ts';
import type { Parsed, Refused } from '../base/parsed.ts';
import type { ReadingContext } from '../base/typed-answer.ts';
import { documentText, type FormDocument } from '../document.ts';
import { MAX_DRAFT_CHARACTERS } from '../kinds/long-text.ts';
import { trimmedLines } from '../kinds/paragraph.ts';
import { parseAnswer } from '../parse-answer.ts';
import { type Standing, settle, settledClaims } from '../reading/checks/settle.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { documentParts, FORM_COLUMNS } from './document-forms.ts';
import type { DocumentPart } from './document-part.ts';

/** What a document says about a form that is filled in in part. */
export interface ReadDocument extends Omit<Standing, 'doubts'> {
  /** What nobody can be sure of: told as it is written, and asked. `refused` says why, where it is known. */
  doubts: { field: FormField; text: string; refused: Refused | null }[];
  /** Answered otherwise already: nothing is taken. */
  differences: { field: FormField; value: AnswerValue }[];
  /** Long texts that are too long or too short to be an answer. */
  drafts: { field: FormField; text: string }[];
  /** How many columns say what is answered already. */
  same: number;
}

export interface DocumentContext extends ReadingContext {
  form: FormDefinition;
  answers: Readonly<Record<string, AnswerValue | undefined>>;
  /** Fields that may be answered again though they have an answer. */
  reopened: readonly string[];
}

/** Reads a document into a form: what is open is taken, what is answered otherwise is only told. */
export function readDocument(context: DocumentContext, parts: readonly DocumentPart[]): ReadDocument {
  const { form, answers, reopened, today } = context;
  const open: DocumentPart[] = [];
  const read: Pick<ReadDocument, 'differences' | 'drafts' | 'same'> = { differences: [], drafts: [], same: 0 };
  for (const part of parts) {
    const { field } = part;
    if (field.kind === 'pictures') continue;
    const standing = reopened.includes(field.id) ? undefined : answers[field.id];
    const parsed = parseAnswer(field, { kind: 'text', text: part.text }, { today });
    if (standing !== undefined) {
      if (part.isDoubtful) continue;
      if (parsed.kind === 'accepted' && isSame(parsed.value, standing)) read.same += 1;
      else if (parsed.kind === 'accepted') read.differences.push({ field, value: parsed.value });
    } else if (!part.isDoubtful && isDraft(field, parsed, part.text))
      read.drafts.push({ field, text: trimmedLines(part.text) });
    else open.push(part);
  }
  const sure = open.filter(({ isDoubtful }) => !isDoubtful);
  const settled = settledClaims({ form, answers: withoutReopened(context) }, settle({ today }, sure));
  const known = [...settled.taken, ...settled.begun].map(({ field }) => field);
  const doubts = open.flatMap(({ field, text }) => {
    const refused = settled.doubts.find((doubt) => doubt.field === field)?.refused ?? null;
    return known.includes(field) ? [] : [{ field, text, refused }];
  });
  return { ...settled, ...read, doubts, drafts: [...read.drafts, ...settled.begun], begun: [] };
}

/** Too long for an answer, and short enough to be cut. */
function isDraft(field: FormField, parsed: Parsed, text: string): boolean {
  const isLong = field.kind === 'long-text' && parsed.kind === 'refused' && parsed.reason === 'too-long';
  return isLong && countCharacters(text) <= MAX_DRAFT_CHARACTERS;
}

function withoutReopened({ answers, reopened }: DocumentContext) {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !reopened.includes(id)));
}

function isSame(a: AnswerValue, b: AnswerValue): boolean {
  if (isPictureList(a) || isPictureList(b)) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The text for one long column: what the official table says there, else the whole document. */
export function textOfDocument(form: FormDefinition, field: FormField, document: FormDocument): string {
  const parts = document.blocks.some(({ kind }) => kind === 'table') ? documentParts(form, document) : [];
  const named = parts.length >= FORM_COLUMNS ? parts.find((part) => part.field === field) : undefined;
  return trimmedLines(named?.text ?? documentText(document));
}
