import { expect, it } from 'vitest';
import { sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { dialogue } from '../../support/chats/dialogue.ts';
import { playSample } from '../../support/seasons/sample-run.ts';

/** Characters of the bot in each sample dialogue, with files and links. `before`: counted before parts of the form were asked in one message. */
const runs = [
  { name: 'team-metro-window', kind: 'typed', before: 10_411 },
  { name: 'team-eldercare', kind: 'pasted', before: 4459 },
  { name: 'individual-nurse', kind: 'pasted', before: 3613 },
  { name: 'individual-courier', kind: 'typed', before: 5151 },
] as const;

/** What the person asked for: a summary, help, a question. */
const ASKED_FOR = /^(?:帮助|看一下|.*[?？吗]|.*怎么选啊.*|.*填到哪里.*|状态|.*知道结果)$/u;
/** The notice's own conditions, and what people wrote themselves. */
const OF_OTHERS = /^申报条件|请核对：/mu;
const MEDIAN = 40;
const LONGEST = 120;

it.each(runs)('$name is told less than it was', async ({ name, kind, before }) => {
  const chat = await dialogue(sampleApplication(name).form);
  let characters = 0;
  let asked = 0;
  const questions: number[] = [];
  await playSample(chat, name, async ({ text }, heard) => {
    characters += heard.length;
    if (ASKED_FOR.test(text)) asked += heard.length;
    else if (!OF_OTHERS.test(heard)) questions.push(...questionsIn(heard));
  });
  const sorted = questions.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const share = Math.round((100 * characters) / before);
  process.stdout.write(
    `${name} (${kind}): ${characters} characters, ${share} % of ${before}; ${asked} of them asked for; questions: median ${median}, longest ${sorted.at(-1)}\n`,
  );
  if (kind === 'typed') expect(characters / before).toBeLessThanOrEqual(0.6);
  else expect(characters).toBeLessThanOrEqual(3400);
  // Whoever pastes is asked little but what is long.
  if (kind === 'typed') expect(median).toBeLessThanOrEqual(MEDIAN);
  expect(sorted.at(-1)).toBeLessThanOrEqual(LONGEST);
  await chat.close();
});

/** The questions of columns in a reply: one by its label, or a list. */
function questionsIn(heard: string): number[] {
  return heard
    .split('\n\n')
    .filter((part) => /^【|^▎/u.test(part))
    .map(({ length }) => length);
}
