import type { AnswerValue } from '../form/base/answers.ts';
import { parseAnswer } from '../form/parse-answer.ts';
import type { FormDefinition, FormField } from '../form/schema.ts';
import { fitsUnit, type NamedFigure, readNamedFigures, saysNoneOfOne } from '../language/numbers/figures-named.ts';

type Counted = Extract<FormField, { kind: 'count' }>;
type Read = { field: FormField; value: AnswerValue }[];

/** What several figures in one message are of annex 6. */
export interface FiguresRead {
  exact: Read;
  /** 大概 30: to be asked about. */
  about: Read;
  /** Bracketed words beside them. */
  remarks: readonly string[];
}

/** 46家（含分公司），班组12个，个人大概30: each figure belongs to the column that its noun names, the asked group's before others; one without a noun
 *  to the column asked, or to the one behind the last. @param open columns that may be answered, in order
 *  @param least figures there are at least: one alone is read where its column is known
 *  @returns null when any of them belongs to no column for sure: then the message is read as others are */
export function readFigures(
  text: string,
  form: FormDefinition,
  asked: FormField,
  open: readonly FormField[],
  today: string,
  least = saysNoneOfOne(text) ? 1 : 2,
): FiguresRead | null {
  for (const read of readNamedFigures(text, least)) {
    const found = columnsOf(read, form, asked, open, today);
    if (found) return found;
  }
  return null;
}

type Named = ReturnType<typeof readNamedFigures>[number];

/** @returns null when any figure belongs to no column for sure, or cannot be its answer */
function columnsOf(
  read: Named,
  form: FormDefinition,
  asked: FormField,
  open: readonly FormField[],
  today: string,
): FiguresRead | null {
  const counts = open.filter((field) => field.kind === 'count');
  const group = form.groups.find(({ fields }) => fields.includes(asked.id))?.fields ?? [asked.id];
  const found: { field: Counted; figure: NamedFigure }[] = [];
  for (const figure of read.figures) {
    const field =
      figure.noun === ''
        ? nextTo(counts, asked, found.at(-1)?.field)
        : (named(
            counts.filter(({ id }) => group.includes(id)),
            figure.noun,
          ) ?? onlyOpen(counts, named(form.fields.filter(isCount), figure.noun)));
    if (!field || !fitsUnit(figure.classifier, field.unit) || found.some((one) => one.field === field)) return null;
    found.push({ field, figure });
  }
  const kept: { exact: Read; about: Read } = { exact: [], about: [] };
  for (const { field, figure } of found) {
    const parsed = parseAnswer(field, { kind: 'text', text: String(figure.value) }, { today });
    if (parsed.kind !== 'accepted') return null;
    (figure.isAbout ? kept.about : kept.exact).push({ field, value: parsed.value });
  }
  return { ...kept, remarks: read.remarks };
}

function nextTo(counts: readonly Counted[], asked: FormField, last: Counted | undefined): Counted | undefined {
  return last ? counts[counts.indexOf(last) + 1] : counts.find((field) => field === asked);
}

function isCount(field: FormField): field is Counted {
  return field.kind === 'count';
}

/** 班组128 may be for a column that is answered and for one that is open: only a noun of one column tells. */
function onlyOpen(open: readonly Counted[], field: Counted | undefined): Counted | undefined {
  return field && open.includes(field) ? field : undefined;
}

/** The only one that the noun names. */
function named(fields: readonly Counted[], noun: string): Counted | undefined {
  if ([...noun].length < 2) return undefined;
  const [only, more] = fields.filter(({ label, aliases = [] }) =>
    [label, ...aliases].some((name) => isWithin(noun, name)),
  );
  return more ? undefined : only;
}

/** Whether the characters are in the name in their order: 一线班组 in 一线服务窗口班组总数. */
function isWithin(noun: string, name: string): boolean {
  let from = 0;
  for (const character of noun) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
