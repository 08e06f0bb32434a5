import { decided, tell } from '../../base/decision.ts';
import type { Effect } from '../../base/journal-entry.ts';
import type { MessageValues } from '../../base/message-values.ts';
import type { PersonId } from '../../base/person.ts';
import { type AnswerValue, countCharacters } from '../../form/base/answers.ts';
import { printAnswer } from '../../form/parse-answer.ts';
import { fieldOf, missingFields, trackOf } from '../answers/progress.ts';
import { titleOf } from '../answers/title-of.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationDecision, DecideContext } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';
import type { Clash } from '../record/together-state.ts';
import { callNameOf, filersOf, isHelper } from './together.ts';

type Answered = Extract<ApplicationEvent, { kind: 'fieldAnswered' }>;

/** How much of an answer is shown beside another one, in characters. */
const SHOWN_CHARACTERS = 60;

/** Holds what is new against what somebody else answered since this person was asked (`context.seen`). Another value does not
 *  take its place: it waits until one of the people concerned chooses. Texts and pictures of two people are both kept, in order. */
export function withoutOverwriting(
  application: Application,
  decision: ApplicationDecision,
  context: DecideContext,
): ApplicationDecision {
  if (decision.kind === 'refused') return decision;
  let number = application.clashCount ?? 0;
  const effects: Effect[] = [...decision.effects];
  const events = decision.events.flatMap((event): ApplicationEvent[] => {
    if (event.kind === 'pieceAdded' || event.kind === 'pictureAdded' || event.kind === 'textEdited') {
      effects.push(...alsoWriting(application, event.field, context));
      return event.kind === 'pieceAdded' ? [...standingPiece(application, event, context), event] : [event];
    }
    if (event.kind !== 'fieldAnswered') return [event];
    if (!isClash(application, event, context)) {
      effects.push(...changedByHelper(application, event, context));
      return [event];
    }
    number += 1;
    const { field, value, isEnclosed } = event;
    const clash: Clash = { number, field, value, by: context.by, ...(isEnclosed ? { isEnclosed } : {}) };
    const shown = clashShown(application, clash, context);
    effects.push(...clashConcerns(application, clash).map((person) => tell(person, 'together.clash', shown)));
    return [{ kind: 'clashRaised', ...clash }];
  });
  return decided(events, effects);
}

/** The owner hears when a helper changes what the owner answered, or has read in the whole. */
function changedByHelper(application: Application, { field, value }: Answered, context: DecideContext): Effect[] {
  const { by } = context;
  const standing = application.answers[field];
  if (!isHelper(application, by) || standing === undefined || continues(standing, value)) return [];
  const isShown = (application.origins?.[field]?.by ?? application.applicant) !== by;
  const track = trackOf(context.campaign, application);
  if (!isShown && missingFields(track, application).length > 0) return [];
  const before = labelledAnswer(application, field, standing, context);
  const values = {
    application: application.id,
    title: titleOf(context.campaign, application),
    name: callNameOf(application, by),
    label: before.label,
    before: before.text,
    text: labelledAnswer(application, field, value, context).text,
  };
  return [tell(application.applicant, 'together.changed', values)];
}

/** What somebody else answered since this person was asked the field. */
function unseenAnswer(application: Application, field: string, { by, seen }: DecideContext): AnswerValue | null {
  const origin = application.origins?.[field];
  if (!origin || origin.by === by || seen === undefined || origin.seq <= seen) return null;
  return application.answers[field] ?? null;
}

function isClash(application: Application, { field, value }: Answered, context: DecideContext): boolean {
  const standing = unseenAnswer(application, field, context);
  return standing !== null && !continues(standing, value);
}

/** Whether an answer is the same as the standing one, or that one and more of it. */
function continues(standing: AnswerValue, value: AnswerValue): boolean {
  if (typeof standing === 'string' && typeof value === 'string')
    return value === standing || value.startsWith(`${standing}\n`);
  if (Array.isArray(standing) && Array.isArray(value))
    return JSON.stringify(value.slice(0, standing.length)) === JSON.stringify(standing);
  return JSON.stringify(standing) === JSON.stringify(value);
}

/** A text that somebody else finished meanwhile comes before the piece that follows, while both fit. */
function standingPiece(
  application: Application,
  { field, text }: Extract<ApplicationEvent, { kind: 'pieceAdded' }>,
  context: DecideContext,
): ApplicationEvent[] {
  const standing = unseenAnswer(application, field, context);
  const about = fieldOf(trackOf(context.campaign, application), field);
  if (typeof standing !== 'string' || about?.kind !== 'long-text' || application.pieces[field]?.length) return [];
  const isFitting = countCharacters(`${standing}${text}`) <= about.maxCharacters;
  return isFitting ? [{ kind: 'pieceAdded', field, text: standing }] : [];
}

/** Whenever the writer of a text, or whoever sends pictures, changes: both are told. */
function alsoWriting(application: Application, id: string, { by, campaign }: DecideContext): Effect[] {
  const other = application.origins?.[id]?.by;
  const isOpen = application.pieces[id]?.length || application.pictures[id]?.length;
  if (!other || other === by || !isOpen || !filersOf(application).includes(other)) return [];
  const label = fieldOf(trackOf(campaign, application), id)?.label ?? id;
  return [
    tell(by, 'together.also-writing', { label, name: callNameOf(application, other) }),
    tell(other, 'together.also-writing', { label, name: callNameOf(application, by) }),
  ];
}

/** Who chooses between two answers: whoever gave them, and the owner. */
export function clashConcerns(application: Application, { field, by }: Pick<Clash, 'field' | 'by'>): PersonId[] {
  const first = application.origins?.[field]?.by;
  return filersOf(application).filter((person) => [by, first, application.applicant].includes(person));
}

/** A field's label and the beginning of an answer to it, as they are shown. */
export function labelledAnswer(
  application: Application,
  id: string,
  value: AnswerValue | undefined,
  { campaign }: DecideContext,
): { label: string; text: string } {
  const field = fieldOf(trackOf(campaign, application), id);
  const text = field && value !== undefined ? [...printAnswer(field, value)] : [];
  const shown = text.slice(0, SHOWN_CHARACTERS).join('');
  return { label: field?.label ?? id, text: text.length > SHOWN_CHARACTERS ? `${shown}\u2026` : shown };
}

/** A clash as it is shown to those who choose. */
function clashShown(
  application: Application,
  { number, field, value, by }: Clash,
  context: DecideContext,
): MessageValues['together.clash'] {
  const first = application.origins?.[field]?.by ?? application.applicant;
  const { label, text } = labelledAnswer(application, field, application.answers[field], context);
  return {
    card: { kind: 'clash', application: application.id, number },
    application: application.id,
    title: titleOf(context.campaign, application),
    number,
    label,
    first: { name: callNameOf(application, first), text },
    later: { name: callNameOf(application, by), text: labelledAnswer(application, field, value, context).text },
  };
}
