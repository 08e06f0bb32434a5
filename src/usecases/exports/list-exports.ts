import { bodyName } from '../../domain/campaign/body-name.ts';
import { stageNamed } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type ExportRequest, expiresAt } from '../../domain/exports/export.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ExportJson } from '../../wire/console/exports.ts';
import { dropExport } from './drop-exports.ts';
import { type ExportProgress, progressKey } from './make-export.ts';
import { readExportManifest, readExportRequest } from './read-export.ts';
import { MANIFESTS, REQUESTS } from './request-export.ts';

type Needs = Pick<Ports, 'files' | 'coordination' | 'clock' | 'campaigns'>;

const MAX_SHOWN = 50;

/** A campaign's exports that can still be had, the newest first, at most fifty. */
export async function listExports(ports: Needs, campaign: string): Promise<ExportJson[]> {
  const shown: ExportJson[] = [];
  for await (const key of ports.files.list(REQUESTS)) {
    const request = await readExportRequest(ports, key.slice(REQUESTS.length));
    if (request?.campaign === campaign) shown.push(await showExport(ports, request));
  }
  return shown.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MAX_SHOWN);
}

async function showExport(ports: Needs, request: ExportRequest): Promise<ExportJson> {
  const { id, kind, status, search, by, at } = request;
  const campaign = findCampaign(ports.campaigns, request.campaign);
  const manifest = await readExportManifest(ports, id);
  return {
    id,
    kind,
    body: (campaign && bodyName(campaign, request.body)) ?? request.body,
    track: request.track === null ? null : (campaign?.tracks[request.track]?.name ?? request.track),
    status,
    stage: campaign && request.stage ? (stageNamed(campaign, request.stage)?.title ?? request.stage) : null,
    search,
    by,
    at,
    expiresAt: expiresAt(request).toISOString(),
    made: manifest && {
      name: manifest.name,
      sizeBytes: manifest.sizeBytes,
      applications: manifest.applications,
      at: manifest.madeAt,
    },
    progress: manifest ? null : await progressOf(ports, id),
  };
}

async function progressOf({ coordination }: Needs, id: string): Promise<ExportProgress | null> {
  const kept = await coordination.get(progressKey(id));
  return kept === null ? null : JSON.parse(kept);
}

/** Wakes what is not made yet (a process may have died), and removes what has expired: the manifest first, so that nothing half removed is served. */
export async function sweepExports(ports: Pick<Ports, 'files' | 'clock' | 'jobs' | 'log'>): Promise<void> {
  for await (const key of ports.files.list(REQUESTS)) {
    const id = key.slice(REQUESTS.length);
    if (await readExportRequest(ports, id)) {
      if (!(await ports.files.get(`${MANIFESTS}${id}`))) await ports.jobs.wake('exports', id);
      continue;
    }
    await dropExport(ports, id);
    ports.log.info('export-expired', { export: id });
  }
}
