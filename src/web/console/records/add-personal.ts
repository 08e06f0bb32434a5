import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import { personalForm, personalText } from '../../../../templates/documents/personal-data.ts';
import { applicationView } from '../../../domain/application/application-view.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { isOwn } from '../../../domain/application/together/is-own.ts';
import type { PersonId } from '../../../domain/base/person.ts';
import type { Ports } from '../../../ports/ports.ts';
import { printPersonal } from '../../../usecases/console/print-personal.ts';
import { erasePerson, planErasure } from '../../../usecases/personal/erase-person.ts';
import { exportPerson } from '../../../usecases/personal/export-person.ts';
import { id } from '../../../wire/base/id.ts';
import { type ErasureJson, erasureBody } from '../../../wire/console/personal.ts';
import { forStaffToTake } from '../../access/sessions.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { dispositionOf } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';

/** What is kept of an applicant, for staff: handed out on the person's demand, or erased. Each is logged with who asked. */
export function addPersonal(router: Router, ports: Ports): void {
  router.get('/applications/:id/personal-data', forStaffToTake, async (context) => {
    await limitTries(ports, `personal/${context.state.person}`, 60);
    const { applicant, number } = await ownerOf(ports, context);
    const data = await exportPerson(ports, applicant);
    ports.log.info('personal-data-saved', { application: number, by: context.state.person });
    context.set('content-disposition', dispositionOf('attachment', `${number}-personal-data.json`));
    context.set('cache-control', 'no-store');
    context.type = 'application/json';
    context.body = JSON.stringify(data, null, 2);
  });
  router.get('/applications/:id/personal-data.pdf', forStaffToTake, async (context) => {
    await limitTries(ports, `personal/${context.state.person}`, 60);
    const { applicant, number } = await ownerOf(ports, context);
    const bytes = await printPersonal(ports, applicant, { number, form: personalForm, text: personalText });
    ports.log.info('personal-data-saved', { application: number, by: context.state.person });
    context.set('content-disposition', dispositionOf('attachment', `${number}-personal-data.pdf`));
    context.set('cache-control', 'no-store');
    context.type = 'application/pdf';
    context.body = Buffer.from(bytes);
  });
  router.get('/applications/:id/erasure', async (context) => {
    await limitTries(ports, `personal/${context.state.person}`, 60);
    const { applicant } = await ownerOf(ports, context);
    context.body = (await planErasure(ports, applicant)) satisfies ErasureJson;
  });
  router.post('/applications/:id/erasure', async (context) => {
    const { reason, requestId } = await readJson(context, erasureBody);
    const { applicant, number } = await ownerOf(ports, context);
    const order = { person: applicant, by: context.state.person, reason, request: requestId };
    context.body = (await erasePerson(ports, order)) satisfies ErasureJson;
    ports.log.info('person-erased', { application: number, by: context.state.person });
  });
}

/** @throws WebError not-found, own-application: nobody decides on their own data as staff */
async function ownerOf(ports: Ports, context: ParameterizedContext): Promise<{ applicant: PersonId; number: string }> {
  const row = await ports.views.get<Application>(applicationView, id.parse(context.params.id));
  if (!row) throw new WebError('not-found');
  if (isOwn(row.data, context.state.person)) throw new WebError('own-application');
  return { applicant: row.data.applicant, number: row.data.id };
}
