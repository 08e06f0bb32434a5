import type Router from 'koa-router';
import type { Ports } from '../../../ports/ports.ts';
import { describeHandovers } from '../../../usecases/console/describe-handovers.ts';
import { assignHandover } from '../../../usecases/staff/assign-handover.ts';
import { id } from '../../../wire/base/id.ts';
import { assignmentBody, type HandoverJson } from '../../../wire/console/handovers.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';

/** Who asks for a person, for staff: listed, and given to a colleague. */
export function addHandovers(router: Router, ports: Ports): void {
  router.get('/handovers', async (context) => {
    context.body = (await describeHandovers(ports, context.state.person)) satisfies HandoverJson[];
  });
  router.post('/handovers/:number/assignment', async (context) => {
    const order = { ...(await readJson(context, assignmentBody)), number: id.parse(context.params.number) };
    const refused = await assignHandover(ports, context.state.person, order);
    if (refused) throw decisionRefused(refused.reason, null, { name: refused.name });
    ports.log.info('handover-assigned', { by: context.state.person });
    context.body = (await describeHandovers(ports, context.state.person)) satisfies HandoverJson[];
  });
}
