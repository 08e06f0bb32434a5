import { ANSWER_BEFORE, CORRECTION, CORRECTION_ANNOUNCED, WRONG } from '../../language/correction-words.ts';
import { HAS_FIGURE } from '../../language/count-words.ts';
import type { Answers, AnswerValue } from '../base/answers.ts';
import { countCharacters } from '../base/answers.ts';
import type { Refused } from '../base/parsed.ts';
import { checkAnswer } from '../checks.ts';
import type { ReadingContext } from '../fields/reading.ts';
import { parseAnswer } from '../fields/registry.ts';
import { traitsOf } from '../fields/traits.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { labelledParts } from './labelled-parts.ts';
import { plainForm } from './plain-form.ts';
import { spokenChange, spokenParts } from './spoken-parts.ts';

/** What a message says about the form besides answering the question asked. */
export interface ReadMessage {
  taken: { field: FormField; value: AnswerValue }[];
  doubts: { field: FormField; refused: Refused }[];
  /** Beginnings of long texts, too short to stand. */
  begun: { field: FormField; text: string }[];
}

export interface MessageContext extends ReadingContext {
  form: FormDefinition;
  answers: Answers;
  /** The field being asked; null at a place that asks none. */
  focus: FormField | null;
  /** The field answered last; null for none. */
  last: FormField | null;
  /** Whether the reply before this one was not understood: a correction is then for the field asked. */
  wasMissed: boolean;
}

/** A sentence that changes another column is short. */
const CHANGE_MAX_CHARACTERS = 80;
/** So is one that names several. */
const SPOKEN_MAX_LENGTH = 400;

/** Answers for other columns than the one asked, or for several. @returns null when the message is for the asked column alone */
export function readMessage(context: MessageContext, text: string): ReadMessage | null {
  const plain = plainForm(context.form, text);
  return (
    readLabelled(context, plain) ??
    readChange(context, text) ??
    readCorrection(context, text) ??
    readSpoken(context, plain) ??
    readInOrder(context, text)
  );
}

/** Labelled lines and pasted forms. */
function readLabelled(context: MessageContext, text: string): ReadMessage | null {
  const { form, focus } = context;
  const { lead, parts } = labelledParts(form, text);
  const named = parts.filter((part) => part.text !== '');
  const isLong = focus !== null && traitsOf(focus).isLong;
  const isOther = named.some(({ field }) => field !== focus);
  if (named.length === 0 || !isOther) return null;
  if (isLong && (lead !== '' || (named.length < 2 && countCharacters(text) > CHANGE_MAX_CHARACTERS))) return null;
  // What stands before the first column may answer the question asked, where that can be told.
  const first =
    focus && lead !== '' && traitsOf(focus).isTyped && accepts(context, focus, lead)
      ? [{ field: focus, text: lead }]
      : [];
  return settle(context, [...first, ...named]);
}

/** “班组名称改成 …”, from wherever. */
function readChange(context: MessageContext, text: string): ReadMessage | null {
  if (countCharacters(text) > CHANGE_MAX_CHARACTERS) return null;
  const change = spokenChange(context.form, text, context.focus);
  if (!change || change.field === context.focus || change.text === '') return null;
  return settle(context, [change]);
}

/** “打错了 是19”: the field answered last, unless the one asked has just been refused. */
function readCorrection(context: MessageContext, text: string): ReadMessage | null {
  const { last, focus, wasMissed } = context;
  const said = text.trim();
  if (!last || last === focus || traitsOf(last).isLong) return null;
  const before = ANSWER_BEFORE.exec(said)?.[0];
  if (before !== undefined) {
    const rest = said.slice(before.length);
    const value = rest.replace(CORRECTION_ANNOUNCED, '');
    const isPlain = WRONG.test(before) || (value !== rest && (focus === null || !traitsOf(focus).isLong));
    if (isPlain && value !== '' && countCharacters(said) <= CHANGE_MAX_CHARACTERS)
      return settle(context, [{ field: last, text: value }]);
  }
  if (wasMissed) return null;
  if (!CORRECTION.test(said)) return null;
  const rest = said.replace(CORRECTION, '').replace(CORRECTION_ANNOUNCED, '');
  const names = spokenParts(context.form, rest, focus).flatMap(({ candidates }) => candidates);
  if (rest === '' || names.some(({ text: value, field }) => value !== '' && accepts(context, field, value)))
    return null;
  return accepts(context, last, rest) ? settle(context, [{ field: last, text: rest }]) : null;
}

/** “管理3个，技术5个，其他都是员工24个”, “职务站长,职称工程师”, “大学是24”. */
function readSpoken(context: MessageContext, text: string): ReadMessage | null {
  const { form, focus } = context;
  if ((focus && traitsOf(focus).isLong) || text.length > SPOKEN_MAX_LENGTH) return null;
  const parts = spokenParts(form, text, focus);
  const chosen: NamedPart[] = [];
  for (const part of parts) {
    const named = part.candidates.find(
      (one) =>
        mayBeMeant(context, one, parts.length) &&
        accepts(context, one.field, one.text) &&
        !chosen.some((known) => known.field === one.field && !isOtherCount(known, one)),
    );
    if (named) chosen.push(named);
    else if (isForFocus(context, part.text, parts.length) && focus && chosen.length === 0)
      chosen.push({ field: focus, text: part.text });
    else if (!isRemark(part.text)) return null;
  }
  return chosen.some(({ field }) => field !== focus) ? settle(context, chosen) : null;
}

/** What stands first without a name is for the column asked; 某某：5人 is for a column we do not know. */
function isForFocus(context: MessageContext, text: string, parts: number): boolean {
  const { focus } = context;
  return (
    focus !== null && parts > 1 && traitsOf(focus).isTyped && !/[:：]/u.test(text) && accepts(context, focus, text)
  );
}

/** Where free words are asked, another column has to be named plainly, and not one that is answered already. */
function mayBeMeant(
  { focus, answers }: MessageContext,
  { field, text, isNamed }: { field: FormField; text: string; isNamed: 'plainly' | 'by-the-way' },
  parts: number,
): boolean {
  if (text === '' || field.kind === 'pictures' || field.kind === 'long-text') return false;
  if (field === focus || focus === null || traitsOf(focus).isTyped)
    return traitsOf(field).isTyped || isNamed === 'plainly';
  return (
    isNamed === 'plainly' && (answers[field.id] === undefined || parts === 1) && (parts > 1 || traitsOf(field).isTyped)
  );
}

/** A part without a figure beside answers is a remark; with one it would be lost. */
function isRemark(text: string): boolean {
  return !HAS_FIGURE.test(text.normalize('NFKC')) && countCharacters(text) <= 12;
}

/** “方晓岚,质量管理部,主管”, “欧阳静宜 女 36岁 中共党员”, “3 5 24 9 11”: the fields of the section in order, from the asked one on. */
function readInOrder(context: MessageContext, text: string): ReadMessage | null {
  const { form, focus } = context;
  if (!focus || !traitsOf(focus).isTyped || text.length > SPOKEN_MAX_LENGTH || accepts(context, focus, text))
    return null;
  const index = form.fields.indexOf(focus);
  for (const separator of [/[,，;；\n]+/u, /[\s,，;；、/]+/u]) {
    const tokens = text
      .trim()
      .split(separator)
      .filter((token) => token !== '');
    const fields = form.fields.slice(index, index + tokens.length);
    const isOneSection = fields.length === tokens.length && fields.every(({ section }) => section === focus.section);
    if (tokens.length < 2 || !isOneSection) continue;
    const parts = fields.map((field, at) => ({ field, text: tokens[at] ?? '' }));
    if (parts.every((part) => accepts(context, part.field, part.text))) return settle(context, parts);
  }
  return null;
}

function accepts({ today }: MessageContext, field: FormField, text: string): boolean {
  return text !== '' && parseAnswer(field, { kind: 'text', text }, { today }).kind === 'accepted';
}

interface NamedPart {
  field: FormField;
  text: string;
  name?: string;
}

/** 本科 and 大专 are counted in one column, under two of its words. */
function isOtherCount(one: NamedPart, other: NamedPart): boolean {
  const [a, b] = [one.name, other.name].map((name) => name?.toLowerCase());
  return one.field.kind === 'count' && a !== undefined && b !== undefined && a !== b;
}

/** 本科14，大专10 are 24 in 大学(含大专). */
function addedUp({ today }: Pick<MessageContext, 'today'>, parts: readonly NamedPart[]): NamedPart[] {
  const numberIn = ({ field, text }: NamedPart) => {
    const parsed = parseAnswer(field, { kind: 'text', text }, { today });
    return parsed.kind === 'accepted' && typeof parsed.value === 'number' ? parsed.value : null;
  };
  const known: NamedPart[] = [];
  for (const part of parts) {
    const at = known.findIndex((one) => one.field === part.field && isOtherCount(one, part));
    const first = known[at] ? numberIn(known[at]) : null;
    const second = first === null ? null : numberIn(part);
    if (first === null || second === null) {
      known.push(part);
      continue;
    }
    known.splice(at, 1);
    known.push({ ...part, text: String(first + second) });
  }
  return known;
}

/** What stands beside the other answers; the last of two for one field counts. */
export function settle(
  context: Pick<MessageContext, 'form' | 'answers' | 'today'>,
  given: readonly NamedPart[],
): ReadMessage {
  const parts = addedUp(context, given);
  const { form, today } = context;
  const read: ReadMessage = { taken: [], doubts: [], begun: [] };
  let { answers } = context;
  for (const { field, text } of parts) {
    if (field.kind === 'pictures') continue;
    const parsed = parseAnswer(field, { kind: 'text', text }, { today });
    if (parsed.kind === 'accepted' && isBeginning(field, parsed.value)) {
      read.begun.push({ field, text: String(parsed.value) });
      continue;
    }
    const refused = parsed.kind === 'accepted' ? checkAnswer(form, answers, field, parsed.value) : parsed;
    if (parsed.kind === 'accepted' && !refused) {
      read.taken = [...read.taken.filter((one) => one.field !== field), { field, value: parsed.value }];
      answers = { ...answers, [field.id]: parsed.value };
    } else if (refused?.kind === 'refused') read.doubts.push({ field, refused });
  }
  return read;
}

function isBeginning(field: FormField, value: AnswerValue): boolean {
  return field.kind === 'long-text' && typeof value === 'string' && countCharacters(value) < field.minCharacters;
}
