import type { ChatContent, ChatEntry } from './chats.ts';
import type { Media } from './media.ts';
import type { SimulatedPerson } from './people.ts';
import type { PersonAction, Platform } from './platform.ts';
import type { ShownCard } from './shown-card.ts';
import { SimulatorError } from './simulator-error.ts';
import type { World } from './world.ts';

/** What became of something a person did. */
export interface Delivery {
  entryId: number;
  /** Everything that changes in a chat afterwards has a greater `changed`; give it to `waitFor`. */
  mark: number;
  /** Taken by the product; false after the platform gave up. */
  isDelivered: boolean;
  /** 0 for what the platform never reports. */
  attempts: number;
}

/** What people do with their phones. The platform tells the product of it. */
export class Phones {
  readonly #world: World;
  readonly platform: Platform;

  constructor(world: World, platform: Platform) {
    this.#world = world;
    this.platform = platform;
  }

  says(userId: string, text: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    if (text === '') throw new SimulatorError('empty-text');
    const sizeBytes = Buffer.byteLength(text);
    if (sizeBytes > this.platform.textBytes) throw new SimulatorError('text-too-long', `${sizeBytes} bytes`);
    return this.#does(person, { kind: 'text', text }, { kind: 'text', text });
  }

  /** In a group. @param isForApp whether the app is named in it: the platform tells it of nothing else */
  async saysInGroup(userId: string, groupId: string, text: string, isForApp: boolean): Promise<Delivery> {
    const person = this.#personOf(userId);
    const group = this.platform.groups.find(({ id }) => id === groupId);
    if (!group) throw new SimulatorError('no-such-group', groupId);
    if (text.trim() === '') throw new SimulatorError('empty-text');
    if (Buffer.byteLength(text) > this.platform.textBytes) throw new SimulatorError('text-too-long');
    return this.#does(person, { kind: 'text', text }, { kind: 'text', text, isForApp }, group.id);
  }

  /** A voice message; not every platform makes words of it. @param words what the platform hears */
  speaks(userId: string, words: string): Promise<Delivery> {
    const seconds = Math.max(1, Math.round(words.length / 4));
    const voice = { kind: 'voice' as const, words, seconds };
    return this.#does(this.#personOf(userId), voice, voice);
  }

  /** JPG or PNG up to 10 MB. */
  sendsImage(userId: string, bytes: Uint8Array, name: string): Promise<Delivery> {
    return this.#sends(userId, 'image', bytes, name);
  }

  /** Not every platform tells the product of a file. */
  sendsFile(userId: string, bytes: Uint8Array, name: string): Promise<Delivery> {
    return this.#sends(userId, 'file', bytes, name);
  }

  /** Opens the chat. */
  enters(userId: string): Promise<Delivery> {
    return this.#does(this.#personOf(userId), { kind: 'entered' }, { kind: 'entered' });
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
    return this.#does(person, content, { kind: 'press', card, key, isMenu: pressed.isMenu, selections });
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

  #sends(userId: string, kind: 'image' | 'file', bytes: Uint8Array, name: string): Promise<Delivery> {
    const person = this.#personOf(userId);
    const media: Media = this.platform.keep(kind, name, bytes);
    const { mediaId, contentType, sizeBytes } = media;
    return this.#does(person, { kind, mediaId, name, contentType, sizeBytes }, { kind, media });
  }

  async #does(person: SimulatedPerson, content: ChatContent, action: PersonAction, group?: string): Promise<Delivery> {
    const { chats, clock } = this.#world;
    const by = group === undefined ? undefined : person.userId;
    const entry: ChatEntry = chats.add(group ?? person.userId, 'user', clock.now(), content, by);
    const outcome = await this.platform.tell(entry, action);
    const changed = chats.change(entry, { delivery: outcome.isDelivered ? 'delivered' : 'failed' });
    // What the platform never reports is answered by nothing that came before it was shown.
    return { entryId: entry.id, mark: outcome.attempts === 0 ? changed.changed : entry.changed, ...outcome };
  }
}

function pressable(card: ShownCard): { key?: string; text?: string; isMenu: boolean }[] {
  const buttons = (card.button_list ?? []).filter(({ type }) => type !== 1);
  const submit = card.submit_button ? [card.submit_button] : [];
  const menu = card.action_menu?.action_list ?? [];
  return [
    ...[...buttons, ...submit].map(({ key, text }) => ({ key, text, isMenu: false })),
    ...menu.map(({ key, text }) => ({ key, text, isMenu: true })),
  ];
}
