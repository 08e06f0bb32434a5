import { beginsNotes } from '../../language/printed/filled-in-words.ts';
import { LABEL_APART, LINE_TO_WRITE_ON } from '../../language/printed/form-signs.ts';
import { BEGUN_DAY, BLANK_DAY, DAY_LABEL, WRITTEN_DAY } from '../../language/printed/print-words.ts';
import { plainValue } from '../reading/base/accepts.ts';
import { labelledParts, squeeze } from '../reading/parts/labelled-parts.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { traitsOf } from '../traits-of.ts';
import { nameAt } from './cell-label.ts';
import type { DocumentPart } from './document-part.ts';
import { judgeValue } from './judge-value.ts';

/** The day on the same line, written or left blank. */
const DAY_BEHIND = new RegExp(`(?:${WRITTEN_DAY.source}|${BEGUN_DAY.source}|${BLANK_DAY.source})$`, 'u');
/** The head of a form is the few lines above its table. */
const HEAD_LINES = 8;
/** A longer line below a table tells something else. */
const MAX_BESIDE = 60;

/** What is above the table of a form, and in the long texts behind it: 推荐行业/各区/集团：静安区    2021年12月7日. */
export function linesAround(form: FormDefinition, before: readonly string[], after: readonly string[]): DocumentPart[] {
  const head = before.slice(-HEAD_LINES).map(withoutUnderlines);
  const parts = [...dayOf(form, head), ...head.flatMap((line) => labelledIn(form, line))];
  const said = withoutNotes(after);
  const behind = labelledIn(form, said.join('\n')).filter(({ field }) => traitsOf(field).runsOverLines);
  return [...parts, ...behind, ...besideTable(form, said)];
}

/** 邮箱：a@example.com in a text box, or on a line below the table: asked about, since it may be whom to ask. */
function besideTable(form: FormDefinition, lines: readonly string[]): DocumentPart[] {
  return lines
    .map(withoutUnderlines)
    .filter((line) => [...line].length <= MAX_BESIDE)
    .flatMap((line) => labelledIn(form, line))
    .filter(({ field }) => !traitsOf(field).runsOverLines)
    .map((part) => ({ ...part, isDoubtful: true }));
}

/** What lines say without a table: labels with signs behind them, else labels and answers by turns. */
export function lineParts(form: FormDefinition, lines: readonly string[]): DocumentPart[] {
  const said = withoutNotes(lines);
  const head = said.map(withoutUnderlines);
  const signed = labelledIn(form, said.join('\n'));
  const spaced = head.flatMap((line) => spacedParts(form, line));
  return [
    ...signed,
    ...dayOf(form, head),
    ...spaced.filter(({ field }) => !signed.some((part) => part.field === field)),
  ];
}

function withoutUnderlines(line: string): string {
  return line.replace(LINE_TO_WRITE_ON, ' ').trim();
}

/** Lines up to the notes on how to fill the form in. */
function withoutNotes(lines: readonly string[]): readonly string[] {
  const notes = lines.findIndex(beginsNotes);
  return notes < 0 ? lines : lines.slice(0, notes);
}

function labelledIn(form: FormDefinition, text: string): DocumentPart[] {
  return labelledParts(form, text).parts.flatMap((part) => {
    const written = traitsOf(part.field).runsOverLines ? part.text : part.text.trimEnd().replace(DAY_BEHIND, '');
    return judgeValue(part.field, written) ?? [];
  });
}

/** The day a form was filled in stands without a label of its own, apart from other words. */
function dayOf(form: FormDefinition, lines: readonly string[]): DocumentPart[] {
  const field = form.fields.find(({ kind, label }) => kind === 'date' && DAY_LABEL.test(squeeze(label)));
  const days = lines.flatMap((line) => {
    const found = WRITTEN_DAY.exec(line);
    const isAtEnd = found && line.slice(found.index + found[0].length).trim() === '';
    const isApart = isAtEnd && (found.index === 0 || LABEL_APART.test(line));
    return isApart ? [found[0].replace(/\s/gu, '')] : [];
  });
  const [day, ...more] = [...new Set(days)];
  if (!field || day === undefined) return [];
  return [more.length > 0 ? { field, text: day, isDoubtful: true } : { field, text: day }];
}

/** 联系人 何䶮 电话 021-55501266: a line that begins with a label, and goes on with others between blanks. What is not plainly an answer is a doubt. */
function spacedParts(form: FormDefinition, line: string): DocumentPart[] {
  const labels: { field: FormField; from: number; end: number }[] = [];
  for (const { index } of line.matchAll(/(?<=^|\s)\S/gu)) {
    if (index < (labels.at(-1)?.end ?? 0)) continue;
    const found = nameAt(form, line.slice(index));
    const end = index + (found?.end ?? 0);
    const [field] = found?.name.fields ?? [];
    if (found && field && /^(?:\s|$)/u.test(line.slice(end))) labels.push({ field, from: index, end });
  }
  const isForm = labels.length > 1 || labels[0]?.from === 0;
  return (isForm ? labels : []).flatMap(({ field, end }, at) => {
    const part = judgeValue(field, line.slice(end, labels[at + 1]?.from).trim());
    if (!part) return [];
    const isPlain = !part.isDoubtful && plainValue({ today: '2000-01-01' }, field, part.text) !== null;
    return [isPlain ? part : { ...part, isDoubtful: true }];
  });
}
