import type Router from 'koa-router';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import type { Ports } from '../../../ports/ports.ts';
import { inviteContact } from '../../../usecases/bodies/invite-contact.ts';
import { listBodies } from '../../../usecases/console/list-bodies.ts';
import { readPaperFile } from '../../../usecases/papers/describe-papers.ts';
import { id } from '../../../wire/base/id.ts';
import { type BodyJson, type InvitationJson, invitationBody } from '../../../wire/console/bodies.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { readJson } from '../../http/read-json.ts';
import { sendFile, sizeAsked, withoutPlace } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';
import { shortest } from '../base/shortest.ts';

/** Recommending bodies, their papers, and invitations of their contacts. */
export function addBodies(router: Router, ports: Ports): void {
  router.get('/bodies', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    context.body = (await listBodies(ports, campaign)) satisfies BodyJson[];
  });
  router.get('/bodies/:body/files/:file', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const owner = { campaign, body: id.parse(context.params.body) };
    const file = await readPaperFile(ports, owner, String(context.params.file), sizeAsked(context));
    sendFile(context, withoutPlace(ports, file));
  });
  router.post('/bodies/:body/invitations', async (context) => {
    const { campaign, until } = await readJson(context, invitationBody);
    if (until !== undefined && until < shanghaiDay(ports.clock.now())) throw new WebError('not-later');
    const body = id.parse(context.params.body);
    const isKnown = ports.campaigns.some(
      (known) => known.id === campaign && known.bodies.some((one) => one.id === body),
    );
    if (!isKnown) throw new WebError('not-found');
    ports.log.info('contact-invited', { campaign, body });
    context.body = {
      code: await inviteContact(ports, { campaign, body, ...(until ? { until } : {}) }),
      word: shortest(ports.vocabulary.words.bind),
    } satisfies InvitationJson;
  });
}
