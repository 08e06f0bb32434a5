import type { CardButton, OutgoingMessage } from '../../domain/base/message.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import { cut } from '../cut.ts';

type Card = Extract<OutgoingMessage, { kind: 'card' }>;
type Link = Extract<OutgoingMessage, { kind: 'link' }>;

/** The part of a `message/send` that depends on the kind of message. */
export interface MessageBody {
  msgtype: 'text' | 'textcard' | 'template_card' | 'file';
  [part: string]: unknown;
}

export const TEXT_BYTES = 2048;
/** Source: WeCom's documentation, template cards. */
export const CARD_LIMITS = { buttons: 6, buttonCharacters: 10, titleCharacters: 36, textCharacters: 160 };
const URL_BYTES = 2048;
const KEY_BYTES = 1024;

const styles: Record<NonNullable<CardButton['style']>, number> = { primary: 1, plain: 2, danger: 3 };

/** Never split or cut here: that would lose what somebody has to read. Source: WeCom's documentation, message/send. */
export function textBody(text: string): MessageBody {
  if (text.trim() === '') throw new ChannelError('rejected', 'text-empty');
  if (Buffer.byteLength(text) > TEXT_BYTES) throw new ChannelError('rejected', 'text-too-long');
  return { msgtype: 'text', text: { content: text } };
}

export function fileBody(mediaId: string): MessageBody {
  return { msgtype: 'file', file: { media_id: mediaId } };
}

/** A card that opens a page. `<` in the text would begin a tag; the platform names no escape, so its full-width twin stands for
 *  it. Source: WeCom's documentation, message/send. */
export function linkBody({ title, text, url, button }: Link): MessageBody {
  if (title.trim() === '') throw new ChannelError('rejected', 'link-title');
  const lines = (text.trim() === '' ? title : text).replaceAll('<', '\uff1c').split('\n');
  // A line break becomes four characters, `<br>`.
  const room = Math.max(1, 512 - 3 * (lines.length - 1));
  const description = cut(lines.join('\n'), room).replaceAll('\n', '<br>');
  const btntxt = button === '' ? {} : { btntxt: cut(button, 4) };
  return { msgtype: 'textcard', textcard: { title: cut(title, 128), description, url: pageUrl(url), ...btntxt } };
}

/** Texts that do not fit are cut with …, facts beyond the sixth left out; what cannot be shortened is `rejected`.
 *  Source: WeCom's documentation, template cards. */
export function cardBody({ card, title, text, facts, buttons }: Card): MessageBody {
  if (!/^[0-9A-Za-z_@-]{1,128}$/.test(card)) throw new ChannelError('rejected', 'card-id');
  if (title.trim() === '') throw new ChannelError('rejected', 'card-title');
  const rows = facts.slice(0, 6).map(factRow);
  return {
    msgtype: 'template_card',
    template_card: {
      card_type: 'button_interaction',
      main_title: { title: cut(title, CARD_LIMITS.titleCharacters) },
      ...(text === '' ? {} : { sub_title_text: cut(text, CARD_LIMITS.textCharacters) }),
      ...(rows.length === 0 ? {} : { horizontal_content_list: rows }),
      task_id: card,
      button_list: buttonList(buttons),
    },
  };
}

function factRow({ label, value, url }: Card['facts'][number]): object {
  if (label.trim() === '') throw new ChannelError('rejected', 'card-fact-label');
  const row = { keyname: cut(label, 5), ...(value === '' ? {} : { value: cut(value, 30) }) };
  return url === undefined ? row : { ...row, type: 1, url: pageUrl(url) };
}

function buttonList(buttons: readonly CardButton[]): object[] {
  if (buttons.length < 1 || buttons.length > CARD_LIMITS.buttons)
    throw new ChannelError('rejected', 'card-button-count');
  if (new Set(buttons.map(({ key }) => key)).size !== buttons.length)
    throw new ChannelError('rejected', 'card-button-keys');
  return buttons.map(({ key, text, style = 'plain' }) => {
    if (key === '' || Buffer.byteLength(key) > KEY_BYTES) throw new ChannelError('rejected', 'card-button-key');
    if (text.trim() === '') throw new ChannelError('rejected', 'card-button-text');
    return { type: 0, text: cut(text, CARD_LIMITS.buttonCharacters), style: styles[style], key };
  });
}

function pageUrl(url: string): string {
  if (!/^https?:\/\/./i.test(url) || Buffer.byteLength(url) > URL_BYTES) throw new ChannelError('rejected', 'url');
  return url;
}
