import { describe, expect, it } from 'vitest';
import {
  clausesMissing,
  draftOf,
  helpAnswer,
  nextQuestion,
} from '../../../../src/domain/application/answers/writing-help.ts';
import type { Writing } from '../../../../src/domain/campaign/writing.ts';

const writing: Writing = {
  track: 'team',
  field: 'deeds',
  questions: [
    { id: 'background', heading: '一、背景', ask: '什么情况？' },
    { id: 'practice', heading: '二、做法', ask: '怎么做的？' },
    { id: 'effect', heading: '三、效果', ask: '效果如何？' },
  ],
  clauses: [
    { clause: '2', about: '团队协作', words: ['团队', '协作'] },
    { clause: '5', about: '得过荣誉', words: ['荣誉', '先进'], column: 'awards' },
  ],
};
/** No condition of it is numbered otherwise than it is called. */
const track = {
  title: '',
  name: '',
  aliases: [],
  titleField: 'teamName',
  organisationField: 'organisation',
  journey: [],
};
const helps = (answers: Record<string, string>) => ({ helps: { deeds: answers } });

describe('help to write', () => {
  it.each([
    ['the first without an answer', {}, [], 'background'],
    ['the next once one is answered', { background: '早高峰' }, [], 'practice'],
    ['what was not put off', { background: '早高峰' }, ['practice'], 'effect'],
    ['none when all are answered or put off', { background: '早高峰', effect: '快了' }, ['practice'], undefined],
  ])('asks %s', (_what, answers, skipped, next) => {
    expect(nextQuestion(writing, helps(answers), skipped)?.id).toBe(next);
  });

  it.each([
    ['nothing before an answer', {}, ''],
    ['a heading for each answer', { background: '早高峰', effect: '快了' }, '一、背景\n早高峰\n三、效果\n快了'],
    ['the order of the questions', { effect: '快了', practice: '排队' }, '二、做法\n排队\n三、效果\n快了'],
  ])('drafts %s', (_what, answers, draft) => {
    expect(draftOf(writing, helps(answers))).toBe(draft);
  });

  it.each([
    ['both in an empty text', {}, '', ['2', '5']],
    ['none when words of each stand there', {}, '团队先进', []],
    ['what only a column shows not', { awards: '2018年 先进班组（总工会）' }, '互相协作', []],
    ['the clause without its words', { awards: '无' }, '大家协作', ['5']],
  ])('misses %s', (_what, answers, text, missing) => {
    expect(clausesMissing(track, writing, { answers }, text).map(({ clause }) => clause)).toEqual(missing);
  });

  it('knows no answer where none was given', () => {
    expect(helpAnswer({}, 'deeds', 'background')).toBe('');
  });
});
