import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import { wordsOf } from '../../src/commands/intake/words-of.ts';
import { means } from '../../src/conversation/meaning/words.ts';
import type { MessageKey } from '../../src/domain/base/message-values.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { applicantStates, say } from '../support/applicant-states.ts';
import { offeredIn, wordsOffered } from '../support/offered-words.ts';

/** What people say whatever is asked, beside every word that one of our texts recommends. */
const ALWAYS = ['你好', '打印', '重发', '修改 邮编', '不改', '不是', '催全部', '退出', '开始', '算了'];
const words = [...new Set([...ALWAYS, ...wordsOffered()])];

/** What says that nothing comes of a word. */
const NOTHING_OF_IT: readonly MessageKey[] = [
  ...(['refused', 'locked', 'cannot-skip', 'cannot-go-back', 'nothing-to-withdraw', 'unknown-field'] as const),
  ...(['word.unused', 'done.unclear', 'faq.unknown', 'form.refused', 'unsupported', 'undo.none'] as const),
];
/** Words for what comes later: the end of what is not enough yet, and what is said of the time after the submission. */
const LATER: ReadonlySet<string> = new Set(['写完了', '好了', '撤回', '邀请同事', '无']);

const told = (play: PurePlay) => play.parts.map((part) => wordsOf(part, campaign)).join('\n');

/** The standing question of a state may be a refusal, as after the last day: only what comes before it answers a word. */
function refusalOf(play: PurePlay): string | null {
  const [first] = play.parts;
  // Who granted an award is asked by saying that it is missing.
  const isAsked = first?.message === 'form.refused' && first.values.reason === 'award-grantor-expected';
  return first && !isAsked && NOTHING_OF_IT.includes(first.message as MessageKey) ? first.message : null;
}

const isOver = ({ parts }: PurePlay) => parts.length === 1 && parts[0]?.message === 'refused';

it('knows the words that our texts recommend', () => {
  expect(words.length).toBeGreaterThan(90);
  for (const word of ['提交', '继续', '进度', '跳过', '撤销', '网页填写', '待办', '催全部'])
    expect(words).toContain(word);
});

it.each(applicantStates)('answers every word, offers what is done, loses nothing: %s', (_, begin) => {
  const play = begin();
  const before = Object.entries(play.application?.answers ?? {});
  const faults: string[] = [];
  for (const word of words) {
    const next = playMessage(play, { kind: 'text', text: word });
    if (!next || next.parts.length === 0) {
      faults.push(`${word}: nothing is said`);
      continue;
    }
    const lost = before.filter(([field]) => next.application?.answers[field] === undefined);
    if (lost.length > 0 && !takesAway(word)) faults.push(`${word}: loses ${lost.length} answers`);
    const text = told(next);
    if (!hasNextStep(next, text)) faults.push(`${word}: no next step in “${text.slice(0, 60)}”`);
    // After the last day the words of what was shown before are refused with the reason.
    for (const offered of isOver(next) ? [] : new Set(offeredIn(text))) {
      if (LATER.has(offered) || offered.includes('栏目名') || offered.trim() === '修改') continue;
      const refused = refusalOf(say(next, offered));
      if (refused) faults.push(`${word} → ${offered}: ${refused}`);
    }
  }
  expect(faults).toEqual([]);
});

/** A yes, or the same word again, to what was asked about. */
const takesAway = (word: string) => means(vocabulary, 'yes', word) || means(vocabulary, 'begin-anew', word);

/** Something to say, to press, to open or to wait for. */
const STEP = /[“？【▎]|请|打给|告诉您|提醒您|通知您|马上|找|接着|直接发|先发|打字|传回来|等着/u;
const SHOWN: readonly MessageKey[] = [
  'page.form',
  'page.text',
  'document.file',
  'proof.preparing',
  'text.collected',
  'pictures.captioned',
];

function hasNextStep({ parts }: PurePlay, text: string): boolean {
  return STEP.test(text) || parts.some(({ message }) => SHOWN.includes(message as MessageKey));
}
