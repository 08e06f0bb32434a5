import { refusalText } from '../../../templates/fields/refusal-text.ts';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { countCharacters } from '../../domain/form/base/answers.ts';
import { cellNames, type RowColumn } from '../../domain/form/kinds/row-cells.ts';
import { parseAnswer } from '../../domain/form/parse-answer.ts';
import { fits } from '../../domain/form/reading/base/accepts.ts';
import type { FieldOf, FormField } from '../../domain/form/schema.ts';
import { lengthNamed } from '../../domain/language/text/length.ts';
import { repeatedOf, sharedWords } from './catalog-problem.ts';

/** Any day: examples say no relative ones. */
const TODAY = '2021-12-07';

/** A hint is under the question on a phone. */
const MAX_HINT_CHARACTERS = 45;

/** What is wrong in one field by itself, in words. */
export function fieldProblems(field: FormField): string[] {
  const { hint = '', example } = field;
  const isBlind = example === undefined && !('options' in field);
  const hintLength = [...hint].length;
  return [
    ...shapeProblems(field),
    ...(field.kind === 'rows' ? columnProblems(field) : []),
    ...('blank' in field && field.blank && !field.label.includes('.') ? [words.blankAround(field.label)] : []),
    ...(field.late && field.kind !== 'pictures' ? [words.lateIsForPictures] : []),
    ...(field.prefill && !field.suggest ? [words.prefillWithoutSuggest] : []),
    ...(isBlind ? [words.noExample] : []),
    ...('maxCharacters' in field ? hintedLimits(hint, field.maxCharacters) : []),
    ...(hintLength > MAX_HINT_CHARACTERS ? [words.longHint(hintLength, MAX_HINT_CHARACTERS)] : []),
    ...(example !== undefined && !isDescription(field) ? exampleProblems(field, example) : []),
  ];
}

/** A hint that promises another length than the column takes: 300—1000字. */
function hintedLimits(hint: string, max: number): string[] {
  const said = lengthNamed(hint);
  return said === null || said === max ? [] : [words.hintOtherLimit(said, max)];
}

/** What is wrong in a field or in the column of a table, whatever it is asked for. */
function shapeProblems(field: FormField | RowColumn): string[] {
  return [
    ...limitProblems(field),
    ...optionProblems(field),
    ...(field.optional && field.none === undefined ? [words.noNone] : []),
    ...(!field.optional && field.none !== undefined ? [words.notOptional] : []),
    ...(/[:\uff1a\n]/u.test(field.label) ? [words.labelMark(field.label)] : []),
  ];
}

/** Cells are told apart by the words for their columns, and a row is known by its first cell. */
function columnProblems({ columns }: FieldOf<'rows'>): string[] {
  const named = columns.flatMap((column) => cellNames(column));
  return [
    ...columns.flatMap((column) => shapeProblems(column).map((one) => words.ofColumn(column.label, one))),
    ...[...repeatedOf(named), ...repeatedOf(columns.map(({ id }) => id))].map(words.columnTwice),
    ...(columns[0]?.optional ? [words.firstColumnEmpty(columns[0].label)] : []),
  ];
}

/** The example of a long text or of pictures says how to do it; it is no answer. */
function isDescription({ kind }: FormField): boolean {
  return kind === 'long-text' || kind === 'pictures';
}

/** Why a field would not take a text as its answer; the beginning of a long text may be short. */
export function exampleProblems(field: FormField, text: string): string[] {
  const count = countCharacters(text);
  if ('maxCharacters' in field && count > field.maxCharacters)
    return [words.exampleTooLong(count, field.maxCharacters)];
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: TODAY });
  if (parsed.kind === 'refused') return [words.exampleRefused(text, refusalText(parsed.reason, parsed.values, field))];
  return field.kind === 'text' && !fits(field, parsed.value) ? [words.exampleUnlike(text, field.looks)] : [];
}

function limitProblems(field: FormField | RowColumn): string[] {
  const pairs: [string, number, string, number][] = [];
  if ('min' in field) pairs.push(['min', field.min, 'max', field.max]);
  if (field.kind === 'long-text')
    pairs.push(['minCharacters', field.minCharacters, 'maxCharacters', field.maxCharacters]);
  if (field.kind === 'pictures') pairs.push(['minFiles', field.minFiles, 'maxFiles', field.maxFiles]);
  if (field.kind === 'rows') pairs.push(['minRows', field.minRows, 'maxRows', field.maxRows]);
  return pairs.flatMap(([low, min, high, max]) => (min > max ? [words.minOverMax(low, high)] : []));
}

/** Of two options with one word nobody could tell which is meant. */
function optionProblems(field: FormField | RowColumn): string[] {
  if (!('options' in field)) return [];
  const options = [...field.options, ...('more' in field ? (field.more ?? []) : [])];
  const labels = repeatedOf(options.map(({ label }) => label));
  const shared = sharedWords(options.map(({ label, aliases }) => [label, ...aliases])).filter(
    (word) => !labels.includes(word),
  );
  return [...labels.map(words.optionTwice), ...shared.map(words.optionWordTwice)];
}
