import { readFileSync } from 'node:fs';
import { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import {
  type FormAnswers,
  officialForm,
  packWord,
  paragraphsOf,
  wordForm,
} from '../../support/documents/word-forms.ts';

function fixture(name: string): { form: 'team' | 'individual'; answers: FormAnswers } {
  return JSON.parse(readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'));
}
const metro = fixture('team-metro-window');
const deeds = String(metro.answers.事迹材料);

/** A file in the chat, as a channel with file messages brings it. */
async function sends(chat: Dialogue, bytes: Uint8Array, expected?: RegExp) {
  chat.season.media.set('file', bytes);
  return chat.sends({ kind: 'file', media: { mediaId: 'file', name: '申报表.docx' } }, expected);
}

async function byLabel(chat: Dialogue): Promise<Record<string, unknown>> {
  const application = await chat.application();
  const campaign = chat.season.ports.campaigns.find(({ id }) => id === application.campaign)!;
  const { fields } = formOf(trackOf(campaign, application));
  const entries = fields.map(({ id, label }) => [label, application.answers[id]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

describe.each(['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'] as const)(
  'the Word form of %s',
  (name) => {
    it('fills in the whole form at once; only pictures are left to ask', async () => {
      const { form, answers } = fixture(name);
      const chat = await dialogue(form, { sample: name, start: '2021-11-30T09:00:00+08:00' });
      await chat.answersUpTo(form === 'team' ? 'teamName' : 'personName');
      await chat.says('上传Word', /上传填好的 Word 表/);
      await chat.says('空白表', /下载空白的 Word 表[\s\S]*h5\/blank[^ ]*star-2021\/(?:team|individual)/);
      chat.season.setClock('2021-12-10T10:00:00+08:00');
      await sends(
        chat,
        await wordForm(form, answers),
        /✓ 从文件里填好 \d+ 栏[\s\S]*还剩 2 栏[\s\S]*【获奖证书复印件】/,
      );
      expect(await byLabel(chat)).toEqual(answers);
      expect((await chat.application()).origins?.address).toMatchObject({ source: 'word' });
      await chat.close();
    });
  },
);

it('touches nothing that is answered: it shows both, and changes on a word', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('women');
  await chat.says('修改 人数');
  await chat.says('30');
  const said = await sends(chat, await wordForm('team', metro.answers));
  expect(said).toMatch(/有 1 栏和已经填的不一样，我没有动：\n· 人数：现在是30人，文件里是32人/);
  expect(said).toMatch(/另有 1 栏和已经填的一样/);
  expect((await chat.application()).answers.headcount).toBe(30);
  await chat.says('用Word的', /✓ 换成文件里的了：人数/);
  expect((await chat.application()).answers.headcount).toBe(32);
  await chat.close();
});

it('leaves things as they are when the next words are about something else', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('women');
  await chat.says('修改 人数');
  await chat.says('30');
  await sends(chat, await wordForm('team', metro.answers), /不一样/);
  await chat.says('进度');
  await chat.says('用Word的');
  expect((await chat.application()).answers.headcount).toBe(30);
  await chat.close();
});

it('says what it could not read, and asks for it', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const answers = { ...metro.answers, 邮编: '20007', 班组类别: [], '其中(女)': 40 };
  const said = await sends(chat, await wordForm('team', answers));
  expect(said).toMatch(/拿不准，没填：\n· 其中\(女\)：文件里是“40”，比人数的 32 还多\n· 邮编：文件里是“20007”/);
  const { answers: kept } = await chat.application();
  expect([kept.postcode, kept.women, kept.teamKinds]).toEqual([undefined, undefined, undefined]);
  expect(said).toMatch(/【其中\(女\)】/);
  await chat.close();
});

it('keeps a long text that is too long as a draft, with its page', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const answers = { ...metro.answers, 事迹材料: `${deeds}\n${deeds}` };
  await sends(chat, await wordForm('team', answers), /事迹材料收下了 \d+ 字，多了 \d+ 字[\s\S]*在网页上写事迹材料/);
  expect((await chat.application()).pieces.deeds?.join('\n')).toBe(`${deeds}\n${deeds}`);
  await chat.close();
});

it('refuses the form of the other track', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const nurse = fixture('individual-nurse');
  await sends(chat, await wordForm('individual', nurse.answers), /这份文件是“用户满意服务明星个人”的表/);
  expect((await chat.application()).answers.duties).toBeUndefined();
  await chat.close();
});

it('takes the deeds from a Word or text file, and never over what is written', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  await chat.says('聊天里先写的一段。', /已存 \d+ 字/);
  await sends(chat, Buffer.from(deeds), /已经有 9 字，文件里是 2623 字[\s\S]*我没有动/);
  expect((await chat.application()).pieces.deeds).toEqual(['聊天里先写的一段。']);
  await chat.says('用文件的', /换成文件里的了：事迹材料/);
  await chat.says('写完了', /✓ 事迹材料/);
  expect((await chat.application()).answers.deeds).toBe(deeds);
  await chat.close();
});

it('keeps the rows of tables in the deeds', async () => {
  const care = fixture('team-eldercare');
  const chat = await dialogue('team', { sample: 'team-eldercare' });
  await chat.answersUpTo('deeds');
  const text = String(care.answers.事迹材料);
  await sends(chat, await packWord(paragraphsOf(text)), /从文件里读到 \d+ 字.*够了/);
  await chat.says('写完了');
  expect((await chat.application()).answers.deeds).toBe(text);
  await chat.close();
});

it('has words for files that cannot be read, and the application stays as it is', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('postcode');
  const before = await chat.application();
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
  await sends(chat, old, /另存为/);
  await sends(chat, Buffer.from('PK\u0003\u0004 broken'), /打不开/);
  await sends(chat, await packWord([new Paragraph('开会通知')]), /没认出表里的栏目/);
  const { answers, pieces } = await chat.application();
  expect({ answers, pieces }).toEqual({ answers: before.answers, pieces: before.pieces });
  await chat.says('200072', /✓ 邮编/);
  await chat.close();
});

it('is no stamped form: where that is awaited, a PDF or photos are asked for', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('nothing');
  await chat.clicks('yes', /第 1 版/);
  await sends(chat, await wordForm('team', metro.answers), /PDF/);
  expect((await chat.application()).stamped).toBeNull();
  await chat.close();
});

it('takes no file after the form was handed in or closed', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  chat.season.setClock('2021-12-18T09:00:00+08:00');
  await sends(chat, await wordForm('team', metro.answers), /资料申报到12月17日为止/);
  expect((await chat.application()).answers.postcode).toBeUndefined();
  await chat.close();
});

it('asks which form of a file is meant, and fills in the one that is picked', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const second = { ...metro.answers, 班组名称: '香樟里维修班组' };
  const both = await packWord([...officialForm('team', metro.answers), ...officialForm('team', second)]);
  await sends(chat, both, /这个文件里有 2 份表[\s\S]*1\. 云苔路站“一米窗”服务班组\n2\. 香樟里维修班组/);
  expect((await chat.application()).answers.teamName).toBeUndefined();
  await chat.says('2', /✓ 从文件里填好 \d+ 栏/);
  expect((await chat.application()).answers.teamName).toBe('香樟里维修班组');
  await chat.close();
});

it('fills in neither when the next words are about something else', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const second = { ...metro.answers, 班组名称: '香樟里维修班组' };
  await sends(
    chat,
    await packWord([...officialForm('team', metro.answers), ...officialForm('team', second)]),
    /2 份表/,
  );
  await chat.says('进度');
  await chat.says('1');
  expect((await chat.application()).answers.organisation).toBeUndefined();
  await chat.close();
});

it('tells a stranger\u2019s form, an empty form and a web page from the form', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const before = await chat.application();
  const strange = paragraphsOf(
    '2021年度先进集体登记表\n集体名称 | 外滩巡逻队 | 职工人数 | 40\n所在单位 | 上海外滩管理所 | 所属工会 | 黄浦区总工会\n联系人 | 林小满 | 电话 | 021-55501111',
  );
  await sends(chat, await packWord(strange), /标题是“2021年度先进集体登记表”/);
  const empty = Object.fromEntries(Object.keys(metro.answers).map((label) => [label, label === '班组类别' ? [] : '']));
  await sends(chat, await wordForm('team', empty), /栏目都还空着/);
  await sends(
    chat,
    Buffer.from('<html><body><table><tr><td>班组名称</td></tr></table></body></html>'),
    /网页格式.*另存为/,
  );
  expect((await chat.application()).answers).toEqual(before.answers);
  await chat.close();
});
