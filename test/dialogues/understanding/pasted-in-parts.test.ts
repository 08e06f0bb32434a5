import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('a form pasted in two messages', () => {
  it('stores the second part at once, and asks of the first what changes an answer', async () => {
    chat = await dialogueAt('address');
    await chat.says('所在单位：上海申汀轨道交通运营有限公司\n人数：33\n其中(女)：20', /要改.*等 [23] 栏吗/);
    const both = await chat.says(
      '通信地址：上海市静安区云苔路258号\n邮编：200070\n电话：021-55501266',
      /✓[\s\S]*邮编：200070[\s\S]*要改人数等 2 栏吗/,
    );
    expect(both).not.toMatch(/没有改/);
    expect((await chat.application()).answers).toMatchObject({ headcount: 32, postcode: '200070' });
    await chat.says('1', /人数：33/);
    const { answers } = await chat.application();
    expect(answers).toMatchObject({ headcount: 33, women: 20, postcode: '200070', phone: '021-55501266' });
    expect(answers.address).toMatch(/258号/);
  });
});

const at = async (field: string) => {
  chat = await dialogueAt(field);
};
const paste = '通信地址：上海市静安区云苔路1号\n邮编：200060\n联系人：陆敏\n电话：021-56380199';

describe('a no to several values at once', () => {
  it.each([
    ['2', '邮编'],
    ['邮编', '邮编'],
    ['邮编不对', '邮编'],
    ['不是陆敏', '联系人'],
    ['2、3', '邮编、联系人'],
    ['邮编和联系人', '邮编、联系人'],
  ])('asks which line is wrong: “%s” leaves the others held', async (said, labels) => {
    await at('phone');
    await chat.says(paste, /要改/);
    await chat.says('不是', /哪一栏不对[\s\S]*1 通信地址：[\s\S]*2 邮编：200060[\s\S]*都不对/);
    await chat.says(said, new RegExp(`好，${labels}不填[\\s\\S]*通信地址：上海市静安区云苔路1号`));
    await chat.says('1', /✓/);
    const { answers } = await chat.application();
    expect(answers).toMatchObject({ address: '上海市静安区云苔路1号', phone: '021-56380199' });
    expect(answers.postcode).toBe(labels.includes('邮编') ? '200072' : '200060');
    expect(answers.contact).toBe(labels.includes('联系人') ? '何䶮' : '陆敏');
  });

  it('takes the right value of a line, with its name or where only one line could have it', async () => {
    await at('phone');
    await chat.says(paste, /要改/);
    await chat.clicks('2', /哪一栏不对/);
    await chat.says('邮编：200061', /要改[\s\S]*200061/);
    await chat.says('2', /哪一栏不对/);
    await chat.says('200062', /要改[\s\S]*200062/);
    await chat.says('1', /✓/);
    expect((await chat.application()).answers).toMatchObject({ postcode: '200062', contact: '陆敏' });
  });

  it.each(['都不对', '撤销', '不是'])('drops all of them on “%s”', async (said) => {
    await at('phone');
    await chat.says(paste, /要改/);
    await chat.says('不是', /哪一栏不对/);
    await chat.says(said, /没有填|没有改/);
    expect((await chat.application()).answers).toMatchObject({ postcode: '200072', contact: '何䶮' });
  });

  it('joins a change of another column to the one that is asked about, and says what of a paste cannot stand', async () => {
    await at('phone');
    await chat.says('联系人写错了，是陆敏', /要改联系人/);
    await chat.says(
      '邮编写错了，是200060',
      /要改[\s\S]*联系人：陆敏[\s\S]*邮编：200060|要改[\s\S]*邮编：200060[\s\S]*联系人：陆敏/,
    );
    await chat.says('1', /✓/);
    expect((await chat.application()).answers).toMatchObject({ postcode: '200060', contact: '陆敏' });
    await chat.says('联系人：何䶮\n邮编：2000\n电话：021-56380199', /邮编[\s\S]*6位[\s\S]*要改联系人/);
  });
});

describe('what is denied or to be said anew', () => {
  it('leads to the column that says so, wherever it is said', async () => {
    await at('phone');
    await chat.says('不是何䶮', /【联系人】[\s\S]*现在是：何䶮/);
    await chat.says('陆敏', /✓ 联系人：陆敏[\s\S]*【电话】/);
    await chat.says('重说', /撤了联系人：陆敏，还是 何䶮/);
    await chat.says('不是张三', /电话/);
    expect((await chat.application()).answers).toMatchObject({ contact: '何䶮' });
  });

  it('is so while a sum is questioned too, and labelled answers are stored meanwhile', async () => {
    await at('postgraduates');
    await chat.says('2 12 9 8 36', /数字对不上/);
    await chat.says('邮编：200060', /✓ 邮编：200060[\s\S]*数字对不上/);
    await chat.says('联系人：陆敏\n电话：021-56380199', /✓ 联系人：陆敏；电话：021-56380199[\s\S]*数字对不上/);
    await chat.says('共青团员12', /要改共青团员/);
    await chat.says('共产党员10', /要改[\s\S]*共青团员：12人[\s\S]*共产党员：10人/);
    await chat.says('1', /✓[\s\S]*数字对不上/);
    await chat.says('不是陆敏', /【联系人】[\s\S]*现在是：陆敏/);
    await chat.says('何䶮', /✓ 联系人：何䶮[\s\S]*数字对不上/);
    await chat.says('其他9', /✓/);
    const { answers } = await chat.application();
    expect(answers).toMatchObject({
      postcode: '200060',
      contact: '何䶮',
      leagueMembers: 12,
      partyMembers: 10,
      otherEducation: 9,
    });
  });
});
