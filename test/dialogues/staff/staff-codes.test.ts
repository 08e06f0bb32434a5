import { afterEach, describe, expect, it } from 'vitest';
import { findCampaign } from '../../../src/domain/campaign/find-campaign.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { changeStaff, inviteStaff } from '../../../src/usecases/staff/change-staff.ts';
import { describeStaff } from '../../../src/usecases/staff/describe-staff.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

const says = async (person: string, text: string) => textOf(await season.hear(person, { kind: 'text', text }));

async function codeFor(role: 'staff' | 'auditor'): Promise<string> {
  const invited = await inviteStaff(season.ports, 'wecom:yulin', { role, name: '李志', requestId: `press-${role}` });
  if ('refused' in invited) throw new Error(invited.refused);
  return invited.code;
}

describe('a code that invites staff', () => {
  it('makes its first user a member of staff, once, and lets nobody else in', async () => {
    season = await openSeason();
    const code = await codeFor('staff');
    expect(await says('wecom:yulin', code)).toMatch(/不能自己用/u);
    expect(await says('wecom:yulin', `绑定 ${code}`)).toMatch(/不能自己用/u);
    expect(await says('wecom:lizhi', `绑定 ${code.toLowerCase()}`)).toMatch(/您现在是本次活动的工作人员/u);
    expect(await says('wecom:lizhi', '后台')).toMatch(/管理页/u);
    expect(season.ports.staffNames?.['wecom:lizhi']).toBe('李志');
    expect(await says('wecom:mallory', `绑定 ${code}`)).toMatch(/已经用过/u);
    expect(season.ports.staff).toEqual(['wecom:yulin', 'wecom:lizhi']);
  });

  it('names who came by what is known, tells who made the code, and makes no auditor of a contact', async () => {
    season = await openSeason();
    const [body] = findCampaign(season.ports.campaigns, 'star-2021')?.bodies ?? [];
    await bindContact(season.ports, 'wecom:chiyingxue', { campaign: 'star-2021', body: body?.id ?? '' });
    expect(await says('wecom:chiyingxue', `绑定 ${await codeFor('auditor')}`)).toMatch(/不能同时做审计人员/u);
    expect(season.ports.auditors).toEqual([]);
    await says('wecom:chiyingxue', `绑定 ${await codeFor('staff')}`);
    await season.settle('wecom:yulin');
    expect(JSON.stringify(season.told('wecom:yulin').slice(-1))).toMatch(
      new RegExp(`${body?.name} 联系人）凭给李志的邀请码成为工作人员（账号 chiyingxue）.*收回权限`, 'u'),
    );
    const { changes } = await describeStaff(season.ports);
    expect(changes[0]).toMatchObject({ what: 'admitted', name: '李志', redeemer: { body: body?.name } });
  });

  it('ends with what it gave: whoever is revoked hears it, and the old code does not bring them back', async () => {
    season = await openSeason();
    const code = await codeFor('staff');
    await says('wecom:lizhi', `绑定 ${code}`);
    await changeStaff(season.ports, 'wecom:yulin', { kind: 'revoke', person: 'wecom:lizhi' }, 'revoked/1');
    await season.settle('wecom:lizhi');
    expect(textOf(season.told('wecom:lizhi').slice(-1))).toMatch(/权限已经收回/u);
    expect(await says('wecom:lizhi', `绑定 ${code}`)).toMatch(/已经用过/u);
    expect(season.ports.staff).toEqual(['wecom:yulin']);
  });

  it('is good for seven days', async () => {
    season = await openSeason();
    const code = await codeFor('staff');
    season.setClock('2021-12-03T09:00:00+08:00');
    expect(await says('wecom:lizhi', `绑定 ${code}`)).toMatch(/过期/u);
  });

  it('makes an auditor who reads in the chat and changes nothing', async () => {
    season = await openSeason();
    await says('wecom:shenji', `绑定 ${await codeFor('auditor')}`);
    expect(await says('wecom:shenji', '进度')).toMatch(/还没有人开始申报|一共/u);
    expect(await says('wecom:shenji', '查 何')).toMatch(/没有查到/u);
    expect(await says('wecom:shenji', '广播')).toMatch(/只能查看，不能改动/u);
    expect(await says('wecom:shenji', '后台')).toMatch(/管理页/u);
    expect(await says('wecom:shenji', '接手 1234')).toMatch(/只能查看/u);
    expect(season.ports.staff).toEqual(['wecom:yulin']);
  });
});
