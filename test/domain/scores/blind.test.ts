import { expect, it } from 'vitest';
import { hiddenWords, withoutHidden } from '../../../src/domain/scores/blind.ts';

const hide = (text: string, ...names: string[]) => withoutHidden(text, hiddenWords(names), '■');

it.each([
  ['the whole name', '上海申光电梯有限公司很好', ['上海申光电梯有限公司'], '■很好'],
  ['the name without its legal form', '申光电梯的师傅', ['上海申光电梯有限公司'], '■的师傅'],
  ['what stands in quotation marks', '一米窗前', ['云苔路站“一米窗”服务班组'], '■前'],
  ['spaces, width and case', 'Ｓｈｅｎ Guang的', ['shenguang'], '■的'],
  ['each time', '何䶮说，何䶮做', ['何䶮'], '■说，■做'],
  ['nothing of what is no name', '窗口很亮', ['何䶮', ''], '窗口很亮'],
  ['no single characters', '何时', ['何'], '何时'],
] as const)('hides %s', (_, text, names, said) => {
  expect(hide(text, ...names)).toBe(said);
});
