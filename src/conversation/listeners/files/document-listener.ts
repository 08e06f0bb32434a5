import { formOf, isSubmitted, missingFields, namedForm } from '../../../domain/application/answers/progress.ts';
import {
  isWritten,
  textLimits,
  type WrittenField,
  writtenText,
} from '../../../domain/application/answers/written-text.ts';
import type { ApplicantCommand } from '../../../domain/application/record/commands.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import type { FormDocument } from '../../../domain/form/document.ts';
import { documentForms } from '../../../domain/form/documents/document-forms.ts';
import type { DocumentPart } from '../../../domain/form/documents/document-part.ts';
import { type ReadDocument, readDocument, textOfDocument } from '../../../domain/form/documents/read-document.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { clearTransientMode, takeCommand } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { aboutPlace, closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { askWhichForm, pickedForm } from './form-choice.ts';

/** A document of that many characters may be the long text, wherever it is sent. */
const LONG_CHARACTERS = 300;

type Imported = Extract<BookmarkMode, { kind: 'choosing-imported' }>;

/** A Word or text file, and the word that takes over what it says otherwise. @returns null for what is not about one */
export const documentListener: Listener = (journey, place, heard) => {
  const { bookmark, vocabulary } = journey;
  if (
    heard.kind === 'text' &&
    bookmark.mode?.kind === 'choosing-imported' &&
    means(vocabulary, 'use-imported', heard.text)
  )
    return takeOver(journey, place, bookmark.mode);
  const picked = heard.kind === 'text' ? pickedForm(journey, heard.text) : null;
  if (picked) return fill(journey, place, readParts(journey, picked.parts), picked.pictures);
  if (heard.kind !== 'document' && heard.kind !== 'document-refused') return null;
  if (isSubmitted(journey.application))
    return stayAt(journey, place, [say('refused', { reason: 'already-submitted', values: {} })]);
  const closed = closedForm(journey);
  if (closed) return stayAt(journey, place, closed);
  // Where the stamped form is awaited a Word file is not what is wanted, whatever it says.
  if (aboutPlace(journey.track, place.place)?.takesFiles)
    return missed(journey, place, say('upload.wrong-file', { misses: bookmark.misses }));
  if (heard.kind === 'document') return read(journey, place, heard.document);
  return missed(journey, place, say('import.refused', { reason: heard.reason, misses: bookmark.misses }));
};

function missed(journey: JourneyScene, place: JourneyPlace, part: Part): Outcome {
  const bookmark = { ...journey.bookmark, misses: journey.bookmark.misses + 1 };
  return stayAt({ ...journey, bookmark }, place, [part]);
}

function read(journey: JourneyScene, place: JourneyPlace, document: FormDocument): Outcome {
  const { track, campaign, bookmark } = journey;
  const others = Object.values(campaign.tracks).filter((known) => known !== track);
  const found = documentForms(namedForm(track), others.map(namedForm), document);
  const { misses } = bookmark;
  if (found.kind === 'form') return fill(journey, place, readParts(journey, found.parts), document.pictures);
  if (found.kind === 'several') return askWhichForm(journey, place, found.forms, document.pictures);
  if (found.kind === 'other-form')
    return stayAt(journey, place, [say('import.other-form', { mine: track.title, theirs: found.title })]);
  if (found.kind === 'stranger')
    return missed(journey, place, say('import.stranger', { title: found.title, form: formOf(track).title, misses }));
  if (found.kind === 'blank') return missed(journey, place, say('import.blank', { misses }));
  const field = textField(journey, place, document, found.isTitled);
  if (field) return takeText(journey, place, field, document);
  return missed(journey, place, say('import.nothing', { misses }));
}

function readParts({ track, application, now }: JourneyScene, parts: readonly DocumentPart[]): ReadDocument {
  const { answers, reopened } = application;
  return readDocument({ form: formOf(track), answers, reopened, today: shanghaiDay(now) }, parts);
}

/** The text that a document without columns is for: the one being asked, else the long one, which no notice about the form is. */
function textField(
  journey: JourneyScene,
  place: JourneyPlace,
  document: FormDocument,
  isNotice: boolean,
): WrittenField | null {
  const asked = fieldAt(journey, place);
  const form = formOf(journey.track);
  const field = asked && isWritten(asked) ? asked : form.fields.find(({ kind }) => kind === 'long-text');
  if (!field || !isWritten(field)) return null;
  const count = countCharacters(textOfDocument(form, field, document));
  return count > 0 && (field === asked || (count >= LONG_CHARACTERS && !isNotice)) ? field : null;
}

function takeText(journey: JourneyScene, place: JourneyPlace, field: WrittenField, document: FormDocument): Outcome {
  const text = textOfDocument(formOf(journey.track), field, document);
  const standing = writtenText(journey.application, field.id);
  const draft = { field: field.id, text };
  const { label } = field;
  if (standing !== '' && standing !== text) {
    const mode: Imported = { kind: 'choosing-imported', answers: [], drafts: [draft] };
    const values = { label, now: countCharacters(standing), word: countCharacters(text) };
    return stayAt({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, [say('import.text-differs', values)]);
  }
  const said = say('import.text', { ...draftOf(field, text), pictures: document.pictures });
  const command: ApplicantCommand = { kind: 'edit-text', ...draft, source: 'word' };
  const parts = [said, ...pageFor(journey, [field])];
  return takeCommand(clearTransientMode(journey), place, { kind: 'command', command, parts, stays: true });
}

function draftOf(field: WrittenField, text: string) {
  return { label: field.label, count: countCharacters(text), ...textLimits(field) };
}

/** What is long is best cut or completed on its page. */
function pageFor({ application }: JourneyScene, fields: readonly FormField[]): Part[] {
  return fields.map(({ id, label }) => say('page.text', { application: application.id, field: id, label }));
}

function fill(journey: JourneyScene, place: JourneyPlace, found: ReadDocument, pictures: number): Outcome {
  const { application, track } = journey;
  const isBegun = ({ field }: { field: FormField }) => writtenText(application, field.id) !== '';
  const open = found.drafts.filter((draft) => !isBegun(draft));
  const taken = found.taken.filter((one) => one.field.kind !== 'long-text' || !isBegun(one));
  const standing = [...found.differences, ...found.taken.filter((one) => !taken.includes(one))];
  const drafts = found.drafts.filter(
    (draft) => isBegun(draft) && writtenText(application, draft.field.id) !== draft.text,
  );
  const ids = new Set(taken.map(({ field }) => field.id));
  const said = say('import.taken', {
    filled: taken.map(({ field, value }) => ({ label: field.label, text: shown(field, value) })),
    doubts: found.doubts.map(({ field: { id, label }, text, refused }) => ({
      ...{ label, field: id, text, reason: refused?.reason ?? null, values: { ...refused?.values } },
    })),
    drafts: open.flatMap(({ field, text }) => (isWritten(field) ? [draftOf(field, text)] : [])),
    same: found.same,
    differences: [
      ...standing.map(({ field, value }) => ({
        label: field.label,
        now: standingOf(journey, field),
        word: shown(field, value),
      })),
      ...drafts.map(({ field, text }) => ({
        label: field.label,
        now: standingOf(journey, field),
        word: String(countCharacters(text)),
      })),
    ],
    pictures,
    left: missingFields(track, application).filter(({ id }) => !ids.has(id)).length,
  });
  const mode = standing.length + drafts.length > 0 ? modeOf(standing, drafts) : null;
  const parts = [
    said,
    ...pageFor(
      journey,
      open.map(({ field }) => field),
    ),
  ];
  if (taken.length + open.length === 0)
    return arrive({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, parts);
  const command: ApplicantCommand = {
    kind: 'answer-many',
    answers: taken.map(({ field, value }) => ({ field: field.id, value })),
    drafts: open.map(({ field, text }) => ({ field: field.id, text })),
    source: 'word',
  };
  return takeCommand(clearTransientMode(journey), place, { kind: 'command', command, parts, mode });
}

/** Plain values: pictures never come from a document. */
function modeOf(standing: ReadDocument['differences'], drafts: ReadDocument['drafts']): Imported {
  const answers = standing.flatMap(({ field, value }): Imported['answers'] => {
    if (typeof value !== 'object') return [{ field: field.id, value }];
    return [{ field: field.id, value: value.filter((item) => typeof item === 'string') }];
  });
  return { kind: 'choosing-imported', answers, drafts: drafts.map(({ field, text }) => ({ field: field.id, text })) };
}

/** A long text by its number of characters. */
function shown(field: FormField, value: ReadDocument['taken'][number]['value']): string {
  return field.kind === 'long-text' && typeof value === 'string'
    ? String(countCharacters(value))
    : printAnswer(field, value);
}

function standingOf({ application }: JourneyScene, field: FormField): string {
  if (isWritten(field) && field.kind === 'long-text')
    return String(countCharacters(writtenText(application, field.id)));
  const value = application.answers[field.id];
  return value === undefined ? '' : printAnswer(field, value);
}

function takeOver(journey: JourneyScene, place: JourneyPlace, { answers, drafts }: Imported): Outcome {
  const ids = [...answers, ...drafts].map(({ field }) => field);
  const fields = formOf(journey.track).fields.filter(({ id }) => ids.includes(id));
  const parts = [say('import.used', { labels: fields.map(({ label }) => label) })];
  const written = fields.filter((field) => drafts.some((draft) => draft.field === field.id));
  return takeCommand(clearTransientMode(journey), place, {
    kind: 'command',
    command: { kind: 'answer-many', answers, drafts, source: 'word' },
    parts: [...parts, ...pageFor(journey, written)],
    mode: null,
  });
}
