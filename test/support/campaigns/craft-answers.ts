import { readFileSync } from 'node:fs';
import type { Dialogue } from '../chats/dialogue.ts';

/** The form of craft-2021 from the greeting to the question whether all is right. */
export async function answerCraftForm(chat: Dialogue): Promise<void> {
  await beginCraftForm(chat);
  await finishCraftForm(chat);
}

/** Up to 绝技绝活. */
export async function beginCraftForm(chat: Dialogue): Promise<void> {
  await chat.says('巧匠', /推荐单位/u);
  await chat.says('申城木作工会', /十年/u);
  await chat.says('都符合', /1 姓名/u);
  await chat.says('鲁一凿', /【工种】/u);
  await chat.says('钳工', /【技能等级】/u);
  await chat.says('高级技师', /【从业年限】/u);
  await chat.says('21年', /1 用人单位/u);
  await chat.says('申城精密铸造厂 021-55501266', /【手机号码】/u);
  await chat.says('13800000907', /【绝技绝活】/u);
}

export async function finishCraftForm(chat: Dialogue): Promise<void> {
  await chat.says('听声辨刀：凭切削声判断刀具磨损，误差不到两丝。', /【匠心故事】/u);
  await chat.says('十九岁进厂，师傅教的第一课是听。'.repeat(20));
  await chat.says('写完了', /【工作照】/u);
  chat.season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
  for (let count = 0; count < 2; count += 1) await chat.sends({ kind: 'image', media: { mediaId: 'photo' } });
  await chat.says('好了', /所填内容属实/u);
  await chat.says('是');
}
