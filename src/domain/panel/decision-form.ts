import type { CampaignDefinition } from '../campaign/schema.ts';
import { defineForm, type FormDefinition } from '../form/schema.ts';

/** What the printed decision of a panel says, for layouts: `campaign`, `decidedBy`, `stage`, the `day` it is printed, and how many of how many are selected
 *  (`counts`). The rows of each track are a list under the track's own id: place, name, organisation, mean, outcome, reason; those of all tracks are under
 *  `*`, each after its track's title. Labels are not shown. */
export const decisionForm: FormDefinition = defineForm({
  id: 'decision',
  title: 'decision',
  source: 'decision',
  fields: [
    ...(['campaign', 'decidedBy', 'stage', 'counts'] as const).map((id) => ({
      ...{ id, kind: 'text' as const, label: id, section: 'decision', maxCharacters: 300 },
    })),
    { id: 'day', kind: 'date' as const, label: 'day', section: 'decision' },
  ],
});

/** The list of all tracks. */
export const EVERY_TRACK = '*';

/** What a layout of the decision may list. */
export function decisionLists({ tracks }: Pick<CampaignDefinition, 'tracks'>): string[] {
  return [...Object.keys(tracks), EVERY_TRACK];
}

/** The number that the decision is printed under; letters and digits, at most 40, like no application's and no other paper's. */
export function packNumber(campaign: string, stage: string): string {
  const letters = `${campaign}${stage}`.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return `${letters.slice(-MAX_LETTERS)}${SUFFIX}`;
}

const SUFFIX = 'HS';
const MAX_LETTERS = 40 - SUFFIX.length;
