import { missingFields } from '../../../domain/application/answers/progress.ts';
import { isHelper } from '../../../domain/application/together/together.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { isLong, plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { AskedColumn, Doubt } from '../../../domain/form/reading/base/reading.ts';
import { alone, type Understood, understand } from '../../../domain/form/reading/understand.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { asksFor } from '../../../domain/form/traits-of.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { type AskedAbout, askWhether, heldAnswers, whyAsked } from '../../base/asked-about.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { isNearWord } from '../../meaning/is-near-word.ts';
import { textSaid } from '../../meaning/text-said.ts';
import { foldText, means } from '../../meaning/words.ts';
import { refusal, refusalOf } from '../../steps/columns/refusal.ts';
import { sumAt } from '../../steps/columns/sums.ts';
import { aboutPlace } from '../../steps/registry.ts';
import { DONE, type JourneyPlace } from '../machine/machine.ts';
import { answerSpeech, otherOpen } from './answer-speech.ts';
import { heldBeside, joinedHeld, keptBeside, saidInstead } from './joined-held.ts';
import { contextAt } from './message-context.ts';
import { understandAtSum } from './read-at-sum.ts';

/** Words that the step that asks has its own meaning for. */
const OF_STEP: readonly CommandWord[] = ['keep', 'use-all', 'finish', 'undo', 'restart'];

/** What a message says of the form: answers, one to be asked about, or a sentence that answers nothing. @returns null when it is for the place alone */
export function manyAnswer(journey: JourneyScene, place: JourneyPlace, text: string): StepAnswer | null {
  const about = aboutPlace(journey.track, place.place);
  // A helper who was asked everything may still name a column.
  const isHelperAtEnd = place.place === DONE && isHelper(journey.application, journey.person.id);
  const reads = about ? about.readsColumns : isHelperAtEnd ? 'named' : 'none';
  if (reads === 'none') return null;
  const { application, vocabulary } = journey;
  const context = contextAt(journey, place);
  const { focus, offered, list = null } = context;
  if (focus && isLong(focus) && means(vocabulary, 'mistake', text)) return null;
  if (focus && isCommandElsewhere(journey, focus, text)) return answerSpeech(journey, focus, 'wish');
  if (OF_STEP.some((word) => means(vocabulary, word, text)) || isOffered(journey, offered, text)) return null;
  // A question behind a text is said beside it.
  const said = focus && isLong(focus) ? textSaid(vocabulary, text).text : text;
  const sum = sumAt(context.form, place.place);
  const read = sum ? understandAtSum(journey, context, sum, said) : understand(context, said);
  if (!read || (reads === 'named' && !read.which && !isPlain(read, text))) return null;
  if (read.which) return which(journey, list, read.which);
  const kept = keptBeside(journey, read, text);
  if (kept) return stillHeld(journey, kept, text);
  if (read.speech) return otherOpen(journey, focus, read.speech, text) ?? answerSpeech(journey, focus, read.speech);
  const instead = saidInstead(journey, read);
  if (instead) return taken(journey, { ...read, taken: [...instead] }, focus, text);
  const beside = heldBeside(journey, read, text);
  if (beside && beside.length > 0) return takenBeside(journey, read, beside, text);
  const joined = beside ? null : joinedHeld(journey, read, text);
  if (joined) return heldTogether(journey, joined, whyAsked(application.answers, joined), read);
  const [only] = read.taken;
  if (only?.field.kind === 'text' && only.value === text.trim() && isNearWord(vocabulary, text))
    return holdClaims(journey, [only], 'unlike', read.unused);
  if (read.held) return heldTogether(journey, read.held.claims, read.held.why, read, read.held.sure);
  return read.taken.length + read.begun.length > 0
    ? taken(journey, read, list ? null : focus, text)
    : doubted(journey, focus, read);
}

/** What somebody said of whose column it was asked, once they pick it: stored also where another value stands, since they were shown both. */
export function placedAnswer(journey: JourneyScene, place: JourneyPlace, field: FormField, text: string) {
  const context = contextAt(journey, place);
  const value = plainValue(context, field, text);
  if (value === null) return manyAnswer(journey, place, `${field.label}：${text}`);
  const read = alone(context, { field, text, value, isNamed: true, isChange: true });
  return read.taken.length > 0 ? taken(journey, read, null, '') : doubted(journey, field, read);
}

/** 清空 where a name is asked is for a long text; 写万了 in a long text is hardly a piece of it. */
function isCommandElsewhere({ vocabulary }: JourneyScene, focus: FormField, text: string): boolean {
  if (focus.kind === 'long-text') return isNearWord(vocabulary, text);
  return !asksFor(focus, 'list') && (['undo', 'restart'] as const).some((word) => means(vocabulary, word, text));
}

function isOffered({ vocabulary }: JourneyScene, offered: unknown, text: string): boolean {
  if (offered === null || offered === undefined) return false;
  return means(vocabulary, 'yes', text) || (typeof offered === 'string' && foldText(text) === foldText(offered));
}

/** After the form only what clearly names a column changes one. */
function isPlain({ taken: changes, doubts, held: asked, isNamed, isTakenBack }: Understood, text: string): boolean {
  // 刚才写错了 应该是200073: it is asked about.
  if (isTakenBack && (asked || doubts.length > 0) && changes.length === 0) return true;
  const fields = [...changes, ...doubts, ...(asked?.claims ?? [])];
  const isSaid = ({ field }: { field: FormField }) => text.replace(/\s/gu, '').includes(nameIn(field));
  return fields.length > 0 && ((isNamed && doubts.length === 0) || fields.every(isSaid));
}

function nameIn({ label }: FormField): string {
  return label.slice(label.lastIndexOf('.') + 1).replace(/\([^()]*\)/gu, '');
}

/** Which of the columns asked is meant. */
function which(
  { bookmark: { misses } }: JourneyScene,
  list: readonly AskedColumn[] | null,
  { words, fields }: NonNullable<Understood['which']>,
): StepAnswer {
  if (!fields.every((field) => list?.some((one) => one.field === field))) return askWhose(words.join(' '), fields);
  const rows = (list ?? [])
    .filter(({ field }) => fields.includes(field))
    .map(({ number, field }) => ({ number, label: field.label }));
  return { kind: 'say', isMiss: true, parts: [say('form.which', { words: [...words], rows, misses })] };
}

/** Which of columns that are not asked together is meant: its number is waited for. */
export function askWhose(text: string, fields: readonly FormField[]): Extract<StepAnswer, { kind: 'say' }> {
  const parts = [say('early.which', { text, rows: fields.map(({ section, label }) => ({ section, label })) })];
  return { kind: 'say', parts, mode: { kind: 'placing-answer', text, fields: fields.map(({ id }) => id) } };
}

/** Asks about values before they are stored. */
export function holdClaims(
  { application: { answers }, bookmark: { turn } }: JourneyScene,
  claims: readonly AskedAbout[],
  why: Doubt,
  unused: readonly string[],
): StepAnswer {
  const part = askWhether(claims, { answers, why, unused, turn });
  return { kind: 'say', parts: [part], mode: { kind: 'holding', answers: heldAnswers(claims) } };
}

/** What is asked about stays so; what was said beside it is said to be of no use there. */
function stillHeld(journey: JourneyScene, asked: readonly AskedAbout[], said: string): StepAnswer {
  return holdClaims(journey, asked, whyAsked(journey.application.answers, asked), [said]);
}

/** Stores what is plain, and asks once more about what was asked before it. */
function takenBeside(journey: JourneyScene, read: Understood, asked: readonly AskedAbout[], said: string): StepAnswer {
  const stored = taken(journey, read, null, said);
  const held = holdClaims(journey, asked, whyAsked(journey.application.answers, asked), []);
  if (stored.kind !== 'command' || held.kind !== 'say') return stored;
  return { ...stored, parts: [...stored.parts, ...held.parts], stays: true, mode: held.mode ?? null };
}

/** Asks about values, also of two messages; what was begun of a text is kept now, and what of a pasted form is sure; what does not stand is said. */
function heldTogether(
  journey: JourneyScene,
  claims: readonly AskedAbout[],
  why: Doubt,
  { begun, doubts, unused }: Understood,
  sure: readonly AskedAbout[] = [],
): StepAnswer {
  const asked = claims.filter((claim) => !sure.includes(claim));
  const held = holdClaims(journey, asked, why, unused);
  if (held.kind !== 'say' || doubts.length + begun.length + sure.length === 0) return held;
  const filled = [
    ...sure.map(({ field, value }) => ({ label: field.label, text: shown(field, value) })),
    ...begun.map(({ field, text }) => ({ label: field.label, text: String(countCharacters(text)) })),
  ];
  const parts = [say('many.taken', { filled, doubts: doubtsOf(journey, doubts), left: null }), ...held.parts];
  if (filled.length === 0) return { ...held, parts };
  const pieces = begun.map(({ field, text }) => ({ field: field.id, text }));
  const answers = sure.map(({ field, value }) => ({ field: field.id, value }));
  const command = { kind: 'answer-many' as const, answers, pieces };
  return { kind: 'command', command, parts, stays: true, mode: held.mode ?? null };
}

/** @param alone the column that was asked by itself */
function taken(
  journey: JourneyScene,
  { taken: answers, doubts, begun, unused }: Understood,
  alone: FormField | null,
  said: string,
): StepAnswer {
  const filled = answers.map(({ field, value }) => ({
    label: field.label,
    text: shown(field, value),
  }));
  const left = unused.length > 0 ? [say('form.unused', { words: [...unused] })] : [];
  const [[only], [one]] = [filled, answers];
  if (only && one && filled.length === 1 && doubts.length + begun.length === 0)
    return {
      kind: 'command',
      command: { kind: 'answer', field: one.field.id, value: one.value },
      parts: [say('form.taken', { ...only, ...seenIn(journey, one.field, only.text, alone, said) }), ...left],
    };
  const started = begun.map(({ field, text }) => ({ label: field.label, text: String(countCharacters(text)) }));
  const ids = new Set(answers.map(({ field }) => field.id));
  const missing = missingFields(journey.track, journey.application).filter(({ id }) => !ids.has(id)).length;
  const command = {
    kind: 'answer-many' as const,
    answers: answers.map(({ field, value }) => ({ field: field.id, value })),
    pieces: begun.map(({ field, text }) => ({ field: field.id, text })),
  };
  const asked = journey.bookmark.list?.fields ?? [];
  const isElsewhere =
    alone?.section !== answers[0]?.field.section && !answers.some(({ field }) => asked.includes(field.id));
  const values = {
    filled: [...filled, ...started],
    doubts: doubtsOf(journey, doubts),
    left: missing,
    ...(isElsewhere ? { isElsewhere } : {}),
  };
  return { kind: 'command', command, parts: [say('many.taken', values), ...left] };
}

/** A long text is told by its length. */
function shown(field: FormField, value: AskedAbout['value']): string {
  return field.kind === 'long-text' && typeof value === 'string'
    ? String(countCharacters(value))
    : printAnswer(field, value);
}

/** An answer where nothing stood, just as it was typed or to the only column asked, needs few words. */
function seenIn(
  { application, bookmark }: JourneyScene,
  field: FormField,
  text: string,
  alone: FormField | null,
  said: string,
) {
  if (field.kind === 'long-text' || application.answers[field.id] !== undefined) return {};
  const isListed = bookmark.list?.fields.includes(field.id) ?? false;
  return { isAsked: isListed || field === alone, isAsSaid: text === said.trim() };
}

function doubted(journey: JourneyScene, focus: FormField | null, { doubts, unused }: Understood): StepAnswer | null {
  const [first, ...more] = doubts;
  if (!first) return unused.length > 0 && focus ? answerSpeech(journey, focus, 'not-known') : null;
  // The column asked is asked again behind what was wrong in another one.
  if (more.length === 0)
    return { ...refusal(first.field, first.refused, journey), ...(first.field === focus ? {} : { asksAgain: true }) };
  const part = say('many.taken', { filled: [], doubts: doubtsOf(journey, doubts), left: null });
  return { kind: 'say', isMiss: true, parts: [part] };
}

function doubtsOf(journey: JourneyScene, doubts: Understood['doubts']) {
  return doubts.map(({ field, refused }) => refusalOf(field, refused, journey));
}
