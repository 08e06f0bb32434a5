import { ChannelError, type SendAttempt, type SendableMessage } from '../../src/ports/channels/channel.ts';
import type { KitOnStage } from '../support/chats/kits-under-test.ts';

export const PERSON = 'heyan';
export const OTHERS = ['shenjiean', 'yulin'];

export const text = { kind: 'text', text: '收到 📷' } as const;
export const link = {
  kind: 'link',
  title: '上传盖章件',
  text: '第 1 版\n*五* 页',
  url: 'https://apply.example.com/h5/upload?t=1',
  button: '打开',
} satisfies SendableMessage;
export const pdf = {
  kind: 'file',
  file: { key: 'k', name: '申报表.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: 'a' },
  bytes: Buffer.from('%PDF-1.7\n'),
} satisfies SendableMessage;
export const card = {
  kind: 'card',
  card: 'review@SB7K3M9Q@1@1638752400@A1B2C3D4@E5F6G7H8',
  title: '请初审：一米窗班组',
  text: '请看材料',
  facts: [
    { label: '编号', value: 'SB7K3M9Q' },
    { label: '材料', value: '查看', url: 'https://apply.example.com/h5/review?t=1' },
  ],
  buttons: [
    { key: 'recommend', text: '推荐' },
    { key: 'return', text: '退回修改' },
  ],
} satisfies SendableMessage;

export const anAttempt = (isRepeat = false): SendAttempt => ({ identity: 'a/1/0', isRepeat, leave: async () => {} });

export async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => new Error('it went well'),
    (thrown: unknown) => thrown,
  );
  return error instanceof ChannelError ? error.code : error;
}

/** What a phone shows, as one text. */
export function shown({ simulator }: KitOnStage, person = PERSON): string {
  return simulator
    .chatOf(person)
    .filter(({ from }) => from === 'app')
    .map(({ content }) => {
      if (content.kind !== 'card') return JSON.stringify(content);
      const {
        main_title: title,
        sub_title_text: words,
        horizontal_content_list: rows,
        button_list: buttons,
      } = content.card;
      return JSON.stringify([title?.title, words, rows, content.closed ?? buttons]);
    })
    .join('\n');
}
