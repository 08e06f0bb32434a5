import type Router from 'koa-router';
import type { Ports } from '../../../ports/ports.ts';
import { listDoubtfulMessages, markMessageChecked } from '../../../usecases/console/list-doubtful-messages.ts';
import { listHeldOff } from '../../../usecases/console/list-held-off.ts';
import {
  dropParkedMessage,
  listParkedMessages,
  putMessageBack,
} from '../../../usecases/console/list-parked-messages.ts';
import { listQuota } from '../../../usecases/console/list-quota.ts';
import { checkedBody, type MessagesJson, unparkingBody } from '../../../wire/console/undelivered.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** Messages that are in doubt, parked or held off. */
export function addMessages(router: Router, ports: Ports): void {
  router.get('/messages', async (context) => {
    const [doubtful, parked, quota, held] = await Promise.all([
      listDoubtfulMessages(ports),
      listParkedMessages(ports),
      listQuota(ports),
      listHeldOff(ports),
    ]);
    context.body = { ...doubtful, parked, quota, held } satisfies MessagesJson;
  });
  router.post('/messages/parked', async (context) => {
    const { id: message, action } = await readJson(context, unparkingBody);
    const act = action === 'put-back' ? putMessageBack : dropParkedMessage;
    if (!(await act(ports, message))) throw new WebError('not-found');
    ports.log.info('message-unparked', { by: context.state.person, action });
    context.body = { id: message };
  });
  router.post('/messages/checked', async (context) => {
    const { key } = await readJson(context, checkedBody);
    if (!(await markMessageChecked(ports, context.state.person, key))) throw new WebError('not-found');
    context.body = { key };
  });
}
