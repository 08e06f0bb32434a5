import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import {
  type ExportKind,
  type ExportRequest,
  type ExportScope,
  exportRequestSchema,
} from '../../domain/exports/export.ts';
import type { Entry } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';

/** Where requests, and what was made of them, are kept in the file store. */
export const REQUESTS = 'exports/requests/';
export const MANIFESTS = 'exports/manifests/';
export const PARTS = 'exports/parts/';

/** Asks for an export; a job makes it. Who asked for what stays in the journal, in a stream of its own under the campaign's.
 *  @param asked `id` is unique per press of the button: the same one asks once. @returns the current request; null for an unknown campaign */
export async function requestExport(
  ports: CommitNeeds & Pick<Ports, 'files'>,
  by: PersonId,
  { id, kind, scope }: { id: string; kind: ExportKind; scope: ExportScope },
): Promise<ExportRequest | null> {
  if (!findCampaign(ports.campaigns, scope.campaign)) return null;
  const at = ports.clock.now().toISOString();
  const asked: ExportRequest = { ...scope, id, kind, by, at };
  const entry: Entry = {
    stream: `campaign/${scope.campaign}/exports/${id}`,
    seq: 1,
    cause: `export/${id}`,
    by,
    at,
    events: [{ kind: 'exportRequested', request: asked }],
    effects: [],
  };
  const committed = await commit(ports, { load: async () => entry, decide: (append) => ({ append }) });
  if (committed.kind === 'done') return null;
  const request = exportRequestSchema.parse(committed.entry.events[0]?.request);
  if (await ports.files.get(`${MANIFESTS}${id}`)) return request;
  await ports.files.put(`${REQUESTS}${id}`, new TextEncoder().encode(JSON.stringify(request)), 'application/json');
  await ports.jobs.wake('exports', id);
  return request;
}
