import { afterEach, describe, expect, it } from 'vitest';
import { reviewCard } from '../../../src/domain/application/stages/shown-for-review.ts';
import { cardIdOf } from '../../../src/domain/base/card.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { bindContact, inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { unbindContact } from '../../../src/usecases/console/end-access.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

const APPLICANT = 'wecom:heyan';
const CONTACT = 'wecom:fangxiaolan';
const BODY = 'group-shenting-rail';

let chat: Dialogue;
afterEach(() => chat.close());

/** A team that has handed in; the contact of its recommending body holds the card. */
async function handedIn(): Promise<Dialogue> {
  chat = await dialogue('team', { person: APPLICANT });
  await bindContact(chat.season.ports, CONTACT, { campaign: 'star-2021', body: BODY });
  await chat.answersUpTo('nothing');
  await handIn();
  return chat;
}

async function handIn(): Promise<void> {
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
}

async function contactSays(text: string, expected: RegExp): Promise<void> {
  expect(textOf(await chat.season.hear(CONTACT, { kind: 'text', text }))).toMatch(expected);
}

const lastTold = (person: string) => textOf(chat.season.told(person).slice(-1));

describe('a recommending contact', () => {
  it('is bound by a code that works once', async () => {
    chat = await dialogue('team');
    const { ports } = chat.season;
    const code = await inviteContact(ports, { campaign: 'star-2021', body: BODY });
    await contactSays(`绑定 ${code}`, /申汀轨道交通集团有限公司/);
    const other = await chat.season.hear('wecom:somebody', { kind: 'text', text: `绑定 ${code}` });
    expect(textOf(other)).toMatch(/没对上/);
  });

  it('does not come back by the old code once the contact has left', async () => {
    chat = await dialogue('team');
    const { ports } = chat.season;
    const of = { campaign: 'star-2021', body: BODY };
    const code = await inviteContact(ports, of);
    await contactSays(`绑定 ${code}`, /申汀轨道交通集团有限公司/);
    await unbindContact(ports, { ...of, person: CONTACT, by: 'wecom:yulin', requestId: 'left-0001' });
    await contactSays(`绑定 ${code}`, /没对上/);
    expect((await ports.views.get<Person>(personView, CONTACT))?.data.bodies).toEqual([]);
  });

  it('gets a card and recommends by its button; the applicant hears it at once', async () => {
    await handedIn();
    const card = chat.season.told(CONTACT).findLast((message) => message.kind === 'card');
    expect(textOf(card ? [card] : [])).toMatch(/请初审：云苔路站/);
    const id = card?.kind === 'card' ? card.card : '';
    const heard = await chat.season.hear(CONTACT, { kind: 'choice', card: id, key: 'recommend', code: 'once' });
    expect(textOf(heard)).toMatch(/已推荐/);
    expect(lastTold(APPLICANT)).toMatch(/推荐了/);
    const again = await chat.season.hear(CONTACT, { kind: 'choice', card: id, key: 'decline', code: 'twice' });
    expect(textOf(again)).not.toMatch(/不推荐，/);
    expect((await chat.application()).status).toBe('recommended');
  });

  it('recommends by the typed word, but a question that begins with it decides nothing', async () => {
    await handedIn();
    await contactSays('推荐单位怎么选', /待办|初审|推荐/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    await contactSays('推荐', /已推荐/);
    expect((await chat.application()).status).toBe('recommended');
  });

  it('sends back with a reason that names columns; they are reopened, the rest is kept, and version 2 is handed in', async () => {
    await handedIn();
    await contactSays('退回', /哪一栏/);
    await contactSays('邮编、职称 请写全', /已退回/);
    expect(lastTold(APPLICANT)).toMatch(/邮编、职称 请写全[\s\S]*要改的栏目：邮编、职称/);
    await chat.says('继续', /【邮编】/);
    await chat.says('200071', /【职称】/);
    await chat.says('工程师', /核对/);
    await handIn();
    const application = await chat.application();
    expect(application).toMatchObject({
      status: 'awaiting-recommendation',
      answers: { postcode: '200071', headcount: 32 },
    });
    expect(application.printed?.version).toBe(2);
  });

  it('sends back: nothing asks any more whether the paper may be stamped again, and each change is stored', async () => {
    await handedIn();
    await contactSays('退回', /哪一栏/);
    await contactSays('邮编 请写全', /已退回/);
    await chat.says('岗位配置改成站长1人、服务员31人', /✓ 主要岗位名称\/人员配置/);
    await chat.says('电话改成021-55501277', /✓ 电话/);
    await chat.says('邮编改成200071', /✓ 邮编[\s\S]*核对/);
    expect((await chat.application()).answers).toMatchObject({
      posts: '站长1人、服务员31人',
      phone: '021-55501277',
      postcode: '200071',
    });
  });

  it('declines with a reason that the applicant reads', async () => {
    await handedIn();
    await contactSays('不推荐 名额已满', /不推荐/);
    expect(lastTold(APPLICANT)).toMatch(/名额已满/);
  });

  it('of another body neither sees nor decides', async () => {
    await handedIn();
    const stranger = 'wecom:minjiashu';
    await bindContact(chat.season.ports, stranger, { campaign: 'star-2021', body: 'district-putuo' });
    const { id } = await chat.application();
    expect(textOf(await chat.season.hear(stranger, { kind: 'text', text: '待办' }))).not.toMatch(/云苔路/);
    await chat.season.hear(stranger, {
      kind: 'body-decision',
      application: id,
      decision: 'recommend',
      fields: [],
      reason: '',
    });
    const card = reviewCard(id, 1, (await chat.application()).submittedAt ?? '');
    const codeFor = (text: string) => chat.season.ports.checkCodes.codeFor('card', text);
    const held = cardIdOf(card, 'held', { person: stranger, codeFor });
    expect(textOf(await chat.season.hear(stranger, { kind: 'choice', card: held, key: 'recommend' }))).not.toMatch(
      /已推荐/,
    );
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });
});

/** What was recommended, with its result told. */
async function published(outcome: 'awarded' | 'not-awarded', told: { comment?: string }): Promise<void> {
  await handedIn();
  await contactSays('推荐', /已推荐/);
  const { id } = await chat.application();
  await freezeList(chat.season.ports, { [id]: outcome });
  const results = [{ application: id, outcome, ...told }];
  const announcement = { campaign: 'star-2021', publication: 'p1', reason: '提前公布', results };
  expect(await announceResults(chat.season.ports, 'wecom:yulin', announcement)).toEqual({
    published: [id],
    refused: [],
  });
}

describe('the association publishes', () => {
  it('a recommended application once, however often the button is pressed', async () => {
    await handedIn();
    await contactSays('推荐', /已推荐/);
    const { id } = await chat.application();
    await freezeList(chat.season.ports, { [id]: 'awarded' });
    const announcement = {
      campaign: 'star-2021',
      publication: 'p1',
      reason: '提前公布',
      results: [{ application: id, outcome: 'awarded' as const }],
    };
    expect(await announceResults(chat.season.ports, 'wecom:yulin', announcement)).toEqual({
      published: [id],
      refused: [],
    });
    expect(await announceResults(chat.season.ports, 'wecom:yulin', announcement)).toEqual({
      published: [id],
      refused: [],
    });
    await chat.says('状态', /入选/);
    const told = chat.season.told(APPLICANT).filter((message) => /恭喜！/.test(textOf([message])));
    expect(told).toHaveLength(1);
  });

  it('with what the experts wrote, which is quoted to whoever asks later', async () => {
    await published('not-awarded', { comment: '事例很好，数据再多一点。' });
    for (const text of ['评审怎么说的', '为什么没选上', '我的分数是多少'])
      await chat.says(text, /评审写给您的意见：“事例很好，数据再多一点。”/);
  });

  it('nothing that its body has not recommended', async () => {
    await handedIn();
    const { id } = await chat.application();
    await freezeList(chat.season.ports, { [id]: 'awarded' });
    const announcement = {
      campaign: 'star-2021',
      publication: 'p2',
      reason: '提前公布',
      results: [{ application: id, outcome: 'awarded' as const }],
    };
    expect(await announceResults(chat.season.ports, 'wecom:yulin', announcement)).toMatchObject({
      published: [],
      refused: [{ application: id, reason: 'not-recommended' }],
    });
  });
});
