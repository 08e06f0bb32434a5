import { z } from 'zod';
import { type JsonLines, linesOf } from './history.ts';
import { ShownCard } from './shown-card.ts';

const Content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('markdown'), text: z.string() }),
  z.object({
    kind: z.literal('image'),
    mediaId: z.string(),
    name: z.string(),
    contentType: z.string(),
    sizeBytes: z.number(),
  }),
  z.object({
    kind: z.literal('file'),
    mediaId: z.string(),
    name: z.string(),
    contentType: z.string(),
    sizeBytes: z.number(),
  }),
  z.object({
    kind: z.literal('link'),
    title: z.string(),
    description: z.string(),
    url: z.string(),
    button: z.string(),
    /** The description as it was written, where the platform shows markup. */
    markdown: z.string().optional(),
  }),
  z.object({
    kind: z.literal('card'),
    taskId: z.string().nullable(),
    card: ShownCard,
    /** The caption that replaced the buttons; null while they can be pressed. */
    closed: z.string().nullable(),
  }),
  z.object({ kind: z.literal('voice'), words: z.string(), seconds: z.number() }),
  /** A pressed button: no bubble, but part of what happened. */
  z.object({ kind: z.literal('click'), taskId: z.string(), key: z.string(), text: z.string() }),
  z.object({ kind: z.literal('entered') }),
  /** What the app took back: its words are gone. */
  z.object({ kind: z.literal('recalled') }),
]);

/** What a bubble holds. */
export type ChatContent = z.infer<typeof Content>;

const Entry = z.object({
  /** Rises along the chats; never reused. */
  id: z.number(),
  /** Rises with every change of anything; `waitFor` and the page ask for what changed after one. */
  changed: z.number(),
  /** Whose phone; in a group its id. */
  userId: z.string(),
  /** Who of the group sent it. */
  by: z.string().optional(),
  at: z.string(),
  from: z.enum(['user', 'app']),
  /** Of what the person sent; what the app sent is `delivered`. */
  delivery: z.enum(['sending', 'delivered', 'failed']),
  content: Content,
});

/** One thing on a phone's screen. */
export type ChatEntry = z.infer<typeof Entry>;

const Line = z.object({ entry: Entry });

/** What everybody's phone shows. */
export class Chats {
  readonly #lines: JsonLines;
  readonly #byUser = new Map<string, ChatEntry[]>();
  readonly #tasks = new Set<string>();
  readonly #listeners = new Set<(entry: ChatEntry) => void>();
  #last = 0;

  constructor(lines: JsonLines, kept: readonly unknown[]) {
    this.#lines = lines;
    for (const { entry } of linesOf(Line, kept)) this.#restore(entry);
  }

  #restore(entry: ChatEntry): void {
    this.#last = Math.max(this.#last, entry.changed);
    const settled = entry.delivery === 'sending' ? { ...entry, delivery: 'failed' as const } : entry;
    this.#put(settled);
  }

  #put(entry: ChatEntry): void {
    const chat = this.#byUser.get(entry.userId) ?? [];
    this.#byUser.set(entry.userId, chat);
    if (entry.content.kind === 'card' && entry.content.taskId !== null) this.#tasks.add(entry.content.taskId);
    const at = chat.findLastIndex(({ id }) => id === entry.id);
    if (at < 0) chat.push(entry);
    else chat[at] = entry;
  }

  /** The latest change number: everything after it is news. */
  get mark(): number {
    return this.#last;
  }

  /** In the order it appeared on the screen. */
  of(userId: string): readonly ChatEntry[] {
    return this.#byUser.get(userId.toLowerCase()) ?? [];
  }

  /** @param by who sent it, in a group */
  add(userId: string, from: ChatEntry['from'], at: Date, content: ChatContent, by?: string): ChatEntry {
    this.#last += 1;
    const delivery = from === 'user' ? 'sending' : 'delivered';
    const entry = {
      id: this.#last,
      changed: this.#last,
      userId: userId.toLowerCase(),
      at: at.toISOString(),
      from,
      content,
      ...(by === undefined ? {} : { by }),
    };
    return this.#announce({ ...entry, delivery });
  }

  change(entry: ChatEntry, change: Partial<Pick<ChatEntry, 'content' | 'delivery'>>): ChatEntry {
    this.#last += 1;
    return this.#announce({ ...entry, ...change, changed: this.#last });
  }

  #announce(entry: ChatEntry): ChatEntry {
    this.#put(entry);
    this.#lines.append({ entry });
    for (const listener of this.#listeners) listener(entry);
    return entry;
  }

  /** The card of this task on one person's phone. */
  findCard(userId: string, taskId: string): (ChatEntry & { content: { kind: 'card' } }) | null {
    const found = this.of(userId).findLast((entry) => entry.content.kind === 'card' && entry.content.taskId === taskId);
    return found?.content.kind === 'card' ? { ...found, content: found.content } : null;
  }

  /** Every task id ever sent: it may not be used again. */
  hasTask(taskId: string): boolean {
    return this.#tasks.has(taskId);
  }

  /** @returns ends the subscription */
  subscribe(listener: (entry: ChatEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
