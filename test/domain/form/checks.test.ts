import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/form/base/answers.ts';
import { checkAnswer, openSums } from '../../../src/domain/form/checks.ts';
import { refusalText } from '../../../templates/fields/refusal-text.ts';
import { fieldOf, formOf } from './kinds/fields.ts';

const form = formOf('team');
const women = fieldOf('women');

describe('a limit over two fields', () => {
  it('refuses more women than people, with both numbers and both labels', () => {
    const refused = checkAnswer(form, { headcount: 32 }, women, 35);
    expect(refused).toEqual({
      kind: 'refused',
      reason: 'more-than-limit',
      values: { count: 35, limit: 32, labels: ['其中(女)'], limitLabel: '人数' },
    });
    expect(refusalText('more-than-limit', refused?.values ?? {}, women)).toMatch(/其中\(女\)是35，比人数的32还多/u);
    expect(checkAnswer(form, { headcount: 32 }, women, 32)).toBeNull();
  });

  it('refuses the whole that falls below what stands already', () => {
    expect(checkAnswer(form, { women: 19 }, fieldOf('headcount'), 18)).toMatchObject({ reason: 'more-than-limit' });
  });

  it('holds party and league members each against the whole', () => {
    const answers = { headcount: 32, partyMembers: 20 };
    expect(checkAnswer(form, answers, fieldOf('leagueMembers'), 33)).toMatchObject({
      values: { count: 33, limit: 32, labels: ['共青团员'] },
    });
    expect(checkAnswer(form, answers, fieldOf('leagueMembers'), 32)).toBeNull();
  });

  it('waits for the limit, and leaves other fields alone', () => {
    expect(checkAnswer(form, {}, women, 35)).toBeNull();
    expect(checkAnswer(form, { headcount: 32, women: 35 }, fieldOf('managers'), 3)).toBeNull();
  });
});

describe('a sum', () => {
  const education: Answers = { headcount: 32, postgraduates: 1, graduates: 25, highSchool: 6, otherEducation: 1 };

  it('is open when its parts do not add up, and shows every part', () => {
    const [open, ...more] = openSums(form, education);
    expect(more).toEqual([]);
    expect(open).toMatchObject({ total: 33, against: { label: '人数', value: 32 } });
    expect(open?.fields.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '研究生(以上) 1',
      '大学(含大专) 25',
      '高中(中专) 6',
      '其他 1',
    ]);
    expect(openSums(form, { ...education, graduates: 24 })).toEqual([]);
  });

  it('may be less where some are in neither part, and is open when it is more: party members may be in the league too', () => {
    const members = { headcount: 32, partyMembers: 20, leagueMembers: 12 };
    expect(openSums(form, members)).toEqual([]);
    expect(openSums(form, { ...members, leagueMembers: 2 })).toEqual([]);
    expect(openSums(form, { ...members, leagueMembers: 13 })).toMatchObject([{ total: 33, against: { value: 32 } }]);
  });

  it('is not judged while a part is unanswered', () => {
    expect(openSums(form, { ...education, otherEducation: undefined })).toEqual([]);
  });
});
