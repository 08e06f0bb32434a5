import type { Decision } from '../../base/decision.ts';
import type { PersonId } from '../../base/person.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { ApplicationEvent } from './events.ts';

/** What a decision on an application may look at besides it. */
export interface DecideContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** Who is told when an application reaches its recommending body. */
  contacts: readonly PersonId[];
  /** What `by` has seen of the application's stream when asked; an answer given by somebody else since is not overwritten. */
  seen?: number | undefined;
}

/** What a command does to an application, or why not. */
export type ApplicationDecision = Decision<ApplicationEvent>;
