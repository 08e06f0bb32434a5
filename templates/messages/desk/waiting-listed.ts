import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { numbered } from '../phrases/words.ts';

type Waiting = MessageValues['recommendation.which']['waiting'];

/** Applications that wait, numbered. */
export function listed(waiting: Waiting): string {
  return numbered(waiting.map(({ application, title, track }) => `${title}（${track}）编号 ${application}`));
}

/** @param said a number of the list is enough (`canPick`), also alone where it was asked which one is meant (`isAsked`) */
export function howToDecide(
  waiting: Waiting,
  said: { isReturnOver?: true | undefined; canPick?: true | undefined; isAsked?: true },
): string {
  const { isReturnOver = false, canPick = false, isAsked = false } = said;
  const [first] = waiting;
  const number = first && waiting.length > 1 ? ` ${canPick ? 1 : first.application}` : '';
  const words = [`推荐${number}`, ...(isReturnOver ? [] : [`退回${number} 原因`]), `不推荐${number} 原因`];
  const quotedWords = words.map((word) => `“${word}”`).join('');
  if (number === '') return isAsked ? `是这份，回“1”；也可以回${quotedWords}。` : `回${quotedWords}。`;
  if (!canPick) return `请带上编号，例如${quotedWords}。`;
  return isAsked ? `回序号就行，例如“1”。` : `带上序号、名称或编号，例如${quotedWords}；只回序号，看这一份的卡片。`;
}
