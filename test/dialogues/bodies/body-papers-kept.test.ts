import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { views } from '../../../src/domain/views.ts';
import { sweepQueues } from '../../../src/usecases/inbound/sweep-queues.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { eldercare, filesIn, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Chat = Awaited<ReturnType<typeof openBodyChat>>;

let season: Chat['season'];
let says: Chat['says'];
let photographs: Chat['photographs'];
let papers: Chat['papers'];
beforeEach(async () => {
  ({ season, says, photographs, papers } = await openBodyChat());
});
afterEach(() => season.close());

describe('photos of stamped papers', () => {
  it('are asked about when both papers wait for them', async () => {
    await endorse(season.ports, eldercare);
    await says('推荐意见表');
    await says('确认');
    await says('统计表');
    await says('46 128 1963 37 9 1 0');
    await says('都用');
    await says('确认');
    await says('待办');
    await photographs(/哪张表/);
    await says('推荐意见表', /直接发照片/);
    await photographs(/推荐意见表第 1 版，已收 1 页/);
  });
});

describe('a process that dies', () => {
  it('between the yes and the printing prints once when the message is answered again', async () => {
    await endorse(season.ports, eldercare);
    await says('推荐意见表');
    const { renderer, log } = season.ports;
    season.ports.renderer = {
      ...renderer,
      print: () => {
        throw new Error('killed');
      },
    };
    season.ports.log = {
      ...log,
      error: () => {
        throw new Error('killed');
      },
    };
    await expect(season.hear(MIN, { kind: 'text', text: '确认' }, 'yes')).rejects.toThrow('killed');
    expect((await papers()).recommendation).toMatchObject({ confirmed: { version: 1 }, printed: null });
    Object.assign(season.ports, { renderer, log });
    await sweepQueues(season.ports);
    await season.settle(MIN);
    await season.hear(MIN, { kind: 'text', text: '确认' }, 'yes');
    expect((await papers()).recommendation).toMatchObject({ confirmed: null, printed: { version: 1 } });
    expect(filesIn(season.told(MIN)).map((name) => name.replace(/.*\./, ''))).toEqual(['pdf', 'xlsx']);
  });

  it('and starts anew goes on where the sheet stood, from the journal alone', async () => {
    await says('统计表');
    await says('46 128 1963');
    expect((await rebuildViews(season.ports)).differing).toBe(0);
    for (const view of views) await season.ports.views.clear(view);
    expect(await rebuildViews(season.ports)).toMatchObject({ rows: { body: 1, person: 2 } });
    await says('37', /37次[\s\S]*【开展各类竞赛活动数】/);
  });
});
