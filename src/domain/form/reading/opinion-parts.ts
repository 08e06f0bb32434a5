import type { FormDefinition, FormField } from '../schema.ts';
import { groupOf, type LabelledPart, spaced, squeeze } from './labelled-parts.ts';

/** A whole day as forms print it, with blanks: 2021 年 12 月 7 日; also 2021-12-07. */
export const WRITTEN_DAY =
  /(?:\d{4}|[零〇○一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}/u;
/** The day's empty places. */
export const BLANK_DAY = /年\s*月\s*日/u;

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
  return /同\s*意/u.test(text);
}

/** The name in the blank; the print goes on behind it with 班组 or 个人. */
function agreedTo(field: FormField, text: string, known: readonly LabelledPart[]): string | null {
  const blank = blankIn(text)
    .replace(/[_＿\u2014]/gu, ' ')
    .trim();
  if (squeeze(blank).replace(/^(?:班组|个人)$/u, '') === '') return null;
  const source = field.suggest?.from === 'answer' ? field.suggest.field : null;
  const expected = known.find((part) => part.field.id === source)?.text.trim() ?? '';
  if (expected !== '' && squeeze(blank).startsWith(squeeze(expected))) return expected;
  return blank.replace(/(?:班组|个人)$/u, '').trim() || blank;
}

/** What stands between 同意 and 申报 on one line. */
function blankIn(text: string): string {
  for (const line of text.split('\n')) {
    const consent = /同\s*意/u.exec(line);
    const behind = consent ? line.slice(consent.index + consent[0].length) : '';
    const end = behind.search(/申\s*报/u);
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
  const said = line.find((part) => part !== '' && !/^年\s*月\s*日$/u.test(part)) ?? '';
  return said === '' ? null : said;
}

function shortLabel({ label }: FormField): string {
  return label.slice(label.indexOf('.') + 1);
}
