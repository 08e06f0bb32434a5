import { afterAll, describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import type { FormDefinition } from '../../src/domain/form/schema.ts';
import { createHeavyWork, heavyWorkHere } from '../../src/process/heavy-work.ts';

const form = campaign.tracks.team?.journey.flatMap((step) =>
  step.step === 'form' ? [step.form] : [],
)[0] as FormDefinition; // every team fills in a form
const named = { title: campaign.tracks.team?.title ?? '', form };
const lines = (count: number) => ({
  blocks: Array.from({ length: count }, (_, n) => ({
    kind: 'paragraph' as const,
    text: `邮编：${200_000 + n} 手机：1380000${n}`,
  })),
  pictures: 0,
});

const heavy = createHeavyWork();
afterAll(() => heavy.close());

describe('work beside the event loop', () => {
  it('gives what the same work gives here', async () => {
    const input = [named, [], lines(3)];
    const there = await heavy.run('document-forms', input);
    expect(there).toEqual(await heavyWorkHere.run('document-forms', input));
    expect(there).toHaveProperty('result');
  });

  it('leaves the event loop free, and is done one after the other', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await Promise.all([
      heavy.run('document-forms', [named, [], lines(2000)]),
      heavy.run('document-forms', [named, [], lines(2000)]),
    ]);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(3);
  });

  it('tells what failed there', async () => {
    await expect(heavy.run('document-forms', [named, [], { blocks: null }])).rejects.toThrow();
    expect(await heavy.run('document-forms', [named, [], lines(1)])).toHaveProperty('result');
  });

  it('is ended when it takes too long, and the next piece gets a new thread', async () => {
    const hasty = createHeavyWork({ limitMilliseconds: 1 });
    expect(await hasty.run('document-forms', [named, [], lines(20_000)])).toBe('too-slow');
    await hasty.close();
    await expect(hasty.run('turn', [])).rejects.toThrow('closed');
  });
});
