import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChatEntry } from '../../chats.ts';
import { changeCard } from './cards.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';

/** A press as the product receives it. Source: DingTalk's documentation, card callbacks. */
export interface CardPress {
  outTrackId: string;
  userId: string;
  routeKey: string | null;
  payload: Readonly<Record<string, unknown>>;
}

/** @returns null for a card or button that is not there */
export function cardPress(
  world: DingtalkWorld,
  { userId }: ChatEntry,
  outTrackId: string,
  key: string,
): CardPress | null {
  const card = world.cards.find(outTrackId);
  const pressed = card && world.cards.template(card.templateId)?.press(card.params, key);
  if (!card || !pressed) return null;
  const content = { cardPrivateData: { actionIds: [pressed.actionId], params: pressed.params } };
  const payload = {
    type: 'actionCallback',
    outTrackId,
    corpId: world.app.corpId ?? 'dingcorp',
    userId,
    userIdType: 1,
    spaceType: 'IM_ROBOT',
    spaceId: userId,
    extension: '{}',
    content: JSON.stringify(content),
  };
  return { outTrackId, userId, routeKey: card.routeKey, payload };
}

/** Calls the address that was registered for the card. @returns the answer, or null where none came in time or it was refused */
export async function callCardRoute(world: DingtalkWorld, press: CardPress, patience: number): Promise<unknown> {
  const route = world.cards.route(press.routeKey ?? '');
  if (!route) return null;
  const timestamp = String(world.clock.now().getTime());
  const sign = createHmac('sha256', route.apiSecret).update(timestamp).digest('base64');
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  if (route.apiSecret !== '') {
    headers.set('x-ddpaas-signature-timestamp', timestamp);
    headers.set('x-ddpaas-signature', sign);
  }
  try {
    const answer = await fetch(route.callbackUrl, {
      method: 'POST',
      headers,
      body: JSON.stringify(press.payload),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    return answer.status === 200 ? JSON.parse(text || '{}') : null;
  } catch {
    return null;
  }
}

const Answer = z.looseObject({
  cardData: z.looseObject({ cardParamMap: z.record(z.string(), z.string()) }).optional(),
  cardUpdateOptions: z.looseObject({ updateCardDataByKey: z.boolean().default(false) }).optional(),
});

/** Changes the card as the answer to a press says. */
export function applyAnswer(world: DingtalkWorld, { outTrackId }: CardPress, answer: unknown): void {
  const { cardData, cardUpdateOptions } = Answer.safeParse(answer).data ?? {};
  if (cardData) changeCard(world, outTrackId, cardData.cardParamMap, cardUpdateOptions?.updateCardDataByKey ?? false);
}
