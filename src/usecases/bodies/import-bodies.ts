import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { bodyLevels } from '../../domain/bodies/body-above.ts';
import { columnsFor } from '../../domain/bodies/import-columns.ts';
import { type ImportPlan, type ImportRefusal, type PlannedRow, planImport } from '../../domain/bodies/plan-import.ts';
import { noRosterYet, type Roster, type RosterBody, rosterView } from '../../domain/bodies/roster.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { TableRead } from '../../ports/documents/spreadsheets.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { followRosters } from './follow-roster.ts';

export type TableRefusal = ImportRefusal | Extract<TableRead, { refused: unknown }>['refused'];

export interface ImportPreview {
  rows: readonly PlannedRow[];
  /** Names what was shown: confirming something else is refused. */
  plan: string;
}

type Needs = CommitNeeds & Pick<Ports, 'campaignsInUse' | 'spreadsheets' | 'random' | 'wording'>;

interface Dropped {
  campaign: string;
  name: string;
  bytes: Uint8Array;
}

/** What importing a file of recommending bodies would do; changes nothing. @returns null for an unknown campaign */
export async function previewImport(
  ports: Needs,
  { campaign, bytes }: Dropped,
): Promise<ImportPreview | { refused: TableRefusal } | null> {
  if (!findCampaign(ports.campaigns, campaign)) return null;
  const table = await ports.spreadsheets.read(bytes);
  if ('refused' in table) return table;
  const row = await refreshRow<Roster>(ports, rosterView, campaign);
  return planned(ports, table.rows, row?.data ?? noRosterYet(campaign));
}

/** Imports what a preview showed, rows with a problem left out. Safe to repeat under the same `requestId`.
 *  @returns `changed-since` when it would do something else by now */
export async function importBodies(
  ports: Needs,
  by: PersonId,
  { campaign, name, bytes, plan, requestId }: Dropped & { plan: string; requestId: string },
): Promise<{ bodies: number } | { refused: TableRefusal | 'changed-since' } | null> {
  if (!findCampaign(ports.campaigns, campaign)) return null;
  const table = await ports.spreadsheets.read(bytes);
  if ('refused' in table) return table;
  const stream = `roster/${campaign}` as const;
  const cause = `import/${requestId}`;
  const committed = await commit<
    Awaited<ReturnType<typeof refreshRow<Roster>>>,
    { refused: 'changed-since' | TableRefusal }
  >(ports, {
    known: { stream, cause },
    load: () => refreshRow<Roster>(ports, rosterView, campaign),
    decide(row) {
      const now = planned(ports, table.rows, row?.data ?? noRosterYet(campaign));
      if ('refused' in now) return { done: now };
      if (now.plan !== plan) return { done: { refused: 'changed-since' } };
      const events = [{ kind: 'bodiesImported' as const, bodies: withIds(ports, now.bodies), file: name }];
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: (row?.seq ?? 0) + 1, cause, by, at, events, effects: [] } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  await followRosters(ports);
  const [event] = committed.entry.events;
  return { bodies: Array.isArray(event?.bodies) ? event.bodies.length : 0 };
}

type Planned = ImportPreview & Pick<ImportPlan, 'bodies'>;

function planned(
  { wording, campaigns }: Pick<Ports, 'wording' | 'campaigns'>,
  table: readonly (readonly string[])[],
  roster: Roster,
): Planned | { refused: ImportRefusal } {
  const campaign = findCampaign(campaigns, roster.campaign);
  const kinds = campaign?.bodyKinds ?? [];
  const levels = campaign ? bodyLevels(campaign) : [];
  const made = planImport(table, { roster, kinds, levels, headings: wording.names.bodyColumns });
  if ('refused' in made) return made;
  const plan = sha256Hex(JSON.stringify(made));
  return { ...made, plan };
}

const ID_LETTERS = 10;

function withIds({ random }: Pick<Ports, 'random'>, bodies: ImportPlan['bodies']): RosterBody[] {
  const fresh = new Map(
    bodies.flatMap(({ id, name }) => (id === null ? [[name, `body-${random.code(ID_LETTERS).toLowerCase()}`]] : [])),
  );
  return bodies.map(({ above, ...body }) => ({
    ...body,
    id: body.id ?? fresh.get(body.name) ?? '',
    ...(above ? { above: fresh.get(above) ?? above } : {}),
  }));
}

/** The list as it is, as a workbook in the import's own columns: a template, and what to correct and drop again. */
export async function makeImportTemplate(
  ports: Pick<Ports, 'journal' | 'views' | 'campaigns' | 'spreadsheets' | 'wording'>,
  campaignId: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const campaign = findCampaign(ports.campaigns, campaignId);
  if (!campaign) return null;
  const { bodyColumns, bodiesFile } = ports.wording.names;
  const roster = (await refreshRow<Roster>(ports, rosterView, campaignId))?.data ?? noRosterYet(campaignId);
  const kinds = new Map(campaign.bodyKinds.map(({ id, name }) => [id, name]));
  const own = columnsFor(bodyLevels(campaign).length > 1);
  const names = new Map(roster.bodies.map(({ id, name }) => [id, name]));
  const rows = roster.bodies.flatMap(({ id, name: body, kind, above = '', contacts }) =>
    contacts.map((contact) => {
      const cells = { ...contact, id, body, kind: kinds.get(kind ?? '') ?? '', above: names.get(above) ?? above };
      return own.map((column) => cells[column]);
    }),
  );
  const columns = own.map((column) => ({ header: bodyColumns[column][0] ?? column, widthCharacters: 18 }));
  const name = bodiesFile(campaign.title);
  return { name, bytes: await ports.spreadsheets.make([{ name: campaign.title, columns, rows }]) };
}
