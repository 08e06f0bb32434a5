import { paragraphsIn, withoutLastPiece } from '../../../domain/application/answers/paragraphs.ts';
import { formOf } from '../../../domain/application/answers/progress.ts';
import { clausesMissing, helpAnswer, isDrafted, writingFor } from '../../../domain/application/answers/writing-help.ts';
import { writtenText } from '../../../domain/application/answers/written-text.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import type { UnreadableReason } from '../../../domain/messages/form/collecting-messages.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { hint, questionCard } from '../../base/step-kind.ts';
import { textSaid } from '../../meaning/text-said.ts';
import { means } from '../../meaning/words.ts';
import { draftParts } from './help-draft.ts';
import { leftOut } from './left-out.ts';

type LongText = FieldOf<'long-text'>;

/** The question of a text that the campaign helps with: one card with the help and the way to the page, and what is there. @returns null where it
 *  does not help */
export function askWithHelp(field: LongText, place: string, scene: JourneyScene): Part[] | null {
  const { application, campaign } = scene;
  if (!writingFor(campaign, application, field.id)) return null;
  const known = application.answers[field.id];
  const question = say('form.write', {
    card: questionCard(place, scene),
    application: application.id,
    field: field.id,
    label: field.label,
    min: field.minCharacters,
    max: field.maxCharacters,
    current: typeof known === 'string' ? countCharacters(known) : null,
    hasText: writtenText(application, field.id) !== '',
  });
  return [question, ...begunIn(field, scene)];
}

function begunIn(field: LongText, { application }: JourneyScene): Part[] {
  const pieces = application.pieces[field.id] ?? [];
  return pieces.length > 0 ? [say('text.collected', collected(field, pieces))] : [];
}

/** Says what is there when a text has been begun; whoever comes to this place gets the page for it. */
export function askLongText(field: LongText, place: string, scene: JourneyScene): Part[] {
  const { application, bookmark } = scene;
  const begun = begunIn(field, scene);
  const page = say('page.text', { application: application.id, field: field.id, label: field.label });
  return bookmark.place === place ? begun : [...begun, page];
}

/** The guiding question that stands, or the draft where that is shown: in a few words while it is right above. @returns null when neither is */
export function helpAsked(field: LongText, place: string, scene: JourneyScene): Part[] | null {
  const { application, campaign, bookmark, person } = scene;
  const { mode } = bookmark;
  const { id } = field;
  if (mode?.kind !== 'writing' || mode.field !== id) return null;
  const writing = writingFor(campaign, application, id);
  if (!writing) return null;
  if (mode.question === null) {
    const isAbove = person.bookmark?.place === place && person.bookmark.mode?.kind === 'writing';
    const draft = isAbove ? [say('writing.draft-above', {})] : draftParts(scene, writing, field);
    return draft.length > 0 ? draft : null;
  }
  const at = writing.questions.findIndex((one) => one.id === mode.question);
  const question = writing.questions[at];
  if (!question) return null;
  const { heading, ask } = question;
  const known = helpAnswer(application, id, question.id);
  const values = { number: at + 1, total: writing.questions.length, heading, ask, known, isFirst: false };
  return [say('writing.ask', values)];
}

const SAID_AS_IT_IS: readonly UnreadableReason[] = ['infected', 'not-scanned', 'too-heavy', 'kept-too-much'];

/** The column behind a text that takes pictures of it. @returns null when there is none */
function laterPictures({ track }: JourneyScene, { id }: LongText): string | null {
  const { fields } = formOf(track);
  const behind = fields.slice(fields.findIndex((field) => field.id === id) + 1);
  return behind.findLast(({ kind }) => kind === 'pictures')?.label ?? null;
}

/** A text over several messages; each is a piece, joined by a line break. One message holds some two thousand bytes. */
export function answerLongText(field: LongText, heard: Heard, scene: JourneyScene): StepAnswer {
  const { application, vocabulary, bookmark } = scene;
  if (heard.kind === 'unreadable' && SAID_AS_IT_IS.includes(heard.reason)) return hint(heard, scene);
  if (heard.kind === 'picture' || heard.kind === 'unreadable' || heard.kind === 'stored-files') {
    const later = heard.kind === 'picture' ? laterPictures(scene, field) : null;
    const values = { label: field.label, misses: bookmark.misses, ...(later === null ? {} : { later }) };
    return { kind: 'say', isMiss: true, parts: [say('text.file-refused', values)] };
  }
  if (heard.kind !== 'text') return hint(heard, scene);
  const { text } = heard;
  const pieces = application.pieces[field.id] ?? [];
  if (means(vocabulary, 'finish', text)) {
    const values = { label: field.label, text: String(countCharacters(writtenText(application, field.id))) };
    const missing = missingIn(field, scene);
    const parts = [
      say('form.taken', values),
      ...(missing.length > 0 ? [say('writing.missing', { wanted: missing })] : []),
    ];
    return { kind: 'command', command: { kind: 'finish-text', field: field.id }, parts };
  }
  const isTakenAway = (['undo', 'mistake', 'restart'] as const).some((word) => means(vocabulary, word, text));
  if (isTakenAway && writtenText(application, field.id) === '') {
    const part = say('text.no-such', { number: 1, pieces: 0, misses: scene.bookmark.misses });
    return { kind: 'say', parts: [part], asksAgain: true };
  }
  if (means(vocabulary, 'undo', text) || means(vocabulary, 'mistake', text)) {
    const left = withoutLastPiece(pieces, isDrafted(application, field.id));
    return {
      kind: 'command',
      command: { kind: 'remove-piece', field: field.id },
      stays: true,
      parts: [say('text.removed', collected(field, left))],
    };
  }
  if (means(vocabulary, 'restart', text)) {
    return {
      kind: 'command',
      command: { kind: 'restart-text', field: field.id },
      stays: true,
      parts: [say('text.removed', collected(field, []))],
    };
  }
  const said = textSaid(vocabulary, text);
  const command = { kind: 'add-piece' as const, field: field.id, text: said.text };
  const parts = [say('text.collected', collected(field, [...pieces, said.text])), ...leftOut(said.asides)];
  return { kind: 'command', command, stays: true, parts };
}

/** Clauses of the annex that the finished text does not show. */
function missingIn({ id }: LongText, { application, campaign, track }: JourneyScene) {
  const writing = writingFor(campaign, application, id);
  return writing ? clausesMissing(track, writing, application, writtenText(application, id)) : [];
}

/** What there is of a long text, for saying so. */
export function collected(field: LongText, pieces: readonly string[]) {
  const count = countCharacters(pieces.join(''));
  return {
    label: field.label,
    pieces: paragraphsIn(pieces),
    count,
    min: field.minCharacters,
    max: field.maxCharacters,
  };
}
