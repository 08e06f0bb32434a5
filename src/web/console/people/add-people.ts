import type Router from 'koa-router';
import { z } from 'zod';
import { addressOf } from '../../../domain/base/person.ts';
import type { Ports } from '../../../ports/ports.ts';
import { namePeople } from '../../../usecases/bodies/name-people.ts';
import { endAccess, unbindContact } from '../../../usecases/console/end-access.ts';
import { id } from '../../../wire/base/id.ts';
import { unbindingBody } from '../../../wire/console/bodies.ts';
import { accessEndBody, type PeopleJson, peopleQuery } from '../../../wire/console/people.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

const Named = z.object({ person: z.string().refine((person) => addressOf(person) !== null) });

/** Who people are, and what staff take away from them. */
export function addPeople(router: Router, ports: Ports): void {
  router.get('/people', async (context) => {
    const { id: people } = peopleQuery.parse(context.query);
    context.body = (await namePeople(ports, people)) satisfies PeopleJson;
  });
  router.post('/bodies/:body/contacts/:person/unbinding', async (context) => {
    const { campaign, requestId } = await readJson(context, unbindingBody);
    const { person } = Named.parse(context.params);
    const of = { campaign, body: id.parse(context.params.body) };
    if (!(await unbindContact(ports, { ...of, person, by: context.state.person, requestId })))
      throw new WebError('not-found');
    ports.log.info('contact-unbound', of);
    context.body = {};
  });
  router.post('/people/:person/access-end', async (context) => {
    const { person } = Named.parse(context.params);
    const { requestId } = await readJson(context, accessEndBody);
    await endAccess(ports, { person, by: context.state.person, requestId });
    ports.log.info('access-ended', {});
    context.body = {};
  });
}
