import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { type Dialogue, dialogue, talkIn } from '../../support/chats/dialogue.ts';

const CONTACT = 'wecom:fangxiaolan';

let applicant: Dialogue;
let contact: Dialogue;

/** One application waits for a contact who fills in a form of their own, and is asked its first columns. */
beforeEach(async () => {
  applicant = await dialogue('team', { person: 'wecom:heyan', undoSeconds: 60 });
  const { season } = applicant;
  await bindContact(season.ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await applicant.answersUpTo('nothing');
  await applicant.says('确认');
  await applicant.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await applicant.says('好了', /提交/);
  await applicant.says('提交', /提交成功/);
  contact = talkIn(season, { track: 'team', person: CONTACT });
  await contact.says('班组');
  await contact.says('黄浦区', /条都符合吗/);
  await contact.says('都符合', /班组名称/);
});
afterEach(() => applicant.close());

const status = async () => (await applicant.application()).status;
const own = async () => {
  const id = (await contact.application()).id;
  return (await applicant.season.ports.views.get<Application>(applicationView, id))?.data.answers;
};

describe('a word of deciding beside an own form', () => {
  it.each(['推荐', '退回 照片不清楚', '不推荐 材料太少'])('is asked about and stored nowhere: %s', async (said) => {
    await contact.says(said, /1 份等您初审，您说的是哪一份[\s\S]*回“是”[\s\S]*自己的申报表里没有记/);
    expect(await own()).toEqual({});
    expect(await status()).toBe('awaiting-recommendation');
  });

  it('is the decision after a yes, and the form goes on', async () => {
    await contact.says('退回 邮编 请写六位数', /您说的是哪一份/);
    await contact.says('是');
    expect(await status()).toBe('returned');
    await contact.says('班组名称：云苔路站', /✓/);
    expect(await own()).toEqual({ teamName: '云苔路站' });
  });

  it('is forgotten when the form is gone on with', async () => {
    await contact.says('推荐', /您说的是哪一份/);
    await contact.says('班组名称：云苔路站', /✓/);
    await contact.says('是');
    expect(await status()).toBe('awaiting-recommendation');
  });
});

describe('撤回 of a contact whose own application is handed in', () => {
  const ownStatus = async () => (await contact.application()).status;
  beforeEach(async () => {
    contact = talkIn(applicant.season, { track: 'individual', person: 'wecom:minjiashu' });
    await contact.answersUpTo('nothing');
    await contact.says('确认');
    await contact.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
    await contact.says('好了', /提交/);
    await contact.says('提交', /提交成功/);
    await bindContact(applicant.season.ports, contact.person, { campaign: 'star-2021', body: 'group-shenting-rail' });
    await contact.says(`推荐 ${(await applicant.application()).id}`, /60 秒/);
  });

  it.each(['撤回', '我要撤回', '撤回来'])(
    'asks which of the two is meant while the decision can be taken back: %s',
    async (said) => {
      await contact.says(said, /撤回哪一样[\s\S]*回“撤回刚才的决定”[\s\S]*回“撤回申报”/);
      expect([await status(), await ownStatus()]).toEqual(['recommended', 'awaiting-recommendation']);
    },
  );

  it('takes back what the words name', async () => {
    await contact.says('撤回', /撤回哪一样/);
    await contact.says('撤回刚才的决定', /已撤回/);
    expect([await status(), await ownStatus()]).toEqual(['awaiting-recommendation', 'awaiting-recommendation']);
    await contact.says('撤回', /撤回了/);
    expect(await ownStatus()).not.toBe('awaiting-recommendation');
  });

  it('withdraws the application at 撤回申报, and the decision stands', async () => {
    await contact.says('撤回申报', /撤回了/);
    expect(await status()).toBe('recommended');
    expect(await ownStatus()).not.toBe('awaiting-recommendation');
  });
});
