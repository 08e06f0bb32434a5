import { afterEach, describe, expect, it } from 'vitest';
import { shownForReview } from '../../../src/domain/application/stages/shown-for-review.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { decideChecks } from '../../../src/usecases/checks/check-applications.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const APPLICANT = 'wecom:heyan';
const CONTACT = 'wecom:fangxiaolan';
const STAFF = 'wecom:yulin';

let chat: Dialogue;
afterEach(() => chat.close());

const told = (person: string, count = 1) => textOf(chat.season.told(person).slice(-count));

/** A recommended team on a day of the check. */
async function recommended(): Promise<void> {
  chat = await dialogue('team', { person: APPLICANT, staff: [STAFF] });
  const { season } = chat;
  await bindContact(season.ports, CONTACT, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await chat.clicks('yes');
  await stamp();
  await season.hear(CONTACT, { kind: 'text', text: '推荐' });
  season.setClock('2021-12-26T10:00:00+08:00');
}

async function stamp(): Promise<void> {
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
}

async function sentBack(fields: string[], reason: string): Promise<void> {
  const application = await chat.application();
  const findings = ['conditions', 'recommendation', 'completeness'].map((item) =>
    item === 'completeness' ? { item, verdict: 'repair' as const, reason } : { item, verdict: 'passed' as const },
  );
  const decision = { application: application.id, shown: shownForReview(application), findings, fields };
  const order = { campaign: 'star-2021', stage: 'formal-check', requestId: `repair-${fields.join()}` };
  const [outcome] = await decideChecks(chat.season.ports, STAFF, {
    ...order,
    decisions: [{ ...decision, until: '2021-12-30' }],
  });
  expect(outcome?.refusal).toBeNull();
  await chat.season.settle(APPLICANT);
}

async function remindedOn(day: string): Promise<string> {
  chat.season.setClock(`${day}T11:47:00+08:00`);
  const before = chat.season.told(APPLICANT).length;
  await sendReminders(chat.season.ports, noPlanYet());
  await chat.season.settle(APPLICANT);
  return textOf(chat.season.told(APPLICANT).slice(before));
}

describe('what a check sends back', () => {
  it('is put right in the chat: told, reminded, only what was named, and back at the check; its body hears of it', async () => {
    await recommended();
    await sentBack(['postcode'], '邮编和地址对不上');
    expect(told(APPLICANT)).toMatch(/形式评审看了[\s\S]*邮编和地址对不上[\s\S]*只打开了这些栏目：邮编[\s\S]*12月30日/);
    expect(await remindedOn('2021-12-27')).toMatch(/形式评审补正12月30日截止[\s\S]*邮编/);
    expect(await remindedOn('2021-12-28')).toBe('');
    await chat.says('修改 班组名称', /只能改退回的栏目（邮编）/);
    await chat.says('继续', /【邮编】/);
    await chat.says('200335', /请核对|都对/);
    await chat.clicks('yes', /第 2 版/);
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
    // Nobody lets it on at the first stage any more: what cannot be taken back is not promised.
    await chat.says('好了', /提交后接着形式评审，不能再撤回/);
    await chat.clicks('yes', /提交成功/);
    await chat.says('撤回', /不能再改/);
    await chat.says('邮编改成200072', /不能再改|改不了/);
    expect(await chat.application()).toMatchObject({ status: 'recommended', stage: { id: 'formal-check' } });
    expect(told(CONTACT)).toMatch(/在形式评审时按要求补正，现在是第 2 版[\s\S]*改的是：邮编[\s\S]*不用再推荐/);
  });

  it('takes the first words for the column that was sent back, where they fit it', async () => {
    await recommended();
    await sentBack(['postcode'], '邮编和地址对不上');
    await chat.says('好的', /【邮编】/);
    expect((await chat.application()).answers.postcode).toBe('200072');
    await chat.close();
    await recommended();
    await sentBack(['postcode'], '邮编和地址对不上');
    await chat.says('200335', /✓ 邮编：200335/);
    expect((await chat.application()).answers.postcode).toBe('200335');
  });

  it('asks which column is meant where the first words fit several that were sent back', async () => {
    await recommended();
    await sentBack(['phone', 'leaderPhone', 'postcode'], '电话打不通');
    await chat.says('13800000128', /“13800000128”是哪一栏的[\s\S]*1 .*电话\n2 .*联系电话/);
    await chat.says('2', /✓ [^\n]*联系电话：13800000128/);
    expect((await chat.application()).answers).toMatchObject({ leaderPhone: '13800000128', phone: '021-55501266' });
    expect((await chat.application()).reopened).toEqual(['phone', 'postcode']);
  });

  it('takes, all the while, what only another of the columns that were sent back can take', async () => {
    await recommended();
    await sentBack(['phone', 'leaderPhone', 'postcode', 'title', 'duties'], '几处对不上');
    await chat.says('好的', /【邮编】/);
    await chat.says('021-55501288', /“021-55501288”是哪一栏的[\s\S]*1 .*电话\n2 .*联系电话/);
    await chat.says('1', /✓ [^\n]*电话：021-55501288[\s\S]*【邮编】/);
    await chat.says('13800000128', /✓ [^\n]*联系电话：13800000128[\s\S]*【邮编】/);
    await chat.says('200335', /✓ [^\n]*邮编/);
    await chat.says('撤销', /✓ 撤了邮编：200335，还是 200072[\s\S]*【邮编】/);
    expect((await chat.application()).reopened).toContain('postcode');
    await chat.says('200336', /✓ [^\n]*邮编/);
    const { answers, reopened } = await chat.application();
    expect(answers).toMatchObject({ phone: '021-55501288', leaderPhone: '13800000128', postcode: '200336' });
    expect(reopened).not.toContain('postcode');
  });

  it.each(['没问题', '不用改', '这个没错呀', '出表'])(
    'may keep a column that was asked as it is by %s, which it is not told before it is asked',
    async (text) => {
      await recommended();
      await sentBack(['postcode'], '邮编和地址对不上');
      await chat.says('没问题', /【邮编】[\s\S]*现在是：200072/);
      expect((await chat.application()).reopened).toEqual(['postcode']);
      await chat.says(text, /✓ 邮编不改，保留原来的/);
      const { answers, reopened } = await chat.application();
      expect([answers.postcode, reopened]).toEqual(['200072', []]);
    },
  );

  it('is only the paper where no column is named: nothing is printed anew, and its body hears nothing', async () => {
    await recommended();
    const before = chat.season.told(CONTACT).length;
    await sentBack([], '章看不清');
    expect(told(APPLICANT)).toMatch(/章看不清\n栏目都不用改，只要按上面说的重新传一份盖章件/);
    expect(await remindedOn('2021-12-29')).toMatch(/形式评审补正12月30日截止[\s\S]*盖/);
    await chat.says('继续', /第 1 版/);
    await chat.says('邮编改成200335', /栏目都不用改，只要重传盖章件/);
    await stamp();
    const application = await chat.application();
    expect(application).toMatchObject({
      status: 'recommended',
      stage: { id: 'formal-check' },
      printed: { version: 1 },
    });
    expect(chat.season.told(CONTACT).length).toBe(before);
  });

  it('is told once more the morning after its day, and cannot be handed in any more', async () => {
    await recommended();
    await sentBack([], '章看不清');
    expect(await remindedOn('2021-12-31')).toMatch(/形式评审的补正已于12月30日截止了/);
    await chat.says('继续', /12月30日/);
  });
});
