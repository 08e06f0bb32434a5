import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicant, goToReview, openWebSeason, photo, staff, type WebSeason } from '../support/web-season.ts';

let season: WebSeason;
let application: string;
let cookie: string;

beforeAll(async () => {
  season = await openWebSeason();
  application = await goToReview(season);
  const opened = await fetch(`${season.address}/console/api/session`, {
    method: 'POST',
    headers: { origin: season.address, 'content-type': 'application/json' },
    body: JSON.stringify({ token: season.token(staff, 'console') }),
  });
  cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => season.close());

const request = (path: string, init: RequestInit = {}) =>
  fetch(`${season.address}/console/api/applications/${application}/${path}`, {
    ...init,
    headers: { cookie, origin: season.address, 'content-type': 'application/json', ...init.headers },
  });
const erase = (value: object, headers: Record<string, string> = {}) =>
  request('erasure', { method: 'POST', body: JSON.stringify(value), headers });

async function hasPhoto(): Promise<boolean> {
  for await (const key of season.ports.files.list()) {
    if ((await season.ports.files.get(key))?.bytes.length === photo.length) return true;
  }
  return false;
}

describe('the personal data of an applicant', () => {
  it('is for staff alone', async () => {
    for (const path of ['personal-data', 'erasure'])
      expect((await request(path, { headers: { cookie: '' } })).status).toBe(401);
    expect((await erase({ reason: '本人要求', requestId: 'press-1234' }, { cookie: '' })).status).toBe(401);
    expect((await erase({ reason: '本人要求', requestId: 'press-1234' }, { origin: 'https://elsewhere' })).status).toBe(
      403,
    );
  });

  it('is saved whole: columns, messages, every entry', async () => {
    const response = await request('personal-data');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const data = JSON.parse(await response.text());
    expect(data).toMatchObject({
      person: applicant,
      applications: [{ id: application, campaign: expect.any(String) }],
    });
    expect(JSON.stringify(data.applications)).toContain('云苔路站“一米窗”服务班组');
    expect(data.messages.length).toBeGreaterThan(10);
    expect(data.entries.length).toBeGreaterThan(10);
    expect(season.lines.join('\n')).toContain('personal-data-saved');
  });

  it('is erased with a reason only, after a look at what goes', async () => {
    expect((await erase({ reason: ' ', requestId: 'press-1234' })).status).toBe(400);
    const plan = JSON.parse(await (await request('erasure')).text());
    expect(plan).toMatchObject({ applications: [application] });
    expect(plan.files).toBeGreaterThan(0);
    expect(await hasPhoto()).toBe(true);
    expect((await erase({ reason: '本人要求', requestId: 'press-1234' })).status).toBe(200);
    expect(await hasPhoto()).toBe(false);
    const after = JSON.parse(await (await request('personal-data')).text());
    expect(JSON.stringify(after)).not.toContain('云苔路站“一米窗”服务班组');
    expect(after.applications).toMatchObject([{ status: 'erased', sections: [] }]);
    // The button pressed twice.
    expect((await erase({ reason: '本人要求', requestId: 'press-1234' })).status).toBe(200);
  });
});
