import type { ChatEntry } from './chats.ts';
import type { SimulatedPerson } from './people.ts';
import type { Callback } from './platforms/wecom/callback.ts';
import { CallbackSender } from './platforms/wecom/callbacks.ts';
import type { TemplateCard } from './platforms/wecom/card-schema.ts';
import { WecomRefusal } from './platforms/wecom/error-codes.ts';
import { keepMedia } from './platforms/wecom/media-endpoints.ts';
import type { World } from './world.ts';

export type SimulatorErrorCode =
  | 'unknown-user'
  | 'empty-text'
  /** A WeCom message holds 2048 bytes. */
  | 'text-too-long'
  | 'bad-file'
  | 'no-such-card'
  /** Its buttons are greyed. */
  | 'card-closed'
  | 'no-such-button'
  | 'no-such-message'
  | 'timed-out';

/** Something a simulated person cannot do. */
export class SimulatorError extends Error {
  readonly code: SimulatorErrorCode;
  constructor(code: SimulatorErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'SimulatorError';
    this.code = code;
  }
}

/** What became of something a person did. */
export interface Delivery {
  entryId: number;
  /** Everything that changes in a chat afterwards has a greater `changed`; give it to `waitFor`. */
  mark: number;
  /** Answered 200 by the product; false after three retries. */
  isDelivered: boolean;
  /** 0 for what the platform never reports (files). */
  attempts: number;
}

const MAX_TEXT_BYTES = 2048;

/** What people do with their phones. Everything becomes a callback. Source: reference wecom 4 and 6. */
export class Phones {
  readonly #world: World;
  readonly callbacks: CallbackSender;

  constructor(world: World) {
    this.#world = world;
    this.callbacks = new CallbackSender(world);
  }

  says(userId: string, text: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    if (text === '') throw new SimulatorError('empty-text');
    if (Buffer.byteLength(text) > MAX_TEXT_BYTES)
      throw new SimulatorError('text-too-long', `${Buffer.byteLength(text)} bytes`);
    const entry = this.#world.chats.add(person.userId, 'user', this.#world.clock.now(), { kind: 'text', text });
    return this.#report(entry, { MsgType: 'text', Content: text, ...this.#messageId() });
  }

  /** JPG or PNG up to 10 MB; the platform reports it with a media id and a link. */
  sendsImage(userId: string, bytes: Uint8Array, name: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    const media = this.#keep('image', name, bytes);
    const { mediaId, contentType, sizeBytes } = media;
    const content = { kind: 'image' as const, mediaId, name, contentType, sizeBytes };
    const entry = this.#world.chats.add(person.userId, 'user', this.#world.clock.now(), content);
    const url = `${this.#world.options.baseUrl ?? 'http://127.0.0.1'}/api/media/${mediaId}`;
    return this.#report(entry, { MsgType: 'image', PicUrl: url, MediaId: mediaId, ...this.#messageId() });
  }

  /** Shows the file on the phone; the platform never tells a self-built app about it. Source: reference wecom 5. */
  sendsFile(userId: string, bytes: Uint8Array, name: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    const { mediaId, contentType, sizeBytes } = this.#keep('file', name, bytes);
    const content = { kind: 'file' as const, mediaId, name, contentType, sizeBytes };
    const entry = this.#world.chats.add(person.userId, 'user', this.#world.clock.now(), content);
    const { changed } = this.#world.chats.change(entry, { delivery: 'delivered' });
    return Promise.resolve({ entryId: entry.id, mark: changed, isDelivered: true, attempts: 0 });
  }

  /** Opens the chat: `enter_agent`. */
  enters(userId: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    const entry = this.#world.chats.add(person.userId, 'user', this.#world.clock.now(), { kind: 'entered' });
    return this.#report(entry, { MsgType: 'event', Event: 'enter_agent', EventKey: '' });
  }

  /** Presses a button, the submit button or a menu entry of a live card.
   *  @param selections chosen option ids by question key, for cards that ask */
  clicks(
    userId: string,
    taskId: string,
    key: string,
    selections: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<Delivery> {
    const person = this.#personOf(userId);
    const card = this.#world.chats.findCard(person.userId, taskId);
    if (!card) throw new SimulatorError('no-such-card', taskId);
    if (card.content.closed !== null) throw new SimulatorError('card-closed', taskId);
    const pressed = pressable(card.content.card).find((button) => button.key === key);
    if (!pressed) throw new SimulatorError('no-such-button', key);
    const content = { kind: 'click' as const, taskId, key, text: pressed.text ?? key };
    const entry = this.#world.chats.add(person.userId, 'user', this.#world.clock.now(), content);
    const items = Object.entries(selections).map(([QuestionKey, ids]) => ({
      QuestionKey,
      OptionIds: { OptionId: [...ids] },
    }));
    return this.#report(entry, {
      MsgType: 'event',
      Event: pressed.isMenu ? 'template_card_menu_event' : 'template_card_event',
      EventKey: key,
      TaskId: taskId,
      CardType: card.content.card.card_type ?? '',
      ResponseCode: this.#world.credentials.issueResponseCode(taskId),
      ...(items.length > 0 && { SelectedItems: { SelectedItem: items } }),
    });
  }

  /** Sends again what did not arrive: a new message for the platform, as in the client. */
  resends(userId: string, entryId: number): Promise<Delivery> {
    const entry = this.#world.chats.of(userId).find(({ id, from }) => id === entryId && from === 'user');
    switch (entry?.content.kind) {
      case 'text':
        return this.says(userId, entry.content.text);
      case 'image': {
        const media = this.#world.media.find(entry.content.mediaId);
        if (media) return this.sendsImage(userId, this.#world.media.bytesOf(media), media.name);
        throw new SimulatorError('no-such-message');
      }
      default:
        throw new SimulatorError('no-such-message');
    }
  }

  #personOf(userId: string): SimulatedPerson {
    const person = this.#world.people.get(userId.toLowerCase());
    if (!person) throw new SimulatorError('unknown-user', userId);
    return person;
  }

  #keep(type: 'image' | 'file', name: string, bytes: Uint8Array) {
    try {
      return keepMedia(this.#world, type, name, bytes);
    } catch (error) {
      if (error instanceof WecomRefusal) throw new SimulatorError('bad-file', error.message);
      throw error;
    }
  }

  /** 64 bits, above 2^53 as the real ones are. */
  #messageId(): { MsgId: string } {
    const bits = BigInt(`0x${Buffer.from(this.#world.random(8)).toString('hex')}`);
    return { MsgId: String(7_000_000_000_000_000_000n + (bits % 1_000_000_000_000_000_000n)) };
  }

  async #report(entry: ChatEntry, fields: Callback['fields']): Promise<Delivery> {
    const { corpId, agentId } = this.#world.options.wecom;
    const { chats } = this.#world;
    const whole = {
      ToUserName: corpId,
      FromUserName: entry.userId,
      CreateTime: Math.floor(Date.parse(entry.at) / 1000),
      ...fields,
      AgentID: agentId,
    };
    const outcome = await this.callbacks.send({ userId: entry.userId, fields: whole });
    chats.change(entry, { delivery: outcome.isDelivered ? 'delivered' : 'failed' });
    return { entryId: entry.id, mark: entry.changed, ...outcome };
  }
}

function pressable(card: TemplateCard): { key?: string; text?: string; isMenu: boolean }[] {
  const buttons = (card.button_list ?? []).filter(({ type }) => type !== 1);
  const submit = card.submit_button ? [card.submit_button] : [];
  const menu = card.action_menu?.action_list ?? [];
  return [
    ...[...buttons, ...submit].map(({ key, text }) => ({ key, text, isMenu: false })),
    ...menu.map(({ key, text }) => ({ key, text, isMenu: true })),
  ];
}
