import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import type { Refused } from '../../../domain/form/base/parsed.ts';
import { fieldByLabel } from '../../../domain/form/labels.ts';
import { parseAnswer, printAnswer } from '../../../domain/form/parse-answer.ts';
import { type Understood, understand } from '../../../domain/form/reading/understand.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark.ts';
import type { Outcome } from '../../base/outcome.ts';
import { after, means, pickedIndex } from '../../base/words.ts';
import { askWhy, differencesNow, whyTurn } from './explain-difference.ts';
import { concludePapers, isLeaving, isYes, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import {
  askField,
  askNext,
  formNow,
  missingNow,
  showStatistics,
  statisticsOffers,
  suggestionFor,
} from './statistics-question.ts';

type Filling = Extract<BookmarkMode, { kind: 'filling-statistics' }>;
type Taken = { field: FormField; value: AnswerValue }[];

/** Begins to ask annex 6, or goes on where it was left. */
export function openStatistics(scene: PapersScene): Said {
  const { fields } = formNow(scene);
  const begins = missingNow(scene).length === fields.length;
  const next = askNext(scene, []);
  return { ...next, parts: [...(begins ? [say('statistics.begin', { total: fields.length })] : []), ...next.parts] };
}

/** What is typed while annex 6 is asked. */
export function statisticsTurn(scene: PapersScene, mode: Filling, text: string): Outcome {
  const field = formNow(scene).fields.find(({ id }) => id === mode.field) ?? null;
  if (mode.explains && !field) {
    const why = correctionOf(scene, mode, text) ?? whyTurn(scene, mode.shown, text);
    if (why) return why;
  }
  return (
    commandTurn(scene, mode, field, text) ??
    (field ? knownTurn(scene, mode, field, text) : confirmTurn(scene, mode, text)) ??
    manyTurn(scene, mode, field, text) ??
    answerTurn(scene, mode, field, text)
  );
}

/** 修改, 进度 and 班组数改成 2 are heard as ever while a reason is asked for. */
function correctionOf(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  const { vocabulary } = scene;
  const isCommand = (['edit', 'pause', 'progress', 'preview'] as const).some(
    (word) => means(vocabulary, word, text) || after(vocabulary, word, text) !== null,
  );
  if (isCommand) return commandTurn(scene, mode, null, text);
  const many = /\d/u.test(text) ? manyTurn(scene, mode, null, text) : null;
  return many && many.change.events.length > 0 ? many : null;
}

function again(scene: PapersScene, mode: Filling, field: FormField | null, before: Part[]): Outcome {
  const said = field ? askField(scene, field, mode.skipped) : showStatistics(scene);
  return sayAt(scene, { ...said, parts: [...before, ...said.parts] });
}

/** 上一步, 跳过, 修改, 进度, 预览, 退出. */
function commandTurn(scene: PapersScene, mode: Filling, field: FormField | null, text: string): Outcome | null {
  const { vocabulary } = scene;
  if (means(vocabulary, 'progress', text)) return again(scene, mode, field, [progressOf(scene)]);
  if (means(vocabulary, 'preview', text))
    return again(scene, mode, field, field ? showStatistics(scene).parts.slice(0, 1) : []);
  if (means(vocabulary, 'resume', text)) return again(scene, mode, field, []);
  if (means(vocabulary, 'back', text)) return goBack(scene, mode, field);
  if (means(vocabulary, 'skip', text)) return skip(scene, mode, field);
  if (means(vocabulary, 'pause', text) || (!field && isLeaving(scene, text))) return leaveStatistics(scene);
  const wanted = after(vocabulary, 'edit', text);
  if (wanted === null || text.length > MAX_COMMAND_CHARACTERS) return null;
  const form = formNow(scene);
  const index = pickedIndex(wanted, form.fields.length);
  const named = index === null ? fieldByLabel(form, wanted) : form.fields[index];
  if (named) return sayAt(scene, askField(scene, named, mode.skipped));
  return again(scene, mode, field, [say('unknown-field', { typed: wanted })]);
}

/** Longest text that may be 修改 with a column's name. */
const MAX_COMMAND_CHARACTERS = 40;

export function leaveStatistics(scene: PapersScene, before: Part[] = []): Outcome {
  return sayAt(scene, { parts: [...before, say('papers.later', { paper: 'statistics' })], mode: null });
}

function goBack(scene: PapersScene, mode: Filling, field: FormField | null): Outcome {
  const { fields } = formNow(scene);
  const before = fields[(field ? fields.indexOf(field) : fields.length) - 1];
  return before
    ? sayAt(scene, askField(scene, before, mode.skipped))
    : again(scene, mode, field, [say('cannot-go-back', {})]);
}

function skip(scene: PapersScene, mode: Filling, field: FormField | null): Outcome {
  if (!field) return again(scene, mode, field, [say('cannot-skip', {})]);
  const next = askNext(scene, [...mode.skipped, field.id]);
  return sayAt(scene, { ...next, parts: [say('skipped', { label: field.label }), ...next.parts] });
}

function progressOf(scene: PapersScene): Part {
  const total = formNow(scene).fields.length;
  const missing = missingNow(scene).map(({ label }) => label);
  const { to } = scene.campaign.calendar.recommendation;
  return say('statistics.progress', { done: total - missing.length, total, missing, to });
}

/** A yes to what is known, 不改 to what is there. */
function knownTurn(scene: PapersScene, mode: Filling, field: FormField, text: string): Outcome | null {
  const held = heldTurn(scene, mode, text);
  if (held) return held;
  if (means(scene.vocabulary, 'keep', text) && scene.papers.state.answers[field.id] !== undefined) {
    const next = askNext(scene, mode.skipped);
    return sayAt(scene, { ...next, parts: [say('kept', { label: field.label }), ...next.parts] });
  }
  const offers = means(scene.vocabulary, 'use-all', text) ? statisticsOffers(scene, field) : [];
  if (offers.length > 0) return take(scene, mode, offers);
  const offered = isYes(scene, text) ? suggestionFor(scene, field) : null;
  return offered === null ? null : take(scene, mode, [{ field, value: offered }]);
}

/** Everything was shown: a yes makes the paper, if nobody changed it meanwhile. */
function confirmTurn(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  return isYes(scene, text) ? confirmStatistics(scene, mode.shown) : null;
}

export function confirmStatistics(scene: PapersScene, shown: string, before: Part[] = []): Outcome {
  const open = missingNow(scene).length > 0;
  const whole = open ? askNext(scene, []) : showStatistics(scene, true);
  if (open || whole.mode?.kind !== 'filling-statistics' || whole.mode.shown !== shown)
    return sayAt(scene, { ...whole, parts: [...before, ...whole.parts] });
  const differs = differencesNow(scene);
  if (differs.length > 0) return sayAt(scene, askWhy(scene, differs, shown, before));
  return concludePapers(scene, { kind: 'confirm-paper', paper: 'statistics' }, ({ papers: { state } }) => ({
    parts: [
      ...before,
      say('papers.preparing', { paper: 'statistics', version: state.statistics.confirmed?.version ?? 1 }),
    ],
    mode: { kind: 'stamping-paper', paper: 'statistics' },
  }));
}

/** Several answers in one message, or one for another column. */
function manyTurn(scene: PapersScene, mode: Filling, focus: FormField | null, text: string): Outcome | null {
  const form = formNow(scene);
  const { bookmark } = scene.person;
  const wasMissed = (bookmark?.misses ?? 0) > 0;
  const last = form.fields.find(({ id }) => id === bookmark?.lastField) ?? null;
  const today = shanghaiDay(scene.now);
  const offered = focus && suggestionFor(scene, focus);
  const context = { form, answers: scene.papers.state.answers, focus, last, wasMissed, offered, today };
  const read = understand(context, text);
  if (!read) return null;
  if (read.speech) return focus && sayAt(scene, { parts: [speechPart(scene, focus, read.speech)], mode }, true);
  if (read.held) return hold(scene, mode, read.held, read.unused);
  const doubts = read.doubts.map(({ field, refused }) => refusalOf(scene, field, refused));
  const [doubt] = doubts;
  if (read.taken.length > 0) return take(scene, mode, read.taken, doubts, read.unused);
  if (!doubt) return null;
  const parts =
    doubts.length === 1 ? [say('form.refused', doubt)] : [say('many.taken', { filled: [], doubts, left: null })];
  return sayAt(scene, { parts, mode }, true);
}

function speechPart({ person }: PapersScene, { label }: FormField, kind: NonNullable<Understood['speech']>): Part {
  const { turn = 0 } = person.bookmark ?? {};
  return say('speech', { kind, label, isLong: false, turn });
}

/** Asks before something doubtful is kept. */
function hold(
  scene: PapersScene,
  mode: Filling,
  { claims, why }: NonNullable<Understood['held']>,
  unused: readonly string[],
): Outcome {
  const held = claims.flatMap(({ field, value }) => (typeof value === 'object' ? [] : [{ field: field.id, value }]));
  const rows = claims.map(({ field, value }) => {
    const known = scene.papers.state.answers[field.id];
    return {
      label: field.label,
      text: printAnswer(field, value),
      current: known === undefined ? null : printAnswer(field, known),
    };
  });
  const card = { kind: 'hold' as const, turn: (scene.person.bookmark?.turn ?? 0) + 1 };
  return sayAt(scene, {
    parts: [say('form.hold', { card, rows, why, unused: [...unused], turn: scene.person.bookmark?.turn ?? 0 })],
    mode: { ...mode, held },
  });
}

/** A yes or a no to what was held. */
function heldTurn(scene: PapersScene, { held, ...mode }: Filling, text: string): Outcome | null {
  if (!held) return null;
  if (means(scene.vocabulary, 'no', text)) return sayAt(scene, { parts: [say('form.hold-dropped', {})], mode });
  if (!isYes(scene, text)) return null;
  const { fields } = formNow(scene);
  const taken = held.flatMap(({ field, value }) => {
    const known = fields.find(({ id }) => id === field);
    return known ? [{ field: known, value }] : [];
  });
  return take(scene, mode, taken);
}

function answerTurn(scene: PapersScene, mode: Filling, field: FormField | null, text: string): Outcome {
  const misses = scene.person.bookmark?.misses ?? 0;
  if (!field) return sayAt(scene, { parts: [say('statistics.unclear', { misses })], mode }, true);
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: shanghaiDay(scene.now) });
  if (parsed.kind === 'accepted') return take(scene, mode, [{ field, value: parsed.value }]);
  return sayAt(scene, { parts: [say('form.refused', refusalOf(scene, field, parsed))], mode }, true);
}

/** Keeps the answers and asks on. */
function take(
  scene: PapersScene,
  mode: Filling,
  taken: Taken,
  doubts: ReturnType<typeof refusalOf>[] = [],
  unused: readonly string[] = [],
): Outcome {
  const answers = taken.map(({ field, value }) => ({ field: field.id, value }));
  const filled = taken.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  const [only] = filled;
  const beside = unused.length > 0 ? [say('form.unused', { words: [...unused] })] : [];
  const outcome = concludePapers(scene, { kind: 'answer-statistics', answers }, (then) => {
    const left = missingNow(then).length;
    const said =
      only && filled.length === 1 && doubts.length === 0
        ? say('form.taken', only)
        : say('many.taken', { filled, doubts, left });
    const next = askNext(
      then,
      mode.skipped.filter((id) => !answers.some(({ field }) => field === id)),
    );
    return { ...next, parts: [said, ...beside, ...next.parts] };
  });
  return { ...outcome, bookmark: { ...outcome.bookmark, lastField: taken.at(-1)?.field.id ?? null } };
}

function refusalOf({ campaign, person }: PapersScene, { id, label }: FormField, { reason, values }: Refused) {
  const misses = person.bookmark?.misses ?? 0;
  return { label, field: id, track: 'statistics', campaign: campaign.id, reason, values: { ...values }, misses };
}
