import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import type { FormField } from '../../form/schema.ts';
import type { Application } from '../record/application.ts';
import { type SplitColumn, splitColumns } from './changed-fields.ts';
import { partFor } from './fits-field.ts';
import { fieldOf } from './progress.ts';

type About = Pick<Application, 'answers' | 'track'>;

/** What an earlier answer gives to a column that it was split into; offered for a yes. @returns null when it gives nothing */
export function answerBeforeSplit(
  campaign: CampaignDefinition,
  { answers, track }: About,
  field: FormField,
  now: Date,
): AnswerValue | null {
  if (campaign.changes.length === 0) return null;
  for (const column of splitColumns(campaign, track)) {
    const value = answers[column.old];
    if (value === undefined || !column.into.includes(field.id)) continue;
    const beside = fieldsOf(campaign, track, column).filter(({ id }) => id !== field.id);
    const part = partFor(field, beside, value, now);
    if (part !== null) return part;
  }
  return null;
}

/** What the columns of a submitted application show that were split after it: nobody is asked to confirm any more, and nothing may be
 *  missing. Where no column takes anything the first that takes text shows all of it. */
export function shownAfterSplit(
  campaign: CampaignDefinition,
  application: Application,
): Readonly<Record<string, AnswerValue>> {
  const { track, answers, changedAt } = application;
  const now = new Date(changedAt);
  const shown: Record<string, AnswerValue> = {};
  for (const column of splitColumns(campaign, track)) {
    const value = answers[column.old];
    const open = fieldsOf(campaign, track, column).filter(({ id }) => answers[id] === undefined);
    if (value === undefined || open.length < column.into.length) continue;
    const found = open.flatMap((field) => {
      const part = answerBeforeSplit(campaign, application, field, now);
      return part === null ? [] : [[field.id, part] as const];
    });
    const first = typeof value === 'string' ? open.find(({ kind }) => kind === 'text' || kind === 'paragraph') : null;
    const rest = found.length === 0 && first ? [[first.id, value] as const] : [];
    Object.assign(shown, Object.fromEntries([...found, ...rest]));
  }
  return shown;
}

function fieldsOf({ tracks }: CampaignDefinition, name: string, { into }: SplitColumn): FormField[] {
  const track = tracks[name];
  return into.flatMap((id) => (track && fieldOf(track, id)) ?? []);
}
