import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Sent {
  user: string;
  msgtype: string;
  /** The text of a text message, else empty. */
  text: string;
  /** The task id of a card, else empty. */
  card: string;
}

/** As much of the platform's API as the measured servers call, as cheap as it can be: the load generator shares the machine with them.
 *  (The simulator is the strict one; it keeps chats and a wire log, which would be measured with them.) */
export interface Platform {
  base: string;
  onSent(listener: (sent: Sent) => void): void;
  close(): void;
}

const photo = readFileSync(new URL('../fixtures/photo.jpg', import.meta.url));
const OK = JSON.stringify({ errcode: 0, errmsg: 'ok' });

export async function startPlatform(): Promise<Platform> {
  let listener: (sent: Sent) => void = () => {};
  const server = createServer((request, response) => {
    serve(request, response, (sent) => listener(sent)).catch(() => response.writeHead(500).end());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    base: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    onSent: (next) => {
      listener = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, onSent: (sent: Sent) => void): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  response.setHeader('content-type', 'application/json; charset=UTF-8');
  switch (path) {
    case '/cgi-bin/message/send':
      response.end(OK);
      return onSent(sentOf(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    case '/cgi-bin/gettoken':
      return void response.end(JSON.stringify({ errcode: 0, access_token: 'measured', expires_in: 7200 }));
    case '/cgi-bin/media/upload':
      return void response.end(JSON.stringify({ errcode: 0, type: 'file', media_id: 'file1', created_at: '0' }));
    case '/cgi-bin/media/get':
      response.setHeader('content-type', 'image/jpeg');
      response.setHeader('content-disposition', 'attachment; filename="photo.jpg"');
      return void response.end(photo);
    default:
      return void response.end(OK);
  }
}

function sentOf(body: {
  touser: string;
  msgtype: string;
  text?: { content: string };
  template_card?: { task_id: string };
}): Sent {
  return {
    user: body.touser,
    msgtype: body.msgtype,
    text: body.text?.content ?? '',
    card: body.template_card?.task_id ?? '',
  };
}
