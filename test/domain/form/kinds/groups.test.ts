import { expect, it } from 'vitest';
import { formOf } from '../../../../src/domain/application/answers/progress.ts';
import { parseAnswer } from '../../../../src/domain/form/parse-answer.ts';
import { AWARDS_ANNOUNCED } from '../../../../src/domain/language/answers/award-words.ts';
import craft from '../../../fixtures/flows/craft-2021/campaign.ts';

const level = formOf(craft.tracks.craftsman!).fields.find(({ id }) => id === 'level')!; // the fixture has both

it.each(['我们车间算技师', '我们班组是技师吧', '我们单位是技师', '应该是技师'])('an option is read in “%s”', (text) => {
  expect(parseAnswer(level, { kind: 'text', text }, { today: '2021-12-01' })).toMatchObject({
    kind: 'accepted',
    value: '技师',
  });
});

it.each([
  ['我们车间一共拿过两个奖', '两'],
  ['班组得过3个奖', '3'],
  ['我们有三个荣誉', '三'],
  ['总共有2项奖', '2'],
])('so many awards are announced in “%s”', (text, count) => {
  expect(AWARDS_ANNOUNCED.exec(text)?.[1]).toBe(count);
});
