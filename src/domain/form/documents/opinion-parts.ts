import { DRAWN_LINE, LINE_TO_WRITE_ON, MAYBE_COLON } from '../../language/printed/form-signs.ts';
import { BLANK_DAY_ONLY, WRITTEN_DAY } from '../../language/printed/print-words.ts';
import { groupOf, type LabelledPart, spaced, squeeze } from '../reading/parts/labelled-parts.ts';
import type { FieldOf, FormDefinition, FormField } from '../schema.ts';

/** The cell at the end of the form, where the organisation gives its opinion: “1、承诺… 2、同意___申报 单位(盖章) 年 月 日”. What the print has around the
 *  blank of a name is the form's (`blank`).
 *  @param known what was read elsewhere: who is agreed to is told by it. @returns [] when nothing was filled in */
export function opinionParts(
  form: FormDefinition,
  group: string,
  text: string,
  known: readonly LabelledPart[],
): LabelledPart[] {
  const fields = form.fields.filter((field) => groupOf(field) === group);
  const parts: LabelledPart[] = [];
  const consent = fields.find((field): field is Blank => field.kind === 'text' && field.blank !== undefined);
  const agreed = consent ? agreedTo(consent, text, known) : null;
  for (const field of fields) {
    const said = field === consent ? agreed : saidFor(field, text, agreed !== null);
    if (said) parts.push({ field, text: said });
  }
  return parts;
}

type Blank = FieldOf<'text'> & { blank: NonNullable<FieldOf<'text'>['blank']> };

/** The name in the blank: what is expected there, else what is before the words that the print goes on with. */
function agreedTo(field: Blank, text: string, known: readonly LabelledPart[]): string | null {
  const written = blankIn(text, field.blank).replace(DRAWN_LINE, ' ').trim();
  if (squeeze(written) === '') return null;
  const source = field.suggest?.from === 'answer' ? field.suggest.field : null;
  const expected = known.find((part) => part.field.id === source)?.text.trim() ?? '';
  return expected !== '' && squeeze(written).startsWith(squeeze(expected)) ? expected : written;
}

/** What is on one line between the print's words: it ends where the first of those behind begins, the longer of two at one place. */
function blankIn(text: string, { before, behind }: Blank['blank']): string {
  const begins = new RegExp(spaced(before, '\\s*'), 'u');
  const ends = new RegExp(behind.map((word) => spaced(word, '\\s*')).join('|'), 'u');
  for (const line of text.split('\n')) {
    const found = begins.exec(line);
    const rest = found ? line.slice(found.index + found[0].length) : '';
    const end = rest.search(ends);
    if (end >= 0) return rest.slice(0, end);
  }
  return '';
}

function saidFor(field: FormField, text: string, isAgreed: boolean): string | null {
  if (field.kind === 'date') return WRITTEN_DAY.exec(text)?.[0].replace(/\s/gu, '') ?? null;
  // The promise is printed: it is given by whoever fills in the line below.
  if (field.kind === 'promise')
    return isAgreed && squeeze(text).includes(squeeze(shortLabel(field))) ? field.given : null;
  if (field.kind !== 'text') return null;
  const found = new RegExp(
    `${spaced(shortLabel(field), '\\s*')}[ \\u3000]*${MAYBE_COLON}([^\\n]*(?:\\n[^\\n]*)?)`,
    'u',
  ).exec(text)?.[1];
  const line = (found ?? '')
    .replace(WRITTEN_DAY, '')
    .split('\n')
    .map((part) => part.replace(LINE_TO_WRITE_ON, ' ').trim());
  const said = line.find((part) => part !== '' && !BLANK_DAY_ONLY.test(part)) ?? '';
  return said === '' ? null : said;
}

function shortLabel({ label }: FormField): string {
  return label.slice(label.indexOf('.') + 1);
}
