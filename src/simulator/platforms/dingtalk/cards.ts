import { z } from 'zod';
import type { CardTemplate } from './card-template.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { DingtalkRefusal } from './refusals.ts';
import { type Endpoint, readJson } from './server.ts';

const Params = z.record(z.string(), z.string());

const Create = z.looseObject({
  cardTemplateId: z.string().default(''),
  outTrackId: z.string().default(''),
  callbackType: z.string().default(''),
  callbackRouteKey: z.string().default(''),
  cardData: z.looseObject({ cardParamMap: Params }),
  openSpaceId: z.string().default(''),
  imRobotOpenDeliverModel: z.looseObject({ robotCode: z.string() }).optional(),
});

/** Into private chats with the robot alone. Source: DingTalk's documentation, interactive cards. */
export const createCard: Endpoint = {
  name: 'card/instances/createAndDeliver',
  path: 'api/v1.0/card/instances/createAndDeliver',
  answer(call) {
    const { world } = call;
    const asked = readJson(call, Create);
    const { cardTemplateId: templateId, outTrackId } = asked;
    const template = templateOf(world, templateId, outTrackId);
    const params = checked(template, asked.cardData.cardParamMap);
    const routeKey = routeOf(world, asked);
    const userId = /^dtv1\.card\/\/IM_ROBOT\.([^;]+)$/.exec(asked.openSpaceId)?.[1];
    if (userId === undefined) throw new DingtalkRefusal('bad-space');
    if (asked.imRobotOpenDeliverModel?.robotCode !== world.app.robotCode)
      throw new DingtalkRefusal('bad-deliver-model');
    const space = { spaceType: 'IM_ROBOT', spaceId: userId };
    const reaches = world.people.has(userId) && world.isVisible(userId);
    const result = reaches
      ? { ...space, success: true, carrierId: world.makeId() }
      : { ...space, success: false, errorMsg: 'user not in space' };
    if (reaches) {
      world.cards.put({ outTrackId, templateId, userId, params, routeKey });
      const content = { kind: 'card' as const, taskId: outTrackId, ...template.show(params) };
      world.chats.add(userId, 'app', world.clock.now(), content);
    }
    return { success: true, result: { outTrackId, deliverResults: [result] } };
  },
};

/** @returns the route's name; null over the stream */
function routeOf(world: DingtalkWorld, { callbackType, callbackRouteKey }: z.infer<typeof Create>): string | null {
  if (callbackType === 'STREAM') return null;
  if (callbackType !== 'HTTP' || !world.cards.route(callbackRouteKey)) throw new DingtalkRefusal('no-card-route');
  return callbackRouteKey;
}

function checked(template: CardTemplate, params: z.infer<typeof Params>): z.infer<typeof Params> {
  const isLong = ([name, value]: [string, string]) => Buffer.byteLength(name) > 100 || Buffer.byteLength(value) > 1024;
  const long = Object.entries(params).find(isLong);
  const wrong = long?.[0] ?? template.wrongVariable(params);
  if (wrong !== null && wrong !== undefined) throw new DingtalkRefusal('bad-card-data', wrong.slice(0, 60));
  return params;
}

/** An instance that is delivered to nobody. Source: the vendor's documentation of card instances. */
export const createInstance: Endpoint = {
  name: 'card/instances',
  path: 'api/v1.0/card/instances',
  answer(call) {
    const { world } = call;
    const { cardTemplateId, outTrackId } = readJson(call, Create);
    const template = templateOf(world, cardTemplateId, outTrackId);
    return { success: true, result: template !== null };
  },
};

/** @throws DingtalkRefusal for a template or an id that cannot be used */
function templateOf(world: DingtalkWorld, templateId: string, outTrackId: string): CardTemplate {
  if (templateId === '') throw new DingtalkRefusal('no-template-id');
  const template = world.cards.template(templateId);
  if (!template) throw new DingtalkRefusal('no-template', templateId.slice(0, 60));
  if (world.app.unpublishedTemplates?.includes(templateId)) throw new DingtalkRefusal('template-unpublished');
  if (outTrackId === '') throw new DingtalkRefusal('no-card-id');
  if (world.cards.find(outTrackId)) throw new DingtalkRefusal('card-taken');
  return template;
}

const Update = z.looseObject({
  outTrackId: z.string().default(''),
  cardData: z.looseObject({ cardParamMap: Params }).optional(),
  cardUpdateOptions: z.looseObject({ updateCardDataByKey: z.boolean().default(false) }).optional(),
});

/** Replaces everything but with `updateCardDataByKey`. Source: DingTalk's documentation, interactive cards. */
export const updateCard: Endpoint = {
  name: 'card/instances',
  path: 'api/v1.0/card/instances',
  method: 'PUT',
  answer(call) {
    const { outTrackId, cardData, cardUpdateOptions } = readJson(call, Update);
    if (outTrackId === '') throw new DingtalkRefusal('no-card-id');
    if (!call.world.cards.find(outTrackId)) throw new DingtalkRefusal('no-card');
    changeCard(call.world, outTrackId, cardData?.cardParamMap ?? {}, cardUpdateOptions?.updateCardDataByKey ?? false);
    return { success: true, result: true };
  },
};

/** @param byKey whether what is not named stays */
export function changeCard(
  world: DingtalkWorld,
  outTrackId: string,
  change: z.infer<typeof Params>,
  byKey: boolean,
): void {
  const card = world.cards.find(outTrackId);
  const template = card && world.cards.template(card.templateId);
  if (!card || !template) return;
  const params = checked(template, byKey ? { ...card.params, ...change } : change);
  world.cards.put({ ...card, params });
  const entry = world.chats.findCard(card.userId, outTrackId);
  if (entry) world.chats.change(entry, { content: { ...entry.content, ...template.show(params) } });
}

const Register = z.looseObject({
  callbackRouteKey: z.string(),
  callbackUrl: z.url(),
  apiSecret: z.string().default(''),
});

/** Source: DingTalk's documentation, interactive cards. */
export const registerRoute: Endpoint = {
  name: 'card/callbacks/register',
  path: 'api/v1.0/card/callbacks/register',
  answer(call) {
    const { callbackRouteKey, callbackUrl, apiSecret } = readJson(call, Register);
    call.world.cards.addRoute({ callbackRouteKey, callbackUrl, apiSecret });
    return { success: true };
  },
};
