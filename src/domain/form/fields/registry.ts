import type { Reply } from '../../base/message.ts';
import { NEVER_AWARDED, NOTHING } from '../../language/answer-words.ts';
import { halfWidth } from '../../language/half-width.ts';
import type { AnswerValue, Picture } from '../base/answers.ts';
import { labelNames } from '../base/label-names.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import type { FieldKind, FieldOf, FormField } from '../schema.ts';
import { parseAwards, printAwards } from './awards.ts';
import { parseChoice, printChoice } from './choice.ts';
import { parseChoices, printChoices } from './choices.ts';
import { parseCount, printCount } from './count.ts';
import { parseDate, printDate } from './date.ts';
import { parseDecimal, printDecimal } from './decimal.ts';
import { parseEmail, printEmail } from './email.ts';
import { parseLongText, printLongText } from './long-text.ts';
import { parseMobile, printMobile } from './mobile.ts';
import { parseName, printName } from './name.ts';
import { parseParagraph, printParagraph } from './paragraph.ts';
import { parsePhone, printPhone } from './phone.ts';
import { parsePictures, printPictures } from './pictures.ts';
import { parsePostcode, printPostcode } from './postcode.ts';
import { parsePromise, printPromise } from './promise.ts';
import { parseText, printText } from './text.ts';
import { type ReadingContext, typedText } from './typed-answer.ts';

/** What each kind's answers are. */
interface ValueOf {
  text: string;
  name: string;
  count: number;
  decimal: number;
  choice: string;
  choices: readonly string[];
  date: string;
  mobile: string;
  phone: string;
  email: string;
  postcode: string;
  paragraph: string;
  'long-text': string;
  awards: string;
  pictures: readonly Picture[];
  promise: boolean;
}

interface Kind<K extends FieldKind> {
  parse(field: FieldOf<K>, reply: Reply, context: ReadingContext): Parsed<ValueOf[K]>;
  print(field: FieldOf<K>, value: ValueOf[K]): string;
}

const kinds: { [K in FieldKind]: Kind<K> } = {
  text: { parse: parseText, print: printText },
  name: { parse: parseName, print: printName },
  count: { parse: parseCount, print: printCount },
  decimal: { parse: parseDecimal, print: printDecimal },
  choice: { parse: parseChoice, print: printChoice },
  choices: { parse: parseChoices, print: printChoices },
  date: { parse: parseDate, print: printDate },
  mobile: { parse: parseMobile, print: printMobile },
  phone: { parse: parsePhone, print: printPhone },
  email: { parse: parseEmail, print: printEmail },
  postcode: { parse: parsePostcode, print: printPostcode },
  paragraph: { parse: parseParagraph, print: printParagraph },
  'long-text': { parse: parseLongText, print: printLongText },
  awards: { parse: parseAwards, print: printAwards },
  pictures: { parse: parsePictures, print: printPictures },
  promise: { parse: parsePromise, print: printPromise },
};

/** Reads an answer of any kind. An optional field takes 无 and its like as `none` (pictures: as an empty list). Never throws. */
export function parseAnswer(field: FormField, reply: Reply, context: ReadingContext): Parsed {
  if (field.optional && field.none !== undefined && isNothing(field, field.none, reply)) {
    return accept(field.kind === 'pictures' ? [] : field.none);
  }
  return kindOf(field.kind).parse(field, reply, context);
}

/** An answer in its printed form, as it is said back in chat: 32人, 2021年12月7日. */
export function printAnswer(field: FormField, value: AnswerValue): string {
  if (field.none !== undefined && value === field.none) return field.none;
  return kindOf(field.kind).print(field, value);
}

/** 没有职称 → 没有 */
function withoutNames(field: FormField, text: string): string {
  const { label, short, aliases } = labelNames(field);
  const names = [...new Set([...label, ...short, ...aliases])].sort((a, b) => b.length - a.length);
  const name = names.find((known) => text.includes(known));
  return name === undefined ? text : text.replace(name, '').trim();
}

function isNothing(field: FormField, none: string, reply: Reply): boolean {
  const typed = typedText(reply);
  if (typed === null) return false;
  const text = halfWidth(typed);
  return typed === none || NOTHING.test(text) || NEVER_AWARDED.test(text) || NOTHING.test(withoutNames(field, text));
}

interface AnyKind {
  parse(field: FormField, reply: Reply, context: ReadingContext): Parsed;
  print(field: FormField, value: AnswerValue): string;
}

/** The table pairs each kind with its own field and value; a union of kinds hides that from the compiler. */
function kindOf(kind: FieldKind): AnyKind {
  return kinds[kind] as unknown as AnyKind; // the key chose the entry, so field and value are of its kind
}
