import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import { wordsOf } from '../../src/commands/intake/words-of.ts';
import { means } from '../../src/conversation/meaning/words.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { offeredIn } from '../support/chats/offered-words.ts';
import { hasNextStep, refusalIn, walkedWords as words } from '../support/chats/walk-words.ts';
import { applicantStates, say } from '../support/roles/applicant-states.ts';

/** Words for what comes later: the end of what is not enough yet, and what is said of the time after the submission. */
const LATER: ReadonlySet<string> = new Set(['写完了', '好了', '撤回', '邀请同事', '无']);

const told = (play: PurePlay) => play.parts.map((part) => wordsOf(part, campaign)).join('\n');

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
    if (!hasNextStep(next.parts, text)) faults.push(`${word}: no next step in “${text.slice(0, 60)}”`);
    // After the last day the words of what was shown before are refused with the reason.
    for (const offered of isOver(next) ? [] : new Set(offeredIn(text))) {
      if (LATER.has(offered) || offered.includes('栏目名') || offered.trim() === '修改') continue;
      const refused = refusalIn(say(next, offered).parts);
      if (refused) faults.push(`${word} → ${offered}: ${refused}`);
    }
  }
  expect(faults).toEqual([]);
});

/** A yes, or the same word again, to what was asked about. */
const takesAway = (word: string) => means(vocabulary, 'yes', word) || means(vocabulary, 'begin-anew', word);
