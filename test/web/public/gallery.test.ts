import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { cardIdOf } from '../../../src/domain/base/card.ts';
import type { Reply } from '../../../src/domain/base/message.ts';
import { markOfQuestion } from '../../../src/domain/gallery/article.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { erasePerson } from '../../../src/usecases/personal/erase-person.ts';
import { type ConsoleAsker, openConsole } from '../../support/pages/console-asker.ts';
import { openWebSeason, photo, staff, type WebSeason } from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import { addCandidate } from '../../support/seasons/scoring-season.ts';

const [id, owner] = ['SBAAAA22', 'wecom:of-SBAAAA22'];
const base = '/gallery/star-2021';
let season: WebSeason;
let asker: ConsoleAsker;
let picture: string;
beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
  const deeds = `一米窗里的温度\n一、扎根窗口\n每天第一班车前，大家把窗口擦得很亮。有事打13800000129。<b>\n${'我们一年服务乘客。'.repeat(60)}`;
  const about = { organisation: '上海申汀轨道交通运营有限公司', deeds, caption: '早班', fileName: '何䶮的照片.jpg' };
  const file = await addCandidate(season.ports, {
    id,
    name: '云苔路站“一米窗”',
    person: owner,
    mobile: '13700000777',
    ...about,
  });
  // As a phone takes it: turned, and with a place.
  const shot = await sharp(photo)
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  await season.ports.files.put(file.key, shot, 'image/jpeg');
  picture = file.sha256;
  await addCandidate(season.ports, { id: 'SBBBBB22', name: '二楼班组', person: 'wecom:of-SBBBBB22', ...about });
  await freezeList(season.ports, { [id]: 'awarded', SBBBBB22: 'not-awarded' });
  const results = [
    { application: id, outcome: 'awarded' },
    { application: 'SBBBBB22', outcome: 'not-awarded' },
  ];
  const order = { campaign: 'star-2021', publication: 'publication-1', reason: '提前公布', results };
  expect((await asker.post('results', order)).status).toBe(200);
}, 60_000);
afterAll(() => season.close());

let messages = 0;
const says = (text: string, expected: string, person = owner) => hears({ kind: 'text', text }, expected, person);
async function hears(reply: Reply, expected: string, person = owner): Promise<void> {
  messages += 1;
  const before = season.told(person).length - 1;
  await acceptMessage(season.ports, { id: `said:${messages}`, person, reply });
  await expect.poll(() => season.told(person).slice(before), { timeout: 10_000 }).toContain(expected);
}
async function page(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${season.address}${path}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const read = async (path: string) => (await page(path)).bytes.toString();
let changes = 0;
function change(command: object) {
  changes += 1;
  return asker.post(`gallery/cases/${id}`, { ...command, requestId: `gallery-${String(changes).padStart(5, '0')}` });
}
const paths = [`${base}/${id}`, `${base}/${id}/article.pdf`];

describe('the public gallery', () => {
  it('asks whoever was selected, once, and nobody else; without a yes nothing is shown', async () => {
    await expect.poll(() => season.told(owner)).toContain('同意展示');
    expect(season.told(owner).split('愿意公开展示这份案例吗').length).toBe(2);
    expect(season.told('wecom:of-SBBBBB22')).not.toContain('展示');
    expect(await change({ kind: 'choose' })).toMatchObject({
      ...{ status: 409, body: { values: { text: expect.stringContaining('还没有同意展示') } } },
    });
    expect(await read(base)).toContain('还没有公开展示的案例');
    expect(await read('/')).not.toContain(base);
  });

  it('takes a no from plain words beside the question', async () => {
    await says('算了不展示 照片里有病人', '不展示。以后改了主意');
    expect(await change({ kind: 'choose' })).toMatchObject({ status: 409 });
  });

  it('takes a change of mind from plain words, one way and the other', async () => {
    await says('算了还是展示吧', '工作人员放上展示页以后');
    await says('不想展示', '已经撤下');
    await says('再放上去吧', '工作人员放上展示页以后');
    await says('还是别放上去了', '已经撤下');
    expect(await change({ kind: 'choose' })).toMatchObject({ status: 409 });
  });

  it('shows a case once its applicant agreed in the chat and staff chose it', async () => {
    await says('同意展示', '工作人员放上展示页以后');
    expect(await read(base)).not.toContain('一米窗');
    expect(await change({ kind: 'choose' })).toMatchObject({
      status: 200,
      body: [{ application: id, state: 'shown' }],
    });
    await expect.poll(() => season.told(owner)).toContain(`${base}/${id}`);
    expect(await read(base)).toContain('云苔路站“一米窗”');
    const home = await read('/');
    expect(home).toContain(`href="${base}"`);
    expect(home, 'the list is out: it is the one thing to open').toMatch(
      /结果已经公布[\s\S]*class="button" href="\/results\/star-2021">看入选名单[\s\S]*<em>已公布/u,
    );
    expect(await read('/results/star-2021')).toContain(`href="${base}"`);
  });

  it('consents on no card from before it was taken down, and asks anew', async () => {
    const application = await season.ports.views.get<Application>(applicationView, id);
    if (!application) throw new Error('no application');
    const shown = markOfQuestion(campaign, application.data, { consent: null });
    const codeFor = (text: string) => season.ports.checkCodes.codeFor('card', text);
    const card = cardIdOf({ kind: 'gallery', application: id, shown }, 'first', { person: owner, codeFor });
    await says('撤下案例', '已经撤下');
    await hears({ kind: 'choice', card, key: 'yes' }, '后来已经按您的意思撤下。现在再问您一次');
    expect(season.told(owner).split('愿意公开展示这份案例吗').length).toBe(3);
    expect(await read(base)).toContain('还没有公开展示的案例');
    await says('同意展示', '工作人员放上展示页以后');
    expect((await change({ kind: 'choose' })).status).toBe(200);
    await expect.poll(() => read(base)).toContain('云苔路站“一米窗”');
  });

  it('has the article as a page, without numbers, names of files or markup of anybody', async () => {
    const html = (await read(`${base}/${id}`)).replaceAll(picture, '');
    expect(html).toMatch(/<h2 class="of-article">一米窗里的温度<\/h2><h3>一、扎根窗口<\/h3>/u);
    expect(html).toContain('有事打＊＊＊');
    expect(html).not.toMatch(/1[3-9]\d{9}|何䶮|<b>\n|wecom:|shenting\.example|云苔路88号/u);
    expect((await page(`${base}/SBBBBB22`)).status).toBe(404);
    expect((await page('/gallery/star-1999')).status).toBe(404);
  });

  it('has it as a PDF that is made once, and asked for again before it is shown again', async () => {
    const first = await page(`${base}/${id}/article.pdf`);
    expect([first.status, first.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await page(`${base}/${id}/article.pdf`)).bytes.equals(first.bytes)).toBe(true);
    const again = await page(`${base}/${id}/article.pdf`, {
      'if-none-match': first.headers.get('etag') ?? '',
      'cache-control': 'max-age=0',
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const entries = await season.ports.journal.read(`gallery/${id}`);
    expect(entries.flatMap(({ events }) => events).filter(({ kind }) => kind === 'articlePrinted')).toHaveLength(1);
  });

  it('shows pictures without what the camera noted, and no others', async () => {
    for (const size of ['', '?size=small']) {
      const { status, bytes, headers } = await page(`${base}/${id}/pictures/${picture}${size}`);
      expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).not.toContain('何䶮');
    }
    expect((await page(`${base}/${id}/pictures/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('lets its applicant pick pictures, and staff too', async () => {
    await says('展示图片', '现在展示：1');
    await says('展示图片 3', '没看懂要展示哪几张');
    await says('展示图片 0', '现在一张也不展示');
    expect((await page(`${base}/${id}/pictures/${picture}`)).status).toBe(404);
    const pictures = [{ id: picture, caption: '早班出车前，大家擦窗' }];
    expect((await change({ kind: 'choose-pictures', pictures })).status).toBe(200);
    expect(await read(`${base}/${id}`)).toContain('早班出车前，大家擦窗');
  });

  it('is in the order staff give it', async () => {
    const order = { campaign: 'star-2021', requestId: 'order-00001', applications: [id] };
    expect(await asker.post('gallery/order', order)).toMatchObject({ status: 200, body: [{ application: id }] });
  });

  it('loses a case at once when its applicant takes it back, or staff hide it with a reason', async () => {
    expect((await change({ kind: 'hide', reason: '图片里有乘客正脸' })).status).toBe(200);
    await expect.poll(() => season.told(owner)).toContain('图片里有乘客正脸');
    expect((await page(`${base}/${id}`)).status).toBe(404);
    await change({ kind: 'choose' });
    await says('撤下案例', '已经撤下');
    for (const path of [...paths, `${base}/${id}/pictures/${picture}`]) expect((await page(path)).status).toBe(404);
    expect(await read(base)).not.toContain('一米窗');
    expect(await change({ kind: 'choose' })).toMatchObject({ status: 409 });
    await says('我的案例', '按您的意思没有展示');
  });

  it('says so to whoever has nothing to show', async () => {
    await says('同意展示', '没有可以展示的案例', 'wecom:mallory');
    await says('撤下案例', '没有可以展示的案例', 'wecom:of-SBBBBB22');
  });

  it('loses a case whose result is corrected, and one whose applicant is erased', async () => {
    await says('同意展示', '可以展示了');
    await change({ kind: 'choose' });
    expect((await page(`${base}/${id}/article.pdf`)).status).toBe(200);
    const correct = (outcome: string, requestId: string) =>
      asker.post(`applications/${id}/result-correction`, { outcome, reason: '录入时看错了一行', requestId });
    expect((await correct('not-awarded', 'correct-00001')).status).toBe(200);
    expect((await page(`${base}/${id}`)).status).toBe(404);
    expect((await correct('awarded', 'correct-00002')).status).toBe(200);
    expect((await page(`${base}/${id}`)).status).toBe(200);
    await erasePerson(season.ports, { person: owner, by: staff, reason: '本人要求', request: 'erase-00001' });
    for (const path of paths) expect((await page(path)).status).toBe(404);
    expect(await read(base)).not.toContain('一米窗');
    const kept: string[] = [];
    for await (const entry of season.ports.journal.readAll())
      if (entry.stream === `gallery/${id}`) kept.push(JSON.stringify(entry));
    expect(kept.join()).not.toMatch(/早班|图片里|\.pdf/u);
  });
});
