import { expect, it } from 'vitest';
import { howTaken, type TakenPaper } from '../../../src/domain/paper/judgement.ts';

const cases: [what: string, paper: Pick<TakenPaper, 'verdict' | 'reasons'> | undefined, how: string][] = [
  ['a paper that nobody read', undefined, 'taken'],
  ['a paper with nothing amiss', { verdict: 'accept', reasons: [] }, 'taken'],
  ['a paper with an empty back side', { verdict: 'accept', reasons: ['blank_page'] }, 'taken'],
  ['the file that we sent', { verdict: 'ask-person', reasons: ['original_sent_back', 'no_seal'] }, 'unstamped'],
  ['a print without a seal', { verdict: 'ask-person', reasons: ['no_seal'] }, 'unstamped'],
  ['a blue seal', { verdict: 'ask-person', reasons: ['seal_other_colour'] }, 'to-confirm'],
  ['a blurred page', { verdict: 'ask-person', reasons: ['blurred'] }, 'to-confirm'],
];

it.each(cases)('says how %s stands', (_what, paper, how) => {
  expect(howTaken(paper)).toBe(how);
});
