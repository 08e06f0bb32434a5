import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import {
  formOf,
  isFieldDone,
  isStampedCurrent,
  missingFields,
  trackOf,
  unkeptSums,
} from '../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../domain/application/answers/suggestion.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { clausesBesideColumns } from '../../domain/application/answers/writing-help.ts';
import { isWritten, writtenText } from '../../domain/application/answers/written-text.ts';
import { type Application, picturesOf } from '../../domain/application/record/application.ts';
import { campaignFor } from '../../domain/application/record/extension.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { callNameOf, isFiler } from '../../domain/application/together/together.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { conditionsIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { AnswerValue } from '../../domain/form/base/answers.ts';
import { isOddAnswer } from '../../domain/form/entering/judge-entry.ts';
import type { RowColumn } from '../../domain/form/kinds/row-cells.ts';
import { limitsOf, printAnswer } from '../../domain/form/parse-answer.ts';
import type { FormField } from '../../domain/form/schema.ts';
import { traitsOf } from '../../domain/form/traits-of.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import type { CellJson, ColumnJson, FormJson } from '../../wire/phone/whole-form.ts';
import type { PageLink } from '../base/page-link.ts';
import { type FormClosed, formClosed } from './form-closed.ts';

/** A form that a link leads to. */
export interface LinkedForm {
  row: ViewRow<Application>;
  application: Application;
  campaign: CampaignDefinition;
  closed: FormClosed | null;
}

type Known = Pick<Ports, 'campaigns' | 'clock'>;

/** @returns null for a person who does not fill it in */
export function findForm(
  { campaigns, clock }: Known,
  link: PageLink,
  row: ViewRow<Application> | null,
): LinkedForm | null {
  const known = findCampaign(campaigns, row?.data.campaign);
  if (!row || !known || !isFiler(row.data, link.person)) return null;
  const told = asApplicantKnowsIt(row.data);
  const campaign = campaignFor(known, told);
  const { application } = adaptToRevision(campaign, told, clock.now());
  return { row, application, campaign, closed: formClosed(campaign, application, clock.now()) };
}

/** Everything the page shows, for one reader. */
export function showForm({ application, campaign, closed }: LinkedForm, reader: PersonId, now: Date): FormJson {
  const track = trackOf(campaign, application);
  const form = formOf(track);
  const about = { application, campaign, reader, now };
  return {
    application: application.id,
    title: titleOf(campaign, application),
    form: form.title,
    source: form.source,
    closesOn: campaign.calendar.submission.to,
    closed,
    returned: application.status === 'returned' ? (application.returned?.reason ?? null) : null,
    columns: form.fields.map((field) => showColumn(about, field)),
    sums: unkeptSums(form, application).map(({ check, fields, total, against }) => ({
      fields: [...fields.map(({ id }) => id), against.id],
      labels: fields.map(({ label }) => label),
      total,
      whole: against.label,
      stated: against.value ?? 0,
      mayBeLess: check.mayBeLess ?? false,
    })),
    clauses: clausesBesideColumns(campaign, application),
    conditions: conditionsIn(track)?.source ?? '',
    open: missingFields(track, application).length,
  };
}

interface About {
  application: Application;
  campaign: CampaignDefinition;
  reader: PersonId;
  now: Date;
}

function showColumn(about: About, field: FormField): ColumnJson {
  const { application, campaign, now } = about;
  const form = formOf(trackOf(campaign, application));
  const value = application.answers[field.id];
  const text = columnText(application, field);
  const isReturned = application.reopened.includes(field.id);
  const suggested = value === undefined ? suggestedAnswer(field, application, campaign, now) : null;
  const limits = limitsOf(field);
  return {
    id: field.id,
    kind: field.kind,
    label: field.label,
    section: field.section,
    hint: field.hint ?? null,
    example: field.example ?? null,
    unit: 'unit' in field ? field.unit : '',
    min: limits.min,
    max: limits.max,
    options: 'options' in field ? field.options.map((option) => option.label) : [],
    takesOthers: field.kind === 'choice' && field.open,
    cells: field.kind === 'rows' ? field.columns.map(showCell) : [],
    none: field.optional ? (field.none ?? null) : null,
    given: field.kind === 'promise' ? field.given : '',
    text,
    mark: columnMark(application, field),
    isDone: isFieldDone(application, field),
    isPrefilled: field.prefill === true && value === undefined && !isReturned,
    isAnswered: value !== undefined && !isReturned && (!isWritten(field) || value === text),
    isReturned,
    isOdd: value !== undefined && isOddAnswer(form, field, value),
    suggestion: suggested === null ? null : entryText(field, suggested),
    pictures: field.kind === 'pictures' ? picturesOf(application, field.id).length : 0,
    written: writtenBy(about, field, text),
  };
}

function showCell(column: RowColumn): CellJson {
  const { label, kind, optional, none = '' } = column;
  const options = column.kind === 'choice' ? column.options.map((option) => option.label) : [];
  return { label, kind, options, takesOthers: column.kind === 'choice' && column.open, none: optional ? none : null };
}

function writtenBy({ application, reader }: About, field: FormField, text: string): ColumnJson['written'] {
  const origin = text === '' && field.kind !== 'pictures' ? undefined : application.origins?.[field.id];
  if (!origin) return null;
  return { by: origin.by === reader ? null : callNameOf(application, origin.by), at: origin.at, source: origin.source };
}

/** What is in a column, as it is entered: a number without its unit, a day as `YYYY-MM-DD`. */
function columnText(application: Application, field: FormField): string {
  if (isWritten(field)) return writtenText(application, field.id);
  const value = application.answers[field.id];
  return value === undefined || field.kind === 'pictures' ? '' : entryText(field, value);
}

function entryText(field: FormField, value: AnswerValue): string {
  const isPlain = typeof value === 'number' || (field.kind === 'date' && typeof value === 'string');
  return isPlain ? String(value) : printAnswer(field, value);
}

/** Marks what is in a column, and whether it was sent back. */
export function columnMark(application: Application, field: FormField): string {
  const state = [columnText(application, field), application.reopened.includes(field.id)];
  return sha256Hex(JSON.stringify(state)).slice(0, 24);
}

/** Whether the paper with the seal would no longer count after this. */
export function voidsPaper(before: Application, after: Application, field: FormField): boolean {
  return isStampedCurrent(before) && !isStampedCurrent(after) && !before.reopened.includes(field.id);
}

/** A text that may be written in several sittings, and counts when its writer says so. */
export function mayBeDrafted(field: FormField): boolean {
  return traitsOf(field).isProse && field.kind === 'long-text';
}
