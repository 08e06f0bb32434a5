import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { formOf } from '../../../../src/domain/application/answers/progress.ts';
import { labelInQuestion, labelOfQuestion } from '../../../../templates/messages/phrases/labels.ts';
import { templates } from '../../../../templates/messages/templates.ts';

const context = { card: () => 'card', campaign, link: () => '', takesFiles: false, field: () => null };
const fields = Object.values(campaign.tracks).flatMap((track) => formOf(track).fields);

it('names every column of both forms so that it is found again', () => {
  expect(fields.length).toBeGreaterThan(70);
  for (const { kind, label, section, hint } of fields) {
    const base = { number: 12, total: 45, options: [], suggestion: null, current: null, min: 1, max: 10 };
    const asked = templates['form.ask']({ ...base, kind, label, section, hint: hint ?? null }, context);
    expect(labelOfQuestion(`✓ 人数：32人\n\n${asked}`)).toBe(label);
  }
});

it('shows the dot of a group as people read it', () => {
  expect(labelInQuestion('上级推荐单位.手机')).toBe('【上级推荐单位 · 手机】');
});

it('finds no column where none is asked, even with brackets in an answer', () => {
  expect(labelOfQuestion('✓ 班组名称：【一米窗】班组')).toBeNull();
});
