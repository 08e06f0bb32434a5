import { afterEach, describe, expect, it } from 'vitest';
import { describeUpload } from '../../../src/usecases/pages/describe-upload.ts';
import { extendApplication } from '../../../src/usecases/season/extend-application.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const staff = 'wecom:yulin';
const extension = { until: '2021-12-20', reason: '单位搬迁，晚几天才能盖章' };

describe('a personal extension', () => {
  it('opens a closed window for one application, and tells the applicant until when', async () => {
    chat = await dialogue('team', { start: '2021-12-09T09:00:00+08:00' });
    await chat.answersUpTo('headcount');
    chat.season.setClock('2021-12-18T09:00:00+08:00');
    await chat.says('32', /12月17日/);
    expect((await chat.application()).answers.headcount).toBeUndefined();
    const { id } = await chat.application();
    expect(
      await extendApplication(chat.season.ports, staff, { application: id, extension, requestId: 'press-01' }),
    ).toBeNull();
    await chat.says('继续', /人数/);
    expect(textOf(chat.season.told(chat.person))).toMatch(/12月20日[\s\S]*单位搬迁/);
    await chat.says('32', /其中\(女\)/);
    await chat.says('进度', /12月20日[\s\S]*分钟/);
    chat.season.setClock('2021-12-21T09:00:00+08:00');
    await chat.says('18', /12月20日/);
    expect((await chat.application()).answers.women).toBeUndefined();
  });

  it('is what the upload page says, and the answer to a submission where it goes beyond the days of the review', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('nothing');
    await chat.clicks('yes');
    const { id } = await chat.application();
    const longer = { until: '2021-12-28', reason: '单位搬迁，晚几天才能盖章' };
    await extendApplication(chat.season.ports, staff, { application: id, extension: longer, requestId: 'press-04' });
    const link = { person: chat.person, subject: id, nonce: 'press-04', issuedAt: chat.season.ports.clock.now() };
    expect(await describeUpload(chat.season.ports, link)).toMatchObject({ upload: { closesOn: '2021-12-28' } });
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
    await chat.says('好了', /提交/);
    await chat.clicks('yes', /提交成功[\s\S]*12月28日前/);
  });

  it('counts one press once, with who gave it', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    const { id } = await chat.application();
    const pressed = { application: id, extension, requestId: 'press-02' };
    await Promise.all([1, 2].map(() => extendApplication(chat.season.ports, staff, pressed)));
    const entries = await chat.season.ports.journal.read(`application/${id}`);
    const given = entries.filter(({ events }) => events.some(({ kind }) => kind === 'extended'));
    expect(given).toMatchObject([{ by: staff }]);
  });

  it('is not given to what nobody knows', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    const pressed = { application: 'NOBODY22', extension, requestId: 'press-03' };
    expect(await extendApplication(chat.season.ports, staff, pressed)).toBe('application-not-found');
  });
});
