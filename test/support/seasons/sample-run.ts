import { readFileSync } from 'node:fs';
import { type DialogueLine, parseDialogue } from '../../../src/commands/simulate/play-dialogue.ts';
import type { SampleName } from '../campaigns/sample-answers.ts';
import type { Dialogue } from '../chats/dialogue.ts';
import { plainPicture } from '../documents/plain-picture.ts';

/** Says every line of a sample dialogue, a minute apart, and hands over what was answered. A typed 提交 submits as the card's
 *  button does: a yes after it is left out. */
export async function playSample(
  chat: Dialogue,
  name: SampleName,
  look: (line: DialogueLine, heard: string) => Promise<void>,
): Promise<void> {
  const path = new URL(`../../fixtures/applications/dialogue-${name}.md`, import.meta.url);
  for (const { startsAt, lines } of parseDialogue(readFileSync(path, 'utf8'))) {
    const start = Date.parse(startsAt ?? '2021-12-06T09:00:00+08:00');
    for (const [minute, line] of lines.entries()) {
      if (/yes; submitted/.test(line.note)) continue;
      chat.season.setClock(new Date(start + minute * 60_000).toISOString());
      await look(line, await play(chat, line));
    }
  }
}

async function play(chat: Dialogue, { kind, text }: DialogueLine): Promise<string> {
  if (kind === 'text') return chat.says(text);
  const bytes = kind === 'picture' ? await plainPicture(text) : /\.pdf$/u.test(text) ? PDF : OFFICE;
  chat.season.media.set(text, bytes);
  return chat.sends({ kind: kind === 'picture' ? 'image' : 'file', media: { mediaId: text, name: text } });
}

const PDF = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const OFFICE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
