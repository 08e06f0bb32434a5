import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRenderer } from '../../../../src/documents/print/renderer.ts';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import { settleCertificates } from '../../../../src/usecases/certificates/make-certificate.ts';
import { announceResults } from '../../../../src/usecases/publication/announce-results.ts';
import type { CertificatesJson } from '../../../../src/wire/console/certificates.ts';
import { certificate } from '../../../../templates/documents/star-2021/certificate.ts';
import { typesetting } from '../../../../templates/documents/typesetting.ts';
import { textOf } from '../../../support/chats/dialogue.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { applicant, body, openWebSeason, staff, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';
import { freezeList } from '../../../support/seasons/frozen-list.ts';

const fontFolder = fileURLToPath(new URL('../../../../templates/fonts/', import.meta.url));
const renderer = createRenderer({ fontFolder, layouts: { 'star-2021/certificate': certificate }, typesetting });

let season: WebSeason;
let console: ConsoleAsker;
beforeAll(async () => {
  season = await openWebSeason();
  season.ports.renderer = renderer;
  console = await openConsole(season);
  const about = { track: 'team' as const, organisation: '上海申汀轨道交通运营有限公司', body };
  await endorse(season.ports, { id: 'SBAAAA22', applicant: 'wecom:of-SBAAAA22', name: '云苔路站“一米窗”', ...about });
  // A character that no font has: of the private use area.
  await endorse(season.ports, { id: 'SBBBBB22', applicant: 'wecom:of-SBBBBB22', name: '\u{10FFFD}班组', ...about });
  await endorse(season.ports, { id: 'SBCCCC22', applicant: 'wecom:of-SBCCCC22', name: '未入选班组', ...about });
  await freezeList(season.ports, { SBAAAA22: 'awarded', SBBBBB22: 'awarded', SBCCCC22: 'not-awarded' });
  await announceResults(season.ports, staff, {
    campaign: 'star-2021',
    publication: 'publication-1',
    reason: '提前公布',
    results: [
      { application: 'SBAAAA22', outcome: 'awarded' },
      { application: 'SBBBBB22', outcome: 'awarded' },
      { application: 'SBCCCC22', outcome: 'not-awarded' },
    ],
  });
});
afterAll(async () => {
  await season.close();
  await renderer.close();
});

const applicantOf = async (id: string) =>
  (await season.ports.views.get<Application>(applicationView, id))?.data.applicant ?? applicant;
const told = async (id: string) => {
  const person = await applicantOf(id);
  await expect.poll(() => season.told(person)).toContain('名单');
  return season.told(person);
};
const verified = async (code: string) => (await fetch(`${season.address}/verify/${code}`)).text();

async function codeOf(id: string): Promise<string> {
  const person = await applicantOf(id);
  await expect.poll(() => season.told(person), { timeout: 20_000 }).toMatch(/\/verify\/ZS/u);
  const codes = season.told(person).match(/ZS\w+-V\d+-\w+/gu) ?? [];
  return codes.at(-1) ?? '';
}

it('is sent to whoever was selected, and nobody else', async () => {
  expect(await codeOf('SBAAAA22')).toBe('ZSSBAAAA22-V1-CHECKCHECK22');
  await expect.poll(() => told('SBAAAA22')).toContain('证书_云苔路站');
  expect(await told('SBCCCC22')).not.toContain('证书');
});

it('waits for staff where a font lacks a character, and says which', async () => {
  const get = async () => (await console.get('certificates?campaign=star-2021')).body;
  await expect.poll(get, { timeout: 20_000 }).toContainEqual(expect.objectContaining({ application: 'SBBBBB22' }));
  const listed = await get();
  const held = { application: 'SBBBBB22', state: 'held', version: 0 };
  expect(listed).toContainEqual(
    expect.objectContaining({ ...held, missing: [{ place: 'name', characters: ['\u{10FFFD}'] }] }),
  );
  expect(await told('SBBBBB22')).not.toContain('证书');
  const { status, body: after } = await console.post('certificates/SBBBBB22/making', { isForced: true });
  expect(status).toBe(200);
  expect(after).toContainEqual(expect.objectContaining({ application: 'SBBBBB22', state: 'stands', version: 1 }));
});

it('can be checked by everybody, and says so once it was revoked', async () => {
  const code = await codeOf('SBAAAA22');
  expect(await verified(code)).toMatch(/这份证书是真的[\s\S]*云苔路站“一米窗”[\s\S]*上海申汀轨道/u);
  expect(await verified(code.replace('V1', 'V2'))).toContain('没有查到');
  const refused = await console.post('certificates/SBAAAA22/revocation', { version: 1, reason: '' });
  expect(refused).toMatchObject({ status: 409, body: { values: { text: expect.stringContaining('原因') } } });
  const { status } = await console.post('certificates/SBAAAA22/revocation', { version: 1, reason: '名称写错' });
  expect(status).toBe(200);
  expect(await verified(code)).toContain('已撤销');
  await expect.poll(async () => season.told(await applicantOf('SBAAAA22'))).toContain('名称写错');
});

it('is made again in place of the revoked one, which stays void', async () => {
  expect((await console.post('certificates/SBAAAA22/making', { isForced: false })).status).toBe(200);
  await expect.poll(() => codeOf('SBAAAA22'), { timeout: 20_000 }).toContain('-V2-');
  expect(await verified('ZSSBAAAA22-V1-CHECKCHECK22')).toContain('后来重新出过证书');
  expect(await verified('ZSSBAAAA22-V2-CHECKCHECK22')).toContain('这份证书是真的');
});

it('is taken back within a minute, made or revoked, and nobody has heard of it', async () => {
  const { ports } = season;
  ports.undoSeconds = 60;
  const listed = async () => {
    const { body: rows } = await console.get('certificates?campaign=star-2021');
    return (rows as CertificatesJson).find(({ application }) => application === 'SBAAAA22'); // what the route answers
  };
  const post = (what: string, more: object) => console.post(`certificates/SBAAAA22/${what}`, more);
  await post('revocation', { version: 2, reason: '点错了' });
  expect(await listed()).toMatchObject({ state: 'revoked', pending: { what: 'revoked', version: 2, seconds: 60 } });
  expect(await post('making', { isForced: false })).toMatchObject({
    body: { values: { text: expect.stringContaining('一分钟') } },
  });
  expect((await post('undo', { version: 2, requestId: 'press-undo-1' })).status).toBe(200);
  expect((await post('undo', { version: 2, requestId: 'press-undo-1' })).status).toBe(200);
  expect((await post('undo', { version: 2, requestId: 'press-undo-2' })).status).toBe(409);
  expect(await listed()).toMatchObject({ state: 'stands', pending: null });
  expect(await verified('ZSSBAAAA22-V2-CHECKCHECK22')).toContain('这份证书是真的');
  expect(season.told(await applicantOf('SBAAAA22'))).not.toContain('点错了');

  await post('revocation', { version: 2, reason: '名称又写错' });
  const later = (seconds: number) => new Date(ports.clock.now().getTime() + seconds * 1000).toISOString();
  season.chat.season.setClock(later(61));
  await settleCertificates(ports);
  await settleCertificates(ports);
  await expect.poll(async () => season.told(await applicantOf('SBAAAA22'))).toContain('名称又写错');
  expect((await post('undo', { version: 2, requestId: 'press-undo-3' })).status).toBe(409);

  expect((await post('making', { isForced: false })).body).toContainEqual(
    expect.objectContaining({
      application: 'SBAAAA22',
      state: 'stands',
      pending: expect.objectContaining({ version: 3 }),
    }),
  );
  await post('undo', { version: 3, requestId: 'press-undo-4' });
  expect(await listed()).toMatchObject({ state: 'revoked', version: 2 });
  expect(await verified('ZSSBAAAA22-V3-CHECKCHECK22')).toContain('没有查到');
  // In the chat too, by who did it.
  await post('making', { isForced: false });
  const says = async (person: string) =>
    textOf(await season.chat.season.hear(person, { kind: 'text', text: '撤回刚才的决定' }));
  expect(await says('wecom:wangying')).not.toContain('已撤回');
  expect(await says(staff)).toMatch(/已撤回：.*SBAAAA22.*刚出的证书作废，申报人没有收到通知/u);
  expect(await listed()).toMatchObject({ state: 'revoked', version: 2 });
  expect(await says(staff)).toMatch(/没有您可以撤回的决定/u);

  await post('making', { isForced: false });
  expect(await codeOf('SBAAAA22')).toContain('-V2-');
  season.chat.season.setClock(later(61));
  await settleCertificates(ports);
  await expect.poll(() => codeOf('SBAAAA22'), { timeout: 20_000 }).toContain('-V5-');
});
