import { expect, it } from 'vitest';
import type { MessageKey } from '../../src/domain/base/message-values.ts';
import { applicantStates, say } from '../support/roles/applicant-states.ts';

/** Words that are answered beside what is asked, and change nothing of it. */
const BESIDE = [
  ...['别提醒我', '恢复提醒', '我的证明', '网页填写', '上传Word', 'Word发了', '空白表', '样例', '评价要点', '注销'],
  ...['进度', '预览', '图文资料', '协作人', '截止时间', '在吗', '谢谢', '哪里看结果？'],
];

/** What asks for something, or shows what is collected and how it goes on. */
const QUESTIONS: readonly MessageKey[] = [
  ...([
    'lobby.welcome',
    'lobby.again',
    'body.ask',
    'body.candidates',
    'eligibility.all',
    'eligibility.ask',
    'eligibility.list',
  ] as const),
  ...(['form.ask', 'form.choose', 'form.section', 'form.section-again', 'form.hold', 'form.write'] as const),
  ...(['text.collected', 'pictures.collected', 'form.refused', 'certificates.wanted'] as const),
  ...(['confirm.ask', 'upload.ask', 'upload.waiting', 'submit.ask', 'submit.unclear'] as const),
];

/** Where a person is asked something, and nothing else waits for an answer of its own. */
const asked = applicantStates.filter(([name, begin]) => {
  const { person, parts } = begin();
  const { mode = null } = person.bookmark ?? {};
  const last = parts.at(-1)?.message;
  const isOther = name.startsWith('after') || name.startsWith('a person');
  // Nothing is asked before the form opens.
  if (name === 'before the first day') return false;
  return last && QUESTIONS.includes(last) && (mode === null || mode.kind === 'holding') && !isOther;
});

it('is asked in most states', () => expect(asked.length).toBeGreaterThan(20));

it.each(asked)('leaves nobody without the open question: %s', (_, begin) => {
  const faults = BESIDE.flatMap((word) => {
    const last = say(begin(), word).parts.at(-1)?.message;
    return last && QUESTIONS.includes(last) ? [] : [`${word}: ${last}`];
  });
  expect(faults).toEqual([]);
});
