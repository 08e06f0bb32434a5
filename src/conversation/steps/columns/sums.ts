import { unkeptSums } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { parseAnswer, printAnswer } from '../../../domain/form/parse-answer.ts';
import type { FormDefinition } from '../../../domain/form/schema.ts';
import { STROKES } from '../../../domain/language/text/separators.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { hint } from '../../base/step-kind.ts';
import { means } from '../../meaning/words.ts';

type Sum = Extract<FormDefinition['checks'][number], { kind: 'sum' }>;

const PREFIX = 'check/';

/** The place of a sum; it follows the last of its fields. */
export function placeOfCheck(index: number): string {
  return `${PREFIX}${index}`;
}

/** @returns null for a place that is no sum */
export function sumAt(form: FormDefinition, place: string): Sum | null {
  if (!place.startsWith(PREFIX)) return null;
  const check = form.checks[Number(place.slice(PREFIX.length))];
  return check?.kind === 'sum' ? check : null;
}

/** Indexes of the sums whose last field is this one. */
export function sumsAfter(form: FormDefinition, field: string): number[] {
  const position = (id: string) => form.fields.findIndex((known) => known.id === id);
  return form.checks.flatMap((check, index) => {
    if (check.kind !== 'sum') return [];
    const last = Math.max(...[...check.parts, check.whole].map(position));
    return form.fields[last]?.id === field ? [index] : [];
  });
}

export function isSumOpen(form: FormDefinition, sum: Sum, application: Application): boolean {
  return unkeptSums(form, application).some(({ check }) => check === sum);
}

export function askSum(form: FormDefinition, sum: Sum, { application, bookmark }: JourneyScene): Part[] {
  const numbers = numbersOf(form, sum, application);
  if (!numbers) return [];
  return [say('sum.open', { ...numbers, ...(sum.mayBeLess ? { mayBeLess: true } : {}), misses: bookmark.misses })];
}

function numbersOf(form: FormDefinition, sum: Sum, application: Application) {
  const open = unkeptSums(form, application).find(({ check }) => check === sum);
  const row = ({ label, value }: { label: string; value: number | null }) => ({ label, text: String(value ?? 0) });
  return open ? { parts: open.fields.map(row), total: open.total, whole: row(open.against) } : null;
}

/** What came is not about the numbers: that it was not stored, and what comes first. */
export function notKept(
  form: FormDefinition,
  sum: Sum,
  what: 'text' | 'words' | 'picture',
  scene: JourneyScene,
): StepAnswer {
  const numbers = numbersOf(form, sum, scene.application);
  const parts = numbers ? [say('sum.not-kept', { ...numbers, what, misses: scene.bookmark.misses })] : [];
  return { kind: 'say', isMiss: true, parts };
}

/** All parts of the sum again, in order, or one number for the column answered last. @returns null for other words */
function answerNumbers(form: FormDefinition, sum: Sum, text: string, scene: JourneyScene): StepAnswer | null {
  const given = text
    .trim()
    .split(STROKES)
    .filter((part) => part !== '');
  const { lastField } = scene.bookmark;
  const isLast = lastField != null && [...sum.parts, sum.whole].includes(lastField);
  const ids = given.length === 1 && isLast ? [lastField] : given.length === sum.parts.length ? sum.parts : [];
  const answers = ids.flatMap((id, at) => {
    const field = form.fields.find((known) => known.id === id);
    const today = shanghaiDay(scene.now);
    const parsed = field && parseAnswer(field, { kind: 'text', text: given[at] ?? '' }, { today });
    return field && parsed?.kind === 'accepted' ? [{ field, value: parsed.value }] : [];
  });
  if (answers.length === 0 || answers.length < ids.length) return null;
  const filled = answers.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  const [only] = filled;
  const parts = [
    only && filled.length === 1 ? say('form.taken', only) : say('many.taken', { filled, doubts: [], left: null }),
  ];
  const command = {
    kind: 'answer-many' as const,
    answers: answers.map(({ field, value }) => ({ field: field.id, value })),
  };
  return { kind: 'command', command, parts };
}

/** Only an explicit yes keeps a sum that does not agree; what names a column is read before it comes here. */
export function answerSum(form: FormDefinition, sum: Sum, heard: Heard, scene: JourneyScene): StepAnswer {
  if (heard.kind === 'picture') return notKept(form, sum, 'picture', scene);
  if (heard.kind !== 'text') return hint(heard, scene);
  const { vocabulary, bookmark } = scene;
  const numbers = answerNumbers(form, sum, heard.text, scene);
  if (numbers) return numbers;
  if (means(vocabulary, 'keep-sum', heard.text) || (means(vocabulary, 'yes', heard.text) && !isNumber(heard.text))) {
    const command = { kind: 'keep-sum' as const, parts: sum.parts, whole: sum.whole };
    return { kind: 'command', command, parts: [say('sum.kept', {})] };
  }
  const missed = { ...scene, bookmark: { ...bookmark, misses: bookmark.misses + 1 } };
  return { kind: 'say', isMiss: true, parts: askSum(form, sum, missed) };
}

/** 1 may be the number that is right. */
function isNumber(text: string): boolean {
  return /^\d+$/u.test(text.normalize('NFKC').trim());
}
