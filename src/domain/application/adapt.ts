import { shanghaiDay } from '../campaign/calendar.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { type AnswerValue, countCharacters } from '../form/base/answers.ts';
import { parseAnswer, printAnswer } from '../form/fields/registry.ts';
import type { FormField } from '../form/schema.ts';
import type { Application } from './application.ts';
import { fieldOf, isSubmitted } from './progress.ts';

/** Where the answers to a field stand under the campaign's revision; null when nothing asks for it any more. */
export function mappedField(campaign: CampaignDefinition, track: string, field: string): string | null {
  let id = field;
  for (const change of campaign.changes.filter((known) => known.track === track)) {
    if (change.dropped[id] !== undefined) return null;
    id = change.renamed[id] ?? id;
  }
  return id;
}

/** Why columns that this application has answered are no longer asked, in the campaign's words; those of revisions after the given one. */
export function droppedReasons(campaign: CampaignDefinition, application: Application, since: number): string[] {
  const changes = campaign.changes.filter(({ revision, track }) => revision > since && track === application.track);
  const reasons = changes.flatMap(({ dropped }) =>
    Object.entries(dropped).flatMap(([field, why]) => (application.answers[field] === undefined ? [] : [why])),
  );
  return [...new Set(reasons)];
}

/** An application as the campaign's present revision reads it: answers of renamed fields under their new names, and answers that
 *  no longer fit their field put aside, to be asked again. The record keeps them all. Does nothing under an unchanged revision. */
export function adapted(
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
    if (!field || value === undefined || fits(field, value, now)) continue;
    asksAgain.push(id);
    answers[id] = undefined;
    // One piece a paragraph, as on the page; a text that was emptied under this revision stays empty.
    if (field.kind === 'long-text' && typeof value === 'string') pieces[id] = pieces[id] ?? value.split('\n');
  }
  const isConfirmed = renamed.isConfirmed && asksAgain.length === 0;
  return { application: { ...renamed, answers, pieces, isConfirmed }, asksAgain };
}

/** The answers under the names that their fields have now; nothing is put aside. */
export function withNewNames(campaign: CampaignDefinition, application: Application): Application {
  const nameOf = (field: string) => mappedField(campaign, application.track, field) ?? field;
  const { answers, pieces, pictures, origins = {}, reopened, changedSincePrinting, printedValues } = application;
  return {
    ...application,
    answers: keyed(answers, nameOf),
    pieces: keyed(pieces, nameOf),
    pictures: keyed(pictures, nameOf),
    origins: keyed(origins, nameOf),
    reopened: reopened.map(nameOf),
    changedSincePrinting: changedSincePrinting.map(nameOf),
    ...(printedValues ? { printedValues: withoutGaps(keyed(printedValues, nameOf)) } : {}),
  };
}

function withoutGaps<Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What stands under the new name already is the later one. */
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

/** Whether an answer would be taken today: what a field prints it reads back. Pictures stay. */
function fits(field: FormField, value: AnswerValue, now: Date): boolean {
  const isOfPictures = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (field.kind === 'pictures') return Array.isArray(value) && (isOfPictures || value.length === 0);
  if (isOfPictures) return false;
  if (field.kind === 'long-text') {
    const count = typeof value === 'string' ? countCharacters(value) : 0;
    return count >= field.minCharacters && count <= field.maxCharacters;
  }
  if (typeof value === 'number' && field.kind !== 'count' && field.kind !== 'decimal') return false;
  const today = shanghaiDay(now);
  return parseAnswer(field, { kind: 'text', text: printed(field, value) }, { today }).kind === 'accepted';
}

function printed(field: FormField, value: AnswerValue): string {
  try {
    return printAnswer(field, value);
  } catch {
    return ''; // an answer of another kind: the field cannot print it, and so does not fit
  }
}
