import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { fieldByLabel } from '../../../domain/form/labels.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import { type Understood, understand } from '../../../domain/form/reading/understand.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { rowsPut } from '../../../domain/language/answers/row-order.ts';
import { withoutClassifier } from '../../../domain/language/numbers/figures-named.ts';
import { leavesForNow } from '../../../domain/language/talk/stop-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { papersUntil } from '../../../domain/recommendation/papers-window.ts';
import { readFigures } from '../../../domain/recommendation/read-figures.ts';
import type { Outcome } from '../../base/outcome.ts';
import { means, pickedIndex, textAfterWord } from '../../meaning/words.ts';
import { concludePapers, isLeaving, isToPrint, isYes, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { type Filling, heldTurn, holdStatistics, statisticsRefusal, takeStatistics } from './statistics-answers.ts';
import { changedByNoun, restTurn, withHeld, withinHeld } from './statistics-held.ts';
import {
  askField,
  askNext,
  formNow,
  missingNow,
  showStatistics,
  statisticsOffers,
  suggestionFor,
} from './statistics-question.ts';
import { askWhy, differencesNow, whyTurn } from './why-turn.ts';

/** Begins to ask annex 6, or goes on where it was left. */
export function openStatistics(scene: PapersScene): Said {
  const { fields } = formNow(scene);
  const begins = missingNow(scene).length === fields.length;
  const next = askNext(scene, []);
  return { ...next, parts: [...(begins ? [say('statistics.begin', { total: fields.length })] : []), ...next.parts] };
}

/** What is typed while annex 6 is asked. */
export function statisticsTurn(scene: PapersScene, mode: Filling, typed: string): Outcome {
  const settled = heldTurn(scene, mode, typed);
  if (settled) return settled;
  const { held: _, ...asked } = mode;
  const field = formNow(scene).fields.find(({ id }) => id === mode.field) ?? null;
  const read = (text: string) => freshTurn(scene, asked, text);
  return (
    (field ? restTurn(scene, mode, typed, read, () => again(scene, mode, field, [progressOf(scene)])) : null) ??
    withinHeld(scene, mode, typed) ??
    withHeld(scene, mode, typed, read(typed))
  );
}

/** Read as if nothing were asked about. */
function freshTurn(scene: PapersScene, mode: Filling, typed: string): Outcome {
  const field = formNow(scene).fields.find(({ id }) => id === mode.field) ?? null;
  const text = field?.kind === 'count' ? withoutClassifier(typed, field.unit) : typed;
  if (mode.explains && !field) {
    const why = correctionOf(scene, mode, text) ?? whyTurn(scene, mode.shown, text);
    if (why) return why;
  }
  return (
    commandTurn(scene, mode, field, text) ??
    (field ? knownTurn(scene, mode, field, text) : confirmTurn(scene, mode, text)) ??
    figuresTurn(scene, mode, field, text) ??
    manyTurn(scene, mode, field, text) ??
    answerTurn(scene, mode, field, text)
  );
}

/** 修改, 进度 and 班组数改成 2 are heard as ever while a reason is asked for. */
function correctionOf(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  const { vocabulary } = scene;
  const isCommand = (['edit', 'pause', 'progress', 'preview'] as const).some(
    (word) => means(vocabulary, word, text) || textAfterWord(vocabulary, word, text) !== null,
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
  const isLeft = leavesForNow(text) || (!field && isLeaving(scene, text));
  if (means(vocabulary, 'pause', text) || isLeft) return leaveStatistics(scene);
  const wanted = textAfterWord(vocabulary, 'edit', text);
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
  return sayAt(scene, { ...next, parts: [say('skipped', { labels: [field.label] }), ...next.parts] });
}

function progressOf(scene: PapersScene): Part {
  const total = formNow(scene).fields.length;
  const missing = missingNow(scene).map(({ label }) => label);
  const to = papersUntil({ campaign: scene.campaign, endorsed: scene.papers.endorsed });
  return say('statistics.progress', { done: total - missing.length, total, missing, to });
}

/** A yes to what is known, 不改 to what is there. */
function knownTurn(scene: PapersScene, mode: Filling, field: FormField, text: string): Outcome | null {
  if (means(scene.vocabulary, 'keep', text) && scene.papers.state.answers[field.id] !== undefined) {
    const next = askNext(scene, mode.skipped);
    return sayAt(scene, { ...next, parts: [say('kept', { label: field.label }), ...next.parts] });
  }
  const offers = means(scene.vocabulary, 'use-all', text) ? statisticsOffers(scene, field) : [];
  if (offers.length > 0) return takeStatistics(scene, mode, offers);
  const offered = isYes(scene, text) ? suggestionFor(scene, field) : null;
  return offered === null ? null : takeStatistics(scene, mode, [{ field, value: offered }]);
}

/** Everything was shown: a yes makes the paper, if nobody changed it meanwhile. */
function confirmTurn(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  return isToPrint(scene, text) ? confirmStatistics(scene, mode.shown) : putByNumber(scene, mode, text);
}

/** 3改成45: columns put right by the numbers of the list that is shown. @returns null for everything else */
function putByNumber(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  const { fields } = formNow(scene);
  const today = shanghaiDay(scene.now);
  const read = (rowsPut(text, fields.length) ?? []).flatMap(({ row, value }) => {
    const field = fields[row - 1];
    return field ? [{ field, parsed: parseAnswer(field, { kind: 'text', text: value }, { today }) }] : [];
  });
  const taken = read.flatMap(({ field, parsed }) =>
    parsed.kind === 'accepted' ? [{ field, value: parsed.value }] : [],
  );
  const doubts = read.flatMap(({ field, parsed }) =>
    parsed.kind === 'refused' ? [statisticsRefusal(scene, field, parsed)] : [],
  );
  if (taken.length > 0) return takeStatistics(scene, mode, taken, { doubts });
  return doubts.length > 0 ? again(scene, mode, null, [say('many.taken', { filled: [], doubts, left: null })]) : null;
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

/** Several figures, each with its noun: what is exact is kept, what is about so many is asked. */
function figuresTurn(scene: PapersScene, mode: Filling, field: FormField | null, text: string): Outcome | null {
  if (!field) return null;
  const open = formNow(scene).fields.filter((one) => one === field || missingNow(scene).includes(one));
  const read = readFigures(text, formNow(scene), field, open, shanghaiDay(scene.now));
  if (!read) return changedByNoun(scene, mode, field, text);
  const { exact, about, remarks } = read;
  if (exact.length === 0) return holdStatistics(scene, mode, { claims: about, why: 'about' }, remarks);
  return takeStatistics(scene, mode, exact, { unused: remarks, about });
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
  const doubts = read.doubts.map(({ field, refused }) => statisticsRefusal(scene, field, refused));
  const [doubt] = doubts;
  if (read.held) return holdStatistics(scene, mode, read.held, read.unused, doubts);
  if (read.taken.length > 0) return takeStatistics(scene, mode, read.taken, { doubts, unused: read.unused });
  if (!doubt) return null;
  const parts =
    doubts.length === 1 ? [say('form.refused', doubt)] : [say('many.taken', { filled: [], doubts, left: null })];
  return sayAt(scene, { parts, mode }, true);
}

function speechPart({ person }: PapersScene, { label }: FormField, kind: NonNullable<Understood['speech']>): Part {
  const { turn = 0 } = person.bookmark ?? {};
  return say('speech', { kind, label, isLong: false, turn });
}

function answerTurn(scene: PapersScene, mode: Filling, field: FormField | null, text: string): Outcome {
  const misses = scene.person.bookmark?.misses ?? 0;
  if (!field) return sayAt(scene, { parts: [say('statistics.unclear', { misses })], mode }, true);
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: shanghaiDay(scene.now) });
  if (parsed.kind === 'accepted') return takeStatistics(scene, mode, [{ field, value: parsed.value }]);
  return sayAt(scene, { parts: [say('form.refused', statisticsRefusal(scene, field, parsed))], mode }, true);
}
