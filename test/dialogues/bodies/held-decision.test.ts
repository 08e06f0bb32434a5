import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { followEntry, refreshRow } from '../../../src/usecases/follow-entry.ts';
import { describeForm } from '../../../src/usecases/pages/fill-form.ts';
import { describeText } from '../../../src/usecases/pages/write-text.ts';
import { tellDecisions } from '../../../src/usecases/review/tell-decisions.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const APPLICANT = 'wecom:heyan';
const CONTACT = 'wecom:fangxiaolan';

let chat: Dialogue;
/** Handed in, before a body that may take its decisions back for a minute. */
beforeEach(async () => {
  chat = await dialogue('team', { person: APPLICANT, undoSeconds: 60 });
  await bindContact(chat.season.ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await handIn();
});
afterEach(() => chat.close());

async function handIn(): Promise<void> {
  await chat.says('确认');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.says('提交', /提交成功/);
}

const decides = async (text: string, expected: RegExp) =>
  expect(textOf(await chat.season.hear(CONTACT, { kind: 'text', text }))).toMatch(expected);
const bookmark = async () => (await refreshRow<Person>(chat.season.ports, personView, APPLICANT))?.data.bookmark;
const told = async () => {
  const { ports, settle } = chat.season;
  chat.season.setClock(new Date(ports.clock.now().getTime() + 61_000).toISOString());
  await tellDecisions(ports);
  await settle(APPLICANT);
};
const page = async (field = '') => {
  const { id } = await chat.application();
  const { ports } = chat.season;
  const link = { subject: `${id}${field}`, person: APPLICANT, nonce: 'n', issuedAt: ports.clock.now() };
  return field ? describeText(ports, link) : describeForm(ports, link);
};

const DECISIONS: readonly [string, Application['status']][] = [
  ['不推荐 名额已满', 'not-recommended'],
  ['退回 邮编 请写六位数', 'returned'],
  ['推荐', 'recommended'],
];
const PHRASES = ['随便说说看', '证书', '修改 邮编', '200070', '我的申报', '继续', '提交', '好了', '打印', '状态'];
const TELLS = /未推荐|不推荐|退回修改|退回到您|评审|已推荐|名额已满|六位数/;

describe.each(DECISIONS)('while 「%s」 can be taken back', (decision, status) => {
  it('its applicant reads nothing of it and changes nothing, and it is taken back', async () => {
    await decides(decision, /60 秒/);
    for (const phrase of PHRASES) expect(await chat.says(phrase), phrase).not.toMatch(TELLS);
    await chat.says('状态', /初审/);
    await chat.says('撤回', /推荐单位正在处理[\s\S]*过一分钟再发一次/);
    expect(await page()).toMatchObject({ form: { closed: 'text-submitted', returned: null } });
    expect(await page('/deeds')).toMatchObject({ reason: 'text-submitted' });
    expect(await chat.application()).toMatchObject({
      status,
      held: [{ before: { status: 'awaiting-recommendation' } }],
    });
    await decides('撤回刚才的决定', /已撤回/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    expect((await bookmark())?.place).toBe('done');
    await chat.says('撤回', /撤回了/);
  });

  it('its applicant acts on it once it is told', async () => {
    await decides(decision, /60 秒/);
    await chat.says('撤回', /过一分钟/);
    await told();
    expect(await chat.says('状态')).toMatch(TELLS);
  });
});

describe('somebody who stands at a column of an application that is handed in', () => {
  it('is not asked for it again and again', async () => {
    await decides('退回 邮编 请写六位数', /60 秒/);
    await told();
    await chat.says('修改 邮编', /邮编/);
    expect((await bookmark())?.place).toBe('form/postcode');
    const { ports } = chat.season;
    const { id } = await chat.application();
    const events = [{ kind: 'submitted' as const, version: 1 }];
    const seq = ((await refreshRow<Application>(ports, applicationView, id))?.seq ?? 0) + 1;
    const by = { cause: 'again', by: 'system', at: ports.clock.now().toISOString() };
    const entry = { stream: `application/${id}` as const, seq, ...by, events, effects: [] };
    await ports.journal.append(entry);
    await followEntry(ports, entry);
    await chat.says('200070', /初审/);
    expect((await bookmark())?.place).toBe('done');
  });
});
