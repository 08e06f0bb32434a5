import {
  APPLYING,
  BLANK_DAY_ONLY,
  CONSENT,
  TRACK_WORD_END,
  TRACK_WORD_ONLY,
  WRITTEN_DAY,
} from '../../language/print-words.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { groupOf, type LabelledPart, spaced, squeeze } from './labelled-parts.ts';

/** The cell at the end of the form, where the organisation gives its opinion: “1、承诺… 2、同意___申报 单位(盖章) 年 月 日”.
 *  @param known what was read elsewhere: who is agreed to is told by it. @returns [] when nothing was filled in */
export function opinionParts(
  form: FormDefinition,
  group: string,
  text: string,
  known: readonly LabelledPart[],
): LabelledPart[] {
  const fields = form.fields.filter((field) => groupOf(field) === group);
  const parts: LabelledPart[] = [];
  const consent = fields.find(({ kind, suggest }) => kind === 'text' && suggest?.from === 'answer' && isConsent(text));
  const agreed = consent ? agreedTo(consent, text, known) : null;
  for (const field of fields) {
    const said = field === consent ? agreed : saidFor(field, text, agreed !== null);
    if (said) parts.push({ field, text: said });
  }
  return parts;
}

function isConsent(text: string): boolean {
  return CONSENT.test(text);
}

/** The name in the blank; the print goes on behind it with 班组 or 个人. */
function agreedTo(field: FormField, text: string, known: readonly LabelledPart[]): string | null {
  const blank = blankIn(text)
    .replace(/[_＿\u2014]/gu, ' ')
    .trim();
  if (squeeze(blank).replace(TRACK_WORD_ONLY, '') === '') return null;
  const source = field.suggest?.from === 'answer' ? field.suggest.field : null;
  const expected = known.find((part) => part.field.id === source)?.text.trim() ?? '';
  if (expected !== '' && squeeze(blank).startsWith(squeeze(expected))) return expected;
  return blank.replace(TRACK_WORD_END, '').trim() || blank;
}

/** What stands between 同意 and 申报 on one line. */
function blankIn(text: string): string {
  for (const line of text.split('\n')) {
    const consent = CONSENT.exec(line);
    const behind = consent ? line.slice(consent.index + consent[0].length) : '';
    const end = behind.search(APPLYING);
    if (end >= 0) return behind.slice(0, end);
  }
  return '';
}

function saidFor(field: FormField, text: string, isAgreed: boolean): string | null {
  if (field.kind === 'date') return WRITTEN_DAY.exec(text)?.[0].replace(/\s/gu, '') ?? null;
  // The promise is printed: it is given by whoever fills in the line below.
  if (field.kind === 'promise')
    return isAgreed && squeeze(text).includes(squeeze(shortLabel(field))) ? field.given : null;
  if (field.kind !== 'text') return null;
  const found = new RegExp(`${spaced(shortLabel(field), '\\s*')}[ \\u3000]*[:：]?([^\\n]*(?:\\n[^\\n]*)?)`, 'u').exec(
    text,
  )?.[1];
  const line = (found ?? '')
    .replace(WRITTEN_DAY, '')
    .split('\n')
    .map((part) => part.replace(/[_＿]/gu, ' ').trim());
  const said = line.find((part) => part !== '' && !BLANK_DAY_ONLY.test(part)) ?? '';
  return said === '' ? null : said;
}

function shortLabel({ label }: FormField): string {
  return label.slice(label.indexOf('.') + 1);
}
