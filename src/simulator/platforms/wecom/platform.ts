import type { ChatEntry } from '../../chats.ts';
import type { ActionOutcome, PersonAction, PlayPlatform } from '../../platform.ts';
import { SimulatorError } from '../../simulator-error.ts';
import { wecomApi } from './api.ts';
import type { Callback } from './callback.ts';
import { CallbackSender } from './callbacks.ts';
import { WecomRefusal } from './error-codes.ts';
import { keepMedia } from './media-endpoints.ts';
import { createWecomWorld, type WecomApp, type WecomWorld } from './wecom-world.ts';

/** WeCom: what people do becomes an encrypted callback. Source: WeCom's documentation, message types, events. */
export const playWecom =
  (app: WecomApp): PlayPlatform =>
  (neutral) => {
    const world = createWecomWorld(neutral, app);
    const callbacks = new CallbackSender(world);
    return {
      name: 'wecom',
      textBytes: 2048,
      groups: [],
      routes: [wecomApi(world)],
      keep: (type, name, bytes) => keep(world, type, name, bytes),
      async tell(entry, action): Promise<ActionOutcome> {
        const fields = fieldsOf(world, action);
        // A self-built app never hears of a file (WeCom's documentation, message types).
        return fields ? callbacks.send(wholeOf(world, entry, fields)) : { isDelivered: true, attempts: 0 };
      },
      issueLoginCode: (userId) => world.credentials.issueOauthCode(userId.toLowerCase()),
      expireToken: () => world.credentials.expireToken(),
      setRateLimits(areOn) {
        world.limits.isOn = areOn;
      },
      verifyUrl: () => callbacks.verifyUrl(),
      stream: null,
      close: () => callbacks.close(),
    };
  };

function keep(world: WecomWorld, type: 'image' | 'file', name: string, bytes: Uint8Array) {
  try {
    return keepMedia(world, type, name, bytes);
  } catch (error) {
    if (error instanceof WecomRefusal) throw new SimulatorError('bad-file', error.message);
    throw error;
  }
}

function wholeOf({ app }: WecomWorld, { userId, at }: ChatEntry, fields: Callback['fields']): Callback {
  const head = { ToUserName: app.corpId, FromUserName: userId, CreateTime: Math.floor(Date.parse(at) / 1000) };
  return { userId, fields: { ...head, ...fields, AgentID: app.agentId } };
}

/** @returns null for what the platform never reports */
function fieldsOf(world: WecomWorld, action: PersonAction): Callback['fields'] | null {
  switch (action.kind) {
    case 'text':
      return { MsgType: 'text', Content: action.text, ...messageId(world) };
    case 'image': {
      const { mediaId } = action.media;
      const url = `${world.options.baseUrl ?? 'http://127.0.0.1'}/api/media/${mediaId}`;
      return { MsgType: 'image', PicUrl: url, MediaId: mediaId, ...messageId(world) };
    }
    case 'voice':
      return { MsgType: 'voice', MediaId: `voice-${world.makeId()}`, Format: 'amr', ...messageId(world) };
    case 'file':
      return null;
    case 'entered':
      return { MsgType: 'event', Event: 'enter_agent', EventKey: '' };
    case 'press':
      return pressFields(world, action);
  }
}

function pressFields(world: WecomWorld, { card, key, isMenu, selections }: PersonAction & { kind: 'press' }) {
  const taskId = card.content.taskId ?? '';
  const items = Object.entries(selections).map(([QuestionKey, ids]) => ({
    QuestionKey,
    OptionIds: { OptionId: [...ids] },
  }));
  return {
    MsgType: 'event',
    Event: isMenu ? 'template_card_menu_event' : 'template_card_event',
    EventKey: key,
    TaskId: taskId,
    CardType: card.content.card.card_type ?? '',
    ResponseCode: world.credentials.issueResponseCode(taskId),
    ...(items.length > 0 && { SelectedItems: { SelectedItem: items } }),
  };
}

/** 64 bits, above 2^53 as the real ones are. */
function messageId({ random }: WecomWorld): { MsgId: string } {
  const bits = BigInt(`0x${Buffer.from(random(8)).toString('hex')}`);
  return { MsgId: String(7_000_000_000_000_000_000n + (bits % 1_000_000_000_000_000_000n)) };
}
