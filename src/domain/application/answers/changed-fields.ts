import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { Application } from '../record/application.ts';

/** Where the answers to a field belong under the campaign's revision: its present name, several when it was split, none when it is no
 *  longer asked. */
export function fieldsNow({ changes }: CampaignDefinition, track: string, field: string): string[] {
  return changes
    .filter((change) => change.track === track)
    .reduce(
      (ids, { renamed, dropped, split }) =>
        ids.flatMap((id) => (dropped[id] === undefined ? (split[id] ?? [renamed[id] ?? id]) : [])),
      [field],
    );
}

/** The one field that the answers to a field belong to now. @returns null when nothing asks for it any more, and when it was split */
export function mappedField(campaign: CampaignDefinition, track: string, field: string): string | null {
  const [now = null, ...more] = fieldsNow(campaign, track, field);
  return more.length > 0 ? null : now;
}

/** A column of an earlier revision that is several now. */
export interface SplitColumn {
  old: string;
  /** Ids of the present ones, in the campaign's order. */
  into: readonly string[];
}

/** Columns of a track that were split by revisions after the given one. */
export function splitColumns(campaign: CampaignDefinition, track: string, since = 0): SplitColumn[] {
  const changes = campaign.changes.filter((change) => change.track === track && change.revision > since);
  const old = [...new Set(changes.flatMap(({ renamed, split }) => [...Object.keys(split), ...Object.keys(renamed)]))];
  return old
    .map((field) => ({ old: field, into: fieldsNow(campaign, track, field) }))
    .filter(({ into }) => into.length > 1);
}

/** Why columns that this application has answered are no longer asked, in the campaign's words; those of revisions after the given one. */
export function droppedReasons(campaign: CampaignDefinition, application: Application, since: number): string[] {
  const changes = campaign.changes.filter(({ revision, track }) => revision > since && track === application.track);
  const reasons = changes.flatMap(({ dropped }) =>
    Object.entries(dropped).flatMap(([field, why]) => (application.answers[field] === undefined ? [] : [why])),
  );
  return [...new Set(reasons)];
}
