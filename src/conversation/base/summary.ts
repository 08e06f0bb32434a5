import { formOf, isSubmitted, keptSumsIn, missingFields } from '../../domain/application/answers/progress.ts';
import { prefilledAnswers } from '../../domain/application/answers/suggestion.ts';
import { isSubmissionOver } from '../../domain/application/stages/window.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import type { MessageValues } from '../../domain/base/message-values.ts';
import { awardNames, awardsOf } from '../../domain/form/awards-of.ts';
import { type AnswerValue, countCharacters, isPictureList } from '../../domain/form/base/answers.ts';
import { rowNames, rowsIn } from '../../domain/form/base/table-rows.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { FormField } from '../../domain/form/schema.ts';
import { traitsOf } from '../../domain/form/traits-of.ts';
import type { JourneyScene } from './scene.ts';

/** How much of a long answer a preview shows, in characters. */
const PREVIEW_CHARACTERS = 40;
/** Of a longer one only the beginning, to know it by. */
const BEGINNING_CHARACTERS = 20;

/** What is filled in from another answer, the day of the confirmation, and what the confirmation itself promises. */
const NOT_READ: ReadonlySet<string> = new Set(['answer', 'today', 'given']);

/** All answers as they stand, section by section, and what is missing. What is filled in from one of them, and the day of the confirmation, is
 *  not read again: the question below says what the confirmation states. A promise stands here once it was given. */
export function summaryOf({ track, application, campaign, now }: JourneyScene): MessageValues['confirm.summary'] {
  const filled = new Map(
    prefilledAnswers(formOf(track), application, campaign, now)
      .filter(({ field: { suggest } }) => !NOT_READ.has(suggest?.from ?? ''))
      .map(({ field, value }) => [field, value]),
  );
  const certificates = awardsOf(formOf(track))?.certificates;
  const sections: MessageValues['confirm.summary']['sections'] = [];
  for (const field of formOf(track).fields) {
    const value = application.answers[field.id] ?? filled.get(field);
    if (value === undefined) continue;
    const text = shownOf(field, value);
    const row = {
      label: field.label,
      text,
      ...(isBare(field, text) ? { isBare: true } : {}),
      // A certificate says its award, which stands above it.
      ...(isPictureList(value) && field !== certificates ? { captions: value.map(({ caption }) => caption) } : {}),
    };
    const known = sections.find(({ section }) => section === field.section);
    if (known) known.rows.push(row);
    else sections.push({ section: field.section, rows: [row] });
  }
  const missing = missingFields(track, application).map(({ label }) => label);
  const isOver = isSubmissionOver(campaign, application, now);
  const locked = isOver || isSubmitted(application) ? { isLocked: true } : {};
  return { sections, missing, kept: keptSumsIn(track, application), ...locked };
}

/** Marks the answers of a summary: another mark, other answers. Long ones count to their end, though a preview shows their beginning; what is
 *  filled in by itself, as the day of the confirmation, does not count. */
export function markOfSummary({ track, application }: JourneyScene): string {
  const { answers } = application;
  const kept = keptSumsIn(track, application).map((sum) => JSON.stringify(sum));
  return markOf([...formOf(track).fields.map(({ id }) => JSON.stringify([id, answers[id] ?? null])), ...kept]);
}

/** Names that nobody takes for another column's. */
const KNOWN_BY_SIGHT: readonly string[] = ['organisation', 'team', 'address', 'department', 'school', 'posts'];

/** Whether an answer is known for what it is without its label; 无 never is. */
function isBare(field: FormField, text: string): boolean {
  if (text === field.none) return false;
  if (field.kind !== 'text') return traitsOf(field).isKnownBySight;
  return field.suggest?.from === 'body' || KNOWN_BY_SIGHT.includes(field.looks ?? '');
}

/** Pictures by their number, a long text by its characters. */
function shownOf(field: FormField, value: AnswerValue): string {
  if (isPictureList(value) && value.length > 0) return String(value.length);
  if (field.kind === 'long-text' && typeof value === 'string') return String(countCharacters(value));
  // Awards are known by their years and names.
  if (field.kind === 'awards') return awardNames(printAnswer(field, value)).join('\n');
  const rows = field.kind === 'rows' ? rowsIn(value) : [];
  if (field.kind === 'rows' && rows.length > 0)
    return short(`${rows.length}${field.unit}\uff1a${rowNames(rows).join('\u3001')}`);
  return short(printAnswer(field, value));
}

function short(text: string): string {
  const characters = [...text];
  return characters.length <= PREVIEW_CHARACTERS ? text : `${characters.slice(0, BEGINNING_CHARACTERS).join('')}…`;
}
