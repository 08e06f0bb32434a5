import { partsOfText, withParagraph } from '../../../domain/application/answers/paragraphs.ts';
import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { helpAnswer, withHelp, writingFor } from '../../../domain/application/answers/writing-help.ts';
import { textLimits, writtenText } from '../../../domain/application/answers/written-text.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import type { AsidesAround } from '../../../domain/language/talk/asides-around.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { takeCommand } from '../../journey/taking/take-answer.ts';
import { isTalkAlone, textSaid } from '../../meaning/text-said.ts';
import { foldText, means, pickedIndex, textAfterWord } from '../../meaning/words.ts';
import { leftOut } from '../../steps/columns/left-out.ts';
import { fieldPlace } from '../../steps/form.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { showHelpDraft } from './writing-listener.ts';

type LongText = FieldOf<'long-text'>;
type Adding = Extract<BookmarkMode, { kind: 'adding-paragraph' }>;

/** Longest text that may be 加一段 with the name of a heading. */
const MAX_CHARACTERS = 24;

/** 加一段, 加一段 做法: where to, then what. From anywhere else in the form it goes to the long text. @returns null for everything else */
export const paragraphListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  const field = longTextAt(journey, place);
  const { mode } = journey.bookmark;
  if (field && mode?.kind === 'adding-paragraph' && mode.field === field.id)
    return steer(journey, place, field, mode, heard.text);
  const wanted = isLongerThan(heard.text, MAX_CHARACTERS)
    ? null
    : textAfterWord(journey.vocabulary, 'add-paragraph', heard.text);
  if (wanted === null) return null;
  if (field) return closedAt(journey, place) ?? begin(journey, place, field, wanted);
  const texts = formOf(journey.track).fields.filter((known) => known.kind === 'long-text');
  const [only] = texts;
  if (!only || texts.length > 1 || wanted !== '') return null;
  const there = step(journey.track, place, { type: 'visit', place: fieldPlace(only.id) });
  return closedAt(journey, place) ?? begin(journey, there, only, wanted);
};

/** The paragraph itself: whatever was no command. @returns null where none is awaited */
export const paragraphAnswer: Listener = (journey, place, heard) => {
  const field = longTextAt(journey, place);
  const { mode } = journey.bookmark;
  if (heard.kind !== 'text' || !field || mode?.kind !== 'adding-paragraph' || mode.field !== field.id) return null;
  if (mode.at === null) return askWhere(journey, place, field, mode, journey.bookmark.misses + 1);
  if (isTalkAlone(journey.vocabulary, heard.text)) return askWhat(journey, place, mode, mode.at);
  return take(journey, place, field, mode, textSaid(journey.vocabulary, heard.text));
};

function closedAt(journey: JourneyScene, place: JourneyPlace): Outcome | null {
  const closed = closedForm(journey);
  return closed && stayAt(journey, place, closed);
}

function longTextAt(journey: JourneyScene, place: JourneyPlace): LongText | null {
  const field = fieldAt(journey, place);
  return field?.kind === 'long-text' ? field : null;
}

/** The headings of the draft that is shown, or of what is written. */
function begin(journey: JourneyScene, place: JourneyPlace, field: LongText, wanted: string): Outcome {
  const { mode } = journey.bookmark;
  const writing = writingFor(journey.campaign, journey.application, field.id);
  const isDraft = writing !== null && mode?.kind === 'writing' && mode.field === field.id && mode.question === null;
  const headings = isDraft
    ? writing.questions.map(({ heading }) => heading)
    : partsOfText(writtenText(journey.application, field.id)).map(({ heading }) => heading);
  const adding: Adding = { kind: 'adding-paragraph', field: field.id, headings, at: null, isDraft };
  if (headings.length === 0) {
    const count = countCharacters(writtenText(journey.application, field.id));
    return stayAt(journey, place, [say('text.add-here', { label: field.label, count })]);
  }
  const at = wanted === '' ? null : placeNamed(adding, wanted, journey);
  return at === null ? askWhere(journey, place, field, adding, 0) : askWhat(journey, place, adding, at);
}

/** A number of the list, a heading by its name, or the end. @returns null when the words are none of them */
function placeNamed({ headings, isDraft }: Adding, text: string, { vocabulary }: JourneyScene): number | null {
  const picked = pickedIndex(text, headings.length + (isDraft ? 0 : 1));
  if (picked !== null) return picked;
  if (!isDraft && means(vocabulary, 'at-the-end', text)) return headings.length;
  const named = foldText(text);
  const found = headings.flatMap((heading, at) => (named !== '' && foldText(heading).includes(named) ? [at] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function steer(
  journey: JourneyScene,
  place: JourneyPlace,
  field: LongText,
  mode: Adding,
  text: string,
): Outcome | null {
  const { vocabulary } = journey;
  const isOver = (['no', 'keep', 'leave-help', 'pause', 'undo', 'mistake', 'slip'] as const).some((word) =>
    means(vocabulary, word, text),
  );
  if (isOver) return leave(journey, place, field, mode);
  if (means(vocabulary, 'back', text) || means(vocabulary, 'add-paragraph', text))
    return askWhere(journey, place, field, mode, 0);
  if (mode.at !== null) return null;
  const at = placeNamed(mode, text, journey);
  return at === null ? null : askWhat(journey, place, mode, at);
}

function askWhere(journey: JourneyScene, place: JourneyPlace, field: LongText, mode: Adding, misses: number): Outcome {
  const { headings, isDraft } = mode;
  const part = say('text.add-where', { label: field.label, headings, isDraft, misses });
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, misses, mode: { ...mode, at: null } } }, place, [part]);
}

function askWhat(journey: JourneyScene, place: JourneyPlace, mode: Adding, at: number): Outcome {
  const part = say('text.add-what', { heading: mode.headings[at] ?? null });
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, misses: 0, mode: { ...mode, at } } }, place, [part]);
}

function leave(journey: JourneyScene, place: JourneyPlace, field: LongText, { isDraft }: Adding): Outcome {
  const next = { ...journey, bookmark: { ...journey.bookmark, misses: 0, mode: null } };
  const count = countCharacters(writtenText(journey.application, field.id));
  if (isDraft) return showHelpDraft(next, place, field.id, []) ?? stayAt(next, place, []);
  return stayAt(next, place, [say('text.stays', { label: field.label, count })]);
}

/** Into the answer under its heading where the draft is shown, else into the text. */
function take(journey: JourneyScene, place: JourneyPlace, field: LongText, mode: Adding, said: AsidesAround): Outcome {
  const { application } = journey;
  const { text: paragraph, asides } = said;
  const heading = mode.headings[mode.at ?? mode.headings.length] ?? null;
  if (mode.isDraft) return takeIntoDraft(journey, place, field, heading, said);
  const text = withParagraph(writtenText(application, field.id), heading, paragraph);
  const added = say('text.added', { heading, count: countCharacters(text), ...textLimits(field) });
  const command = { kind: 'edit-text' as const, field: field.id, text };
  return takeCommand(journey, place, {
    kind: 'command',
    command,
    parts: [added, ...leftOut(asides)],
    stays: true,
    mode: null,
  });
}

function takeIntoDraft(
  journey: JourneyScene,
  place: JourneyPlace,
  field: LongText,
  heading: string | null,
  { text: paragraph, asides }: AsidesAround,
): Outcome {
  const { application, campaign, bookmark } = journey;
  const question = writingFor(campaign, application, field.id)?.questions.find((one) => one.heading === heading);
  if (!question) return stayAt({ ...journey, bookmark: { ...bookmark, mode: null } }, place, []);
  const known = helpAnswer(application, field.id, question.id);
  const text = known === '' ? paragraph : `${known}\n${paragraph}`;
  const command = { kind: 'answer-help' as const, field: field.id, question: question.id, text };
  const parts: Part[] = [
    say('writing.kept', { heading: question.heading, count: countCharacters(text) }),
    ...leftOut(asides),
  ];
  const taken = takeCommand(journey, place, { kind: 'command', command, parts, stays: true, mode: null });
  if (taken.change.kind !== 'application') return taken;
  const next = { ...journey, application: withHelp(application, field.id, question.id, text) };
  const shown = showHelpDraft(next, place, field.id, taken.parts);
  return shown ? { ...shown, change: taken.change, effects: taken.effects } : taken;
}
