import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { describeForm, leaveForm, saveColumn } from '../../../src/usecases/pages/fill-form.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

let presses = 0;

/** What the page does, without the browser. */
function page(chat: Dialogue, person = chat.person) {
  const { ports } = chat.season;
  const link = async () => ({
    person,
    subject: (await chat.application()).id,
    issuedAt: new Date('2021-11-25T01:00:00Z'),
    nonce: `page-${person}`,
  });
  const shows = async () => {
    const state = await describeForm(ports, await link());
    if ('refused' in state) throw new Error(state.refused);
    return state.form;
  };
  const column = async (id: string) => {
    const found = (await shows()).columns.find((known) => known.id === id);
    if (!found) throw new Error(`no column ${id}`);
    return found;
  };
  return {
    shows,
    column,
    link,
    async enters(field: string, text: string, more: { mark?: string; isSure?: boolean; isFinished?: boolean } = {}) {
      presses += 1;
      const { mark } = await column(field);
      const how = { mark, isSure: false, isFinished: false, ...more };
      return saveColumn(ports, await link(), { field, text, save: `press-${presses}`, ...how });
    },
    async leaves() {
      presses += 1;
      const left = await leaveForm(ports, await link(), `press-${presses}`);
      await chat.season.settle(person);
      return left;
    },
  };
}

describe('the page of the whole form', () => {
  let chat: Dialogue;
  let web: ReturnType<typeof page>;

  beforeAll(async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('teamName');
    web = page(chat);
  });
  afterAll(() => chat.close());

  it('is offered at the column asked, by a word', async () => {
    await chat.says('网页填写', /在网页上填整张申报表[\s\S]*→/);
    await chat.says('网页上填', /还空 \d+ 栏，共 45 栏/);
  });

  it('stores a plain value by the rules of the chat, as its person', async () => {
    const saved = await web.enters('headcount', '３２');
    expect(saved).toMatchObject({ kind: 'saved' });
    const application = await chat.application();
    expect(application.answers.headcount).toBe(32);
    expect(application.origins?.headcount).toMatchObject({ by: chat.person, source: 'page' });
    expect(await web.column('headcount')).toMatchObject({ text: '32', unit: '人', isDone: true });
  });

  it('shows what a text does not show of the conditions, and what a column contradicts', async () => {
    expect((await web.shows()).clauses).toEqual([]);
    await web.enters('deeds', '我们是一个团队，服务流程一直在优化。');
    await web.enters('awards', '无');
    const { clauses, conditions } = await web.shows();
    expect(conditions).toBe('附件1 二');
    expect(clauses.map(({ field, clause, isContradicted }) => [field, clause, isContradicted])).toEqual([
      ['awards', '5', true],
      ['deeds', '4', false],
      ['deeds', '5', false],
      ['deeds', '6', false],
    ]);
    await web.enters('awards', '2020年 五星级班组（促进会）');
    expect((await web.shows()).clauses.map(({ clause }) => clause)).toEqual(['4', '6']);
  });

  it.each([
    ['headcount', '大概33人', { kind: 'doubtful', why: 'about' }],
    ['averageAge', '41.25', { kind: 'doubtful', why: 'about', text: '41.3岁' }],
    ['headcount', '不少', { kind: 'unfit', reason: 'whole-number-expected' }],
    ['postcode', '20007', { kind: 'unfit', reason: 'postcode-expected' }],
    ['leaderGender', '都有', { kind: 'unfit', reason: 'unknown-option' }],
    ['women', '40', { kind: 'unfit', reason: 'more-than-limit' }],
    ['address', '民办的', { kind: 'doubtful', why: 'unlike' }],
    ['organisation', '这个怎么填', { kind: 'doubtful', why: 'unlike' }],
    ['pledge', '不同意', { kind: 'unfit', reason: 'promise-expected' }],
  ])('does not store %s “%s” as it is', async (field, text, expected) => {
    const before = (await chat.application()).answers[field];
    expect(await web.enters(field, text)).toMatchObject(expected);
    expect((await chat.application()).answers[field]).toEqual(before);
  });

  it('stores an oddity when it is meant, and marks it', async () => {
    expect(await web.enters('address', '民办的', { isSure: true })).toMatchObject({ kind: 'saved' });
    expect((await chat.application()).answers.address).toBe('民办的');
    expect(await web.column('address')).toMatchObject({ isOdd: true });
    await web.enters('address', '上海市普陀区云苔路1号');
    expect(await web.column('address')).toMatchObject({ isOdd: false });
  });

  it('points out a sum that does not agree', async () => {
    for (const [field, text] of [
      ['managers', '3'],
      ['technicians', '5'],
      ['staff', '20'],
    ] as const)
      await web.enters(field, text);
    expect((await web.shows()).sums).toMatchObject([{ total: 28, stated: 32, whole: '人数' }]);
    await web.enters('staff', '24');
    expect((await web.shows()).sums).toEqual([]);
  });

  it('never writes over what it has not seen, and counts one try once', async () => {
    const { mark } = await web.column('contact');
    await web.enters('contact', '何䶮');
    expect(await web.enters('contact', '方晓岚', { mark })).toMatchObject({ kind: 'changed' });
    expect((await chat.application()).answers.contact).toBe('何䶮');
    const link = await web.link();
    const again = { field: 'contact', text: '沈安', mark: (await web.column('contact')).mark, save: 'the-same-press' };
    const sure = { isSure: false, isFinished: false };
    const { ports } = chat.season;
    expect(await saveColumn(ports, link, { ...again, ...sure })).toMatchObject({ kind: 'saved' });
    const seq = (await chat.application()).seq;
    expect(await saveColumn(ports, link, { ...again, ...sure })).toMatchObject({ kind: 'saved' });
    expect((await chat.application()).seq).toBe(seq);
  });

  it('keeps a long text as a draft until its writer says it is complete', async () => {
    await web.enters('deeds', '一米之间，见人见心');
    expect(await web.column('deeds')).toMatchObject({ isAnswered: false, text: '一米之间，见人见心' });
    const finished = await web.enters('deeds', '一米之间，见人见心', { isFinished: true });
    expect(finished).toMatchObject({ kind: 'unfit', reason: 'text-too-short' });
    await web.enters('deeds', '服务。'.repeat(900));
    await web.enters('deeds', '服务。'.repeat(900), { isFinished: true });
    expect(await web.column('deeds')).toMatchObject({ isAnswered: true, isDone: true });
  });

  it('asks in the chat before what the page says is changed', async () => {
    await web.enters('teamName', '一米窗服务班组');
    await chat.says('蓝箭服务班组', /要改班组名称吗？[\s\S]*现在是 一米窗服务班组/);
    expect((await chat.application()).answers.teamName).toBe('一米窗服务班组');
    await chat.says('不是', /再说一次/);
  });

  it('goes on in the chat by itself, with what was filled in', async () => {
    const left = await web.leaves();
    expect(left).toEqual({ kind: 'taken' });
    expect(textOf(chat.season.told(chat.person))).toMatch(
      /网页上填好 \d+ 栏[\s\S]*班组名称[\s\S]*我接着问[\s\S]*【其中\(女\)】/,
    );
  });

  it('takes what the chat answered, and the chat what the page did', async () => {
    await chat.says('19', /其中\(女\)/);
    expect(await web.column('women')).toMatchObject({ text: '19' });
  });

  it('shows nothing to somebody else', async () => {
    const stranger = page(chat, 'wecom:mallory');
    expect(await describeForm(chat.season.ports, await stranger.link())).toEqual({ refused: 'not-found' });
    const entry = { field: 'women', text: '1', mark: 'x', save: 'press-mallory', isSure: true, isFinished: false };
    const refused = { kind: 'refused', reason: 'not-found' };
    expect(await saveColumn(chat.season.ports, await stranger.link(), entry)).toEqual(refused);
    expect(await leaveForm(chat.season.ports, await stranger.link(), 'press-mallory')).toEqual(refused);
  });

  it('can only be read after the end', async () => {
    chat.season.setClock('2021-12-18T00:00:00+08:00');
    expect((await web.shows()).closed).toBe('submission-closed');
    expect(await web.enters('women', '18')).toEqual({ kind: 'refused', reason: 'submission-closed' });
    chat.season.setClock('2021-12-01T09:00:00+08:00');
  });
});

it('lets a helper fill in too, who is named to the owner', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('teamName');
  const code = /([A-Z0-9]{6})/u.exec(await chat.says('邀请同事', /[A-Z0-9]{6}/))?.[1] ?? '';
  const { ports } = chat.season;
  await acceptMessage(ports, {
    id: 'join-1',
    person: 'wecom:wangfang',
    reply: { kind: 'text', text: `加入申报 ${code} 王芳` },
  });
  await chat.season.settle('wecom:wangfang');
  const helper = page(chat, 'wecom:wangfang');
  expect(await helper.enters('headcount', '32')).toMatchObject({ kind: 'saved' });
  expect(await page(chat).column('headcount')).toMatchObject({ text: '32', written: { by: '王芳', source: 'page' } });
  await chat.close();
});
