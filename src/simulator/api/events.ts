import type { ServerResponse } from 'node:http';
import type { Context } from 'koa';
import type { World } from '../world.ts';

const KEEP_ALIVE_MILLISECONDS = 25_000;

export interface EventStreams {
  /** Answers with a server-sent-event stream: `chat` (an entry that is new or changed), `wire`, `clock`. */
  serve(context: Context): void;
  tellClock(): void;
  close(): void;
}

/** Live updates for the page. */
export function serveEvents(world: World): EventStreams {
  const streams = new Set<ServerResponse>();
  const tell = (event: string, data: unknown) => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const unsubscribe = [
    world.chats.subscribe((entry) => tell('chat', entry)),
    world.wire.subscribe((entry) => tell('wire', entry)),
  ];
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, KEEP_ALIVE_MILLISECONDS);
  beat.unref();
  return {
    serve(context) {
      const stream = context.res;
      context.respond = false;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      streams.add(stream);
      stream.on('close', () => streams.delete(stream));
      stream.write(`event: clock\ndata: ${JSON.stringify({ now: world.clock.now().toISOString() })}\n\n`);
    },
    tellClock: () => tell('clock', { now: world.clock.now().toISOString() }),
    close() {
      clearInterval(beat);
      for (const end of unsubscribe) end();
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
