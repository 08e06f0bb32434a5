import { expect, it } from 'vitest';
import { isAsking } from '../../../../src/domain/language/talk/decision-words.ts';
import { speechOf } from '../../../../src/domain/language/talk/speech.ts';

it.each(['其余几行照旧', '前几段不动', '剩下几张都收到了', '另有几句写在后面'])(
  'takes %s for no question, where an answer and where a decision is expected',
  (text) => {
    expect(speechOf(text)).not.toBe('question');
    expect(isAsking(text)).toBe(false);
  },
);

it.each(['要写几行', '咋填', '写多久的', '该写啥', '有没有样例', '包含不包含外包的'])(
  'takes %s for a question in both places',
  (text) => {
    expect(speechOf(text)).toBe('question');
    expect(isAsking(text)).toBe(true);
  },
);
