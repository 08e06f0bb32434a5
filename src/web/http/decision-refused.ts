import { decisionText } from '../../../templates/messages/anybody/decision-refusals.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { Json } from '../../domain/base/json.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { WebError } from './web-error.ts';

/** A decider's refusal for a page: its code, and why in the same words as in the chat. */
export function decisionRefused(
  reason: DecisionRefusal,
  campaign: CampaignDefinition | null,
  values: Readonly<Record<string, Json>> = {},
): WebError {
  return new WebError('decision-refused', { ...values, reason, text: decisionText[reason](values, campaign) });
}
