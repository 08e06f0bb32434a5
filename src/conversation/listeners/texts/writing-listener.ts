import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import {
  clauseNumber,
  clausesMissing,
  draftOf,
  helpAnswer,
  nextQuestion,
  withHelp,
  writingFor,
} from '../../../domain/application/answers/writing-help.ts';
import { textLimits, writtenText } from '../../../domain/application/answers/written-text.ts';
import type { Writing } from '../../../domain/campaign/writing.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { withoutHelp } from '../../journey/place/with-help-kept.ts';
import { ofOtherColumn } from '../../journey/reading/of-other-column.ts';
import { takeAnswer, takeCommand } from '../../journey/taking/take-answer.ts';
import type { BackIntoHelp } from '../../journey/taking/take-back.ts';
import { isTalkAlone, textSaid } from '../../meaning/text-said.ts';
import { means, pickedIndex } from '../../meaning/words.ts';
import { draftParts } from '../../steps/columns/help-draft.ts';
import { leftOut } from '../../steps/columns/left-out.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type Mode = Extract<BookmarkMode, { kind: 'writing' }>;

/** A text that the person is helped with. */
interface Help {
  writing: Writing;
  field: FieldOf<'long-text'>;
  mode: Mode;
}

/** 帮我写 where a long text is asked, and the words that steer the questions. @returns null for everything else */
export const writingListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  const { vocabulary } = journey;
  const asked = fieldAt(journey, place);
  const field = asked?.kind === 'long-text' ? asked : null;
  const writing = field && writingFor(journey.campaign, journey.application, field.id);
  if (!field) return null;
  if (means(vocabulary, 'write-help', heard.text)) {
    const closed = closedForm(journey);
    if (closed) return stayAt(journey, place, closed);
    if (!writing) return arrive(journey, place, [say('writing.none', { label: field.label })]);
    const mode: Mode = { kind: 'writing', field: field.id, question: null, skipped: [], isOne: false };
    return goOn(journey, place, { writing, field, mode }, [], true);
  }
  if (!writing) return null;
  if (means(vocabulary, 'checklist', heard.text)) return arrive(journey, place, [checklist(journey, writing, field)]);
  const { mode } = journey.bookmark;
  if (mode?.kind !== 'writing' || mode.field !== field.id) return null;
  return steer(journey, place, { writing, field, mode }, heard.text);
};

/** An answer to a guiding question: whatever was no command. @returns null where none is asked */
export const writingAnswer: Listener = (journey, place, heard) => {
  const { mode } = journey.bookmark;
  const field = fieldAt(journey, place);
  if (heard.kind !== 'text' || mode?.kind !== 'writing' || field?.kind !== 'long-text' || field.id !== mode.field)
    return null;
  const writing = writingFor(journey.campaign, journey.application, field.id);
  if (!writing) return null;
  const { misses } = journey.bookmark;
  const elsewhere = ofOtherColumn(journey, place, field.id, heard.text);
  if (elsewhere) return takeAnswer(journey, place, elsewhere);
  const question = writing.questions.find(({ id }) => id === mode.question);
  if (!question) return missed(journey, place, say('writing.unclear', { misses }));
  if (isTalkAlone(journey.vocabulary, heard.text))
    return missed(journey, place, say('writing.not-an-answer', { heading: question.heading, misses }));
  const { text, asides } = textSaid(journey.vocabulary, heard.text);
  const command = { kind: 'answer-help' as const, field: field.id, question: question.id, text };
  const parts = [say('writing.kept', { heading: question.heading, count: countCharacters(text) }), ...leftOut(asides)];
  const taken = takeCommand(journey, place, { kind: 'command', command, parts, stays: true });
  if (taken.change.kind !== 'application') return taken;
  const next = { ...journey, application: withHelp(journey.application, field.id, question.id, text) };
  return { ...goOn(next, place, { writing, field, mode }, taken.parts), change: taken.change, effects: taken.effects };
};

function missed(journey: JourneyScene, place: JourneyPlace, part: Part): Outcome {
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, misses: journey.bookmark.misses + 1 } }, place, [part]);
}

/** 跳过, 上一步, 保存退出 while a question is asked; 是, 不用 and a number where the draft is shown. */
function steer(journey: JourneyScene, place: JourneyPlace, help: Help, text: string): Outcome | null {
  const { vocabulary } = journey;
  const { writing, field, mode } = help;
  const isLeaving = means(vocabulary, 'pause', text) || means(vocabulary, 'leave-help', text);
  if (isLeaving || (mode.question === null && means(vocabulary, 'no', text))) return leave(journey, place, field.label);
  const at = writing.questions.findIndex(({ id }) => id === mode.question);
  if (at >= 0 && (means(vocabulary, 'skip', text) || means(vocabulary, 'none', text))) {
    const skipped = [...mode.skipped, writing.questions[at]?.id ?? ''];
    return goOn(journey, place, { ...help, mode: { ...mode, skipped } }, []);
  }
  if (at >= 0 && means(vocabulary, 'finish', text)) return showDraft(journey, place, help, []);
  if (means(vocabulary, 'back', text))
    return askQuestion(journey, place, help, Math.max(0, at < 0 ? writing.questions.length - 1 : at - 1), []);
  if (means(vocabulary, 'undo', text) || means(vocabulary, 'mistake', text)) return takeBack(journey, place, help, at);
  if (at >= 0) return null;
  const picked = pickedIndex(text, writing.questions.length);
  // 1 is a number here, not the yes that it is elsewhere.
  if (picked !== null) return askQuestion(journey, place, { ...help, mode: { ...mode, isOne: true } }, picked, []);
  return means(vocabulary, 'yes', text) ? takeDraft(journey, place, help) : null;
}

/** 撤销: the answer before is gone, and asked again; where the draft is shown that is the last one. */
function takeBack(journey: JourneyScene, place: JourneyPlace, help: Help, at: number): Outcome {
  const { writing, field } = help;
  const { application } = journey;
  const asked = at < 0 ? writing.questions.length : at;
  const before = writing.questions
    .slice(0, asked)
    .findLastIndex(({ id }) => helpAnswer(application, field.id, id) !== '');
  const question = writing.questions[before];
  if (!question) return askQuestion(journey, place, help, Math.max(0, at), []);
  const command = { kind: 'answer-help' as const, field: field.id, question: question.id, text: '' };
  const parts = [say('writing.taken-back', { heading: question.heading })];
  const taken = takeCommand(journey, place, { kind: 'command', command, parts, stays: true });
  if (taken.change.kind !== 'application') return taken;
  const next = { ...journey, application: withHelp(application, field.id, question.id, '') };
  const again = askQuestion(next, place, { ...help, mode: { ...help.mode, isOne: at < 0 } }, before, taken.parts);
  return { ...again, change: taken.change, effects: taken.effects };
}

function leave(journey: JourneyScene, place: JourneyPlace, label: string): Outcome {
  const next = withoutHelp({ ...journey, bookmark: { ...journey.bookmark, misses: 0 } });
  return stayAt(next, place, [say('writing.left', { label })]);
}

/** The next question, or the draft; after one that was picked by its number, the draft at once. */
function goOn(
  journey: JourneyScene,
  place: JourneyPlace,
  help: Help,
  parts: readonly Part[],
  isFirst = false,
): Outcome {
  const { writing, mode } = help;
  const next = mode.isOne ? null : nextQuestion(writing, journey.application, mode.skipped);
  if (!next) return showDraft(journey, place, help, parts);
  return askQuestion(journey, place, help, writing.questions.indexOf(next), parts, isFirst);
}

function askQuestion(
  journey: JourneyScene,
  place: JourneyPlace,
  { writing, field, mode }: Help,
  at: number,
  parts: readonly Part[],
  isFirst = false,
): Outcome {
  const question = writing.questions[at];
  if (!question) return stayAt(journey, place, [...parts]);
  const { id, heading, ask } = question;
  const known = helpAnswer(journey.application, field.id, id);
  const asked = say('writing.ask', { number: at + 1, total: writing.questions.length, heading, ask, known, isFirst });
  const bookmark = { ...journey.bookmark, misses: 0, mode: { ...mode, question: id } };
  return stayAt({ ...journey, bookmark }, place, [...parts, asked]);
}

/** Back into the guiding questions, where an answer to one was taken back, or the draft was (`question` null). @returns null where the campaign does
 *  not help with the text */
export const backIntoHelp: BackIntoHelp = (journey, place, id, question) => {
  const field = fieldAt(journey, place);
  const writing = writingFor(journey.campaign, journey.application, id);
  if (field?.kind !== 'long-text' || field.id !== id || !writing) return null;
  const kept = journey.bookmark.mode;
  const skipped = kept?.kind === 'writing' ? kept.skipped : [];
  const isOne = kept?.kind === 'writing' && kept.question === null;
  const help: Help = { writing, field, mode: { kind: 'writing', field: id, question, skipped, isOne } };
  if (question === null) return showDraft(journey, place, help, []);
  return askQuestion(
    journey,
    place,
    help,
    writing.questions.findIndex((one) => one.id === question),
    [],
  );
};

/** The draft of a text once more, with what is said before it. @returns null where the campaign does not help with the text */
export function showHelpDraft(
  journey: JourneyScene,
  place: JourneyPlace,
  id: string,
  parts: readonly Part[],
): Outcome | null {
  const field = fieldAt(journey, place);
  const writing = writingFor(journey.campaign, journey.application, id);
  if (field?.kind !== 'long-text' || field.id !== id || !writing) return null;
  const mode: Mode = { kind: 'writing', field: id, question: null, skipped: [], isOne: false };
  return showDraft(journey, place, { writing, field, mode }, parts);
}

function showDraft(journey: JourneyScene, place: JourneyPlace, help: Help, parts: readonly Part[]): Outcome {
  const { writing, field, mode } = help;
  const { bookmark } = journey;
  const draft = draftParts(journey, writing, field);
  if (draft.length === 0) return stayAt(withoutHelp(journey), place, [...parts, say('writing.empty', {})]);
  const shown = { ...bookmark, misses: 0, mode: { ...mode, question: null, isOne: false } };
  return stayAt({ ...journey, bookmark: shown }, place, [...parts, ...draft]);
}

/** The draft becomes the text that is being written; it is an answer only when the person says that it is complete. */
function takeDraft(journey: JourneyScene, place: JourneyPlace, { writing, field }: Help): Outcome {
  const { application } = journey;
  const text = draftOf(writing, application);
  const taken = say('writing.taken', { label: field.label, count: countCharacters(text), ...textLimits(field) });
  const page = say('page.text', { application: application.id, field: field.id, label: field.label });
  const command = { kind: 'edit-text' as const, field: field.id, text };
  const parts = [taken, page];
  return takeCommand(withoutHelp(journey), place, { kind: 'command', command, parts, stays: true, mode: null });
}

function checklist({ application, track }: JourneyScene, writing: Writing, { id, label }: FieldOf<'long-text'>): Part {
  const missing = clausesMissing(track, writing, application, writtenText(application, id));
  const rows = writing.clauses.map(({ about, ...looked }) => ({
    clause: clauseNumber(track, looked.clause),
    about,
    isFound: !missing.some((one) => one.clause === clauseNumber(track, looked.clause)),
  }));
  return say('writing.checklist', { label, rows });
}
