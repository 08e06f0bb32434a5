import { expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const fang = 'wecom:wangfang';
const lei = 'wecom:lilei';

/** The owner at the first field of the form, and two more phones. */
async function threePhones() {
  const owner = await dialogue('team');
  await owner.answersUpTo('teamName');
  const { id } = await owner.application();
  const read = async () => {
    const row = await owner.season.ports.views.get<Application>(applicationView, id);
    if (!row) throw new Error('no application');
    return row.data;
  };
  return { owner, id, read, fang: phone(owner, fang), lei: phone(owner, lei) };
}

function phone(owner: Dialogue, person: string) {
  let last: Awaited<ReturnType<Dialogue['season']['hear']>> = [];
  const hear = async (reply: Parameters<Dialogue['season']['hear']>[1], expected?: RegExp) => {
    last = await owner.season.hear(person, reply);
    if (expected) expect(textOf(last)).toMatch(expected);
    return textOf(last);
  };
  return {
    says: (text: string, expected?: RegExp) => hear({ kind: 'text', text }, expected),
    /** Taps a button of the last card the person was told. */
    clicks(key: string, expected?: RegExp) {
      const card = owner.season.told(person).findLast((message) => message.kind === 'card');
      if (!card) throw new Error('no card');
      return hear({ kind: 'choice', card: card.card, key, code: 'one-use' }, expected);
    },
    told: () => textOf(owner.season.told(person)),
  };
}

async function invited(owner: Dialogue): Promise<string> {
  const said = await owner.says('邀请同事', /转给同事/);
  return /加入 ([0-9A-Z]{6})/u.exec(said)?.[1] ?? '';
}

it('tells who will not be there how a colleague goes on, and the helper that all is kept', async () => {
  const { owner, fang } = await threePhones();
  await owner.says('修改 人数', /【/);
  await owner.says('我下周出差', /邀请同事[\s\S]*【/);
  await owner.says('我要离职了', /接手的同事[\s\S]*【/);
  await fang.says(`加入 ${await invited(owner)} 王芳`);
  await fang.says('我请假了', /填过的都在[\s\S]*邀请同事/);
});

it('lets a colleague join by a code, fill in a part, and leaves the rest to the owner', async () => {
  const { owner, read, fang, lei } = await threePhones();
  const code = await invited(owner);
  await fang.says('加入 ZZZZZZ', /用不了/);
  await fang.says(`加入 ${code.toLowerCase()} 王芳`, /发起人是 heyan[\s\S]*学历结构/);
  expect(textOf(owner.season.told(owner.person))).toMatch(/王芳 加入了/);
  await fang.says('学历结构', /1 研究生/);
  await fang.says('提交', /由发起人/);
  await fang.says('撤回', /由发起人/);
  await fang.says('我的申报', /协作/);
  await lei.says(`加入 ${code}，李雷`, /选|序号/);
  const members = (await read()).helpers;
  expect(members).toEqual([
    { person: 'wecom:wangfang', name: '王芳' },
    { person: 'wecom:lilei', name: '李雷' },
  ]);
  await owner.says('移除 李雷', /李雷 不再参与[\s\S]*原来的协作码也不能用了[\s\S]*邀请同事/);
  expect(lei.told()).toMatch(/移除了/);
  await lei.says(`加入 ${code}`, /用不了/);
  const next = await invited(owner);
  expect(next).not.toBe(code);
  await lei.says('人数：12', /没有记[\s\S]*移除了[\s\S]*协作码[\s\S]*班组/);
  await lei.says('36', /移除了[\s\S]*班组/);
  await owner.says('取消邀请', /收回/);
  await lei.says(`加入 ${next}`, /用不了/);
  expect((await read()).helpers).toEqual([{ person: 'wecom:wangfang', name: '王芳' }]);
  await owner.close();
});

it('refuses a code after seven days and after five people', async () => {
  const { owner, lei } = await threePhones();
  const code = await invited(owner);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await owner.season.hear(`wecom:${name}`, { kind: 'text', text: `加入 ${code}` });
  }
  expect((await owner.application()).helpers).toHaveLength(5);
  await lei.says(`加入 ${code}`, /用不了/);
  const fresh = await invited(owner);
  expect(fresh).not.toBe(code);
  owner.season.setClock('2021-12-03T09:00:00+08:00');
  await lei.says(`加入 ${fresh}`, /用不了/);
  await owner.close();
});

it('keeps both answers to one field until somebody chooses, and tells both', async () => {
  const { owner, read, fang } = await threePhones();
  const code = await invited(owner);
  await fang.says(`加入 ${code} 王芳`, /序号/);
  await owner.says('修改 邮编', /邮编/);
  await fang.says('修改 邮编', /邮编/);
  await owner.says('200041');
  await fang.says('帮助');
  await fang.says('200042', /和您的不一样[\s\S]*用哪一个/);
  expect((await read()).answers.postcode).toBe('200041');
  expect(textOf(owner.season.told(owner.person))).toMatch(/A填写人：heyan[\s\S]*B填写人：王芳/);
  await fang.clicks('1b', /换成 B/);
  expect((await read()).answers.postcode).toBe('200042');
  expect(textOf(owner.season.told(owner.person))).toMatch(/定下来了，用“200042”（王芳 选的）/);
  await owner.says('1A', /已经有人选好/);
  expect((await read()).answers.postcode).toBe('200042');
  expect((await read()).clashes).toEqual([]);
  await owner.close();
});

it('takes an answer that was changed on purpose, after seeing the other one', async () => {
  const { owner, read, fang } = await threePhones();
  const code = await invited(owner);
  await owner.says('修改 邮编', /邮编/);
  await owner.says('200041');
  await fang.says(`加入 ${code} 王芳`, /序号/);
  await fang.says('修改 邮编', /200041/);
  await fang.says('200042');
  expect((await read()).answers.postcode).toBe('200042');
  expect((await read()).clashes ?? []).toEqual([]);
  expect((await read()).origins?.postcode).toMatchObject({ by: 'wecom:wangfang', source: 'chat' });
  await owner.close();
});

it('keeps the answers of three people who write at the same moment', async () => {
  const { owner, read, fang, lei } = await threePhones();
  const code = await invited(owner);
  await fang.says(`加入 ${code} 王芳`, /序号/);
  await lei.says(`加入 ${code} 李雷`, /序号/);
  await owner.says('修改 邮编', /邮编/);
  await fang.says('修改 人数', /人数/);
  await lei.says('修改 平均年龄', /平均年龄/);
  const { ports } = owner.season;
  const said = { [owner.person]: '200041', 'wecom:wangfang': '32', 'wecom:lilei': '35' };
  for (const [person, text] of Object.entries(said))
    await acceptMessage(ports, { id: `at-once:${person}`, person, reply: { kind: 'text', text } });
  await Promise.all(Object.keys(said).map((person) => answerMessages(ports, person)));
  const { answers } = await read();
  expect({ postcode: answers.postcode, headcount: answers.headcount, age: answers.averageAge }).toEqual({
    postcode: '200041',
    headcount: 32,
    age: 35,
  });
  await owner.close();
});

it('finds a clash when two people answer one field at the same moment', async () => {
  const { owner, read, fang } = await threePhones();
  const code = await invited(owner);
  await fang.says(`加入 ${code} 王芳`, /序号/);
  await owner.says('修改 邮编', /邮编/);
  await fang.says('修改 邮编', /邮编/);
  const { ports } = owner.season;
  const said = { [owner.person]: '200041', 'wecom:wangfang': '200042' };
  for (const [person, text] of Object.entries(said))
    await acceptMessage(ports, { id: `clash:${person}`, person, reply: { kind: 'text', text } });
  await Promise.all(Object.keys(said).map((person) => answerMessages(ports, person)));
  const { answers, clashes } = await read();
  const both = [answers.postcode, clashes?.[0]?.value].sort();
  expect(both).toEqual(['200041', '200042']);
  await owner.close();
});

it('keeps the pieces of two people to one text in order and tells both', async () => {
  const { owner, read, fang } = await threePhones();
  const code = await invited(owner);
  await fang.says(`加入 ${code} 王芳`, /序号/);
  await owner.says('修改 事迹材料', /事迹材料/);
  await fang.says('修改 事迹材料', /事迹材料/);
  const first = `第一段是站长写的，${'我们每天早上六点开门迎客。'.repeat(10)}`;
  const second = `第二段是王芳写的，${'窗口前从不让老人多等。'.repeat(10)}`;
  await owner.says(first);
  await fang.says(second, /heyan 也在填/);
  expect(textOf(owner.season.told(owner.person))).toMatch(/王芳 也在填/);
  expect((await read()).pieces.deeds).toEqual([first, second]);
  await owner.close();
});

it('takes a column named by a helper as the owner’s, wherever the helper stands, and tells the owner', async () => {
  const { owner, read, fang } = await threePhones();
  await owner.answersUpTo('nothing');
  await fang.says(`加入 ${await invited(owner)} 王芳`, /没有空着的栏目/);
  expect(await fang.says('邮编改成 202198')).toMatch(/^✓ 邮编：202198/);
  expect((await read()).answers.postcode).toBe('202198');
  expect(textOf(owner.season.told(owner.person).slice(-1))).toMatch(/王芳 把“邮编”从“200072”改成了“202198”/);
  const heard = owner.season.told(owner.person).length;
  await fang.says('邮编改成 202198', /邮编/);
  expect(owner.season.told(owner.person)).toHaveLength(heard);
  await fang.says('谢谢', /没有空着的栏目|不客气/);
});

it('takes a column named right after joining', async () => {
  const { owner, read, fang } = await threePhones();
  await fang.says(`加入 ${await invited(owner)} 王芳`, /哪一部分/);
  await fang.says('邮编改成 202198', /✓ 邮编：202198/);
  expect((await read()).answers.postcode).toBe('202198');
  expect(textOf(owner.season.told(owner.person))).not.toMatch(/改成了/);
});
