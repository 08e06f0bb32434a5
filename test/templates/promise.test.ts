import { expect, it } from 'vitest';
import { dialogue } from '../support/chats/dialogue.ts';

it('lets whoever confirms promise what the form says, not what another award says', async () => {
  const chat = await dialogue('individual');
  await chat.answersUpTo('nothing');
  expect(chat.heard()).toContain('并表示单位同意申报、承诺执行《用户满意服务明星评价指南》（试行）。');
  await chat.close();
});
