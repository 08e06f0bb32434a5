import type { ParameterizedContext } from 'koa';
import { decisionText } from '../../../templates/messages/anybody/decision-refusals.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { undoDecision } from '../../usecases/review/undo-decision.ts';
import { type UndoneJson, undoBody } from '../../wire/base/undo.ts';
import { readJson } from './read-json.ts';

/** Takes back the decision that a page names, for the person of its link or session. @param isStaff in the console */
export async function undoFor(
  ports: Ports,
  context: ParameterizedContext,
  by: PersonId,
  isStaff = false,
): Promise<void> {
  const order = await readJson(context, undoBody);
  const { refusal, values } = await undoDecision(ports, { by, isStaff }, order);
  ports.log.info('decision-undone', { application: order.application, outcome: refusal ?? 'undone' });
  const text =
    refusal === null ? null : decisionText[refusal === 'application-not-found' ? 'not-yours' : refusal](values, null);
  context.body = { reason: refusal, text } satisfies UndoneJson;
}
