import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statisticsForm } from '../../../flows/star-2021/statistics-form.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import type { Renderer } from '../../../src/ports/documents/renderer.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { names } from '../../../templates/files/names.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fontFolder, hasPoppler, layouts } from '../support.ts';

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer({ fontFolder, layouts, typesetting });
});
afterAll(() => renderer.close());

const row = (label: string, stated: number, listed: number, reason: string) => ({
  ...{ label, unit: '个', stated, listed, reason },
});

describe.skipIf(!hasPoppler)('the remarks of annex 6', () => {
  it.each([
    ['short', '另有 2 份没有推荐'],
    ['long', '另有几份因为材料不齐、单位公章没有来得及盖，按规定不能推荐，'.repeat(7).slice(0, 200)],
  ])('stand below who sends it, on its one page: %s', async (name, reason) => {
    const remarks = names.differences([
      row('当年申报服务明星班组成果数', 14, 12, reason),
      row('当年申报服务明星个人成果数', 9, 7, reason),
    ]);
    const answers = Object.fromEntries(
      statisticsForm.fields.map(({ id, kind }) => [id, kind === 'count' ? 12 : '闵家树']),
    );
    const { bytes, pageCount } = await renderer.print({
      ...{ layout: 'star-2021/statistics', form: statisticsForm, answers, pictures: [], remarks },
      ...{ application: 'STPUTUO', version: 1, check: 'CHECKCHECK22', printedAt: '2021-12-20T01:00:00.000Z' },
    });
    const file = join(process.env.SHOTS ?? temporaryFolder(), `remarks-${name}.pdf`);
    writeFileSync(file, bytes);
    expect(pageCount).toBe(1);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
    expect(text).toContain(reason.replace(/\s/gu, ''));
    expect(text.indexOf('注2.')).toBeGreaterThan(text.indexOf('邮编'));
  });
});
