import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/commands/intake/words-of.ts';
import { isAnyWord, means } from '../../src/conversation/meaning/words.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { offeredIn } from '../support/chats/offered-words.ts';
import { hasNextStep, refusalIn, walkedWords } from '../support/chats/walk-words.ts';
import { type RolePlay, sayAs } from '../support/roles/role-play.ts';
import { contactStates, expertStates, severalStates, staffStates } from '../support/roles/role-states.ts';

/** Words for what comes later: the time after the submission, a request that is open, a broadcast that was sent. */
const LATER: ReadonlySet<string> = new Set(['写完了', '好了', '撤回', '邀请同事', '无', '接手', '交还', '撤回广播']);
const told = ({ scene, parts }: RolePlay) => parts.map((part) => wordsOf(part, scene.campaign)).join('\n');

/** Everything on record that a word must not take away: answers of forms and papers, what waits, and a broadcast's words. */
function recordOf({ scene }: RolePlay): string[] {
  const { application, own = [], desks, person } = scene;
  const filed = [...(application ? [application] : []), ...own].flatMap(({ id, answers }) =>
    Object.keys(answers).map((field) => `${id}/${field}`),
  );
  const atDesks = desks.flatMap(({ campaign, waiting, papers }) => [
    ...waiting.map(({ id }) => `${campaign.id} waits ${id}`),
    ...Object.keys(papers.state.answers).map((field) => `${campaign.id}/${field}`),
  ]);
  const written = [person.bookmark?.mode, person.bookmark?.broadcast].flatMap((mode) =>
    mode?.kind === 'broadcasting' && mode.text !== '' ? [`broadcast ${mode.text}`] : [],
  );
  return [...new Set([...filed, ...atDesks, ...written])];
}

/** A decision, a yes to what was asked, the end of a broadcast: these are to change something. */
const CHANGING = [
  ...(['yes', 'recommend', 'return', 'decline', 'begin-anew', 'back', 'undo'] as const),
  ...(['broadcast-cancel', 'broadcast-send', 'broadcast-all', 'withdraw'] as const),
] as const;
const changes = (word: string) => CHANGING.some((known) => means(vocabulary, known, word));

/** Whoever is asked for a reason gives it in any words but ours. */
const isReason = ({ scene }: RolePlay, word: string) =>
  scene.person.bookmark?.mode?.kind === 'giving-reason' && !isAnyWord(vocabulary, word);

/** What is asked of contacts and staff stays asked; a list to pick from is passed by whatever else is said. */
const STANDING: ReadonlySet<string> = new Set([
  ...['giving-reason', 'arranging-table', 'naming-enterprise', 'filling-statistics', 'broadcasting'],
]);
/** What tells that a question is let go. */
const LETS_GO = /^(?:papers|table|statistics|broadcast)\.|^recommendation\.(?:list|none|left)$/u;

/** Whether a question is gone, and nobody says so. */
function isLeft(before: RolePlay, { scene, parts, isStored }: RolePlay): boolean {
  const [was, is] = [before.scene.person.bookmark?.mode, scene.person.bookmark?.mode];
  if (!was || !STANDING.has(was.kind) || is?.kind === was.kind || isStored) return false;
  return !parts.some(({ message }) => LETS_GO.test(message));
}

function faultsOf(play: RolePlay, word: string): string[] {
  const next = sayAs(play, word);
  // What is said to somebody who is attended goes there without a word.
  if (next.parts.length === 0) return next.isStored ? [] : [`${word}: nothing is said`];
  const faults: string[] = [];
  const kept = new Set(recordOf(next));
  const lost = recordOf(play).filter((known) => !kept.has(known));
  if (lost.length > 0 && !changes(word) && !isReason(play, word)) faults.push(`${word}: loses ${lost.join(', ')}`);
  if (isLeft(play, next)) faults.push(`${word}: what was asked is not asked again`);
  const text = told(next);
  if (!hasNextStep(next.parts, text)) faults.push(`${word}: no next step in “${text.slice(0, 60)}”`);
  for (const offered of new Set(offeredIn(text))) {
    // 直接发“邮编”的内容 names a column.
    if (
      text.includes(`“${offered}”的内容`) ||
      LATER.has(offered) ||
      /栏目名|编号|原因|姓名/u.test(offered) ||
      offered.trim() === '修改'
    )
      continue;
    const refused = refusalIn(sayAs(next, offered).parts);
    // Before the first column is nothing.
    if (refused && refused !== 'cannot-go-back') faults.push(`${word} → ${offered}: ${refused}`);
  }
  return faults;
}

describe.each([
  ['a contact', contactStates],
  ['staff', staffStates],
  ['an expert', expertStates],
  ['somebody with several', severalStates],
])('%s', (_role, states) => {
  it.each(states)('is answered every word, offered what is done, and loses nothing: %s', (_, begin) => {
    const play = begin();
    expect(walkedWords.flatMap((word) => faultsOf(play, word))).toEqual([]);
  });
});
