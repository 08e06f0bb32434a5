import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import { type Application, keptSumsOf } from '../record/application.ts';
import { fieldsNow, mappedField } from './changed-fields.ts';
import { fitsField } from './fits-field.ts';
import { fieldOf, isSubmitted } from './progress.ts';
import { shownAfterSplit } from './split-answers.ts';

/** An application as the campaign's present revision reads it: answers of renamed fields under their new names, and answers that
 *  no longer fit their field put aside, to be asked again. The record keeps them all. Does nothing under an unchanged revision. */
export function adaptToRevision(
  campaign: CampaignDefinition,
  application: Application,
  now: Date,
): { application: Application; asksAgain: string[] } {
  if (application.revision === campaign.revision) return { application, asksAgain: [] };
  const renamed = withNewNames(campaign, application);
  const track = campaign.tracks[application.track];
  if (!track || isSubmitted(application)) return { application: renamed, asksAgain: [] };
  const answers: Record<string, AnswerValue | undefined> = { ...renamed.answers };
  const pieces = { ...renamed.pieces };
  const asksAgain: string[] = [];
  for (const [id, value] of Object.entries(renamed.answers)) {
    const field = fieldOf(track, id);
    if (!field || value === undefined || fitsField(field, value, now)) continue;
    asksAgain.push(id);
    answers[id] = undefined;
    // One piece a paragraph, as on the page; a text that was emptied under this revision stays empty.
    if (field.kind === 'long-text' && typeof value === 'string') pieces[id] = pieces[id] ?? value.split('\n');
  }
  const isConfirmed = renamed.isConfirmed && asksAgain.length === 0;
  return { application: { ...renamed, answers, pieces, isConfirmed }, asksAgain };
}

/** The answers under the names that their fields have now; nothing is put aside. What was split stays under its old name, to be offered; a
 *  submitted application shows it in the new columns. */
export function withNewNames(campaign: CampaignDefinition, application: Application): Application {
  const nameOf = (field: string) => mappedField(campaign, application.track, field) ?? field;
  const namesOf = (field: string) => fieldsNow(campaign, application.track, field);
  const {
    answers,
    pieces,
    pictures,
    origins = {},
    helps,
    reopened,
    returned,
    changedSincePrinting,
    printedValues,
  } = application;
  const split = isSubmitted(application) ? shownAfterSplit(campaign, application) : {};
  return {
    ...application,
    answers: { ...keyed(answers, nameOf), ...split },
    pieces: keyed(pieces, nameOf),
    pictures: keyed(pictures, nameOf),
    origins: keyed(origins, nameOf),
    ...(helps ? { helps: keyed(helps, nameOf) } : {}),
    reopened: reopened.flatMap(namesOf),
    returned: returned && { ...returned, fields: returned.fields.flatMap(namesOf) },
    changedSincePrinting: changedSincePrinting.flatMap(namesOf),
    keptSums: keptSumsOf(application).map(({ parts, whole, ...sum }) => ({
      ...sum,
      parts: parts.map(nameOf),
      whole: nameOf(whole),
    })),
    ...(printedValues ? { printedValues: withoutGaps(keyed(printedValues, nameOf)) } : {}),
  };
}

function withoutGaps<Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What is under the new name already is the later one. */
function keyed<Value>(
  values: Readonly<Record<string, Value | undefined>>,
  nameOf: (field: string) => string,
): Record<string, Value | undefined> {
  const kept: Record<string, Value | undefined> = {};
  for (const [field, value] of Object.entries(values)) {
    const name = nameOf(field);
    if (name === field || values[name] === undefined) kept[name] = value;
  }
  return kept;
}
