import { expect } from 'vitest';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { type ConsoleAsker, openConsole } from '../pages/console-asker.ts';
import { freezeList } from './frozen-list.ts';
import {
  addCandidate,
  addExperts,
  CAMPAIGN,
  expert,
  openScoringSeason,
  requestId,
  type ScoringSeason,
} from './scoring-season.ts';

export const [OWNER, COLLEAGUE] = ['wecom:yulin', 'wecom:wangying'] as const;
/** Two of the owner's, one that is scored and one that is awarded, and somebody else's. */
export const [SCORED, AWARDED, OTHER] = ['SBAAAA22', 'SBBBBB22', 'SBCCCC22'] as const;

export interface OwnSeason extends ScoringSeason {
  /** A member of staff with applications of their own. */
  owner: ConsoleAsker;
  colleague: ConsoleAsker;
  /** By what they say. */
  objections: ReadonlyMap<string, string>;
  /** Writes to a stream what happened, without the talk that led there. */
  happened(stream: JournalEntry['stream'], events: JournalEntry['events']): Promise<void>;
}

/** A season with two members of staff, one of whom applies, and objections to results. */
export async function openOwnSeason(): Promise<OwnSeason> {
  const season = await openScoringSeason();
  const { ports, address } = season;
  ports.staff = [OWNER, COLLEAGUE];
  const codes: string[] = [];
  ports.checkCodes = {
    codeFor(_purpose, text) {
      if (!codes.includes(text)) codes.push(text);
      return `CHECKCHECK${String(codes.indexOf(text) + 2).padStart(2, '2')}`;
    },
  };
  const [owner, colleague] = [await openConsole(season, OWNER), await openConsole(season, COLLEAGUE)];
  await addCandidate(ports, { id: SCORED, name: '二楼班组', organisation: '甲公司', person: OWNER });
  await addCandidate(ports, { id: OTHER, name: '四楼班组', organisation: '丙公司' });
  await addExperts(ports, [expert('expert-a', '郑一', '甲研究院'), expert('expert-b', '钱二', '乙研究院')]);
  await addCandidate(ports, { id: AWARDED, name: '三楼班组', organisation: '乙公司', person: OWNER });
  await freezeList(ports, { [AWARDED]: 'awarded' });
  const results = [{ application: AWARDED, outcome: 'awarded' }];
  const order = { campaign: CAMPAIGN, publication: 'publication-1', reason: '提前公布', results };
  expect((await colleague.post('results', order)).body).toMatchObject({ published: [AWARDED] });
  const objections = new Map<string, string>();
  for (const [about, text] of [
    ['三楼班组', '材料里的奖项年份不对'],
    ['乙公司的那个班组', '三楼班组的服务人数不对'],
    ['四楼班组', '照片不是本人拍的'],
  ] as const) {
    const body = new URLSearchParams({ name: '周敏', phone: '13800000129', about, text });
    const sent = await fetch(`${address}/objection/${CAMPAIGN}`, { method: 'POST', body, redirect: 'manual' });
    objections.set(text, sent.headers.get('location')?.split('/').at(-1) ?? '');
  }
  return { ...season, owner, colleague, objections, happened: (stream, events) => happened(season, stream, events) };
}

async function happened({ ports }: ScoringSeason, stream: JournalEntry['stream'], events: JournalEntry['events']) {
  const seq = (await ports.journal.read(stream)).length + 1;
  const at = ports.clock.now().toISOString();
  const entry = { stream, seq, cause: requestId(), by: 'system', at, events, effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}
