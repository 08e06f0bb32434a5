import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../../../flows/star-2021/campaign.ts';
import { type Certificate, certificateNumber } from '../../../../src/domain/certificate/certificate.ts';
import { certificateView } from '../../../../src/domain/certificate/certificate-events.ts';
import { bindContact } from '../../../../src/usecases/bodies/invite-contact.ts';
import { decisionSheets } from '../../../../src/usecases/panel/decision-sheets.ts';
import { namesChangedSince, packNow } from '../../../../src/usecases/panel/pack-now.ts';
import { loadPanel } from '../../../../src/usecases/panel/panel-list.ts';
import type { PanelJson } from '../../../../src/wire/console/panel.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { body, contact, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';
import { freezeList } from '../../../support/seasons/frozen-list.ts';

let season: WebSeason;
let asker: ConsoleAsker;
beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  const about = { track: 'team' as const, organisation: '上海申汀轨道交通运营有限公司', body };
  for (const [id, name] of [
    ['SBAAAA22', '云苔路站“一米窗”'],
    ['SBBBBB22', '未入选班组'],
  ] as const)
    await endorse(season.ports, { id, name, applicant: `wecom:of-${id}`, ...about });
});
afterAll(() => season.close());

const results = [
  { application: 'SBAAAA22', outcome: 'awarded' },
  { application: 'SBBBBB22', outcome: 'not-awarded', comment: '数据可以再补充来源。' },
];
const announcement = { campaign: 'star-2021', publication: 'publication-1', results };
/** The reference of the certificate that stands. */
async function standing(application: string) {
  const read = async () => (await season.ports.views.get<Certificate>(certificateView, application))?.data;
  await expect.poll(async () => (await read())?.versions.at(-1)?.check).toBeTruthy();
  const version = (await read())?.versions.at(-1);
  return { reference: `${certificateNumber(application)}-V${version?.version}-${version?.check}` };
}
const list = async () => (await fetch(`${season.address}/results/star-2021`)).text();

describe('a publication', () => {
  it('shows every single message first, and what a reason is needed for', async () => {
    const { body: shown } = await asker.post('results/preview', announcement);
    expect(shown).toMatchObject({
      results: [
        { to: 'wecom:of-SBAAAA22', text: expect.stringContaining('恭喜'), hasCertificate: true },
        { to: 'wecom:of-SBBBBB22', text: expect.stringContaining('数据可以再补充来源'), hasCertificate: false },
      ],
      bodies: [{ body, contacts: [contact], text: expect.stringMatching(/一米窗[\s\S]*未入选班组/u) }],
      shortcomings: [{ kind: 'not-due', from: '2022-01-26' }, { kind: 'not-frozen' }, { kind: 'unreviewed' }],
    });
    expect(season.told('wecom:of-SBAAAA22')).not.toContain('恭喜');
  });

  it('is refused while the panel has not frozen its list, whatever the reason', async () => {
    const order = { ...announcement, reason: '领导小组同意提前公布' };
    const refused = await asker.post('results', order);
    expect(refused).toMatchObject({
      status: 409,
      body: { values: { text: expect.stringContaining('先到“公布结果') } },
    });
    expect(await list()).toMatch(/结果还没有公布[\s\S]*预计2022年2月28日前公布[\s\S]*回“状态”/u);
    await freezeList(season.ports, { SBAAAA22: 'awarded', SBBBBB22: 'not-awarded' });
  });

  it('is refused in words without a reason, and nobody is told', async () => {
    const refused = await asker.post('results', announcement);
    expect(refused).toMatchObject({ status: 409, body: { values: { text: expect.stringContaining('写明原因') } } });
    expect(await list()).toContain('结果还没有公布');
  });

  it('tells everybody their own: the comment only whom it is meant for, the body its list', async () => {
    const { body: done } = await asker.post('results', { ...announcement, reason: '领导小组同意提前公布' });
    expect(done).toEqual({ published: ['SBAAAA22', 'SBBBBB22'], refused: [] });
    await expect.poll(() => season.told('wecom:of-SBAAAA22')).toContain('恭喜');
    await expect.poll(() => season.told('wecom:of-SBBBBB22')).toContain('数据可以再补充来源');
    await expect.poll(() => season.told(contact)).toContain('结果公布了');
    expect(season.told('wecom:of-SBAAAA22') + season.told(contact)).not.toContain('数据可以再补充来源');
  });

  it('is kept with its reason, and watched', async () => {
    const watched = async () => (await asker.get('publications?campaign=star-2021')).body;
    const deliveries = ['SBAAAA22', 'SBBBBB22'].map((application) => ({ application, state: 'sent' }));
    await expect.poll(watched).toMatchObject([{ reason: '领导小组同意提前公布', isOver: true, deliveries }]);
    const chased = await asker.post('publications/publication-1/chase', { requestId: 'chase-000001' });
    expect(chased).toEqual({ status: 200, body: { told: 0 } });
  });

  it('is on a public page, which names nobody who was not selected', async () => {
    const text = await list();
    expect(text).toMatch(/一米窗[\s\S]*上海申汀轨道交通运营有限公司/u);
    expect(text).not.toMatch(/未入选班组|wecom:|SBAAAA22|评审意见/u);
  });
});

describe('a mistaken result', () => {
  const correct = (application: string, outcome: string, reason: string, requestId: string) =>
    asker.post(`applications/${application}/result-correction`, { outcome, reason, requestId });

  it('is corrected with a reason only, and only to something else', async () => {
    expect(await correct('SBAAAA22', 'not-awarded', '错', 'correct-00001')).toMatchObject({ status: 409 });
    expect(await correct('SBAAAA22', 'awarded', '录入时看错了一行', 'correct-00002')).toMatchObject({ status: 409 });
    expect(await list()).toContain('一米窗');
  });

  it('says what is wrong with an empty reason, with no hole in the sentence', async () => {
    const { body: refused } = await correct('SBBBBB22', 'awarded', '', 'press-hole');
    expect(refused).toMatchObject({ values: { text: '原因请用一句话写明，不能空着，也不要太长。' } });
  });

  it('tells whoever was told wrongly, once, and takes the certificate back', async () => {
    const certificates = async () => (await asker.get('certificates?campaign=star-2021')).body;
    await expect.poll(certificates).toMatchObject([{ application: 'SBAAAA22', state: 'stands' }]);
    for (const _ of [1, 2])
      expect((await correct('SBAAAA22', 'not-awarded', '录入时看错了一行', 'correct-00003')).status).toBe(200);
    await expect.poll(() => season.told('wecom:of-SBAAAA22')).toMatch(/更正[\s\S]*录入时看错了一行/u);
    await expect.poll(() => season.told(contact)).toContain('录入时看错了一行');
    expect(season.told('wecom:of-SBBBBB22')).not.toContain('更正');
    await expect.poll(certificates).toMatchObject([{ application: 'SBAAAA22', state: 'revoked' }]);
    expect(await list()).not.toContain('一米窗');
    expect(await correct('SBBBBB22', 'awarded', '录入时看错了一行', 'correct-00004')).toMatchObject({ status: 200 });
    expect(await list()).toContain('未入选班组');
  });

  it('is not told as none at all once who was selected is erased: they are counted without a name', async () => {
    const { reference } = await standing('SBBBBB22');
    const erased = await asker.post('applications/SBBBBB22/erasure', { reason: '本人要求', requestId: 'erase-000001' });
    expect(erased.status).toBe(200);
    const text = await list();
    expect(text).toMatch(/服务明星班组（1）[\s\S]*入选 1 个，按本人要求不再列出名称/u);
    expect(text).not.toContain('未入选班组');
    const verified = await (await fetch(`${season.address}/verify/${reference}`)).text();
    expect(verified).toMatch(/名称已按本人要求删除/u);
    expect(verified).not.toContain('请对照证书上的名称');
    expect(await correct('SBBBBB22', 'not-awarded', '录入时看错了一行', 'correct-00005')).toMatchObject({
      body: { values: { text: expect.stringContaining('已按本人要求删除') } },
    });
  });

  it('is noted in the list of the panel and on its decision: who, when and why', async () => {
    const { body: shown } = await asker.get('panel?campaign=star-2021');
    const corrected = { outcome: 'not-awarded', by: expect.any(String), reason: '录入时看错了一行' };
    const of = (lines: readonly { application: string }[]) =>
      lines.find(({ application }) => application === 'SBAAAA22');
    const panel = shown as PanelJson; // what the page reads
    expect(of(panel.lines)).toMatchObject({ outcome: 'awarded', corrected });
    expect(JSON.stringify(decisionSheets(season.ports.wording, panel))).toMatch(
      /公布后更正为不入选（[^）]+，\d{4}年\d+月\d+日），原因：录入时看错了一行/u,
    );
    const list = await loadPanel(season.ports, star, 'wecom:yulin');
    const now = list && (await packNow(season.ports, star, list));
    const printed = (now?.lines ?? []).map(({ corrected: _, ...line }) => line);
    expect(now && namesChangedSince({ lines: printed, mark: 'before' }, now)).toContain('云苔路站“一米窗”');
  });
});
