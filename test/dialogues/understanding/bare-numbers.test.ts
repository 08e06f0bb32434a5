import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const answers = async () => (await chat.application()).answers;
const at = async (track: 'team' | 'individual', field: string) => {
  chat = await dialogueAt(field, track);
};

describe('a bare number', () => {
  it('finds the options shown wherever it may pick one, also where the question is asked once more', async () => {
    await at('individual', 'ethnicity');
    await chat.says('年龄：31', /要改年龄吗/);
    await chat.says('1', /✓ 年龄：31岁[\s\S]*【民族】[\s\S]*1汉族 2回族/);
    expect(await answers()).not.toHaveProperty('ethnicity');
    await chat.says('1', /民族[\s\S]*就这样填/);
    expect(await answers()).not.toHaveProperty('ethnicity');
    await chat.says('2', /【民族】/);
    await chat.says('2', /✓ 民族：回族|民族/);
  });

  it('that said yes is no answer to the next column when it comes twice', async () => {
    await at('team', 'headcount');
    await chat.says('班组名称：云苔路站第二服务班组', /就这样填吗|要改/);
    await chat.says('1', /✓[\s\S]*【人数】/);
    await chat.says('1', /人数[\s\S]*就这样填/);
    expect(await answers()).not.toHaveProperty('headcount');
  });
});

describe('one column several times in a message', () => {
  it.each([
    ['其中女18，其中女19，其中女20', 'women', /“其中\(女\)”是18人还是19人还是20人？/],
    ['邮编：200070；邮编：200071', 'postcode', /“邮编”是200070还是200071？/],
  ])('asks which one counts, side by side: %s', async (said, field, which) => {
    await at('team', 'headcount');
    await chat.says(said, which);
    expect(await answers()).not.toHaveProperty(field);
  });

  it('has one line where it does not stand', async () => {
    await at('team', 'address');
    const refused = await chat.says(`人数：33${'；人数：1'.repeat(600)}`, /比人数的1还多/);
    expect(String(refused).split('\n').length).toBeLessThan(15);
  });
});

it('asks once more before 撤销 drops many columns', async () => {
  await at('team', 'address');
  const paste =
    '人数：33\n通信地址：上海市静安区云苔路258号\n邮编：200070\n电话：021-55501266\n联系人：陆敏\n手机：13800000000';
  await chat.says(paste, /共 6 栏/);
  await chat.says('撤销', /这 6 栏都还没有填。哪一栏不对[\s\S]*都不对/);
  await chat.says('人数', /好，人数不填[\s\S]*通信地址/);
  await chat.says('1', /✓/);
  expect(await answers()).toMatchObject({ headcount: 32, postcode: '200070', contact: '陆敏' });
});

describe('whoever is left, where a name is asked', () => {
  it('is counted once all of them are known', async () => {
    await at('team', 'teamName');
    await chat.says('一共18个人 女的15', /人数：18人/);
    const said = await chat.says('管理2 技术5 剩下都是员工', /管理人员：2人；技术人员：5人；员工：11人/);
    expect(said).not.toMatch(/班组名称：/);
    await chat.says('对', /✓/);
    expect(await answers()).toMatchObject({ managers: 2, technicians: 5, staff: 11 });
  });

  it('is said to be of no use before that, and the numbers are stored', async () => {
    await at('team', 'teamName');
    await chat.says('管理2 技术5 剩下都是员工', /✓ 管理人员：2人；技术人员：5人[\s\S]*没用上：剩下都是员工/);
    expect(await answers()).toMatchObject({ managers: 2, technicians: 5 });
  });
});
