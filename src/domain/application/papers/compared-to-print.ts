import type { Answers, AnswerValue } from '../../form/base/answers.ts';
import type { Application } from '../record/application.ts';

type Compared = Pick<Application, 'changedSincePrinting' | 'isConfirmed'> & Pick<Application, 'printedValues'>;

/** How the answers to these fields are against the paper made last. A value that is again what was printed counts as unchanged, and when
 *  every one is, the paper and the yes that it was printed with count again. */
export function comparedToPrint(application: Application, fields: readonly string[], after: Answers): Compared {
  const { printed, answers, printedValues = {} } = application;
  if (!printed) return { changedSincePrinting: application.changedSincePrinting, isConfirmed: false };
  const changed = new Set(application.changedSincePrinting);
  const values: Record<string, AnswerValue | null> = { ...printedValues };
  for (const field of fields) {
    // A copy that was folded before values were kept does not know what the paper says.
    const isLost = changed.has(field) && !(field in values);
    const onPaper = field in values ? values[field] : answers[field];
    if (!isLost && isSame(onPaper, after[field])) {
      changed.delete(field);
      delete values[field];
    } else {
      changed.add(field);
      if (!isLost) values[field] = onPaper ?? null;
    }
  }
  return {
    changedSincePrinting: [...changed],
    printedValues: values,
    isConfirmed: changed.size === 0,
  };
}

/** Values are plain data; a field without an answer is as good as one with none. */
function isSame(one: AnswerValue | null | undefined, other: AnswerValue | null | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
