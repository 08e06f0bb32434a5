import { expect, it } from 'vitest';
import { dialogue } from '../support/dialogue.ts';
import { sampleApplication } from '../support/sample-answers.ts';
import { playSample } from '../support/sample-run.ts';

/** Characters of the bot in each sample dialogue. `before`: counted before parts of the form were asked in one message. */
const runs = [
  { name: 'team-metro-window', before: 10_411 },
  { name: 'team-eldercare', before: 4459 },
  { name: 'individual-nurse', before: 3613 },
  { name: 'individual-courier', before: 5151 },
] as const;

it.each(runs)('$name is told less than it was', async ({ name, before }) => {
  const chat = await dialogue(sampleApplication(name).form);
  const said: string[] = [];
  await playSample(chat, name, async (_, heard) => void said.push(heard));
  const characters = said.join('').length;
  process.stdout.write(`${name}: ${said.length} replies, ${characters} characters (before ${before})\n`);
  expect(characters).toBeLessThan(before * 1.05);
  await chat.close();
});
