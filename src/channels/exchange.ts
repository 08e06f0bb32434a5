import type { Dispatcher } from 'undici';

export interface ExchangeAsked {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

export interface Exchanged {
  statusCode: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  bytes: Buffer;
}

/** One call whose answer is kept in memory: answers of platforms are too short for a stream, which costs more than the rest of a call. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** @throws RangeError when the answer is over `maxBytes`; whatever cut the call off */
  readonly done: Promise<Exchanged>;
  readonly #maxBytes: number;
  #resolve: (answer: Exchanged) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #controller: Dispatcher.DispatchController | null = null;
  #reason: Error | null = null;
  #chunks: Buffer[] = [];
  #sizeBytes = 0;
  #statusCode = 0;
  #headers: Exchanged['headers'] = {};

  constructor(dispatcher: Pick<Dispatcher, 'dispatch'>, asked: ExchangeAsked, maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    dispatcher.dispatch(asked, this);
  }

  /** Ends the call, and its connection; nothing when it is over already. */
  hangUp(why: Error): void {
    this.#reason ??= why;
    this.#controller?.abort(this.#reason);
    this.#reject(this.#reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) controller.abort(this.#reason);
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number, headers: Exchanged['headers']): void {
    this.#statusCode = statusCode;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#sizeBytes += chunk.length;
    if (this.#sizeBytes > this.#maxBytes) this.hangUp(new RangeError(`the answer is over ${this.#maxBytes} bytes`));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.#resolve({ statusCode: this.#statusCode, headers: this.#headers, bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
