import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type JsonLines, linesOf } from '../../history.ts';

const Sent = z.object({ request: z.string(), until: z.number(), msgid: z.string() });
const Line = z.object({ repeatedSend: Sent });

/** Requests that were sent and must not be delivered again before the time they named. Outlives a restart, as the platform does.
 *  Source: WeCom's documentation, message/send, `enable_duplicate_check`. */
export class RepeatedSends {
  readonly #lines: JsonLines;
  readonly #sent = new Map<string, z.infer<typeof Sent>>();

  constructor(lines: JsonLines, kept: readonly unknown[]) {
    this.#lines = lines;
    for (const { repeatedSend } of linesOf(Line, kept)) this.#sent.set(repeatedSend.request, repeatedSend);
  }

  /** @returns the `msgid` under which the same bytes were delivered and still count at `now`, else null */
  find(body: Buffer, now: Date): string | null {
    const sent = this.#sent.get(requestOf(body));
    return sent && sent.until > now.getTime() ? sent.msgid : null;
  }

  add(body: Buffer, until: Date, msgid: string): void {
    const repeatedSend = { request: requestOf(body), until: until.getTime(), msgid };
    this.#sent.set(repeatedSend.request, repeatedSend);
    this.#lines.append({ repeatedSend });
  }
}

function requestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}
