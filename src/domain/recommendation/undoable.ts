import { titleOf } from '../application/answers/title-of.ts';
import type { Application, Held } from '../application/record/application.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

/** What was decided: of a body `on`, `back`, `out`, of a checklist `check-on` …, else the event's kind. */
export type UndoableWhat =
  | 'on'
  | 'back'
  | 'out'
  | 'check-on'
  | 'check-back'
  | 'check-out'
  | 'closed'
  | 'extended'
  | 'stampedFormRejected';

/** A decision that can be taken back now. */
export interface Undoable {
  application: string;
  title: string;
  /** `Held.number` */
  number: number;
  what: UndoableWhat;
  /** Until it is told; whole seconds, at least 1. */
  seconds: number;
}

export function undoableFrom(event: Held['event']): UndoableWhat {
  if (event.kind !== 'stageDecided') return event.kind;
  if (event.isClosed) return 'closed';
  return event.stage.kind === 'recommend' ? event.decision : `check-${event.decision}`;
}

/** What the person may take back of an application now. @returns null for nothing */
export function undoableOf(
  campaign: CampaignDefinition,
  application: Application,
  { by, isStaff, now }: { by: PersonId; isStaff: boolean; now: Date },
): Undoable | null {
  const held = application.held?.findLast(({ before }) => before !== null);
  const left = held ? Date.parse(held.until) - now.getTime() : 0;
  if (!held || left <= 0 || (!isStaff && held.by !== by)) return null;
  return {
    ...{ application: application.id, title: titleOf(campaign, application), number: held.number },
    ...{ what: undoableFrom(held.event), seconds: Math.ceil(left / 1000) },
  };
}
