import { expect } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { bodyView } from '../../../src/domain/recommendation/papers-events.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { refreshRow } from '../../../src/usecases/follow-entry.ts';
import { openSeason, type Season } from '../seasons/season.ts';
import { textOf } from './dialogue.ts';

export const MIN = 'wecom:minjiashu';
export const COLLEAGUE = 'wecom:yuanzhen';
export const body = 'district-putuo';
const KEY = 'star-2021/district-putuo';
export const eldercare = {
  id: 'SBAAAAA2',
  track: 'team',
  organisation: '上海禾棠养老服务有限公司',
  name: '“慢慢来”认知症照护班组',
  body,
} as const;
export const courier = { id: 'SBBBBBB2', track: 'individual', organisation: '鹭捷速递', name: '邵巍', body } as const;
export const market = {
  id: 'SBCCCCC2',
  track: 'team',
  organisation: '上海禾里商贸有限公司',
  name: '邻里菜场“诚信秤”班组',
  body,
} as const;

/** Two contacts of one recommending body in the last days of its window. */
/** @param undoSeconds how long a decision can be taken back */
export async function openBodyChat(undoSeconds = 0) {
  const season: Season = await openSeason({ start: '2021-12-20T09:00:00+08:00', undoSeconds });
  for (const contact of [MIN, COLLEAGUE]) await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  return {
    season,
    async says(text: string, expected?: RegExp, person = MIN): Promise<string> {
      const said = textOf(await season.hear(person, { kind: 'text', text }));
      if (expected) expect(said).toMatch(expected);
      return said;
    },
    /** Presses a button of the card the contact was sent last. */
    async clicks(key: string, expected: RegExp): Promise<void> {
      const card = season.told(MIN).findLast((message) => message.kind === 'card');
      const id = card?.kind === 'card' ? card.card : '';
      const heard = await season.hear(MIN, { kind: 'choice', card: id, key, code: `code-of-${id}` });
      expect(textOf(heard)).toMatch(expected);
    },
    async photographs(expected: RegExp): Promise<void> {
      season.media.set('page', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
      expect(textOf(await season.hear(MIN, { kind: 'image', media: { mediaId: 'page' } }))).toMatch(expected);
    },
    async papers() {
      const row = await refreshRow(season.ports, bodyView, KEY);
      if (!row) throw new Error('no papers yet');
      return row.data;
    },
  };
}

export const filesIn = (messages: readonly OutgoingMessage[]) =>
  messages.flatMap((message) => (message.kind === 'file' ? [message.file.name] : []));
