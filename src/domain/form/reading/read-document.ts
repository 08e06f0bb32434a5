import { tickedWords } from '../../language/boxes.ts';
import { BLANK_DAY, DAY_LABEL, WRITTEN_DAY } from '../../language/print-words.ts';
import { type AnswerValue, countCharacters, isPictureList } from '../base/answers.ts';
import type { Parsed } from '../base/parsed.ts';
import type { ReadingContext } from '../base/typed-answer.ts';
import { type DocumentBlock, documentText, type FormDocument } from '../document.ts';
import { MAX_DRAFT_CHARACTERS } from '../kinds/long-text.ts';
import { trimmedLines } from '../kinds/paragraph.ts';
import { parseAnswer } from '../parse-answer.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { type LabelledPart, labelledParts, squeeze } from './labelled-parts.ts';
import { type Standing, settle, settledClaims } from './settle.ts';
import { tableParts } from './table-parts.ts';

/** What a document says about a form that is filled in in part. */
export interface ReadDocument extends Standing {
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
  /** Fields that may be answered anew though they have an answer. */
  reopened: readonly string[];
}

/** From so many columns on a document is the form, else a text. */
export const FORM_COLUMNS = 3;

/** The day on the same line, written or left blank. */
const DAY_BEHIND = new RegExp(`(?:${WRITTEN_DAY.source}|${BLANK_DAY.source})$`, 'u');

type Tables = Extract<DocumentBlock, { kind: 'table' }>;

/** The columns a document fills in, as it writes them: the official tables, or labelled lines. */
export function documentParts(form: FormDefinition, document: FormDocument): LabelledPart[] {
  const tables = document.blocks.filter((block): block is Tables => block.kind === 'table');
  const outside = document.blocks.filter((block) => block.kind === 'paragraph').map(({ text }) => text);
  let parts: LabelledPart[] = [];
  for (const { cells } of tables) parts = tableParts(form, cells, parts);
  const head = parts.length > 0 ? headParts(form, outside) : [];
  const lines = labelledParts(form, outside.join('\n')).parts.map(({ field, text }) => ({
    field,
    text: field.kind === 'text' ? text.trimEnd().replace(DAY_BEHIND, '').trim() : text,
  }));
  for (const part of [...head, ...lines])
    if (part.text !== '' && !parts.some(({ field }) => field === part.field)) parts.push(part);
  return parts.flatMap(withoutBoxes);
}

/** The day the form was filled in stands above the table, without a label of its own. */
function headParts(form: FormDefinition, lines: readonly string[]): LabelledPart[] {
  const field = form.fields.find(({ kind, label }) => kind === 'date' && DAY_LABEL.test(squeeze(label)));
  const days = lines.flatMap((line) => {
    const found = WRITTEN_DAY.exec(line);
    const isApart = found && (line.trim() === found[0] || /(?:[:：\t]|\s{2,})/u.test(line));
    return isApart ? [found[0].replace(/\s/gu, '')] : [];
  });
  const [day] = days;
  return field && day ? [{ field, text: day }] : [];
}

/** Options with boxes: what is ticked; nothing when no box is. */
function withoutBoxes({ field, text }: LabelledPart): LabelledPart[] {
  if (field.kind !== 'choices' && field.kind !== 'choice') return [{ field, text }];
  const words = tickedWords(text);
  return words === null ? [] : [{ field, text: words }];
}

/** Reads a document into a form: what is open is taken, what is answered otherwise is only told. */
export function readDocument(context: DocumentContext, parts: readonly LabelledPart[]): ReadDocument {
  const { form, answers, reopened, today } = context;
  const open: LabelledPart[] = [];
  const read: Omit<ReadDocument, keyof Standing> = { differences: [], drafts: [], same: 0 };
  for (const part of parts) {
    const { field } = part;
    if (field.kind === 'pictures') continue;
    const standing = reopened.includes(field.id) ? undefined : answers[field.id];
    const parsed = parseAnswer(field, { kind: 'text', text: part.text }, { today });
    if (standing !== undefined) {
      if (parsed.kind === 'accepted' && isSame(parsed.value, standing)) read.same += 1;
      else if (parsed.kind === 'accepted') read.differences.push({ field, value: parsed.value });
    } else if (isDraft(field, parsed, part.text)) read.drafts.push({ field, text: trimmedLines(part.text) });
    else open.push(part);
  }
  const settled = settledClaims({ form, answers: withoutReopened(context) }, settle({ today }, open));
  return { ...settled, ...read, drafts: [...read.drafts, ...settled.begun], begun: [] };
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

/** Whether a document is the form of another track, by the name in its title. */
export function isOtherForm({ blocks }: FormDocument, mine: string, other: string): boolean {
  const head = squeeze(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(''));
  return head.includes(squeeze(other)) && !head.includes(squeeze(mine));
}
