import type { CardButton, OutgoingMessage } from '../../domain/base/message.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import { cut } from '../cut.ts';
import { BREAK, COLON, plain } from './message-body.ts';

type Card = Extract<OutgoingMessage, { kind: 'card' }>;

/** What `templates/dingtalk/card.json` shows. */
export const CARD_LIMITS = { buttons: 6, buttonCharacters: 20, titleCharacters: 60, textCharacters: 160 };
/** Of one value. Source: DingTalk's documentation, interactive cards. */
const VALUE_BYTES = 1024;
const KEY_BYTES = 128;

/** Variables of a card: text to text, as the platform wants them. */
export type CardParams = Readonly<Record<string, string>>;

/** The variables of the card template: `title`, `content` (markdown), for each of six buttons `buttonN`, `keyN`, `showN`, and `isClosed`, `closed`.
 *  Facts that do not fit into `content` are left out, as on every platform. @throws ChannelError rejected */
export function cardParams({ card, title, text, facts, buttons }: Card): CardParams {
  if (!/^[0-9A-Za-z_@-]{1,128}$/.test(card)) throw new ChannelError('rejected', 'card-id');
  if (title.trim() === '') throw new ChannelError('rejected', 'card-title');
  if (buttons.length < 1 || buttons.length > CARD_LIMITS.buttons)
    throw new ChannelError('rejected', 'card-button-count');
  const words = text.split('\n').map(plain).join(BREAK);
  const shown = [words, ...facts.map(factRow)].filter((line) => line !== '');
  const ofButtons = Array.from({ length: CARD_LIMITS.buttons }, (_, at) => buttonParams(at + 1, buttons[at]));
  return {
    title: cut(title, CARD_LIMITS.titleCharacters),
    content: fitting(shown),
    ...Object.assign({}, ...ofButtons),
    isClosed: 'false',
    closed: '',
  };
}

/** What changes when a card is closed: its buttons go, and the words are in their place. */
export function closedParams(label: string): CardParams {
  const hidden = Array.from({ length: CARD_LIMITS.buttons }, (_, at) => [`show${at + 1}`, 'false']);
  return { ...Object.fromEntries(hidden), isClosed: 'true', closed: cut(label, 100) };
}

function buttonParams(number: number, button: CardButton | undefined): CardParams {
  if (button && (button.key === '' || Buffer.byteLength(button.key) > KEY_BYTES))
    throw new ChannelError('rejected', 'card-button-key');
  if (button && button.text.trim() === '') throw new ChannelError('rejected', 'card-button-text');
  return {
    [`button${number}`]: button ? cut(button.text, CARD_LIMITS.buttonCharacters) : '',
    [`key${number}`]: button?.key ?? '',
    [`show${number}`]: String(button !== undefined),
  };
}

function factRow({ label, value, url }: Card['facts'][number]): string {
  const shown = plain(cut(value === '' ? label : value, 60));
  return `**${plain(cut(label, 10))}**${COLON}${url === undefined ? shown : `[${shown}](${url})`}`;
}

/** As many lines as there is room for; the first is the text, which always has it. */
function fitting(lines: readonly string[]): string {
  let kept = lines[0] ?? '';
  for (const line of lines.slice(1)) {
    const longer = `${kept}${BREAK}${line}`;
    if (Buffer.byteLength(longer) <= VALUE_BYTES) kept = longer;
  }
  if (Buffer.byteLength(kept) > VALUE_BYTES) throw new ChannelError('rejected', 'card-text-too-long');
  return kept === '' ? ' ' : kept;
}
