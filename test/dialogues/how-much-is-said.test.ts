import { expect, it } from 'vitest';
import { dialogue } from '../support/dialogue.ts';
import { sampleApplication, type SampleName } from '../support/sample-answers.ts';
import { playSample } from '../support/sample-run.ts';
import { writeFileSync } from 'node:fs';

const names = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'] as const;

it.each(names)('%s', async (name) => {
  const chat = await dialogue(sampleApplication(name).form);
  const said: string[] = [];
  let out = '';
  await playSample(chat, name, async (line, heard) => {
    said.push(heard);
    out += `> ${line.text.slice(0, 100)}\n${heard}\n\n`;
  });
  writeFileSync(`/tmp/sections-run-${name}.txt`, out);
  console.log(name, said.length, said.join('').length);
  await chat.close();
});
