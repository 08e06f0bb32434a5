import { z } from 'zod';
import type { ChatEntry } from './chats.ts';
import { type JsonLines, linesOf } from './history.ts';

const Sent = z.object({
  msgid: z.string(),
  at: z.string(),
  entries: z.array(z.object({ userId: z.string(), id: z.number() })),
});
const Line = z.object({ sentMessage: Sent });

/** Which bubbles each `msgid` stands for, on however many phones. Outlives a restart. */
export class SentMessages {
  readonly #lines: JsonLines;
  readonly #sent = new Map<string, z.infer<typeof Sent>>();

  constructor(lines: JsonLines, kept: readonly unknown[]) {
    this.#lines = lines;
    for (const { sentMessage } of linesOf(Line, kept)) this.#sent.set(sentMessage.msgid, sentMessage);
  }

  add(msgid: string, at: Date, shown: readonly ChatEntry[]): void {
    const entries = shown.map(({ userId, id }) => ({ userId, id }));
    const sentMessage = { msgid, at: at.toISOString(), entries };
    this.#sent.set(msgid, sentMessage);
    this.#lines.append({ sentMessage });
  }

  find(msgid: string): z.infer<typeof Sent> | null {
    return this.#sent.get(msgid) ?? null;
  }
}
