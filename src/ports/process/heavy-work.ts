/** Pure work that may take long, done beside the event loop. */
export interface HeavyWork {
  /** @param name which work: what it takes and gives is known where it is asked for; both are plain data
   *  @returns `too-slow` when it did not end within its time @throws what the work throws; Error when the thread cannot be had */
  run(name: HeavyName, input: readonly unknown[]): Promise<{ result: unknown } | 'too-slow'>;
}

/** `turn`: one turn of the conversation. `document-forms`: which forms a document holds, and what they say.
 *  `document-text`: what a document holds for one long text. */
export type HeavyName = 'turn' | 'document-forms' | 'document-text';
