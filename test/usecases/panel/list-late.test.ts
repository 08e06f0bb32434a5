import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeLate } from '../../../src/usecases/panel/list-late.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

describe('what came too late', () => {
  let season: Season;
  beforeEach(async () => {
    season = await openSeason({ start: '2021-12-20T09:00:00+08:00', staff: ['wecom:yulin'] });
  });
  afterEach(() => season.close());

  it('is not ended when the list that was frozen meanwhile names it', async () => {
    const { ports } = season;
    const [campaign] = ports.campaigns;
    if (!campaign) throw new Error('no campaign');
    const about = { track: 'team', organisation: '甲单位', name: '乙班', body: 'district-putuo' } as const;
    await endorse(ports, { ...about, id: 'SBAAAAA2', applicant: 'wecom:a' });
    await freezeList(ports, { SBBBBBB2: 'awarded' });
    let isFirst = true;
    const find: typeof ports.turns.find = async (stream, cause) => {
      if (isFirst) await freezeList(ports, { SBBBBBB2: 'awarded', SBAAAAA2: 'awarded' });
      isFirst = false;
      return ports.turns.find(stream, cause);
    };
    const racing = { ...ports, turns: { ...ports.turns, find } };
    const order = { campaign, application: 'SBAAAAA2', reason: '来得太晚了', requestId: 'closing-1' };
    expect(await closeLate(racing, 'wecom:yulin', order)).toBe('not-late');
  });
});
