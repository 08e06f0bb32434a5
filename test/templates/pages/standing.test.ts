import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '../../../src/domain/application/record/application.ts';
import { standingText } from '../../../templates/pages/standing.ts';

describe('how an application stands', () => {
  it.each([
    ['draft', null, '填写中'],
    ['awaiting-recommendation', '产业工会推荐', '待产业工会推荐'],
    ['recommended', '形式评审', '待形式评审'],
    ['recommended', '公布结果', '待公布结果'],
    ['recommended', null, '评审中'],
    ['returned', '形式评审', '形式评审退回'],
    ['returned', null, '退回修改'],
    ['not-recommended', '厂区工会推荐', '厂区工会推荐未通过'],
    ['rejected', '资格核对', '资格核对未通过'],
    ['awarded', null, '入选'],
  ] as const)('%s at %s reads %s', (status, stage, words) => {
    expect(standingText(status, stage)).toBe(words);
  });

  it('has words for every status', () => {
    for (const status of applicationStatuses) expect(standingText(status, null)).toMatch(/\p{Script=Han}/u);
  });
});
