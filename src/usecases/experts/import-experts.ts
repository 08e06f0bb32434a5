import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { expertColumns } from '../../domain/experts/expert-columns.ts';
import type { Expert, Experts } from '../../domain/experts/experts.ts';
import {
  type ExpertImportPlan,
  type PlannedExpert,
  planExpertImport,
} from '../../domain/experts/plan-expert-import.ts';
import type { TableRead } from '../../ports/documents/spreadsheets.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { loadExperts } from '../scoring/load-scoring.ts';

type Refusal =
  | 'no-headings'
  | 'no-rows'
  | 'too-many-rows'
  | 'changed-since'
  | Extract<TableRead, { refused: unknown }>['refused'];

type Needs = CommitNeeds & Pick<Ports, 'spreadsheets' | 'random'>;

interface Dropped {
  campaign: string;
  name: string;
  bytes: Uint8Array;
}

/** What importing a file of experts would do; changes nothing. @returns null for an unknown campaign */
export async function previewExperts(
  ports: Needs,
  { campaign, bytes }: Dropped,
): Promise<{ rows: readonly PlannedExpert[]; plan: string } | { refused: Refusal } | null> {
  if (!findCampaign(ports.campaigns, campaign)) return null;
  const table = await ports.spreadsheets.read(bytes);
  if ('refused' in table) return table;
  return planned(ports, table.rows, (await loadExperts(ports, campaign)).data);
}

/** Imports what a preview showed, rows with a problem left out. Safe to repeat under the same `requestId`. @returns null for an unknown campaign */
export async function importExperts(
  ports: Needs,
  by: PersonId,
  { campaign, name, bytes, plan, requestId }: Dropped & { plan: string; requestId: string },
): Promise<{ experts: number } | { refused: Refusal } | null> {
  if (!findCampaign(ports.campaigns, campaign)) return null;
  const table = await ports.spreadsheets.read(bytes);
  if ('refused' in table) return table;
  const stream = `experts/${campaign}` as const;
  const cause = `import/${requestId}`;
  const committed = await commit<Awaited<ReturnType<typeof loadExperts>>, { refused: Refusal }>(ports, {
    known: { stream, cause },
    load: () => loadExperts(ports, campaign),
    decide({ data, seq }) {
      const now = planned(ports, table.rows, data);
      if ('refused' in now) return { done: now };
      if (now.plan !== plan) return { done: { refused: 'changed-since' } };
      const events = [{ kind: 'expertsImported' as const, experts: withIds(ports, now.experts), file: name }];
      return { append: { stream, seq: seq + 1, cause, by, at: ports.clock.now().toISOString(), events, effects: [] } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const [event] = committed.entry.events;
  return { experts: Array.isArray(event?.experts) ? event.experts.length : 0 };
}

function planned(
  { wording, campaigns }: Pick<Ports, 'wording' | 'campaigns'>,
  table: readonly (readonly string[])[],
  { campaign: id, experts }: Experts,
) {
  const tracks = Object.entries(findCampaign(campaigns, id)?.tracks ?? {});
  const made = planExpertImport(table, {
    experts,
    tracks: tracks.map(([track, { name, title }]) => ({ id: track, name, title })),
    headings: wording.names.expertColumns,
  });
  if ('refused' in made) return made;
  return { ...made, plan: sha256Hex(JSON.stringify(made)) };
}

const ID_LETTERS = 8;

function withIds({ random }: Pick<Ports, 'random'>, experts: ExpertImportPlan['experts']): Expert[] {
  return experts.map((expert) => ({ ...expert, id: expert.id ?? `expert-${random.code(ID_LETTERS).toLowerCase()}` }));
}

/** The list as it is, as a workbook in the import's own columns: a template, and what to correct and drop again. */
export async function makeExpertsTemplate(
  ports: Pick<Ports, 'journal' | 'views' | 'campaigns' | 'spreadsheets' | 'wording'>,
  id: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const campaign = findCampaign(ports.campaigns, id);
  if (!campaign) return null;
  const { expertColumns: headings, expertsFile } = ports.wording.names;
  const { data } = await loadExperts(ports, id);
  const rows = data.experts.map(({ tracks, avoids, ...expert }) => {
    const named = tracks.map((track) => campaign.tracks[track]?.name ?? track);
    const cells = { ...expert, tracks: named.join(', '), avoids: avoids.join(', ') };
    return expertColumns.map((column) => cells[column]);
  });
  const columns = expertColumns.map((column) => ({ header: headings[column][0] ?? column, widthCharacters: 18 }));
  return {
    name: expertsFile(campaign.title),
    bytes: await ports.spreadsheets.make([{ name: campaign.title, columns, rows }]),
  };
}
