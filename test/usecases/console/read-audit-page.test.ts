import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditFilter } from '../../../src/domain/audit/audit-exports.ts';
import type { JournalEntry, JournalEvent, StreamId } from '../../../src/domain/base/journal-entry.ts';
import { everybody } from '../../../src/domain/broadcast/audience.ts';
import { type AuditPage, readAuditPage } from '../../../src/usecases/console/read-audit-page.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { groupOf, sayAbout } from '../../../templates/pages/console/audit.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const everything: AuditFilter = {
  ...{ campaign: 'star-2021', from: null, to: null, who: null, application: null, body: null, group: null },
};
const FIRST = Date.parse('2021-12-01T00:00:00.000Z');

let season: Season;
let written: number;
beforeEach(async () => {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  written = 0;
});
afterEach(() => season.close());

/** A minute after the one before it. */
async function append(stream: StreamId, events: JournalEvent[], by: JournalEntry['by'] = 'wecom:yulin'): Promise<void> {
  written += 1;
  const at = new Date(FIRST + written * 60_000).toISOString();
  const seq = (await season.ports.journal.read(stream)).length + 1;
  const entry = { stream, seq, cause: `m${seq}`, by, at, events, effects: [] };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

/** What a look reads of the journal. */
async function look(filter: Partial<AuditFilter> = {}, after: AuditPage['next'] = null, most?: number) {
  let read = 0;
  const { journal } = season.ports;
  const counting = {
    ...journal,
    async readNewest(query: Parameters<typeof journal.readNewest>[0]) {
      const page = await journal.readNewest(query);
      read += page.length;
      return page;
    },
    readAll: () => {
      throw new Error('the whole journal is read');
    },
  };
  const options = { reader: 'wecom:reader', groupOf, after, size: 50, ...(most === undefined ? {} : { most }) };
  const page = await readAuditPage({ ...season.ports, journal: counting }, { ...everything, ...filter }, options);
  return { ...page, read };
}

describe('a page of the record of who did what', () => {
  beforeEach(async () => {
    await append('person/wecom:anna', [{ kind: 'boundToBody', campaign: 'star-2021', body: 'district-putuo' }]);
    for (let number = 1; number <= 300; number += 1)
      await append('staff/list', [{ kind: 'memberRevoked', person: 'x', by: 'wecom:yulin' }]);
  });

  it('reads about what it shows, whatever stands in front of it', async () => {
    const page = await look();
    expect(page.lines).toHaveLength(50);
    expect(page.read).toBeLessThanOrEqual(100);
    expect(page.next).not.toBeNull();
  });

  it('stops looking after so many entries that do not fit, and goes on from there', async () => {
    const first = await look({ who: 'anna' }, null, 200);
    expect(first.lines).toEqual([]);
    expect(first.read).toBeLessThanOrEqual(300);
    const second = await look({ who: 'anna' }, first.next, 200);
    expect(second).toMatchObject({ lines: [], next: null });
  });

  it('reads of a day only that day', async () => {
    await append('staff/list', [{ kind: 'memberRevoked', person: 'x', by: 'wecom:yulin' }]);
    const page = await look({ from: '2021-12-02' });
    expect(page).toMatchObject({ lines: [], next: null, read: 0 });
    const day = await look({ to: '2021-11-30' });
    expect(day).toMatchObject({ lines: [], next: null, read: 0 });
  });
});

describe('what a line of the record is about', () => {
  const campaign = 'star-2021';
  const filed = {
    kind: 'objectionFiled',
    campaign,
    name: '王芳',
    phone: '13900001111',
    about: '结果',
    text: '不服这个',
  };
  const draft = {
    kind: 'broadcastDrafted',
    campaign,
    by: 'wecom:yulin',
    audience: everybody,
    wording: { text: '请尽快交盖章件，谢谢', parts: [] },
  };
  const bodies = ['普陀区', '长宁区', '静安区', '徐汇区'].map((name, index) => ({
    ...{
      id: `district-${index}`,
      kind: 'district',
      name,
      contacts: [
        {
          name: '王芳',
          unit: '',
          position: '',
          address: '',
          postcode: '',
          department: '',
          phone: '',

          mobile: '13900001111',
          email: '',
        },
      ],
    },
  }));

  it.each<[string, StreamId, JournalEvent[], RegExp | string]>([
    [
      'an objection of an applicant',
      'objection/o1',
      [{ kind: 'objectionRaised', campaign, person: 'wecom:a', text: '不服这个', application: 'SBAAAAA2', body: null }],
      '一米窗（SBAAAAA2） · 普陀区',
    ],
    [
      'an objection of a body',
      'objection/o2',
      [
        {
          kind: 'objectionRaised',
          campaign,
          person: 'wecom:a',
          text: '不服这个',
          application: null,
          body: 'district-putuo',
        },
      ],
      '普陀区',
    ],
    ['an objection by page', 'objection/o3', [filed], '异议 o3'],
    [
      'a consent to be shown',
      'gallery/SBAAAAA2',
      [{ kind: 'galleryConsented', campaign, columns: [] }],
      '一米窗（SBAAAAA2） · 普陀区',
    ],
    [
      'a case that was hidden',
      'gallery/SBAAAAA2',
      [{ kind: 'caseHidden', campaign, reason: '' }],
      /一米窗（SBAAAAA2）/,
    ],
    [
      'a move of the panel',
      'panel/star-2021/panel',
      [{ kind: 'selectionMoved', application: 'SBAAAAA2', to: 'awarded', reason: '' }],
      /一米窗（SBAAAAA2）/,
    ],
    [
      'an import',
      'roster/star-2021',
      [{ kind: 'bodiesImported', bodies, file: null }],
      '普陀区、长宁区、静安区 等 4 家',
    ],
    ['a broadcast', 'broadcast/b1', [draft], '0 人：请尽快交盖章件，谢谢'],
  ])('%s is named', async (_what, stream, events, about) => {
    const team = { track: 'team', organisation: '申汀轨交', name: '一米窗', body: 'district-putuo' } as const;
    await endorse(season.ports, { id: 'SBAAAAA2', ...team });
    await append(stream, events);
    const { lines } = await look();
    const line = lines.find(({ place }) => place.startsWith(stream));
    expect(sayAbout(line?.about ?? null)).toMatch(typeof about === 'string' ? new RegExp(`^${about}$`, 'u') : about);
  });
});
