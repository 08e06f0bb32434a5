import { findCampaign } from '../../campaign/find-campaign.ts';
import { formsIn } from '../../campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../../campaign/schema.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import { rowsIn } from '../../form/base/table-rows.ts';
import { type BrokenCheck, openSums } from '../../form/checks.ts';
import type { NamedForm } from '../../form/documents/split-forms.ts';
import type { FieldOf, FormCheck, FormDefinition, FormField } from '../../form/schema.ts';
import { type Application, keptSumsOf } from '../record/application.ts';

/** The track an application runs on. @throws Error when the campaign no longer knows it: a mistake in flows/ */
export function trackOf(campaign: CampaignDefinition, application: Pick<Application, 'track'>): Track {
  const track = campaign.tracks[application.track];
  if (!track) throw new Error(`campaign ${campaign.id} has no track ${application.track}`);
  return track;
}

/** Whether an application's campaign and track are there: records outlive folders, and `trackOf` throws without. */
export function isKnown(
  campaigns: readonly CampaignDefinition[],
  { campaign, track }: Pick<Application, 'campaign' | 'track'>,
): boolean {
  return findCampaign(campaigns, campaign)?.tracks[track] !== undefined;
}

export function formOf(track: Track): FormDefinition {
  const known = forms.get(track);
  if (known) return known;
  const [form] = formsIn(track);
  if (!form) throw new Error(`track ${track.name} asks no form`);
  forms.set(track, form);
  return form;
}

const forms = new WeakMap<Track, FormDefinition>();

/** The track's form, by the name its title gives. */
export function namedForm(track: Track): NamedForm {
  return { title: track.title, form: formOf(track) };
}

export function fieldOf(track: Track, id: string): FormField | null {
  return fieldIn(formOf(track), id);
}

/** @returns null for a field the form does not have */
export function fieldIn(form: FormDefinition, id: string): FormField | null {
  const known = fields.get(form) ?? new Map(form.fields.map((field) => [field.id, field]));
  fields.set(form, known);
  return known.get(id) ?? null;
}

const fields = new WeakMap<FormDefinition, ReadonlyMap<string, FormField>>();

/** Whether a field needs nothing more: answered (or filled in with the confirmation), and not sent back. */
export function isFieldDone(application: Application, field: FormField): boolean {
  if (application.reopened.length > 0 && application.reopened.includes(field.id)) return false;
  if (field.kind === 'rows') return hasEnough(field, application.answers[field.id]);
  return application.answers[field.id] !== undefined || field.prefill === true;
}

/** A table is kept row by row: it is done with as many as it needs, or none where it may be left empty. */
function hasEnough(field: FieldOf<'rows'>, value: AnswerValue | undefined): boolean {
  return rowsIn(value).length >= field.minRows || (value !== undefined && value === field.none);
}

type SumCheck = Extract<FormCheck, { kind: 'sum' }>;

/** Sums that do not agree and have not been kept as they are. */
export function unkeptSums(form: FormDefinition, application: Application): readonly BrokenCheck<SumCheck>[] {
  const known = sums.get(application);
  if (known?.form === form) return known.open;
  const open = findUnkeptSums(form, application);
  sums.set(application, { form, open });
  return open;
}

/** Found once for each state of an application: every place of a form asks. */
const sums = new WeakMap<Application, { form: FormDefinition; open: readonly BrokenCheck<SumCheck>[] }>();

function findUnkeptSums(form: FormDefinition, application: Application): BrokenCheck<SumCheck>[] {
  return openSums(form, application.answers).filter(
    ({ check, total, against }) =>
      !keptSumsOf(application).some(
        (kept) =>
          kept.whole === check.whole &&
          kept.parts.join() === check.parts.join() &&
          kept.total === total &&
          kept.stated === against.value,
      ),
  );
}

/** A sum that does not agree, by the labels of its columns. */
export type KeptSumLine = { labels: string[]; total: number; whole: string; stated: number };

/** Sums that were kept though they do not agree, as they are now. */
export function keptSumsIn(track: Track, application: Application): KeptSumLine[] {
  const form = formOf(track);
  const unkept = unkeptSums(form, application).map(({ check }) => check);
  return openSums(form, application.answers)
    .filter(({ check }) => !unkept.includes(check))
    .map(({ fields, total, against }) => ({
      labels: fields.map(({ label }) => label),
      total,
      whole: against.label,
      stated: against.value ?? 0,
    }));
}

/** Whether the paper made last still says what the answers say. */
export function isPrintingCurrent(application: Application): boolean {
  return application.printed !== null && application.changedSincePrinting.length === 0;
}

export function isStampedCurrent(application: Application): boolean {
  return isPrintingCurrent(application) && application.stamped?.version === application.printed?.version;
}

export function isSubmitted(application: Application): boolean {
  return application.status !== 'draft' && application.status !== 'returned';
}

/** Columns that still have to be answered; none after the submission. */
export function missingFields(track: Track, application: Application): FormField[] {
  if (isSubmitted(application)) return [];
  return formOf(track).fields.filter((field) => !isFieldDone(application, field));
}
