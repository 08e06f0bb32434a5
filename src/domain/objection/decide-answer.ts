import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { fitsLength } from '../language/text/length.ts';
import { answerSecondsLeft, LENGTH, type Objection, type ObjectionEvent, storedText } from './objection.ts';

interface Answerer {
  by: PersonId;
  staff: readonly PersonId[];
  /** Whether who answers has a part in an application that it is about. */
  isOwn: boolean;
  now: Date;
}

/** Staff answer, once. For `undoSeconds` it can be taken back, and nobody is told. */
export function decideAnswer(
  known: Objection | null,
  text: string,
  { by, staff, isOwn, title, now, undoSeconds }: Answerer & { title: string; undoSeconds: number },
): Decision<ObjectionEvent> {
  if (!staff.includes(by)) return refused('staff-only');
  if (!known) return refused('objection-not-found');
  if (isOwn || known.by === by) return refused('own-application');
  if (known.answer) return refused('objection-answered');
  if (known.withdrawnAt) return refused('objection-withdrawn');
  if (!known.confirmed) return refused('objection-unconfirmed');
  const said = storedText(text);
  if (!fitsLength(said, LENGTH)) return refused('objection-length', LENGTH);
  const answered = { kind: 'objectionAnswered' as const, person: known.by, text: said };
  if (undoSeconds <= 0) return decided([answered], answerEffects(known, said, title));
  return decided([{ ...answered, until: new Date(now.getTime() + undoSeconds * 1000).toISOString() }]);
}

/** The answer can be taken back no more: who objected is told. */
export function decideAnswerTelling(known: Objection | null, { now, title }: { now: Date; title: string }) {
  if (!known?.answer?.until || answerSecondsLeft(known, now) !== null) return decided<ObjectionEvent>([]);
  const effects = known.withdrawnAt ? [] : answerEffects(known, known.answer.text, title);
  return decided<ObjectionEvent>([{ kind: 'objectionAnswerTold' }], effects);
}

/** Staff take back an answer that nobody was told. */
export function decideAnswerUndo(
  known: Objection | null,
  { by, staff, isOwn, now }: Answerer,
): Decision<ObjectionEvent> {
  if (!staff.includes(by)) return refused('staff-only');
  if (!known) return refused('objection-not-found');
  if (isOwn || known.by === by) return refused('own-application');
  if (!known.answer) return refused('nothing-to-undo');
  if (answerSecondsLeft(known, now) === null) return refused('objection-told');
  return decided([{ kind: 'objectionAnswerUndone' }]);
}

function answerEffects({ by, text }: Objection, answer: string, title: string) {
  return by === '' ? [] : [tell(by, 'objection.answered', { title, asked: text, answer })];
}
