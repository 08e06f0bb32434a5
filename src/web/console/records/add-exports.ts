import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../../ports/ports.ts';
import { listExports } from '../../../usecases/exports/list-exports.ts';
import { readExportBytes, readExportManifest, readExportRequest } from '../../../usecases/exports/read-export.ts';
import { requestExport } from '../../../usecases/exports/request-export.ts';
import { requestId } from '../../../wire/base/request-id.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { type ExportAskedJson, type ExportJson, exportBody } from '../../../wire/console/exports.ts';
import { forStaffToTake } from '../../access/sessions.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRange } from '../../http/send-range.ts';
import { WebError } from '../../http/web-error.ts';

/** Exports one member of staff may ask for in ten minutes: each reads a whole campaign. */
const MAX_ASKED = 20;

/** Exports for staff: asked for, watched while they are made, saved in as many pieces as the browser likes. */
export function addExports(router: Router, ports: Ports): void {
  router.get('/exports', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    context.body = (await listExports(ports, campaign)) satisfies ExportJson[];
  });
  router.post('/exports', async (context) => {
    const { requestId: id, kind, ...scope } = await readJson(context, exportBody);
    const { isAllowed } = await ports.coordination.limit(`export/${context.state.person}`, MAX_ASKED, 600);
    if (!isAllowed) throw new WebError('too-often');
    const request = await requestExport(ports, context.state.person, { id, kind, scope });
    if (!request) throw new WebError('not-found');
    const { campaign, body } = request;
    ports.log.info('export-requested', { export: id, kind, campaign, ...(body ? { body } : {}), by: request.by });
    context.status = 202;
    context.body = { id } satisfies ExportAskedJson;
  });
  router.get('/exports/:id/file', forStaffToTake, (context) => sendExport(ports, context));
}

async function sendExport(ports: Ports, context: ParameterizedContext): Promise<void> {
  const id = requestId.parse(context.params.id);
  const request = await readExportRequest(ports, id);
  const manifest = request && (await readExportManifest(ports, id));
  if (!manifest) throw new WebError('not-found');
  const { name, contentType, sizeBytes, sha256 } = manifest;
  const isFirst = sendRange(context, { name, contentType, sizeBytes, sha256 }, (range) =>
    readExportBytes(ports, manifest, range),
  );
  if (isFirst) ports.log.info('export-saved', { export: id, by: context.state.person });
}
