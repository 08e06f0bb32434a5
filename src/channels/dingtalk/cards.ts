import { z } from 'zod';
import type { SendableMessage } from '../../ports/channels/channel.ts';
import { ChannelError, type SendAttempt, type Sent } from '../../ports/channels/channel.ts';
import type { DingtalkApi } from './api.ts';
import { cardParams, closedParams } from './card-body.ts';
import type { CardRoute } from './card-route.ts';

type Card = Extract<SendableMessage, { kind: 'card' }>;

export interface DingtalkCards {
  /** Sends a card of the organisation's template. @returns null when the platform did not take it as a card, for certain: its words can be sent instead
   *  @throws ChannelError */
  send(userId: string, card: Card, attempt: SendAttempt | null): Promise<Sent | null>;
  /** Takes the buttons away. A card is changed as often as one likes. @throws ChannelError expired for a card that the platform does not know */
  close(cardKey: string, label: string, attempt: SendAttempt | null): Promise<void>;
}

export interface CardNeeds {
  robotCode: string;
  templateId: string;
  api: DingtalkApi;
  route(): Promise<CardRoute>;
  /** Told that a card went out as words. */
  warn(event: string, values: Readonly<Record<string, string>>): void;
}

const Delivered = z.looseObject({
  result: z
    .looseObject({ deliverResults: z.array(z.looseObject({ success: z.boolean().catch(false) })).catch([]) })
    .nullish(),
});

/** The template is not there, or not published, or has no room for this: the words of a card need none. */
const TEMPLATE_REFUSALS: ReadonlySet<string> = new Set([
  ...['param.templateNotExist', 'param.templateUnpublished', 'param.cardTemplateIdEmpty', 'param.error'],
  ...['param.openDeliverModelError', 'param.openSpaceIdInvalid'],
]);
const TAKEN = 'param.cardAlreadyExist';
const UNKNOWN = 'param.cardNotExist';

/** Interactive cards of one template. Source: DingTalk's documentation, interactive cards. */
export function createDingtalkCards({ robotCode, templateId, api, route, warn }: CardNeeds): DingtalkCards {
  const asWords = (detail: string) => {
    warn('card-sent-as-words', { channel: 'dingtalk', detail });
    return null;
  };
  return {
    async send(userId, card, attempt) {
      // Spaces are listed with it.
      if (userId.includes(';')) return null;
      const sent: Sent = { receipt: null, cardKey: card.card };
      const cardParamMap = cardParams(card);
      const request = {
        cardTemplateId: templateId,
        outTrackId: card.card,
        ...(await route()),
        cardData: { cardParamMap },
        openSpaceId: `dtv1.card//IM_ROBOT.${userId}`,
        imRobotOpenSpaceModel: { supportForward: false, lastMessageI18n: { ZH_CN: cardParamMap.title } },
        imRobotOpenDeliverModel: { spaceType: 'IM_ROBOT', robotCode },
        userIdType: 1,
      };
      await attempt?.leave();
      try {
        const path = 'v1.0/card/instances/createAndDeliver';
        const { result } = await api.post(path, request, Delivered, { isDelivery: true });
        const results = result?.deliverResults ?? [];
        return results.length > 0 && results.every(({ success }) => success) ? sent : asWords('not-delivered');
      } catch (error) {
        if (!(error instanceof ChannelError)) throw error;
        // An earlier call had arrived.
        if (error.detail === TAKEN) return sent;
        if (TEMPLATE_REFUSALS.has(error.detail)) return asWords(error.detail);
        throw error;
      }
    },
    async close(cardKey, label, attempt) {
      const request = {
        outTrackId: cardKey,
        cardData: { cardParamMap: closedParams(label) },
        cardUpdateOptions: { updateCardDataByKey: true, updatePrivateDataByKey: true },
        userIdType: 1,
      };
      await attempt?.leave();
      await api.put('v1.0/card/instances', request, z.looseObject({})).catch((error: unknown) => {
        if (!(error instanceof ChannelError && error.detail === UNKNOWN)) throw error;
        throw new ChannelError('expired', UNKNOWN);
      });
    },
  };
}
