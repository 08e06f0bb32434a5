import { expect, it } from 'vitest';
import { fileOf, type PurePlay } from '../../src/commands/intake/pure-play.ts';
import type { Heard } from '../../src/conversation/base/scene.ts';
import { wordedPart } from '../support/chats/worded-part.ts';
import { applicantStates, say } from '../support/roles/applicant-states.ts';

function at(name: string): PurePlay {
  const found = applicantStates.find(([state]) => state === name);
  if (!found) throw new Error(`no state ${name}`);
  return found[1]();
}

function told({ parts }: PurePlay): string {
  return parts.map(wordedPart).join('\n');
}

const picture: Heard = { kind: 'picture', file: fileOf('certificate') };

it.each([
  ['the confirmation', '第1张图说明不对'],
  ['the stamped paper is awaited', '第1张的说明要改'],
  ['a picture', '第一张图的说明写错了'],
])('at %s “%s” asks for the words of that picture, and stores none', (state, words) => {
  const before = at(state);
  const after = say(before, words);
  expect(told(after)).toMatch(/这句没有记。第 1 张还没有说明，要改就写全：“第1张：……”/);
  expect(after.application).toEqual(before.application);
});

it('says how many pictures there are where the number of a caption has none', () => {
  expect(told(say(at('the confirmation'), '第3张图说明不对'))).toMatch(/没有第 3 张，现在一共 1 张/);
});

it.each(['第1张说明改成早高峰', '邮编改成200073'])(
  'says that the printed version no longer counts, and which comes: %s',
  (words) => {
    const changed = say(at('the stamped paper is awaited'), words);
    expect(told(changed)).toMatch(/第 1 版不能再用，确认就出第 2 版/);
    expect(told(say(changed, '确认'))).toMatch(/第 2 版/);
  },
);

it('says nothing of an earlier version before the first', () => {
  expect(told(at('the confirmation'))).not.toMatch(/不能再用/);
});

it('says that what comes while the form is printed is not taken, nor in that version', () => {
  const sent = say(at('the form is being printed'), picture, false);
  expect(told(sent)).toMatch(/刚发的没有收下，也不在这一版里，等排好了请再发一次/);
  const spoken = say(at('the form is being printed'), '电话改成13900001111', false);
  expect(told(spoken)).toMatch(/刚才说的没有记，等排好了请再说一次/);
  expect(spoken.application?.answers).toEqual(sent.application?.answers);
});
