import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderWorklist } from '../../../src/usecases/worklist/order-worklist.ts';
import { courier, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

let chat: Awaited<ReturnType<typeof openBodyChat>>;
beforeEach(async () => {
  chat = await openBodyChat(60);
  for (const one of [eldercare, courier]) await endorse(chat.season.ports, one, false);
});
afterEach(() => chat.season.close());

it('numbers what waits in the order that the worklist shows', async () => {
  await chat.says('待办', /1 “慢慢来”[\s\S]*2 邵巍/u);
  const issuedAt = chat.season.ports.clock.now();
  const link = { person: MIN, subject: 'star-2021', nonce: 'n1', issuedAt };
  const applications = [courier.id, eldercare.id];
  expect(await orderWorklist(chat.season.ports, link, { applications, requestId: 'order-00001' })).toBe('ordered');
  await chat.says('待办', /1 邵巍[\s\S]*2 “慢慢来”/u);
});
