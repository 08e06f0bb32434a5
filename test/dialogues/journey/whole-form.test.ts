import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import type { FormField } from '../../../src/domain/form/schema.ts';
import { type SampleName, sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const names: SampleName[] = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];
type Style = [string, (rows: readonly Row[]) => string];
interface Row {
  field: FormField;
  value: string;
}

/** Boxes as the annex prints them, the right ones ticked. */
function boxed({ field, value }: Row): string {
  if (field.kind !== 'choices') return value;
  const ticked = value.split('、');
  return field.options.map(({ label }) => `${ticked.includes(label) ? '☑' : '□'}${label.split('/').at(-1)}`).join(' ');
}

const styles: Style[] = [
  [
    'labelled lines, in the order of the annex',
    (rows) => rows.map((row) => `${row.field.label}：${boxed(row)}`).join('\n'),
  ],
  [
    'labelled lines, from the last to the first',
    (rows) =>
      rows
        .map((row) => `${row.field.label}:${row.value}`)
        .reverse()
        .join('\n'),
  ],
  [
    'columns beside one another, groups under their heading',
    (rows) => {
      let group = '';
      const written = rows.map((row) => {
        const [first = '', ...rest] = row.field.label.split('.');
        const heading = rest.length > 0 && first !== group ? `${first} ` : '';
        group = rest.length > 0 ? first : '';
        return `${heading}${rest.length > 0 ? rest.join('.') : first}：${boxed(row)}`;
      });
      // Long columns are on lines of their own.
      const isLong = (text = '') => text.length > 60;
      const gap = (at: number) => (at % 4 === 0 || isLong(written[at]) || isLong(written[at - 1]) ? '\n' : ' ');
      return written
        .map((text, at) => `${gap(at)}${text}`)
        .join('')
        .trim();
    },
  ],
  [
    'the annex with what it prints beside its columns, on the line below, numbered',
    (rows) =>
      rows
        .map((row, at) => {
          const beside = {
            paragraph: '：(200 字内)',
            'long-text': ' (2500—3000 字, 材料编写格式见附件 2)：',
            awards: ' (附证书复印件)：',
          };
          const remark = beside[row.field.kind as keyof typeof beside] ?? '：';
          return `${at + 1}. ${row.field.label}${remark}\n  ${boxed(row)}`;
        })
        .join('\n'),
  ],
  [
    'a table copied from Word',
    (rows) => rows.map((row) => `${row.field.label.replace('邮编', '邮 编')}\t${boxed(row)}`).join('\n'),
  ],
];

let chat: Dialogue;
afterEach(() => chat.close());

describe.each(names)('%s, pasted whole', (name) => {
  it.each(styles)('as %s', async (_, write) => {
    const sample = sampleApplication(name);
    chat = await dialogue(sample.form, { sample: name, start: '2021-12-06T09:00:00+08:00' });
    await chat.says('你好');
    await chat.says(sample.form === 'team' ? '班组' : '个人');
    await chat.says(String(sample.answers['推荐行业/各区/集团']));
    await chat.says('都符合', /预报名完成/);
    const application = await chat.application();
    const { fields } = formOf(trackOf(chat.season.ports.campaigns[0]!, application));
    const rows = fields.flatMap((field) => {
      const value = sample.answers[field.label];
      if (value === undefined) return [];
      return [{ field, value: Array.isArray(value) ? value.join('、') : value === true ? '承诺' : String(value) }];
    });
    await chat.says(write(rows), new RegExp(`填好 ${rows.length} 栏`));
    expect(chat.heard()).toMatch(/【(?:获奖证书复印件|事迹材料图片)】/);
    chat.season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
    await chat.says('暂无', /【事迹材料图片】/);
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } });
    await chat.says('好了', /请核对/);
    await chat.says('没问题', /第 1 版/);
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /已收 1 页/);
    await chat.says('好了', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    const stored = Object.fromEntries(fields.map(({ id, label }) => [label, id]));
    const { answers } = await chat.application();
    for (const [label, value] of Object.entries(sample.answers)) expect(answers[stored[label]!], label).toEqual(value);
  });
});
