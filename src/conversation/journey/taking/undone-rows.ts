import { paragraphsIn } from '../../../domain/application/answers/paragraphs.ts';
import { formOf } from '../../../domain/application/answers/progress.ts';
import { helpAnswer, writingFor } from '../../../domain/application/answers/writing-help.ts';
import { writtenText } from '../../../domain/application/answers/written-text.ts';
import { fieldsOfChange, withoutChange } from '../../../domain/application/evolve/undoable-changes.ts';
import { type Application, picturesOf, type UndoableChange } from '../../../domain/application/record/application.ts';
import { bodyName } from '../../../domain/campaign/body-name.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { rowsIn } from '../../../domain/form/base/table-rows.ts';
import { printRow } from '../../../domain/form/kinds/rows.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { FieldOf, FormField } from '../../../domain/form/schema.ts';
import type { UndoneRow } from '../../../domain/messages/form/undo-messages.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** What taking a change back removes, and what is there again. */
export function undoneRows(journey: JourneyScene, change: UndoableChange): UndoneRow[] {
  const { campaign, track, application } = journey;
  const { before } = change;
  const after = withoutChange(application, change.seq);
  const touched = fieldsOfChange(change);
  const rows: UndoneRow[] = formOf(track)
    .fields.filter(({ id }) => touched.includes(id))
    .flatMap((field) => [...headingRows(journey, field, after), ...fieldRows(field, application, after)]);
  rows.push(...earlyRows(journey, after));
  if (before.body !== undefined)
    rows.push({
      kind: 'body',
      gone: bodyName(campaign, application.body),
      now: before.body === null ? null : bodyName(campaign, before.body),
    });
  if (before.clauses) rows.push({ kind: 'conditions' });
  if (before.keptSums && before.answers === undefined) rows.push({ kind: 'sum' });
  return rows.length === 0 && before.isConfirmed !== undefined ? [{ kind: 'confirmed' }] : rows;
}

/** What was told before the form was open. */
function earlyRows({ track, application }: JourneyScene, after: Application): UndoneRow[] {
  return formOf(track).fields.flatMap((field): UndoneRow[] => {
    const [now, was] = [application.early?.[field.id], after.early?.[field.id]];
    if (now === undefined || now === was || application.answers[field.id] !== after.answers[field.id]) return [];
    const gone = printAnswer(field, now);
    return [{ kind: 'answer', label: field.label, gone, now: was === undefined ? null : printAnswer(field, was) }];
  });
}

/** Answers to guiding questions. */
function headingRows({ campaign, application }: JourneyScene, { id }: FormField, after: Application): UndoneRow[] {
  const questions = writingFor(campaign, application, id)?.questions ?? [];
  return questions.flatMap(({ id: question, heading }): UndoneRow[] => {
    const [now, was] = [helpAnswer(application, id, question), helpAnswer(after, id, question)];
    return now === was ? [] : [{ kind: 'heading', heading, now: was === '' ? null : was }];
  });
}

function fieldRows(field: FormField, application: Application, after: Application): UndoneRow[] {
  const { id, label } = field;
  if (field.kind === 'pictures') return pictureRows(field, application, after);
  const [now, was] = [application.answers[id], after.answers[id]];
  if (field.kind === 'rows') return now === was ? [] : [tableRow(field, rowsIn(now), rowsIn(was))];
  if (application.pieces[id] !== after.pieces[id] || field.kind === 'long-text') {
    if (application.pieces[id] === after.pieces[id] && now === was) return [];
    const text = writtenText(after, id);
    return [{ kind: 'text', label, count: countCharacters(text), pieces: paragraphsIn(text.split('\n')) }];
  }
  if (now === was) return [];
  const printed = (value: typeof now) => (value === undefined ? null : printAnswer(field, value));
  const gone = printed(now);
  return [{ kind: 'answer', label, gone: goneOf(gone, printed(was)), now: printed(was) }];
}

function tableRow({ label, unit }: FieldOf<'rows'>, now: readonly string[], was: readonly string[]): UndoneRow {
  const onlyIn = (rows: readonly string[], other: readonly string[]) =>
    rows.filter((row) => !other.includes(row)).map(printRow);
  return { kind: 'rows', label, unit, count: was.length, gone: onlyIn(now, was), back: onlyIn(was, now) };
}

/** Of a list that grew by lines, the lines that go. */
function goneOf(gone: string | null, was: string | null): string {
  if (gone === null) return '';
  const lines = was?.split('\n') ?? [];
  const left = gone.split('\n').filter((line) => !lines.includes(line));
  return left.length > 0 ? left.join('\n') : gone;
}

function pictureRows({ id, label }: FormField, application: Application, after: Application): UndoneRow[] {
  const [now, was] = [picturesOf(application, id), picturesOf(after, id)];
  const captions = was.flatMap(({ file, caption }, at): UndoneRow[] => {
    const other = now[at];
    return other && other.file.sha256 === file.sha256 && other.caption !== caption
      ? [{ kind: 'caption', number: at + 1, gone: other.caption, now: caption }]
      : [];
  });
  if (now.length === was.length && captions.length > 0) return captions;
  const gone = now.findIndex(({ file }, at) => was[at]?.file.sha256 !== file.sha256);
  const number = now.length === was.length + 1 ? gone + 1 : null;
  return [{ kind: 'pictures', label, count: was.length, number }];
}
