import { describe, expect, it } from 'vitest';
import star from '../../../../flows/star-2021/campaign.ts';
import { telephoneToCall } from '../../../../src/domain/application/together/named-in.ts';
import type { AnswerValue } from '../../../../src/domain/form/base/answers.ts';
import { applicationIn } from '../../../support/seasons/ready-application.ts';

const call = (track: string, answers: Record<string, AnswerValue>) =>
  telephoneToCall(star, { ...applicationIn('draft'), track, answers });

describe('the number under which an applicant is called', () => {
  it('is of the part of the form that names the applicant, before that of anybody else', () => {
    const own = { contact: '何䶮', phone: '021-55501266' };
    expect(call('team', { ...own, leaderName: '苏晓棠', leaderPhone: '13800000133' })).toEqual({
      telephone: '021-55501266',
      of: null,
    });
  });

  it('is of the place of work where the applicant gave none, before that of the department above', () => {
    const above = { supervisorContact: '简宁', supervisorMobile: '13800000135' };
    expect(call('individual', { personName: '邵巍', ...above, phone: '021-55501277' })).toEqual({
      telephone: '021-55501277',
      of: null,
    });
    expect(call('individual', { personName: '邵巍', ...above })).toEqual({ telephone: '13800000135', of: '简宁' });
  });

  it('is none while nobody gave any', () => {
    expect(call('individual', { personName: '邵巍' })).toBeNull();
  });
});
