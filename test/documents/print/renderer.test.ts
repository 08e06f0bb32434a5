import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import type { Renderer } from '../../../src/ports/documents/renderer.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, layouts, plainPicture, sampleRequest } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

let renderer: Renderer;
afterEach(() => renderer.close());

function open(options: { idleSeconds?: number; fontFolder?: string } = {}) {
  renderer = createRenderer({ fontFolder, layouts, typesetting, ...options });
  return renderer;
}

describe('the renderer', () => {
  it('prints several requests at once, each its own, with the same bytes from a new worker', async () => {
    const names = ['team-metro-window', 'individual-nurse', 'team-eldercare'];
    const print = () => Promise.all(names.map((name) => renderer.print(sampleRequest(name))));
    open();
    const first = await print();
    expect(first.map(({ pageCount }) => pageCount >= 4)).toEqual([true, true, true]);
    await renderer.close();
    open();
    const second = await print();
    for (const [index, { bytes }] of first.entries()) expect(Buffer.compare(bytes, second[index]!.bytes)).toBe(0);
  });

  it('refuses a layout it does not know', async () => {
    const request = sampleRequest('team-metro-window', { layout: 'star-2021/unheard' });
    await expect(open().print(request)).rejects.toMatchObject({ name: 'RendererError', code: 'unknown-layout' });
  });

  it('refuses a broken picture and prints on', async () => {
    const good = await plainPicture('deedsPhotos', '早高峰');
    const bad = { ...good, bytes: good.bytes.slice(0, 40) };
    open();
    await expect(renderer.print(sampleRequest('team-metro-window', { pictures: [bad] }))).rejects.toMatchObject({
      code: 'bad-picture',
    });
    expect((await renderer.print(sampleRequest('team-metro-window', { pictures: [good] }))).pageCount).toBeGreaterThan(
      3,
    );
  });

  it('says unavailable when the fonts are not there', async () => {
    await expect(open({ fontFolder: '/nowhere' }).print(sampleRequest('team-metro-window'))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('starts its worker again after it ended for want of work', async () => {
    open({ idleSeconds: 0 });
    await renderer.print(sampleRequest('individual-nurse'));
    await new Promise((resolve) => setTimeout(resolve, 50)); // the worker's end is what is tried
    expect((await renderer.print(sampleRequest('individual-nurse'))).pageCount).toBeGreaterThan(3);
  });

  it('ends waiting jobs when it is closed', async () => {
    const waiting = open().print(sampleRequest('individual-nurse'));
    const refused = expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await renderer.close();
    await refused;
  });
});
