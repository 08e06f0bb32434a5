import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { applicant, goToReview, openWebSeason, photo, type WebSeason } from '../../../support/pages/web-season.ts';

let season: WebSeason;
let application: string;
/** As a phone takes it: with when and where. */
let taken: Buffer;
let cookie: string;

beforeAll(async () => {
  season = await openWebSeason();
  taken = await sharp(photo)
    .withExif({ IFD0: { Make: 'phone' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .jpeg()
    .toBuffer();
  application = await goToReview(season, taken);
  ({ cookie } = await openConsole(season));
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
    if ((await season.ports.files.get(key))?.bytes.length === taken.length) return true;
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

  it('is saved as a PDF, too, by staff alone', async () => {
    expect((await request('personal-data.pdf', { headers: { cookie: '' } })).status).toBe(401);
    const response = await request('personal-data.pdf');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(response.headers.get('content-disposition')).toContain('personal-data.pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is shown and saved in the console without what a camera wrote beside it', async () => {
    const row = await season.ports.views.get<Application>(applicationView, application);
    const [file] = row?.data.stamped?.files ?? [];
    const stored = await season.ports.files.get(file?.key ?? '');
    expect(Buffer.from(stored?.bytes ?? []).includes('Exif')).toBe(true);
    for (const query of ['', '?download']) {
      const response = await request(`files/${file?.sha256}${query}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([response.status, bytes.includes('Exif')]).toEqual([200, false]);
    }
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
