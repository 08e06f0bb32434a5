import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { certificateForm } from '../../../src/domain/certificate/certificate-form.ts';
import { print } from '../../documents/read-pages.ts';
import { hasPoppler, readText, squeeze } from '../../documents/support.ts';

const said = {
  ...{ number: 'ZSGMNCAUZB', name: '云苔路站“一米窗”服务班组', unit: '上海申汀轨道交通运营有限公司' },
  ...{ award: '用户满意服务明星班组', day: '2022-01-26', check: 'ZSGMNCAUZB-V1-B22W8GCM4JBD' },
  ...{ code: 'https://example.com/verify/ZSGMNCAUZB-V1-B22W8GCM4JBD' },
};

async function textOf(root: string): Promise<string> {
  const { bytes, pageCount } = await print({
    ...{ layout: 'star-2021/certificate', form: certificateForm, answers: { ...said, root }, pictures: [] },
    ...{ application: said.number, version: 1, check: 'B22W8GCM4JBD', printedAt: '2022-01-26T02:00:00.000Z' },
  });
  expect(pageCount).toBe(1);
  if (process.env.SHOTS)
    writeFileSync(`${process.env.SHOTS}/certificate-${root === '' ? 'plain' : 'sealed'}.pdf`, bytes);
  return squeeze(readText(bytes));
}

describe.skipIf(!hasPoppler)('a certificate', () => {
  it('names who is honoured, and how it is checked', async () => {
    const text = await textOf('2022-01-25 gyuqEgSW');
    for (const value of [said.name, said.unit, said.award, said.check, '2022年1月26日', '总封签：2022-01-25gyuqEgSW'])
      expect(text).toContain(value);
  });

  it('says nothing of a seal of the day where there is none yet', async () => {
    const text = await textOf('');
    expect(text).toContain('核对码：');
    expect(text).not.toContain('总封签');
  });
});
