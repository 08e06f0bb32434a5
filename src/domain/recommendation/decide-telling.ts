import { titleOf } from '../application/answers/title-of.ts';
import { tellExtension } from '../application/decide/decide-extension.ts';
import type { Application, Held } from '../application/record/application.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import { bodyAt } from '../application/stages/stage.ts';
import { type Decision, decided, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { tellCheck } from '../review/decide-check.ts';
import { tellClosing } from '../review/decide-closing.ts';
import { tellRecommendation } from './tell-recommendation.ts';

export interface TellContext {
  campaign: CampaignDefinition;
  now: Date;
  /** Who acts for the body that the application is before now. */
  contacts: readonly PersonId[];
}

/** The decisions whose time to be taken back is over, told to whom they concern; nothing while there are none. */
export function decideTelling(application: Application, context: TellContext): Decision<ApplicationEvent> {
  const { held = [] } = application;
  const isOver = ({ until }: Held) => Date.parse(until) <= context.now.getTime();
  // More time given twice is told once, as it was given last: that may still be taken back.
  const lastDay = held.findLast(({ event }) => event.kind === 'extended');
  const isReplaced = (one: Held) => one.event.kind === 'extended' && one !== lastDay;
  const due = held.filter((one) => isOver(one) && !(isReplaced(one) && lastDay && !isOver(lastDay)));
  return decided(
    due.map(({ number }) => ({ kind: 'decisionTold', number })),
    due.flatMap((one) => (isReplaced(one) ? [] : tellHeld(application, one, context))),
  );
}

function tellHeld(application: Application, { event }: Held, { contacts, ...context }: TellContext): Effect[] {
  const { id, applicant } = application;
  const known = { application: id, title: titleOf(context.campaign, application) };
  switch (event.kind) {
    case 'extended':
      return tellExtension(application, event, context.campaign);
    case 'stampedFormRejected':
      return [tell(applicant, 'application.stamped-rejected', { ...known, reason: event.reason })];
    case 'stageDecided': {
      if (event.isClosed) return tellClosing(application, event, context.campaign);
      if (event.stage.kind !== 'recommend') return tellCheck(application, event, context.campaign);
      // The next level may have decided meanwhile: then it is asked nothing.
      const isThere = application.status === 'awaiting-recommendation' && bodyAt(application) === event.next?.body;
      return tellRecommendation(application, event, { ...context, above: isThere ? contacts : [] });
    }
  }
}
