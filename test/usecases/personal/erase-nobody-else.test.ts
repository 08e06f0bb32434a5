import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry, JournalEvent } from '../../../src/domain/base/journal-entry.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { verifyJournal } from '../../../src/usecases/audit/verify-journal.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { erasePerson } from '../../../src/usecases/personal/erase-person.ts';
import { readRuns, runRetention } from '../../../src/usecases/personal/retention.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { body, courier, eldercare, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

const SHAO = 'wecom:shaowei';
const ELDER = 'wecom:elder';
const order = (request: string) => ({ by: 'wecom:yulin', reason: '本人来电', request }) as const;

let chat: Awaited<ReturnType<typeof openBodyChat>>;
let ports: Ports;

beforeEach(async () => {
  chat = await openBodyChat();
  ports = chat.season.ports;
  Object.assign(ports.log, { info() {} });
  await endorse(ports, { ...courier, applicant: SHAO });
  await endorse(ports, { ...eldercare, applicant: ELDER });
  await endorse(ports, { ...market, applicant: 'wecom:market' });
});
afterEach(() => chat.season.close());

async function entries(isAmong: (entry: JournalEntry) => boolean): Promise<JournalEntry[]> {
  const found: JournalEntry[] = [];
  for await (const entry of ports.journal.readAll()) if (isAmong(entry)) found.push(entry);
  return found;
}

async function expectWhole(): Promise<void> {
  expect(await verifyJournal(ports)).toMatchObject({ problems: [] });
  expect(await rebuildViews(ports)).toMatchObject({ differing: 0 });
}

async function append(stream: JournalEntry['stream'], events: JournalEvent[]): Promise<void> {
  const at = ports.clock.now().toISOString();
  const entry = { stream, seq: 1, cause: 'made', by: 'system' as const, at, events, effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

describe('an erasure, whatever the person wrote', () => {
  it('changes nothing in lists, objections, texts and waiting messages of others', async () => {
    const said = [
      eldercare.id,
      'objectionFiled',
      'awarded',
      '谢谢',
      '周末',
      '快递员',
      'minjiashu',
      body,
      'wecom',
      '邵巍',
    ];
    for (const word of said) await chat.says(`人工 ${word}`, undefined, SHAO);
    await endorse(ports, { ...market, id: 'SBEEEEE2', name: '邵巍明', applicant: 'wecom:fourth' });
    await chat.says('推荐意见表');
    await chat.clicks('confirm', /./);
    await freezeList(ports, { [courier.id]: 'awarded', [eldercare.id]: 'awarded', [market.id]: 'not-awarded' });
    const filed = { kind: 'objectionFiled', campaign: 'star-2021', name: '王芳', phone: '13900001111', about: '别的' };
    await append('objection/other', [{ ...filed, text: '邵巍明的材料周末补的，请看，谢谢' }]);
    const at = ports.clock.now().toISOString();
    const message = { kind: 'text', text: '请补齐，谢谢' } as const;
    await ports.outbox.put([{ key: 'broadcast/b9/1/0', person: ELDER, message, at }]);
    const others = ({ stream }: JournalEntry) => /^(panel|objection|roster|audit|publication)\//u.test(stream);
    const [before, wasFrozen] = [await entries(others), await chat.papers()];

    await erasePerson(ports, { person: SHAO, ...order('r1') });

    expect(await entries(others)).toEqual(before);
    const left = (await chat.papers()).recommendation.printed?.lines;
    expect(left).toEqual(
      wasFrozen.recommendation.printed?.lines.map((line) => (line.startsWith(courier.id) ? `${courier.id}\t\t` : line)),
    );
    expect(await ports.outbox.listWaiting(ELDER, 10)).toHaveLength(1);
    await expectWhole();
  });

  it('may be ordered twice, also for a contact who applied, asked for help and made the list', async () => {
    await bindContact(ports, SHAO, { campaign: 'star-2021', body });
    await chat.says('人工 公章怎么盖', undefined, SHAO);
    await chat.says('人工 minjiashu', undefined, ELDER);
    await chat.says('推荐意见表', undefined, SHAO);
    for (const request of ['r1', 'r1', 'r2']) await erasePerson(ports, { person: SHAO, ...order(request) });
    await erasePerson(ports, { person: ELDER, ...order('r3') });
    await endorse(ports, { ...courier, id: 'SBZZZZZ2', applicant: SHAO });
    await chat.says('人工 这次公章在哪里盖', undefined, SHAO);
    await erasePerson(ports, { person: SHAO, ...order('r4') });
    await expectWhole();
  });

  it('is whole after it died at each of its writes and was repeated', async () => {
    await chat.says('推荐意见表', /邵巍/);
    await chat.clicks('confirm', /./);
    await chat.says('人工 公章在哪里盖', undefined, SHAO);
    for (let most = 0; most < 14; most += 1)
      await erasePerson(dyingAfter(most), { person: SHAO, ...order('r1') }).catch(() => {});
    await erasePerson(ports, { person: SHAO, ...order('r1') });
    await expectWhole();
  });

  it('waits for another one: what either emptied stays empty', async () => {
    await chat.says('推荐意见表', /邵巍/);
    await chat.clicks('confirm', /./);
    await Promise.all([
      erasePerson(ports, { person: SHAO, ...order('r1') }),
      erasePerson(ports, { person: ELDER, ...order('r2') }),
    ]);
    const lines = (await chat.papers()).recommendation.printed?.lines;
    expect(lines).toEqual(expect.arrayContaining([`${courier.id}\t\t`, `${eldercare.id}\t\t`]));
    await expectWhole();
  });

  it('in another process, between the reading and the writing of this one: what either emptied stays empty', async () => {
    await chat.says('推荐意见表', /邵巍/);
    await chat.clicks('confirm', /./);
    const elsewhere: Ports = { ...ports, journal: { ...ports.journal } };
    let isFirst = true;
    const here: Ports = {
      ...ports,
      journal: {
        ...ports.journal,
        async erase(...given) {
          if (isFirst) {
            isFirst = false;
            await erasePerson(elsewhere, { person: ELDER, ...order('r2') });
          }
          return ports.journal.erase(...given);
        },
      },
    };
    await erasePerson(here, { person: SHAO, ...order('r1') });
    const lists = (await entries(() => true)).flatMap(({ events }) => events.flatMap(({ lines }) => lines ?? []));
    expect(
      lists
        .flat()
        .filter((line) => String(line).includes('\t'))
        .sort(),
    ).toEqual(
      [
        `${courier.id}\t\t`,
        `${eldercare.id}\t\t`,
        ...lists.flat().filter((line) => String(line).startsWith(market.id)),
      ].sort(),
    );
    await expectWhole();
  });

  it('when a term ends: the record of the run stays, and the run ends', async () => {
    await chat.says('人工 公章怎么盖', undefined, SHAO);
    await chat.says('人工 minjiashu', undefined, ELDER);
    await chat.says('推荐意见表');
    chat.season.setClock('2025-07-14T09:00:00+08:00');
    const run = await runRetention(ports);
    expect(run?.ended).not.toBeNull();
    expect((await readRuns(ports)).runs[0]?.people.map(({ person }) => person)).toContain(SHAO);
    expect(await runRetention(ports)).toBeNull();
    await expectWhole();
  });
});

/** The ports of a process that dies after so many writes. */
function dyingAfter(most: number): Ports {
  let writes = 0;
  const dying =
    <Given extends unknown[], Made>(act: (...given: Given) => Made) =>
    (...given: Given): Made => {
      writes += 1;
      if (writes > most) throw new Error('died');
      return act(...given);
    };
  return {
    ...ports,
    turns: { ...ports.turns, write: dying(ports.turns.write) },
    journal: { ...ports.journal, erase: dying(ports.journal.erase) },
    outbox: { ...ports.outbox, remove: dying(ports.outbox.remove) },
    files: { ...ports.files, delete: dying(ports.files.delete) },
    views: { ...ports.views, put: dying(ports.views.put) },
    scrub: dying(ports.scrub),
  };
}
