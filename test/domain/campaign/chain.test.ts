import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { bodyAfter, entryOf, pointAfter, stageNamed } from '../../../src/domain/campaign/chain.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { StageOf } from '../../../src/domain/campaign/stages.ts';

const [recommend] = star.stages as [StageOf<'recommend'>]; // the first stage of the campaign
const [district, industry] = star.bodies;
if (!district || !industry) throw new Error('the sample campaign has bodies');
const rest = star.stages.slice(1);
const without = { ...star, stages: rest };

/** Units of a kind of their own under districts. */
const unit = { ...district, id: 'unit-one', kind: 'unit', above: 'district-putuo' };
const levels: CampaignDefinition = {
  ...star,
  bodies: [...star.bodies, unit, { ...unit, id: 'unit-two', above: undefined }],
  stages: [
    { ...recommend, id: 'units', bodyKinds: ['unit'] },
    { ...recommend, id: 'districts', bodyKinds: ['district'] },
    ...rest,
  ],
};

describe('a chain', () => {
  it('begins with the body that was chosen', () => {
    expect(entryOf(star, 'district-putuo')).toEqual({
      id: 'recommendation',
      kind: 'recommend',
      body: 'district-putuo',
    });
  });

  it('begins past the bodies where there are none', () => {
    expect(entryOf(without, null)).toEqual({ id: rest[0]?.id, kind: 'check' });
  });

  it('begins at the level of the body that was chosen', () => {
    expect(entryOf(levels, 'unit-one')).toMatchObject({ id: 'units', body: 'unit-one' });
    expect(entryOf(levels, 'district-putuo')).toMatchObject({ id: 'districts', body: 'district-putuo' });
  });

  it('goes on to the body above, and from there past the bodies', () => {
    const above = pointAfter(levels, { id: 'units', kind: 'recommend', body: 'unit-one' });
    expect(above).toEqual({ id: 'districts', kind: 'recommend', body: 'district-putuo' });
    expect(bodyAfter(levels, 'unit-one')).toBe('district-putuo');
    expect(bodyAfter(levels, 'district-putuo')).toBeNull();
    expect(pointAfter(levels, { id: 'districts', kind: 'recommend', body: 'district-putuo' })).toMatchObject({
      kind: 'check',
    });
  });

  it('has nobody above a body that names none among several', () => {
    expect(pointAfter(levels, { id: 'units', kind: 'recommend', body: 'unit-two' })).toBe('no-body');
  });

  it('goes through every stage to its end', () => {
    const passed: string[] = [];
    for (let at = entryOf(star, 'district-putuo'); at !== null; ) {
      passed.push(at.id);
      const next = pointAfter(star, at);
      at = next === 'no-body' ? null : next;
    }
    expect(passed).toEqual(star.stages.map(({ id }) => id));
  });

  it('knows what entries of earlier programs meant', () => {
    expect(stageNamed(star, '@first')?.id).toBe('recommendation');
    expect(stageNamed(star, '@recommended')?.id).toBe(rest[0]?.id);
    expect(stageNamed(star, 'nothing')).toBeNull();
  });
});
