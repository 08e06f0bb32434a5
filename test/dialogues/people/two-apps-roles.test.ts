import { afterEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { askToReview } from '../../../src/domain/recommendation/tell-recommendation.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { commitOwn } from '../../../src/usecases/commit-own.ts';
import { tellStaffOfQuota } from '../../../src/usecases/outbound/tell-staff-of-quota.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { addExperts, bindExpert } from '../../support/seasons/scoring-season.ts';
import { FIRST, openTwoApps, SECOND, type TwoApps } from '../../support/seasons/two-apps.ts';

let apps: TwoApps;
afterEach(() => apps.season.close());

const BODY = 'district-putuo';

/** A contact of a body in both apps, with one application that waits for the first review. */
async function contactInBoth() {
  apps = await openTwoApps();
  const { ports } = apps.season;
  await bindContact(ports, FIRST, { campaign: 'star-2021', body: BODY });
  await waits('SB7K3M9Q');
  const asked = await applicationOf('SB7K3M9Q');
  if (!asked) throw new Error('no application');
  await apps.after(() =>
    commitOwn(ports, FIRST, 'asked', () => ({
      events: [],
      effects: askToReview(asked, star, BODY, [FIRST]),
    })),
  );
  await apps.bind();
}

const waits = (id: string) =>
  endorse(
    apps.season.ports,
    { id, track: 'team', organisation: '申汀公司', name: '一米窗', body: BODY, applicant: `wecom:of-${id}` },
    false,
  );

const applicationOf = async (id: string) => (await apps.season.ports.views.get<Application>(applicationView, id))?.data;
const statusOf = async (id: string) => (await applicationOf(id))?.status;

describe('a contact with two apps', () => {
  it('decides from either', async () => {
    await contactInBoth();
    const shown = await apps.says(SECOND, '推荐');
    expect(shown[SECOND]).toMatch(/推荐/);
    expect(await statusOf('SB7K3M9Q')).toBe('recommended');
    await waits('SB2B2B2B');
    await apps.says(FIRST, '推荐');
    expect(await statusOf('SB2B2B2B')).toBe('recommended');
  });

  it('sees a card closed in the app it was sent to, whichever app decided', async () => {
    await contactInBoth();
    const card = apps.heard(FIRST).findLast((message) => message.kind === 'card');
    if (card?.kind !== 'card') throw new Error('no card');
    const shown = await apps.after(() => apps.says(SECOND, '推荐'));
    expect(Object.keys(shown)).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(apps.heard(FIRST).at(-1)).toMatchObject({ kind: 'close-card', code: `key-of-${card.card}` });
    expect(apps.heard(SECOND).some((message) => message.kind === 'close-card')).toBe(false);
  });

  it('presses a card of the other app from before, and hears what became of it where it was pressed', async () => {
    await contactInBoth();
    await apps.says(SECOND, '帮助');
    const shown = await apps.presses(FIRST, 'recommend');
    expect(shown[FIRST]).toMatch(/推荐/);
    expect(await statusOf('SB7K3M9Q')).toBe('recommended');
  });

  it('is a contact in the first app alone once the two are parted', async () => {
    await contactInBoth();
    await apps.says(SECOND, '解绑应用');
    expect((await apps.says(SECOND, '待办'))[SECOND]).not.toContain('一米窗');
    expect((await apps.says(FIRST, '待办'))[FIRST]).toContain('一米窗');
  });
});

describe('an expert with two apps', () => {
  const expert = {
    ...{ id: 'expert-1', name: '顾言之', unit: '质量研究院', position: '研究员' },
    ...{ mobile: '', email: '', tracks: [], avoids: [] },
  };

  it('scores from either, until the two are parted', async () => {
    apps = await openTwoApps();
    await addExperts(apps.season.ports, [expert]);
    await bindExpert(apps.season.ports, FIRST, expert.id);
    const usual = (await apps.says(FIRST, '评审'))[FIRST];
    await apps.bind();
    expect((await apps.says(SECOND, '评审'))[SECOND]).toBe(usual);
    await apps.says(SECOND, '解绑应用');
    expect((await apps.says(SECOND, '评审'))[SECOND]).not.toBe(usual);
  });

  it('keeps the role of an account that would stand behind another one', async () => {
    apps = await openTwoApps();
    await addExperts(apps.season.ports, [expert]);
    await bindExpert(apps.season.ports, SECOND, expert.id);
    await apps.says(FIRST, '你好');
    expect((await apps.bind())[SECOND]).toContain('已经有自己的');
  });
});

describe('what comes by itself', () => {
  it('reminds somebody in the app last used, and in the other one where that no longer reaches', async () => {
    apps = await openTwoApps();
    await apps.says(FIRST, '你好');
    await apps.says(FIRST, '班组');
    await apps.bind();
    const { ports } = apps.season;
    apps.season.setClock('2021-12-07T11:41:00+08:00');
    const first = await apps.after(() => sendReminders(ports, noPlanYet()));
    expect(Object.keys(first)).toEqual([SECOND]);
    apps.unreachable.add(SECOND);
    apps.season.setClock('2021-12-09T11:41:00+08:00');
    const second = await apps.after(() => sendReminders(ports, noPlanYet()));
    expect(Object.keys(second)).toEqual([FIRST]);
  });

  it('tells one of the staff in the app last used, once', async () => {
    apps = await openTwoApps([FIRST]);
    await apps.bind();
    const { ports } = apps.season;
    const use = { platform: '某平台', kind: 'calls' as const, month: '2021-11', used: 4000, limit: 5000 };
    Object.assign(ports.channels.wecom ?? {}, { quota: async () => [use] });
    const shown = await apps.after(() => tellStaffOfQuota({ ...ports, log: { ...ports.log, warn() {} } }));
    expect(Object.keys(shown)).toEqual([SECOND]);
    await apps.says(FIRST, '帮助');
    use.month = '2021-12';
    expect(
      Object.keys(await apps.after(() => tellStaffOfQuota({ ...ports, log: { ...ports.log, warn() {} } }))),
    ).toEqual([FIRST]);
  });
});
