import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decrypt, getSignature } from '@wecom/crypto';
import { z } from 'zod';
import { createSimulatorClock } from '../../../src/simulator/clock.ts';
import { encryptMessage, signatureOf } from '../../../src/simulator/platforms/seal.ts';
import { playWecom } from '../../../src/simulator/platforms/wecom/platform.ts';
import type { WecomApp } from '../../../src/simulator/platforms/wecom/wecom-world.ts';
import { readXml, writeXml } from '../../../src/simulator/platforms/wecom/xml.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../../src/simulator/simulator.ts';

export const wecomApp: Omit<WecomApp, 'callbackUrl'> = {
  corpId: 'ww1436e0e65a779aee',
  agentId: 1000002,
  secret: 'simulated-secret',
  token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
  encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
};

export interface Heard {
  fields: Record<string, unknown>;
  signature: string;
  encrypt: string;
}

/** How a test answers one callback: a status, and the clear XML of a passive reply if any. */
export type Answer = (heard: Heard, count: number) => Promise<Answered> | Answered;
type Answered = { status: number; reply?: Record<string, never> | Parameters<typeof writeXml>[0]; body?: string };

export interface EchoProduct {
  url: string;
  heard: Heard[];
  answer: Answer;
  close(): Promise<void>;
}

/** A product that understands callbacks (with the vendor-neutral `@wecom/crypto`) and does what the test says. */
async function startEchoProduct(
  handlePage?: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<EchoProduct> {
  const product: EchoProduct = { url: '', heard: [], answer: () => ({ status: 200 }), close: async () => {} };
  const server = createServer(async (request, response) => {
    if (handlePage?.(request, response)) return undefined;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const query = Object.fromEntries(url.searchParams);
    if (request.method === 'GET') {
      const echo = query.echostr ?? '';
      if (getSignature(wecomApp.token, query.timestamp ?? '', query.nonce ?? '', echo) !== query.msg_signature)
        return response.writeHead(403).end();
      return response.end(decrypt(wecomApp.encodingAesKey, echo).message);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const encrypt = String(readXml(Buffer.concat(chunks).toString('utf8'))?.Encrypt);
    const signature = getSignature(wecomApp.token, query.timestamp ?? '', query.nonce ?? '', encrypt);
    if (signature !== query.msg_signature) return response.writeHead(403).end();
    const heard = { fields: readXml(decrypt(wecomApp.encodingAesKey, encrypt).message) ?? {}, signature, encrypt };
    product.heard.push(heard);
    const { status, reply, body } = await product.answer(heard, product.heard.length);
    return response.writeHead(status).end(body ?? (reply ? sealed(reply) : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  product.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  product.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return product;
}

/** A passive reply in its envelope. */
export function sealed(fields: Parameters<typeof writeXml>[0], receiveId = wecomApp.corpId): string {
  const encrypted = encryptMessage(
    wecomApp.encodingAesKey,
    Buffer.from('0123456789abcdef'),
    writeXml(fields),
    receiveId,
  );
  const MsgSignature = signatureOf(wecomApp.token, '1700000000', 'n1', encrypted);
  return writeXml({ Encrypt: encrypted, MsgSignature, TimeStamp: 1700000000, Nonce: 'n1' });
}

export interface Stage {
  product: EchoProduct;
  simulator: Simulator;
  base: string;
  clock: ReturnType<typeof createSimulatorClock>;
  /** Calls the API with a good token. */
  call(endpoint: string, body?: unknown, query?: Record<string, string>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** A simulator and a product, both on loopback. */
export async function openStage(
  options: Partial<SimulatorOptions> = {},
  handlePage?: Parameters<typeof startEchoProduct>[0],
): Promise<Stage> {
  const product = await startEchoProduct(handlePage);
  const clock = createSimulatorClock(new Date('2021-11-25T09:00:00+08:00'));
  const play = playWecom({ ...wecomApp, callbackUrl: `${product.url}/wecom/callback` });
  const simulator = createSimulator({ play, clock, folder: null, retryPauseMilliseconds: 5, ...options });
  const base = await simulator.listen();
  const api = `${base}/wecom/cgi-bin`;
  const token = async () => {
    const answered = await fetch(`${api}/gettoken?corpid=${wecomApp.corpId}&corpsecret=${wecomApp.secret}`);
    return z.object({ access_token: z.string() }).parse(await answered.json()).access_token;
  };
  return {
    product,
    simulator,
    base,
    clock,
    async call(endpoint, body, query = {}) {
      const search = new URLSearchParams({ access_token: await token(), ...query });
      const init =
        body === undefined ? {} : { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) };
      return z.record(z.string(), z.unknown()).parse(await (await fetch(`${api}/${endpoint}?${search}`, init)).json());
    },
    async close() {
      await simulator.close();
      await product.close();
    },
  };
}

export const approvalCard = (taskId: string) => ({
  card_type: 'button_interaction',
  main_title: { title: '请审阅', desc: '云苔路站“一米窗”服务班组' },
  task_id: taskId,
  button_list: [
    { text: '推荐', style: 1, key: 'endorse' },
    { text: '退回修改', style: 2, key: 'return' },
  ],
});
