import { formOf } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { Claim } from '../../../domain/form/reading/base/reading.ts';
import { type Understood, understand } from '../../../domain/form/reading/understand.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { isGroupSizeOnly, splitStatements } from '../../../domain/language/answers/early-statements.ts';
import { contactShapes, mayBeContact } from '../../../domain/language/contacts/contact-shapes.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** Longest message that is read for answers before the form is asked. */
const MAX_CHARACTERS = 400;

type EarlyAnswer = Pick<Claim, 'field' | 'value'>;

/** What a message before the form says of its columns. */
export interface ToldEarly {
  claims: EarlyAnswer[];
  /** One answer that several columns take by its shape. */
  which: { text: string; fields: FormField[] } | null;
  unused: string[];
}

/** Answers before the form is asked: those that name their column, and those that are plain by their shape (an e-mail address, a telephone
 *  number, how many the group is). @returns null for a message without any */
export function readEarly(journey: JourneyScene, text: string): ToldEarly | null {
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const form = formOf(journey.track);
  const told = readInParts(journey, form, text);
  const whole = readWhole(journey, form, text);
  if (whole.length > told.claims.length) return { claims: whole, which: null, unused: [] };
  return told.claims.length > 0 || told.which ? told : null;
}

function readInParts(journey: JourneyScene, form: FormDefinition, text: string): ToldEarly {
  const told: ToldEarly = { claims: [], which: null, unused: [] };
  for (const words of splitStatements(text).flatMap((part) => wordsApart(journey, form, part))) {
    const named = readWith(journey, form, null, words);
    const found = named.length > 0 ? named : byShape(journey, form, told.claims, words);
    if (found.length === 1 || named.length > 0) told.claims.push(...found);
    else if (found.length > 1 && !told.which) told.which = { text: words, fields: found.map(({ field }) => field) };
    else told.unused.push(words);
  }
  return told;
}

/** A message of which nothing is left over, read as it would be where the first column is asked: 我叫沈洁安，女，34岁. One answer by itself is none
 *  there, for the first column takes any words. */
function readWhole(journey: JourneyScene, form: FormDefinition, text: string): EarlyAnswer[] {
  const named = readWith(journey, form, null, text);
  if (named.length > 0) return named;
  const first = form.fields.find((field) => journey.application.answers[field.id] === undefined && !field.suggest);
  const { taken } = (first && readPlainly(journey, form, first, text)) ?? NOTHING;
  return taken.length > 1 ? taken : [];
}

/** 联系人我 周巧云 电话62531234 邮箱 a@b.com: what is not read as a whole and holds an address or a number, word by word; a column's name goes with
 *  what follows it. */
function wordsApart(journey: JourneyScene, form: FormDefinition, part: string): string[] {
  const words = part.split(/\s+/u);
  if (words.length < 2 || contactShapes(part).length === 0) return [part];
  if (readWith(journey, form, null, part).length > 0 || byShape(journey, form, [], part).length > 0) return [part];
  const apart: string[] = [];
  for (const word of words) {
    const before = apart.at(-1);
    if (before !== undefined && fieldAlone(form, before)) apart[apart.length - 1] = `${before} ${word}`;
    else apart.push(word);
  }
  return apart;
}

/** One claim for every open column whose shape the words have; what the recommending body answers is not meant. */
function byShape(
  journey: JourneyScene,
  form: FormDefinition,
  told: readonly EarlyAnswer[],
  words: string,
): EarlyAnswer[] {
  const { answers } = journey.application;
  const open = form.fields.filter(
    (field) => answers[field.id] === undefined && !field.suggest && !told.some((claim) => claim.field === field),
  );
  const whole = isGroupSizeOnly(words) ? wholeOf(form) : null;
  const value = whole && open.includes(whole) ? readWith(journey, form, whole, digitsOf(words)) : [];
  if (value.length > 0) return value;
  const isContact = mayBeContact(words);
  return open
    .filter((field) => traitsOf(field).isContact && (isContact || field.none !== undefined))
    .flatMap((field) => readWith(journey, form, field, words));
}

/** How many the whole group is: what parts of the form add up to. */
function wholeOf({ checks, fields }: FormDefinition): FormField | null {
  const [id] = checks.flatMap((check) => (check.kind === 'sum' ? [check.whole] : []));
  return fields.find((field) => field.id === id) ?? null;
}

/** The number with its unit, without who is counted. */
function digitsOf(words: string): string {
  const written = words.normalize('NFKC');
  const at = written.search(/\p{N}/u);
  return at < 0 ? written : written.slice(at);
}

/** What names its columns; with a column, the one answer to it. */
function readWith(journey: JourneyScene, form: FormDefinition, focus: FormField | null, words: string): EarlyAnswer[] {
  const { taken, isNamed } = readPlainly(journey, form, focus, words) ?? NOTHING;
  if (focus === null) return isNamed ? taken : [];
  return taken.length === 1 && taken[0]?.field === focus ? taken : [];
}

const NOTHING: Pick<Understood, 'taken' | 'isNamed'> = { taken: [], isNamed: false };

/** @returns null unless everything is read plainly, with nothing left over */
function readPlainly(
  { application, now }: JourneyScene,
  form: FormDefinition,
  focus: FormField | null,
  words: string,
): Understood | null {
  const read = understand(
    {
      form,
      answers: application.answers,
      focus,
      last: null,
      wasMissed: false,
      offered: null,
      corrected: new Set<string>(),
      today: shanghaiDay(now),
    },
    words,
  );
  if (!read || read.held || read.speech || read.which) return null;
  return read.unused.length + read.doubts.length + read.begun.length > 0 ? null : read;
}

export function rowsOf(claims: readonly EarlyAnswer[]): { label: string; text: string }[] {
  return claims.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
}
