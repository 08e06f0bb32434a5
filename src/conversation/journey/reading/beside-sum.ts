import { fieldIn, formOf, isFieldDone, unkeptSums } from '../../../domain/application/answers/progress.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { checkAnswer } from '../../../domain/form/checks.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import type { FieldOf, FormField } from '../../../domain/form/schema.ts';
import { numbersIn } from '../../../domain/language/numbers/counted.ts';
import { oneMoreIn } from '../../../domain/language/numbers/one-more.ts';
import { speechOf } from '../../../domain/language/talk/speech.ts';
import { talkOf } from '../../../domain/language/talk/talk.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { answerLongText } from '../../steps/columns/long-text.ts';
import { notKept, sumAt } from '../../steps/columns/sums.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { holdClaims } from './many-answer.ts';

/** Fewer characters are hardly a title. */
const TITLE = 6;
const TITLE_WITH_FIGURES = 14;
/** Fewer characters are hardly prose. */
const PROSE = 60;

/** What is said while a sum is questioned and gives no number: a text is kept for its column where only one can be meant, of everything else it is
 *  said that nothing was stored. @returns null away from a sum, and for what may be about it */
export function besideSum(journey: JourneyScene, { place }: JourneyPlace, text: string): StepAnswer | null {
  const form = formOf(journey.track);
  const sum = sumAt(form, place);
  if (!sum) return null;
  const { vocabulary, application } = journey;
  if ((['keep-sum', 'yes'] as const).some((word) => means(vocabulary, word, text))) return null;
  const begun = longTexts(journey).filter(({ id }) => (application.pieces[id] ?? []).length > 0);
  const [only, ...others] = begun;
  const isOfText = (['finish', 'restart', 'undo'] as const).some((word) => means(vocabulary, word, text));
  if (isOfText && only && others.length === 0) return answerLongText(only, { kind: 'text', text }, journey);
  if (means(vocabulary, 'finish', text) || means(vocabulary, 'none', text)) return notKept(form, sum, 'words', journey);
  const counted = oneMore(journey, sum, text);
  if (counted) return counted;
  // The title of a text comes in front of it, on a line of its own.
  if (countCharacters(text) < PROSE) return isTitle(text) ? notKept(form, sum, 'words', journey) : null;
  const meant = textMeant(journey, begun, countCharacters(text));
  if (!meant) return notKept(form, sum, 'text', journey);
  const answer = answerLongText(meant, { kind: 'text', text }, journey);
  return begun.includes(meant) || answer.kind === 'skip'
    ? answer
    : { ...answer, parts: [say('sum.text-kept', { label: meant.label }), ...answer.parts] };
}

/** A line without a figure that says nothing to us: long enough to be one of a text. */
function isTitle(text: string): boolean {
  const least = numbersIn(text).length === 0 ? TITLE : TITLE_WITH_FIGURES;
  return countCharacters(text) >= least && speechOf(text) === null && talkOf(text) === null;
}

function longTexts({ track, application }: JourneyScene): FieldOf<'long-text'>[] {
  return formOf(track).fields.flatMap((field) =>
    field.kind === 'long-text' && !isFieldDone(application, field) ? [field] : [],
  );
}

/** The text that was begun, else the only one that is open; what an open paragraph has room for may be that. */
function textMeant(
  journey: JourneyScene,
  begun: readonly FieldOf<'long-text'>[],
  length: number,
): FieldOf<'long-text'> | null {
  const isParagraphs = formOf(journey.track).fields.some(
    (field) => field.kind === 'paragraph' && !isFieldDone(journey.application, field) && length <= field.maxCharacters,
  );
  const meant = begun.length > 0 ? begun : isParagraphs ? [] : longTexts(journey);
  const [only, ...more] = meant;
  return only && more.length === 0 ? only : null;
}

/** 大专的多一个: asked about with the number that it comes to; what may mean both is what brings the sum nearer. */
function oneMore(journey: JourneyScene, sum: NonNullable<ReturnType<typeof sumAt>>, text: string): StepAnswer | null {
  const said = oneMoreIn(text);
  if (!said) return null;
  const { application, track } = journey;
  const form = formOf(track);
  const section = fieldIn(form, sum.parts[0] ?? '')?.section;
  const field = fieldAlone(form, said.about, section);
  const known = field && application.answers[field.id];
  if (!field || typeof known !== 'number') return null;
  const open = unkeptSums(form, application).find(({ check }) => check === sum);
  const lacking = (open?.against.value ?? 0) - (open?.total ?? 0);
  const isTooMany = field.id === sum.whole ? lacking > 0 : lacking < 0;
  const isLess = said.way === 'less' || (said.way === 'either' && isTooMany && inSum(sum, field));
  const value = known + (isLess ? -said.by : said.by);
  if (value < 0 || checkAnswer(form, application.answers, field, value)) return null;
  return holdClaims(journey, [{ field, value }], 'change', []);
}

function inSum({ parts, whole }: NonNullable<ReturnType<typeof sumAt>>, { id }: FormField): boolean {
  return [...parts, whole].includes(id);
}
