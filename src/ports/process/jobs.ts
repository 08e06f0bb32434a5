/** `inbound`: answer what a person said. `outbox`: send what a person has to be told. The key is the person.
 *  `aside`: do long work of one person and kind; the key is the lane of the inbox.
 *  `exports`: make what staff asked for; the key is the export. `broadcasts`: send one on; the key is the broadcast. */
export type QueueName = 'inbound' | 'aside' | 'outbox' | 'exports' | 'broadcasts' | 'publications';

/** What a long run may ask. */
export interface JobRun {
  /** Whether `stop` was called: a run that takes long ends by an error, its row waits for the next process. */
  isStopping(): boolean;
}

export type JobHandler = (key: string, run: JobRun) => Promise<void>;

/** Thrown by a handler that can go on later only: no failure, and no line for operators.
 *  @param retryInMilliseconds when trying again makes sense; null for the growing delay of a failure */
export class RunLater extends Error {
  readonly retryInMilliseconds: number | null;
  constructor(reason: string, retryInMilliseconds: number | null, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'RunLater';
    this.retryInMilliseconds = retryInMilliseconds;
  }
}

/** Wakes the workers. The durable rows (inbox, outbox) are the truth: a job only says that there is something for a key. */
export interface Jobs {
  /** Asks for a run of the queue's handler with this key. After the call at least one run begins that sees every row
   *  made durable before it; calls may be folded into one run. */
  wake(queue: QueueName, key: string): Promise<void>;
  /** Runs of one key never overlap, over all processes; different keys run side by side, at most `concurrency`.
   *  A handler that throws is called again with a growing delay, or after the time a `RunLater` names. */
  work(queue: QueueName, handler: JobHandler, options?: { concurrency?: number }): Promise<void>;
  /** Calls `handler` about every `seconds`, in one process at a time. */
  every(name: string, seconds: number, handler: () => Promise<void>): Promise<void>;
  /** Takes no new work and waits for what runs. */
  stop(): Promise<void>;
}
