import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../../ports/ports.ts';
import { importBodies, makeImportTemplate, previewImport } from '../../../usecases/bodies/import-bodies.ts';
import type { BodiesImportJson } from '../../../wire/console/bodies-import.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { forStaffToTake } from '../../access/sessions.ts';
import { WebError } from '../../http/web-error.ts';
import { sendWorkbook } from '../base/send-workbook.ts';
import { takeList } from '../base/take-list.ts';

/** The list of recommending bodies for staff: saved as a workbook, dropped again, looked at, confirmed. */
export function addBodiesImport(router: Router, ports: Ports): void {
  router.get('/bodies/template', forStaffToTake, async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const made = await makeImportTemplate(ports, campaign);
    if (!made) throw new WebError('not-found');
    ports.log.info('bodies-saved', { campaign, by: context.state.person });
    sendWorkbook(context, made.name, made.bytes);
  });
  router.post('/bodies/import', async (context) => {
    context.body = (await takeImport(ports, context)) satisfies BodiesImportJson;
  });
}

async function takeImport(ports: Ports, context: ParameterizedContext): Promise<BodiesImportJson> {
  const { person } = context.state;
  const done = await takeList(ports, context, {
    name: 'bodies-import',
    preview: (asked) => previewImport(ports, asked),
    take: (asked): Promise<{ bodies: number } | { refused: string } | null> => importBodies(ports, person, asked),
  });
  if (done.kind !== 'imported') return done;
  const { bodies } = done.taken;
  ports.log.info('bodies-imported', { campaign: done.campaign, bodies, by: person });
  return { kind: 'imported', bodies };
}
