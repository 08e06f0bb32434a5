import type { AnswerValue } from '../../base/answers.ts';
import type { FormField } from '../../schema.ts';
import type { MessageContext } from '../base/reading.ts';
import { groupOf } from '../parts/labelled-parts.ts';

interface Answer {
  field: FormField;
  value: AnswerValue;
}

/** 主管部门没有: where the first column of a group says that there is none, its other columns that may be empty say so too, unless they are answered. */
export function withRestOfGroup({ form, answers }: MessageContext, taken: Answer[]): Answer[] {
  const isOpen = ({ id }: FormField) => answers[id] === undefined && !taken.some(({ field }) => field.id === id);
  const rest = taken
    .filter(({ field, value }) => field.none !== undefined && value === field.none)
    .flatMap(({ field }) => restOf(form.fields, field))
    .flatMap((field) => (field.none !== undefined && isOpen(field) ? [{ field, value: field.none }] : []));
  return [...taken, ...rest];
}

/** What is behind the first column of a group; nothing for any other column. */
function restOf(fields: readonly FormField[], head: FormField): FormField[] {
  const group = groupOf(head);
  const [first, ...rest] = group === null ? [] : fields.filter((field) => groupOf(field) === group);
  return first === head ? rest : [];
}
