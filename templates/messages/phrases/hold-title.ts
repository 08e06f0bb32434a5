import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { shownLabel } from './labels.ts';

type Hold = MessageValues['form.hold'];

const isChanged = ({ text, current }: Hold['rows'][number]) => current !== null && current !== text;

/** What changes is in front of what is filled in again. */
export function changedFirst(rows: Hold['rows'], why: Hold['why']): Hold['rows'] {
  return why === 'change' ? [...rows.filter(isChanged), ...rows.filter((row) => !isChanged(row))] : rows;
}

export function countHeld(rows: Hold['rows']): string {
  const changed = rows.filter(isChanged).length;
  return changed === 0 ? `共 ${rows.length} 栏` : `共 ${rows.length} 栏，其中 ${changed} 栏和现在的不同`;
}

/** What is asked of values that are not stored yet. */
export function holdTitle(rows: Hold['rows'], why: Hold['why']): string {
  const [first] = changedFirst(rows, why);
  const label = shownLabel(first?.label ?? '');
  const bare = label.replace(/\([^()]*\)/u, '');
  const name = bare.length > 2 ? bare : label;
  const changed = rows.filter(isChanged).length;
  // Nothing that stands becomes another: nothing is changed.
  const filling = rows.length > 1 ? `这 ${rows.length} 栏就这样填吗？` : `${name}就这样填吗？`;
  switch (why) {
    case 'change':
      if (changed === 0) return filling;
      return changed > 1 ? `要改${name}等 ${changed} 栏吗？` : `要改${name}吗？`;
    case 'about':
      return `${name}要一个准数，就填这个吗？`;
    case 'rounded':
      return `${name}的小数太长，填${first?.text ?? ''}吗？`;
    case 'elsewhere':
      return `这不太像${name}，就这样填吗？`;
    case 'unseen':
      return `这句是填${name}的吗？`;
    default:
      return filling;
  }
}
