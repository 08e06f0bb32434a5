import { namesIn } from '../../../language/names/names-in.ts';
import { speechOf } from '../../../language/talk/speech.ts';
import { talkOf } from '../../../language/talk/talk.ts';
import { type Answers, type AnswerValue, countCharacters } from '../../base/answers.ts';
import type { Refused } from '../../base/parsed.ts';
import { checkAnswer } from '../../checks.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { isSpoiled } from '../base/spoiled.ts';

interface NamedPart {
  field: FormField;
  text: string;
  /** The word for the column that was used. */
  name?: string;
}

/** Values of parts that name their column; the last of two for one column counts, two words of one count column add up. */
export function settle(context: Pick<MessageContext, 'today'>, given: readonly NamedPart[]): Reading {
  const claims: Claim[] = [];
  const unused: string[] = [];
  const refused: { field: FormField; refused: Extract<ReturnType<typeof parseAnswer>, { kind: 'refused' }> }[] = [];
  for (const { field, text } of addedUp(context, given)) {
    if (field.kind === 'pictures') continue;
    if ((asksFor(field, 'words') || field.kind === 'choice') && isEmpty(field, text)) {
      unused.push(text);
      continue;
    }
    const parsed = parseAnswer(field, { kind: 'text', text }, { today: context.today });
    if (parsed.kind === 'refused') refused.push({ field, refused: parsed });
    // Of several columns the others stand; one alone is asked about.
    else if (given.length > 1 && isSpoiled(context, field, text)) unused.push(text);
    else claims.push({ field, text, value: parsed.value, isNamed: true });
  }
  const [only] = claims;
  const isDoubtful =
    claims.length === 1 &&
    only !== undefined &&
    asksFor(only.field, 'amount') &&
    isSpoiled(context, only.field, only.text);
  return {
    ...withoutRepeated(claims, unused),
    refused,
    weakness: 0,
    ...(isDoubtful ? { doubt: 'beside' as const } : {}),
  };
}

/** 见附件, 同意: a sentence that answers nothing, behind a label too; two people where one is asked. */
function isEmpty(field: FormField, text: string): boolean {
  return (
    (field.kind === 'name' && namesIn(text) > 1) || (text !== field.none && (speechOf(text) ?? talkOf(text)) !== null)
  );
}

/** Two values for one column: nobody can tell which. Of a column whose answer was corrected later in the message the last one counts. */
function withoutRepeated(claims: readonly Claim[], unused: readonly string[]): Pick<Reading, 'claims' | 'unused'> {
  const firsts = new Map<FormField, Claim>();
  const clashing = new Set<FormField>();
  for (const claim of claims) {
    const first = firsts.get(claim.field);
    if (!first) firsts.set(claim.field, claim);
    else if (first.value !== claim.value) clashing.add(claim.field);
  }
  const isRepeated = ({ field }: Claim) => clashing.has(field);
  const once = [...firsts.values()].filter((claim) => !isRepeated(claim));
  return { claims: once, unused: [...unused, ...claims.filter(isRepeated).map(({ text }) => text)] };
}

/** Nobody's column has more words: a column that is named more often is not added up. */
const MOST_SUMMED = 24;

/** 本科14，大专10 are 24 in 大学(含大专). */
function addedUp(context: Pick<MessageContext, 'today'>, parts: readonly NamedPart[]): NamedPart[] {
  const numberIn = ({ field, text }: NamedPart) => {
    const parsed = parseAnswer(field, { kind: 'text', text }, { today: context.today });
    return parsed.kind === 'accepted' && typeof parsed.value === 'number' ? parsed.value : null;
  };
  const known: NamedPart[] = [];
  // A message may say one word a thousand times: those before are looked through only where another word was among them.
  const words = new Map<FormField, { said: Set<string | undefined>; times: number }>();
  for (const part of parts) {
    const { said, times } = words.get(part.field) ?? { said: new Set(), times: 0 };
    const isSaidOtherwise = times < MOST_SUMMED && said.size > (said.has(part.name) ? 1 : 0);
    words.set(part.field, { said: said.add(part.name), times: times + 1 });
    const at = isSaidOtherwise ? known.findIndex((one) => one.field === part.field && isOtherCount(one, part)) : -1;
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

/** 本科 and 大专 are counted in one column, under two of its words. */
function isOtherCount(one: NamedPart, other: NamedPart): boolean {
  const [a, b] = [one.name, other.name].map((name) => name?.toLowerCase());
  return one.field.kind === 'count' && a !== undefined && b !== undefined && a !== b;
}

/** What is beside the other answers. */
export interface Standing {
  taken: { field: FormField; value: AnswerValue }[];
  doubts: { field: FormField; refused: Refused }[];
  /** Beginnings of long texts, too short to stand. */
  begun: { field: FormField; text: string }[];
}

/** Holds claims against the form's rules over several columns, all of them together. */
export function settledClaims(
  { form, answers: known }: { form: FormDefinition; answers: Answers },
  { claims, refused }: Pick<Reading, 'claims' | 'refused'>,
): Standing {
  const isAlone = claims.length < 2;
  const standing: Standing = { taken: [], doubts: [...refused], begun: [] };
  // What the message says again is held against nothing that was there; of two that clash the first of the form stands.
  let answers = isAlone ? known : without(known, claims);
  for (const { field, value } of isAlone ? claims : inFormOrder(form, claims)) {
    if (isBeginning(field, value)) {
      standing.begun.push({ field, text: String(value) });
      continue;
    }
    const broken = checkAnswer(form, answers, field, value);
    if (broken) standing.doubts.push({ field, refused: broken });
    else {
      standing.taken.push({ field, value });
      // Behind the last one nothing is held against them.
      if (!isAlone) answers = { ...answers, [field.id]: value };
    }
  }
  if (standing.doubts.length > 1) standing.doubts = inFormOrder(form, standing.doubts);
  if (!isAlone) standing.taken = asSaid(claims, standing.taken);
  return standing;
}

function inFormOrder<One extends { field: FormField }>({ fields }: FormDefinition, all: readonly One[]): One[] {
  return [...all].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

/** They are said back in the order in which they were said. */
function asSaid(claims: readonly Claim[], taken: Standing['taken']): Standing['taken'] {
  const placeOf = ({ field, value }: Standing['taken'][number]) =>
    claims.findIndex((claim) => claim.field === field && claim.value === value);
  return [...taken].sort((a, b) => placeOf(a) - placeOf(b));
}

function without(answers: Answers, claims: readonly Claim[]): Answers {
  const ids = new Set(claims.map(({ field }) => field.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
}

function isBeginning(field: FormField, value: AnswerValue): boolean {
  return field.kind === 'long-text' && typeof value === 'string' && countCharacters(value) < field.minCharacters;
}
