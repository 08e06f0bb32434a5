import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ExportManifest, ExportRequest } from '../../domain/exports/export.ts';
import type { ArchiveEntry } from '../../ports/documents/archives.ts';
import type { Ports } from '../../ports/ports.ts';
import type { JobRun } from '../../ports/process/jobs.ts';
import { archiveCampaign } from './archive-campaign.ts';
import { dropParts } from './drop-exports.ts';
import { countToLookAt } from './export-applications.ts';
import { keepInParts } from './keep-in-parts.ts';
import { readExportManifest, readExportRequest } from './read-export.ts';
import { MANIFESTS, PARTS } from './request-export.ts';
import { tableWorkbooks } from './table-workbooks.ts';

type Needs = Pick<
  Ports,
  | 'views'
  | 'files'
  | 'wording'
  | 'spreadsheets'
  | 'archives'
  | 'coordination'
  | 'clock'
  | 'random'
  | 'campaigns'
  | 'log'
  | 'pictures'
  | 'paperForms'
  | 'paperReader'
  | 'paperJoiner'
>;

/** How far an export is; may be lost at any time. */
export interface ExportProgress {
  done: number;
  total: number;
}

const PROGRESS_SECONDS = 3600;
const ATTEMPT_LENGTH = 10;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes what was asked for under this id, unless it is there already. Each try keeps its parts in a folder of its own and the manifest is written
 *  last: a process that dies leaves nothing that could be served, and the next one begins again.
 *  @throws Error when the process is to stop meanwhile: the request waits for the next one */
export async function makeExport(ports: Needs, id: string, run: JobRun): Promise<void> {
  const request = await readExportRequest(ports, id);
  const campaign = findCampaign(ports.campaigns, request?.campaign);
  if (!request || !campaign || (await readExportManifest(ports, id))) return;
  const onLook = await progressOf(ports, request, run);
  const made: Made = { applications: 0, ending: '.zip', contentType: 'application/zip' };
  const chunks =
    request.kind === 'archive'
      ? ports.archives.pack(counted(archiveCampaign(ports, campaign, request, request.at, onLook), made))
      : tableFile(ports, campaign, request, onLook, made);
  const kept = await keepInParts(ports, `${PARTS}${id}/${ports.random.code(ATTEMPT_LENGTH)}`, chunks);
  const body = bodyName(campaign, request.body);
  const manifest: ExportManifest = {
    ...kept,
    name: `${ports.wording.names.exports.file({ kind: request.kind, campaign: campaign.title, body, at: request.at })}${made.ending}`,
    contentType: made.contentType,
    applications: made.applications,
    madeAt: ports.clock.now().toISOString(),
  };
  if (await readExportManifest(ports, id)) return; // another process that was taken for dead was quicker
  // Somebody's data was erased meanwhile, or the time is over: what was read before may name them.
  if (!(await readExportRequest(ports, id))) return dropParts(ports, id);
  await ports.files.put(`${MANIFESTS}${id}`, new TextEncoder().encode(JSON.stringify(manifest)), 'application/json');
  const { applications, sizeBytes } = manifest;
  ports.log.info('export-made', { export: id, kind: request.kind, applications, sizeBytes });
}

interface Made {
  applications: number;
  ending: '.zip' | '.xlsx';
  contentType: string;
}

async function progressOf(
  { coordination, views, campaigns }: Pick<Ports, 'coordination' | 'views' | 'campaigns'>,
  request: ExportRequest,
  run: JobRun,
): Promise<() => Promise<void>> {
  const progress: ExportProgress = { done: 0, total: await countToLookAt({ views, campaigns }, request) };
  const tell = () => coordination.set(progressKey(request.id), JSON.stringify(progress), PROGRESS_SECONDS);
  await tell();
  return async () => {
    if (run.isStopping()) throw new Error('the process stops: the export is made by the next one');
    progress.done += 1;
    progress.total = Math.max(progress.total, progress.done);
    await tell();
  };
}

export function progressKey(id: string): string {
  return `export-progress/${id}`;
}

/** What a generator yields; what it returns is how many applications it found. */
async function* counted<T>(entries: AsyncGenerator<T, number>, made: Made): AsyncGenerator<T> {
  made.applications = yield* entries;
}

/** One workbook, or several in a ZIP. */
async function* tableFile(
  ports: Needs,
  campaign: CampaignDefinition,
  request: ExportRequest,
  onLook: () => Promise<void>,
  made: Made,
): AsyncGenerator<Uint8Array> {
  const workbooks = counted(tableWorkbooks(ports, campaign, request, onLook), made);
  const first = await workbooks.next();
  const second = await workbooks.next();
  if (second.done || first.done) {
    Object.assign(made, { ending: '.xlsx', contentType: XLSX });
    if (!first.done) yield first.value;
    return;
  }
  const all = (async function* () {
    yield first.value;
    yield second.value;
    yield* workbooks;
  })();
  yield* ports.archives.pack(asEntries(ports, all, request.at));
}

async function* asEntries(
  { wording }: Pick<Ports, 'wording'>,
  workbooks: AsyncIterable<Uint8Array>,
  at: string,
): AsyncGenerator<ArchiveEntry> {
  let number = 0;
  for await (const bytes of workbooks) {
    number += 1;
    yield { path: wording.names.exports.part(number), bytes, isCompressed: true, at };
  }
}
