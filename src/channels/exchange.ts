import type { Dispatcher } from 'undici';

export interface ExchangeAsked {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  maxBytes: number;
}

export interface Exchanged {
  statusCode: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  bytes: Buffer;
}

export interface Exchange {
  /** @throws RangeError when the answer is over `maxBytes`; whatever cut the call off */
  done: Promise<Exchanged>;
  /** Ends the call, and its connection; nothing when it is over already. */
  hangUp(reason: Error): void;
}

/** One call whose answer is kept in memory: answers of platforms are too short for a stream, which costs more than the rest of a call. */
export function exchange(dispatcher: Pick<Dispatcher, 'dispatch'>, { maxBytes, ...asked }: ExchangeAsked): Exchange {
  const chunks: Buffer[] = [];
  let [sizeBytes, statusCode] = [0, 0];
  let headers: Exchanged['headers'] = {};
  let controller: Dispatcher.DispatchController | null = null;
  let reason: Error | null = null;
  const { promise: done, resolve, reject } = withResolvers<Exchanged>();
  // Methods, not functions in variables: these need no name put on at every call.
  const call: Exchange = {
    done,
    hangUp(why) {
      reason ??= why;
      controller?.abort(reason);
      reject(reason);
    },
  };
  dispatcher.dispatch(asked, {
    onRequestStart(started) {
      controller = started;
      if (reason) started.abort(reason);
    },
    onResponseStart(_controller, code, named) {
      [statusCode, headers] = [code, named];
    },
    onResponseData(_controller, chunk) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) call.hangUp(new RangeError(`the answer is over ${maxBytes} bytes`));
      else chunks.push(chunk);
    },
    onResponseEnd() {
      resolve({ statusCode, headers, bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    },
    onResponseError(_controller, error) {
      reject(error);
    },
  });
  return call;
}

function withResolvers<Result>() {
  let resolve: (result: Result) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Result>((resolveIt, rejectIt) => {
    [resolve, reject] = [resolveIt, rejectIt];
  });
  return { promise, resolve, reject };
}
