import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../ports/ports.ts';
import { importBodies, makeImportTemplate, previewImport } from '../../usecases/bodies/import-bodies.ts';
import { type BodiesImportJson, importQuery } from '../../wire/bodies-import.ts';
import { campaignQuery } from '../../wire/console.ts';
import { WebError } from '../errors.ts';
import { limitTries } from '../limit-tries.ts';
import { readUploads } from '../read-uploads.ts';
import { dispositionOf } from '../send-file.ts';
import { forStaffToTake } from '../sessions.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list of recommending bodies for staff: saved as a workbook, dropped again, looked at, confirmed. */
export function addBodiesImport(router: Router, ports: Ports): void {
  router.get('/bodies/template', forStaffToTake, async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const made = await makeImportTemplate(ports, campaign);
    if (!made) throw new WebError('not-found');
    ports.log.info('bodies-saved', { campaign, by: context.state.person });
    context.set('content-disposition', dispositionOf('attachment', made.name));
    context.set('cache-control', 'no-store');
    context.type = WORKBOOK;
    context.body = Buffer.from(made.bytes);
  });
  router.post('/bodies/import', async (context) => {
    context.body = (await takeImport(ports, context)) satisfies BodiesImportJson;
  });
}

async function takeImport(ports: Ports, context: ParameterizedContext): Promise<BodiesImportJson> {
  const { campaign, plan, requestId } = importQuery.parse(context.query);
  await limitTries(ports, `bodies-import/${context.state.person}`, 60);
  const [file] = await readUploads(context.req, { files: 1, fileBytes: MAX_BYTES, totalBytes: MAX_BYTES + 10_000 });
  if (!file) throw new WebError('no-files');
  if (plan === undefined || requestId === undefined) {
    const seen = await previewImport(ports, { campaign, ...file });
    if (!seen) throw new WebError('not-found');
    if ('refused' in seen) return { kind: 'refused', reason: seen.refused };
    return { kind: 'preview', plan: seen.plan, rows: seen.rows };
  }
  const done = await importBodies(ports, context.state.person, { campaign, ...file, plan, requestId });
  if (!done) throw new WebError('not-found');
  if ('refused' in done) return { kind: 'refused', reason: done.refused };
  ports.log.info('bodies-imported', { campaign, bodies: done.bodies, by: context.state.person });
  return { kind: 'imported', bodies: done.bodies };
}
