import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWindows } from '../../support/campaigns/campaigns.ts';
import { goToUpload, openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';

let season: WebSeason;
let id: string;
beforeAll(async () => {
  season = await openWebSeason();
  id = await goToUpload(season);
});
afterAll(() => season.close());

async function page(path: string) {
  const response = await fetch(`${season.address}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the pages of the campaigns', () => {
  it('names every campaign with its days, and how each is begun', async () => {
    const home = (await page('/')).text;
    expect(home).toMatch(/预报名还有 15 天[\s\S]*href="\/h5\/start\/star-2021"[\s\S]*11月22日—12月10日/u);
    expect(home.match(/12月10日/gu)).toHaveLength(1);
    const { status, text } = await page('/h5/start/star-2021');
    expect(status).toBe(200);
    expect(text).toContain('发送“你好”');
  });

  it('gives the blank forms to everybody, on both pages', async () => {
    for (const path of ['/', '/h5/start/star-2021']) {
      const { text } = await page(path);
      expect(text).toContain('href="/h5/blank/star-2021/team.docx"');
      expect(text).toContain('href="/h5/blank/star-2021/individual.docx"');
    }
    const { status, headers, text } = await page('/h5/blank/star-2021/team.docx');
    expect(status).toBe(200);
    expect(text.slice(0, 2)).toBe('PK');
    expect(headers.get('content-type')).toContain('wordprocessingml.document');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
      /^attachment.*空白表_.*班组.*\.docx$/u,
    );
    for (const other of ['star-2021/crew.docx', 'star-1999/team.docx', 'star-2021/team.pdf', 'star-2021/toString.docx'])
      expect((await page(`/h5/blank/${other}`)).status).toBe(404);
  });

  it('says how to begin by the days: nothing to begin once they are over', async () => {
    const [star] = season.ports.campaigns;
    if (!star) throw new Error('no campaign');
    const days = (from: string, to: string) =>
      withWindows(star, { preRegistration: { from, to }, submission: { from, to } });
    const coming = { ...days('2022-11-20', '2022-12-05'), id: 'star-2022', title: '2022年用户满意服务明星' };
    const over = { ...days('2020-11-20', '2020-12-05'), id: 'star-2020' };
    const { campaigns } = season.ports;
    Object.assign(season.ports, { campaigns: [star, coming, over] });
    const [soon, gone] = await Promise.all([page('/h5/start/star-2022'), page('/h5/start/star-2020')]);
    Object.assign(season.ports, { campaigns });
    expect(soon.text).toMatch(/还没开始：2022年11月20日至12月5日[\s\S]*到那天[\s\S]*发送“2022年用户满意服务明星”/u);
    expect(soon.text).toContain('/h5/blank/star-2022/team.docx');
    expect(gone.text).toMatch(/2020年12月5日为止，已经结束[\s\S]*报上了名的/u);
    expect(gone.text).not.toMatch(/发送|blank/u);
  });

  it('shows the whole way to the result with its days, and which step runs', async () => {
    const { text } = await page('/');
    const steps = [...text.matchAll(/<li class="(\w+)"><b>([^<]+)/gu)];
    expect(steps.map(([, state, title]) => [title, state])).toEqual([
      ['预报名', 'open'],
      ['资料申报', 'open'],
      ['推荐单位初审', 'before'],
      ['形式评审', 'before'],
      ['资料评审', 'before'],
      ['组织会审', 'before'],
      ['公布结果', 'before'],
    ]);
    expect(text).toContain('11月25日—12月17日');
    expect(text).toContain('12月24日截止');
    expect(text).toContain('2022年1月15日截止');
    expect(text, 'nothing to read of the result yet').not.toContain('/results/star-2021');
  });

  it('draws the way over its months, and says what runs today and for how long', async () => {
    const { text } = await page('/');
    expect(text).toContain('今天 11月25日：预报名还有 15 天，资料申报还有 22 天。');
    expect([...text.matchAll(/<rect class="run" x="([\d.]+)%" width="([\d.]+)%"/gu)]).toHaveLength(7);
    expect(text.match(/<rect class="today"/gu)).toHaveLength(7);
    expect([...text.matchAll(/<text[^>]*>([^<]+)/gu)].map(([, month]) => month)).toEqual(['12月', '1月', '2月']);
  });

  it('tells whoever opens an address that is not there what to do, in their own words; a script gets the bare answer', async () => {
    const opened = (path: string) => fetch(`${season.address}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    for (const path of ['/no/such', '/h5/blank/star-1999/team.docx']) {
      const response = await opened(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/<html lang="zh-CN">[\s\S]*没有这个页面[\s\S]*href="\/"/u);
    }
    const closed = await opened('/console/api/me');
    expect(closed.status).toBe(401);
    expect(await closed.text()).toContain('请回到聊天');
    expect((await page('/no/such')).text).toBe('Not Found');
    expect(JSON.parse((await page('/console/api/me')).text)).toMatchObject({ code: 'login-required' });
  });

  it('knows no campaign that is not loaded, and says so', async () => {
    const { status, text } = await page('/h5/start/star-1999');
    expect(status).toBe(404);
    expect(text).toMatch(/这个活动现在没有[\s\S]*href="\/"/u);
    expect(text).not.toContain('star-1999');
  });
});

describe('the check of a printed form', () => {
  const verify = (code: string) => page(`/verify/${encodeURIComponent(code)}`);

  it('knows the current version by either form of its code, and tells nothing of what it says', async () => {
    for (const code of [
      `SB1:${id}:V1:P2/4:CHECKCHECK22`,
      `${id}-V1-CHECKCHECK22`,
      `${id.toLowerCase()}-v1-checkcheck22`,
    ]) {
      const { status, text } = await verify(code);
      expect(status).toBe(200);
      expect(text).toContain('当前版本');
      expect(text).not.toMatch(/一米窗|申汀|何䶮|1[3-9]\d{9}/);
    }
    expect((await page(`/verify/?code=${id}-V1-CHECKCHECK22`)).text).toContain('当前版本');
  });

  it('does not know a code whose check, version or number is wrong, and shows it harmlessly', async () => {
    for (const code of [`${id}-V1-CHECKCHECK23`, `${id}-V2-CHECKCHECK22`, 'SB00000000-V1-CHECKCHECK22', 'x'])
      expect((await verify(code)).text).toContain('没有查到');
    const { text } = await verify('"><script>alert(1)</script>');
    expect(text).not.toContain('<script>');
    expect((await page('/verify/%E0%A4%A')).text).toContain('没有查到');
  });

  it('says that a paper is out of date once an answer was changed', async () => {
    await season.chat.says('修改 人数');
    await season.chat.says('33');
    expect((await verify(`${id}-V1-CHECKCHECK22`)).text).toContain('内容有改动');
  });

  it('is not for trying codes out', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => verify(`SB${n}-V1-CHECKCHECK22`)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
  });
});

describe('for operators', () => {
  it('is up and ready, each part by name; red with its name when the store is closed', async () => {
    expect(await page('/healthz')).toMatchObject({ status: 200 });
    expect(JSON.parse((await page('/readyz')).text)).toEqual({ store: 'ok', coordination: 'ok', files: 'ok' });
    const other = await openWebSeason();
    await other.chat.season.close();
    const answer = await fetch(`${other.address}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([503, { store: 'failed', coordination: 'ok', files: 'ok' }]);
    expect((await fetch(`${other.address}/healthz`)).status).toBe(200);
    await other.close();
  });

  it('counts', async () => {
    const { text } = await page('/metrics');
    expect(text).toMatch(/shenbao_queue_size\{queue="inbox"\} 0/);
    expect(text).toMatch(/shenbao_http_seconds_count\{method="GET",route="\/readyz",status="200"\} 1/);
    expect(text).not.toContain(id);
  });
});

describe('files and headers', () => {
  it('serves the file that proves the domain, and no other', async () => {
    writeFileSync(join(season.publicFolder, 'WW_verify_Ab12Cd.txt'), 'Ab12Cd');
    writeFileSync(join(season.publicFolder, 'secret.txt'), 'no');
    expect(await page('/WW_verify_Ab12Cd.txt')).toMatchObject({ status: 200, text: 'Ab12Cd' });
    expect((await page('/WW_verify_other.txt')).status).toBe(404);
    expect((await page('/WW_verify_..%2Fsecret.txt')).status).toBe(404);
    expect((await page('/secret.txt')).status).toBe(404);
  });

  it('lets pages load from ourselves only and be framed by ourselves only', async () => {
    for (const path of ['/', '/h5/upload', '/console/', '/verify/']) {
      const { headers } = await page(path);
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('answers what it does not know with a plain 404', async () => {
    for (const path of ['/h5/api/nothing', '/console/../package.json', '/h5/assets/nothing.js', '/nothing'])
      expect((await page(path)).status, path).toBe(404);
    expect((await page('/h5/..%2f..%2fpackage.json')).status).toBe(400);
  });
});
