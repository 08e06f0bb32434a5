import type { CardButton, OutgoingMessage } from '../../domain/base/message.ts';
import { ChannelError } from '../../ports/channels/channel.ts';

/** A message of the robot: a key of the platform, and what it takes. Source: DingTalk's documentation, sending by robots. */
export interface RobotMessage {
  msgKey: 'sampleText' | 'sampleMarkdown' | 'sampleActionCard' | 'sampleFile' | 'sampleImageMsg';
  msgParam: Readonly<Record<string, string>>;
}

/** Our bound: no text of ours is longer, and the 15 000 bytes of a group's message hold it with everything around it. */
export const TEXT_BYTES = 5000;
const URL_BYTES = 2048;

export function textBody(text: string): RobotMessage {
  if (text.trim() === '') throw new ChannelError('rejected', 'text-empty');
  if (Buffer.byteLength(text) > TEXT_BYTES) throw new ChannelError('rejected', 'text-too-long');
  return { msgKey: 'sampleText', msgParam: { content: text } };
}

/** A card that opens a page. Its title is what the list of chats shows: the plain twin of the text, which is markdown. */
export function linkBody({ title, text, url, button }: Extract<OutgoingMessage, { kind: 'link' }>): RobotMessage {
  if (title.trim() === '') throw new ChannelError('rejected', 'link-title');
  if (!/^https?:\/\/./i.test(url) || Buffer.byteLength(url) > URL_BYTES) throw new ChannelError('rejected', 'url');
  const shown = `**${plain(title)}**${BREAK}${text.split('\n').map(plain).join(BREAK)}`;
  return {
    msgKey: 'sampleActionCard',
    msgParam: { title, text: shown, singleTitle: button === '' ? title : button, singleURL: url },
  };
}

/** Without an interactive card a card is its words. Where they open pages it is markdown, so that people read names and no addresses; its title is
 *  the plain twin that the list of chats shows. */
export function cardBody(card: Extract<OutgoingMessage, { kind: 'card' }>): RobotMessage {
  const words = cardText(card);
  if (!card.facts.some(({ url }) => url !== undefined)) return textBody(words);
  const { title, text, facts, buttons } = card;
  const lines = text === '' ? [] : text.split('\n').map(plain);
  const rows = facts.map(
    ({ label, value, url }) => `${plain(label)}${COLON}${linked(value === '' ? label : value, url)}`,
  );
  const shown = [`**${plain(title)}**`, ...lines, ...rows, ...buttons.map(numbered).map(plain)].join(BREAK);
  if (Buffer.byteLength(shown) > TEXT_BYTES) throw new ChannelError('rejected', 'text-too-long');
  return { msgKey: 'sampleMarkdown', msgParam: { title, text: shown } };
}

function linked(words: string, url: string | undefined): string {
  return url === undefined ? plain(words) : `[${plain(words)}](${url})`;
}

/** The words of a card, its buttons numbered: what is typed means the same as a press. */
export function cardText({ title, text, facts, buttons }: Extract<OutgoingMessage, { kind: 'card' }>): string {
  if (title.trim() === '') throw new ChannelError('rejected', 'card-title');
  const rows = facts.map(({ label, value, url }) => `${label}${COLON}${[value, url].filter(Boolean).join(' ')}`);
  return [title, text, ...rows, ...buttons.map(numbered)].filter((line) => line !== '').join('\n');
}

export const COLON = '\uff1a';

/** A button whose words begin with its number already is left as it is. */
function numbered({ text }: CardButton, at: number): string {
  return text.startsWith(String(at + 1)) ? text : `${at + 1}. ${text}`;
}

const TYPES: ReadonlySet<string> = new Set(['xlsx', 'pdf', 'zip', 'rar', 'doc', 'docx']);

/** How a file goes out: a picture as such, a document by its ending. @returns null for what the platform does not take */
export function fileTypeOf(name: string, contentType: string): { upload: 'image' | 'file'; type: string } | null {
  if (/^image\/(jpeg|png|gif|bmp)$/.test(contentType)) return { upload: 'image', type: 'image' };
  const type = name.toLowerCase().split('.').at(-1) ?? '';
  return TYPES.has(type) ? { upload: 'file', type } : null;
}

export function fileBody(mediaId: string, name: string, type: string): RobotMessage {
  if (type === 'image') return { msgKey: 'sampleImageMsg', msgParam: { photoURL: mediaId } };
  return { msgKey: 'sampleFile', msgParam: { mediaId, fileName: name, fileType: type } };
}

/** The platform's line break: two spaces on both sides. Source: DingTalk's documentation, sending by robots. */
export const BREAK = '  \n  ';

/** Words of people are no markup: signs that begin some are behind a backslash. */
export function plain(line: string): string {
  return line.replace(/[\\`*_[\]#>!~]/g, (sign) => `\\${sign}`);
}
