import { titleOf } from '../application/answers/title-of.ts';
import type { Application, Held } from '../application/record/application.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import { lastOfBody, stageWindowNow } from '../application/stages/stage.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { stageNamed } from '../campaign/chain.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { askToReview } from './tell-recommendation.ts';
import { undoableFrom } from './undoable.ts';

export interface UndoContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** What colleagues call the person. */
  name: string;
  isStaff: boolean;
  /** The body the person acts for; null when for none. */
  body: string | null;
  /** Who acts for the body whose decision it is: they have it before them again. */
  contacts: readonly PersonId[];
}

/** Takes back a decision that was not announced yet: who made it may, and staff.
 *  @param number which one (`Held.number`); null for the last that the person may take back */
export function decideUndo(
  application: Application,
  number: number | null,
  context: UndoContext,
): Decision<ApplicationEvent> {
  const { campaign, now, by, isStaff } = context;
  if (application.campaign !== campaign.id) return refused('not-yours');
  const mayUndo = (one: { by: PersonId }) => one.by === by || isStaff;
  const held = (application.held ?? []).filter((one) => number === null || one.number === number);
  const one = held.findLast(mayUndo);
  if (!one) return held.length > 0 ? refused('undo-not-yours', about(campaign)) : notHeld(application, number, context);
  if (!mayTakeBack(one, context)) return refused('undo-not-yours', about(campaign));
  if (isOwn(application, by)) return refused('own-application');
  if (Date.parse(one.until) <= now.getTime())
    return refused('undo-told', { ...about(campaign, one.event), when: 'soon' });
  if (!one.before) return refused('undo-moved-on', about(campaign, one.event));
  const closed = windowOver(one, context);
  if (closed) return closed;
  return decided([{ kind: 'decisionUndone', number: one.number }], backBefore(application, one, context));
}

/** What is not a recommending body's is staff's; whoever acts for the body no more takes nothing of it back. */
function mayTakeBack({ event }: Held, { isStaff, body }: UndoContext): boolean {
  if (isStaff) return true;
  if (event.kind !== 'stageDecided' || event.stage.kind !== 'recommend' || event.isClosed) return false;
  return body !== null && (event.stage.body ?? body) === body;
}

/** Taken back or told already, or never decided by this person. */
function notHeld(application: Application, number: number | null, context: UndoContext): Decision<never> {
  const { campaign } = context;
  const { holds = 0, undone = [] } = application;
  const meant = number ?? holds;
  if (undone.includes(meant) || (meant > 0 && meant < holds)) {
    const was = undone.includes(meant) ? 'undone' : 'told';
    return refused('undo-earlier', { ...about(campaign), was, since: decidedSince(application, meant, context) });
  }
  const ofBody = context.isStaff ? null : lastOfBody(application, context.body);
  const last = ofBody ?? application.visits?.at(-1);
  if (!last) return refused('nothing-to-undo', about(campaign));
  const told = about(campaign, { kind: 'stageDecided', ...last });
  return refused('undo-told', ofBody ? { ...told, title: titleOf(campaign, application) } : told);
}

/** Nothing could be decided again: a decision that nobody can make again is not taken back. */
function windowOver({ event, before }: Held, { campaign, now }: UndoContext) {
  // What came too late is closed when its window is over.
  const stage = event.kind === 'stageDecided' && !event.isClosed ? stageNamed(campaign, event.stage.id) : null;
  const extension = before?.extension ? { extension: before.extension } : {};
  const window = stage && stageWindowNow(stage, extension, now);
  if (!stage || window?.state !== 'after') return null;
  return refused('stage-over', { stage: stage.title, from: window.from, to: window.to, contact: campaign.contact });
}

/** What became of the application after a decision that is held no more: `mine` can still be taken back by who asks, `theirs` by somebody else. */
function decidedSince({ holds = 0, undone = [], held = [] }: Application, number: number, context: UndoContext) {
  const last = held.at(-1);
  if (last) return last.before && (last.by === context.by || context.isStaff) ? 'mine' : 'theirs';
  const isOpen = holds === number || undone.includes(holds);
  return isOpen ? 'open' : 'told';
}

function about({ contact }: CampaignDefinition, event?: Held['event']): Record<string, string> {
  if (!event) return { contact };
  return { contact, what: undoableFrom(event) };
}

/** The contacts have it before them again; the card that took it back does nothing more. */
function backBefore(
  application: Application,
  { number, by: decider, event, before }: Held,
  context: UndoContext,
): Effect[] {
  if (event.kind !== 'stageDecided' || event.stage.kind !== 'recommend' || event.isClosed || !before) return [];
  const { campaign, by, name, contacts } = context;
  const said = { application: application.id, title: titleOf(campaign, application), decision: event.decision };
  const card = { kind: 'undo' as const, application: application.id, number };
  const closing = tell(decider, 'card.settled', { card, how: 'undone', by: name, isMine: decider === by });
  const waiting = contacts.flatMap((contact) => [
    tell(contact, 'recommendation.undone', { ...said, by: name, isMine: contact === by }),
    ...askToReview(application, campaign, event.stage.body ?? application.body ?? '', [contact]),
  ]);
  return [closing, ...waiting];
}
