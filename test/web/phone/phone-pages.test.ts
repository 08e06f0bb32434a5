import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { BodyPapers } from '../../../src/domain/recommendation/papers.ts';
import { bodyView } from '../../../src/domain/recommendation/papers-events.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { signLink } from '../../../src/web/access/links.ts';
import { askPage } from '../../support/pages/ask-page.ts';
import {
  applicant,
  body,
  contact,
  filesForm,
  goToUpload,
  openWebSeason,
  pdf,
  photo,
  secret,
  type WebSeason,
} from '../../support/pages/web-season.ts';

let season: WebSeason;
let id: string;

beforeAll(async () => {
  season = await openWebSeason();
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  await bindContact(season.ports, 'wecom:minjiashu', { campaign: 'star-2021', body: 'district-putuo' });
  id = await goToUpload(season);
});
afterAll(() => season.close());

const application = async () => (await season.ports.views.get<Application>(applicationView, id))?.data;

const ask = (path: string, token: string, init: RequestInit = {}) => askPage(season, path, token, init);

const send = (token: string, files: { name: string; bytes: Uint8Array }[]) =>
  ask('upload', token, { method: 'POST', body: filesForm(files) });

async function decide(token: string, decision: Record<string, unknown>) {
  const headers = { 'content-type': 'application/json' };
  const { shown } = await ask('review', token);
  const body = JSON.stringify({ requestId: 'press-0001', shown, ...decision });
  return ask('review', token, { method: 'POST', headers, body });
}

const entries = () => season.ports.journal.countEntries();

describe('the upload page', () => {
  it('says what to send: version, pages, limits, last day', async () => {
    expect(await ask('upload', season.token(applicant, 'upload', id))).toMatchObject({
      status: 200,
      application: id,
      title: '云苔路站“一米窗”服务班组',
      version: 1,
      pageCount: 4,
      closesOn: '2021-12-17',
      maxFiles: 20,
      maxMegabytes: 20,
    });
  });

  it('refuses links that are forged, expired, for another page or of another person', async () => {
    const good = season.token(applicant, 'upload', id);
    const expired = signLink(secret, {
      person: applicant,
      purpose: 'upload',
      subject: id,
      issuedAt: season.ports.clock.now(),
      expiresAt: season.ports.clock.now(),
      nonce: 'n1',
    });
    const before = await entries();
    const forged = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
    expect(await send(forged, [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ status: 403, code: 'link-forged' });
    expect(await send('', [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ status: 403, code: 'link-forged' });
    expect(await send(expired, [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ status: 403, code: 'link-expired' });
    const review = season.token(applicant, 'review', id);
    expect(await send(review, [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ status: 403, code: 'link-forged' });
    const stranger = season.token('wecom:shaowei', 'upload', id);
    expect(await send(stranger, [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ status: 404, code: 'not-found' });
    expect(await entries()).toBe(before);
    expect(await season.ports.inbox.countWaiting()).toBe(0);
  });

  it('refuses what is neither PDF nor picture, whatever its name, empty files, too many and too large ones', async () => {
    const token = season.token(applicant, 'upload', id);
    const word = { name: '盖章.pdf', bytes: Buffer.from('PK not a pdf') };
    expect(await send(token, [word])).toMatchObject({
      status: 415,
      code: 'not-accepted',
      values: { name: '盖章.pdf' },
    });
    expect(await send(token, [{ name: 'a.pdf', bytes: Buffer.alloc(0) }])).toMatchObject({ code: 'empty' });
    expect(await send(token, [])).toMatchObject({ status: 400, code: 'no-files' });
    const many = Array.from({ length: 21 }, (_, page) => ({ name: `${page}.jpg`, bytes: photo }));
    expect(await send(token, many)).toMatchObject({ status: 413, code: 'too-many-files' });
    const large = { name: 'large.pdf', bytes: Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]) };
    expect(await send(token, [large])).toMatchObject({ status: 413, code: 'too-large' });
    expect(await ask('upload', token, { method: 'POST', body: 'no form' })).toMatchObject({ code: 'bad-request' });
    expect((await application())?.stamped).toBeNull();
  });

  it('takes several photos in their order, once: the link is used up and says so', async () => {
    const token = season.token(applicant, 'upload', id);
    const files = [
      { name: '第二页.jpg', bytes: photo },
      { name: '第一页.pdf', bytes: pdf },
    ];
    expect(await send(token, files)).toMatchObject({ status: 200, count: 2 });
    await expect.poll(async () => (await application())?.stamped?.version, { timeout: 5000 }).toBe(1);
    expect((await application())?.stamped?.files.map(({ name }) => name)).toEqual(['第二页.jpg', '第一页.pdf']);
    const before = await entries();
    expect(await send(token, files)).toMatchObject({ status: 409, code: 'already-used' });
    expect(await ask('upload', token)).toMatchObject({ status: 409, code: 'already-used' });
    expect(await send(season.token(applicant, 'upload', id), files)).toMatchObject({ code: 'already-taken' });
    expect(await entries()).toBe(before);
  });

  it('shows the files of the application to their owner only, and nothing else of the store', async () => {
    const { printed, stamped } = (await application()) ?? {};
    const token = season.token(applicant, 'upload', id);
    const get = (file: string, t = token) => fetch(`${season.address}/h5/api/files/${file}?t=${t}`);
    const shown = await get(printed?.file.sha256 ?? '');
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(await shown.text()).toContain(id);
    expect((await get(stamped?.files[0]?.sha256 ?? '')).headers.get('content-type')).toBe('image/jpeg');
    expect((await get('0'.repeat(64))).status).toBe(404);
    expect((await get(encodeURIComponent('../../secret-key'))).status).toBe(404);
    expect((await get(printed?.file.sha256 ?? '', season.token('wecom:shaowei', 'upload', id))).status).toBe(404);
  });
});

describe('the review page', () => {
  it('shows nothing before the application is submitted', async () => {
    expect(await ask('review', season.token(contact, 'review', id))).toMatchObject({ status: 403, code: 'not-yours' });
  });

  it('shows every answer, the papers and who may decide, to the contacts of its own body only', async () => {
    await season.chat.says('提交');
    await season.chat.says('是');
    await expect.poll(async () => (await application())?.status).toBe('awaiting-recommendation');
    const review = await ask('review', season.token(contact, 'review', id));
    expect(review).toMatchObject({ status: 200, decided: null, open: { isOpen: true, closesOn: '2021-12-24' } });
    const rows = review.sections.flatMap((section: { rows: unknown[] }) => section.rows);
    expect(rows.length).toBeGreaterThan(40);
    expect(review.printed.version).toBe(1);
    expect(review.stamped.files).toHaveLength(2);
    for (const other of ['wecom:minjiashu', applicant, 'wecom:shaowei']) {
      const token = season.token(other, 'review', id);
      expect(await ask('review', token)).toMatchObject({ status: 403, code: 'not-yours' });
      expect(await decide(token, { decision: 'recommend' })).toMatchObject({ status: 403, code: 'not-yours' });
      const file = await fetch(`${season.address}/h5/api/files/${review.printed.file.id}?t=${token}`);
      expect(file.status).toBe(404);
    }
    expect((await application())?.status).toBe('awaiting-recommendation');
  });

  it('decides nothing on what it did not show', async () => {
    const token = season.token(contact, 'review', id);
    const { shown } = await ask('review', token);
    for (const other of [undefined, { ...shown, version: 2 }, { ...shown, submitted: shown.submitted - 60 }])
      expect(await decide(token, { decision: 'recommend', shown: other })).toMatchObject({
        status: 409,
        code: 'material-changed',
      });
    expect((await application())?.status).toBe('awaiting-recommendation');
    expect(await ask('review/outcome?requestId=press-0001', token)).toMatchObject({ kind: 'pending' });
    expect(await ask('review/outcome?requestId=x', token)).toMatchObject({ status: 400 });
  });

  it('wants a reason for sending back and for declining', async () => {
    const token = season.token(contact, 'review', id);
    for (const decision of ['return', 'decline'])
      expect(await decide(token, { decision, reason: ' ' })).toMatchObject({ status: 400, code: 'bad-request' });
    expect(await decide(token, { decision: 'award' })).toMatchObject({ status: 400 });
  });

  it('keeps to the calendar: no sending back after the submission window, nothing after its own', async () => {
    season.chat.season.setClock('2021-12-18T09:00:00+08:00');
    const token = season.token(contact, 'review', id);
    expect(await ask('review', token)).toMatchObject({ open: { isOpen: true, canReturn: false } });
    expect(await decide(token, { decision: 'return', reason: '补数据' })).toMatchObject({ code: 'submission-closed' });
    season.chat.season.setClock('2021-12-25T00:00:00+08:00');
    const late = season.token(contact, 'review', id);
    expect(await decide(late, { decision: 'recommend' })).toMatchObject({ status: 409, code: 'recommendation-closed' });
    season.chat.season.setClock('2021-11-25T09:00:00+08:00');
    expect((await application())?.status).toBe('awaiting-recommendation');
  });

  it('sends ticked columns back with the reason, once, and tells the applicant', async () => {
    const token = season.token(contact, 'review', id);
    const verdict = { decision: 'return', fields: ['headcount', 'deeds'], reason: '请补充花博会期间的数据' };
    const presses = await Promise.all([decide(token, verdict), decide(token, verdict)]);
    expect(presses.map(({ status }) => status).sort()[0]).toBe(202);
    await expect.poll(async () => (await application())?.status, { timeout: 5000 }).toBe('returned');
    expect((await application())?.reopened).toEqual(['headcount', 'deeds']);
    expect(await ask('review/outcome?requestId=press-0001', token)).toMatchObject({ status: 200, kind: 'done' });
    await expect.poll(() => season.told(applicant)).toContain('请补充花博会期间的数据');
    expect(await decide(token, { ...verdict, requestId: 'press-0002' })).toMatchObject({
      status: 409,
      code: 'already-decided',
    });
    const decided = { decision: 'return', by: '方晓岚', isMine: true, reason: '请补充花博会期间的数据' };
    expect(await ask('review', token)).toMatchObject({ decided });
    await bindContact(season.ports, 'wecom:colleague', { campaign: 'star-2021', body });
    expect(await ask('review', season.token('wecom:colleague', 'review', id))).toMatchObject({
      // Of two contacts nobody knows whose the name on the body's list is.
      decided: { by: 'fangxiaolan', isMine: false },
    });
    const returns = (await season.ports.journal.read(`application/${id}`)).flatMap(({ events }) => events);
    expect(returns.filter(({ kind, decision }) => kind === 'stageDecided' && decision === 'back')).toHaveLength(1);
  });
});

it('writes neither tokens nor answers nor file names into the log', () => {
  const log = season.lines.join('\n');
  expect(log).toContain('/h5/api/upload');
  expect(log).not.toMatch(/[\w-]+\.[\w-]{43}/);
  expect(log).not.toMatch(/一米窗|第二页|花博会|heyan/);
});

describe('the upload page of a recommending body', () => {
  const minjiashu = 'wecom:minjiashu';
  const number = 'STAR2021DISTRICTPUTUOS';
  const says = (text: string) => season.chat.season.hear(minjiashu, { kind: 'text', text });
  const kept = async () =>
    (await season.ports.views.get<BodyPapers>(bodyView, 'star-2021/district-putuo'))?.data.statistics;

  it('shows the paper made last, and takes its scan once, whatever is talked about meanwhile', async () => {
    for (const text of ['统计表', '46 128 1963 37 9 0 0', '都用']) await says(text);
    const token = season.token(minjiashu, 'upload', number);
    expect(await ask('upload', token)).toMatchObject({ status: 409, code: 'not-printed' });
    for (const text of ['确认', '其余几份今年没有推荐', '确认']) await says(text);
    const shown = await ask('upload', token);
    expect(shown).toMatchObject({ status: 200, application: number, version: 1, closesOn: '2021-12-24' });
    const printed = await fetch(`${season.address}/h5/api/files/${shown.printed.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await says('待办');
    expect(await send(token, [{ name: 'scan.pdf', bytes: pdf }])).toMatchObject({ status: 200, count: 1 });
    await expect.poll(async () => (await kept())?.stamped?.files[0]?.name).toBe('scan.pdf');
    expect(await send(token, [{ name: 'scan.pdf', bytes: pdf }])).toMatchObject({ status: 409, code: 'already-used' });
  });

  it('opens for contacts of this body only', async () => {
    for (const person of [contact, applicant])
      expect((await ask('upload', season.token(person, 'upload', number))).status).toBe(404);
  });
});
