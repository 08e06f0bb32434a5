import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampForm } from '../../../src/commands/simulate/stamp-form.ts';
import { createPaperForms } from '../../../src/documents/paper-forms.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import type { ArchiveEntry } from '../../../src/ports/documents/archives.ts';
import { keepFile } from '../../../src/usecases/base/hear-reply.ts';
import { describeApplication } from '../../../src/usecases/console/describe-application.ts';
import { archiveApplication } from '../../../src/usecases/exports/archive-files.ts';
import { describePapers, readPaperFile } from '../../../src/usecases/papers/describe-papers.ts';
import { readApplicationFile } from '../../../src/usecases/papers/read-application-file.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { photo } from '../../documents/stamped/capture.ts';
import { drawPages } from '../../documents/stamped/printed.ts';
import { fontFolder, layouts } from '../../documents/support.ts';
import { body, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import type { Season } from '../../support/seasons/season.ts';

/** Prints and reads as the product does. */
function withEngines({ ports }: Season): void {
  ports.renderer = createRenderer({ fontFolder, layouts, typesetting });
  ports.paperForms = createPaperForms(layouts);
  ports.paperReader = createPaperReader();
}

async function closeEngines({ ports }: Season): Promise<void> {
  await Promise.all([ports.renderer.close(), ports.paperReader.close()]);
}

/** A phone's picture of each page of a printed paper, sealed. */
async function photosOf(season: Season, key: string, place?: Parameters<typeof stampForm>[1]): Promise<Uint8Array[]> {
  const printed = await season.ports.files.get(key);
  if (!printed) throw new Error('nothing is printed');
  const pages = await drawPages({ pdf: await stampForm(printed.bytes, place) });
  return Promise.all(pages.map((page, at) => photo(page, { seed: at + 1, quarters: at % 2 === 0 ? 0 : 1 })));
}

const kept = async ({ ports }: Season) => {
  const keys: string[] = [];
  for await (const key of ports.files.list()) if (key.endsWith('.joined')) keys.push(key);
  return keys;
};

describe('a stamped form sent as photos', () => {
  let team: Dialogue;
  let photos: Uint8Array[];
  beforeAll(async () => {
    team = await dialogue('team');
    withEngines(team.season);
    await team.answersUpTo('');
    await team.says('确认');
    photos = await photosOf(team.season, (await team.application()).printed?.file.key ?? '');
    const { ports } = team.season;
    const files = await Promise.all(photos.map((bytes, at) => keepFile(ports, bytes, 'image/jpeg', `IMG_${at}.jpg`)));
    await team.sends({ kind: 'stored-files', purpose: 'chat', files: files.reverse() }, /收好了/);
  });
  afterAll(async () => {
    await closeEngines(team.season);
    await team.close();
  });

  const joined = async () => {
    const { id } = await team.application();
    return (await describeApplication(team.season.ports, id))?.stamped?.joined;
  };

  it('is one PDF for those who decide: its pages in order and upright, every photo in it to the byte', async () => {
    const file = await joined();
    expect(file).toMatchObject({ contentType: 'application/pdf' });
    expect(file?.name).toMatch(/^盖章申报表_.+_第1版\.pdf$/);
    const read = await readApplicationFile(team.season.ports, await team.application(), file?.id ?? '');
    if (!read) throw new Error('not joined');
    for (const bytes of photos) expect(Buffer.from(read.bytes).includes(Buffer.from(bytes))).toBe(true);
    const { id, printed } = await team.application();
    const { version = 0, check = '', pageCount = 0 } = printed ?? {};
    const about = { layout: 'star-2021/team', application: id, version, check, pageCount };
    const expectation = team.season.ports.paperForms.expect(about);
    if (!expectation) throw new Error('such papers are read');
    const found = await readPages([read], expectation, () => {});
    expect(found.pages.map(({ page }) => page)).toEqual(photos.map((_, at) => at + 1));
    expect(found.pages.every(({ turnedDegrees }) => Math.abs(turnedDegrees ?? 180) < 45)).toBe(true);
  });

  it('is joined once, and not read again for it', async () => {
    const [key = ''] = await kept(team.season);
    const { ports } = team.season;
    await ports.files.put(key, new TextEncoder().encode('kept'), 'application/pdf');
    const again = await readApplicationFile(ports, await team.application(), (await joined())?.id ?? '');
    expect(new TextDecoder().decode(again?.bytes)).toBe('kept');
    await ports.files.delete(key);
    const { paperReader } = ports;
    ports.paperReader = { ...paperReader, read: () => Promise.reject(new Error('its pages are known')) };
    expect(await readApplicationFile(ports, await team.application(), (await joined())?.id ?? '')).not.toBeNull();
    ports.paperReader = paperReader;
  });

  it('lies in the archive beside the photos as they were sent', async () => {
    const { ports } = team.season;
    const application = await team.application();
    const [campaign] = ports.campaigns;
    if (!campaign) throw new Error('no campaign');
    const entries: ArchiveEntry[] = [];
    for await (const entry of archiveApplication(ports, campaign, application, '')) entries.push(entry);
    const stamped = entries.filter(({ path }) => path.includes('/盖章件/'));
    expect(stamped.map(({ path }) => path.split('/').at(-1))).toEqual([
      ...photos.map((_, at) => `第1版_0${at + 1}_IMG_${photos.length - 1 - at}.jpg`),
      (await joined())?.name,
    ]);
    expect((await PDFDocument.load(stamped.at(-1)?.bytes ?? new Uint8Array())).getPageCount()).toBe(photos.length);
  });

  it('is what it is when it came as one PDF', async () => {
    const { ports } = team.season;
    await team.says('上一步');
    const printed = await ports.files.get((await team.application()).printed?.file.key ?? '');
    const scan = await keepFile(
      ports,
      await stampForm(printed?.bytes ?? new Uint8Array()),
      'application/pdf',
      '扫描.pdf',
    );
    await team.sends({ kind: 'stored-files', purpose: 'chat', files: [scan] }, /收好了/);
    expect((await team.application()).stamped?.files).toHaveLength(1);
    expect(await joined()).toBeNull();
  });
});

describe('a stamped paper of a recommending body sent as a photo', () => {
  it('is one PDF for staff, upright by its code', async () => {
    const { season, says, papers } = await openBodyChat();
    withEngines(season);
    await endorse(season.ports, eldercare);
    await says('推荐意见表');
    await says('确认');
    const place = { page: 'first', leftMm: 110, topMm: 62 } as const;
    const pages = await photosOf(season, (await papers()).recommendation.printed?.file.key ?? '', place);
    season.media.set('page', Buffer.from(pages[0] ?? []));
    expect(textOf(await season.hear(MIN, { kind: 'image', media: { mediaId: 'page' } }))).toMatch(/收好了/);
    const shown = (await describePapers(season.ports, 'star-2021')).get(body)?.recommendation.stamped;
    expect(shown?.joined?.name).toBe('盖章推荐意见表_普陀区_第1版.pdf');
    const owner = { campaign: 'star-2021', body };
    const read = await readPaperFile(season.ports, owner, shown?.joined?.id ?? '');
    expect(Buffer.from(read?.bytes ?? []).includes(Buffer.from(pages[0] ?? []))).toBe(true);
    expect(await readPaperFile(season.ports, { ...owner, body: 'district-xuhui' }, shown?.joined?.id ?? '')).toBeNull();
    await closeEngines(season);
    await season.close();
  });

  it('is joined as it was sent while the reader is out of order, and kept once its pages were read', async () => {
    const { season, says, papers } = await openBodyChat();
    withEngines(season);
    const { paperReader } = season.ports;
    await endorse(season.ports, eldercare);
    await says('推荐意见表');
    await says('确认');
    const [page = new Uint8Array()] = await photosOf(season, (await papers()).recommendation.printed?.file.key ?? '');
    season.media.set('page', Buffer.from(page));
    // Nobody can read it when it comes: it is taken unread.
    await paperReader.close();
    season.ports.log.error = () => {};
    await season.hear(MIN, { kind: 'image', media: { mediaId: 'page' } });
    const id = (await describePapers(season.ports, 'star-2021')).get(body)?.recommendation.stamped?.joined?.id ?? '';
    expect(await readPaperFile(season.ports, { campaign: 'star-2021', body }, id)).not.toBeNull();
    expect(await kept(season)).toEqual([]);
    season.ports.paperReader = createPaperReader();
    expect(await readPaperFile(season.ports, { campaign: 'star-2021', body }, id)).not.toBeNull();
    expect(await kept(season)).toHaveLength(1);
    await closeEngines(season);
    await season.close();
  });
});
