import { expect, it } from 'vitest';
import type { ApplicationEvent } from '../../../../src/domain/application/record/events.ts';
import { asApplicantKnowsIt, withoutHeld } from '../../../../src/domain/application/stages/held.ts';
import { applicationIn, BODY } from '../../../support/seasons/ready-application.ts';

const held = { by: 'wecom:fangxiaolan', until: '2021-12-06T09:01:00+08:00' };
const declined: ApplicationEvent = {
  ...{ kind: 'stageDecided', stage: { id: 'recommendation', kind: 'recommend', body: BODY }, decision: 'out' },
  ...{ reason: '名额已满', held },
};
const before = applicationIn('awaiting-recommendation');
const after = applicationIn('awaiting-recommendation', [declined]);

it('a decision that is held is taken off again, and nothing else', () => {
  expect([after.status, withoutHeld(after, 1).status, asApplicantKnowsIt(after).status]).toEqual([
    'not-recommended',
    'awaiting-recommendation',
    'awaiting-recommendation',
  ]);
  expect(withoutHeld(after, 1).stage).toEqual(before.stage);
});

it('one that is not held leaves the application as it is', () => {
  expect(withoutHeld(after, 2)).toBe(after);
  expect(withoutHeld(before, 1)).toBe(before);
});

it('a paper that staff sent back for another seal is kept as one of before, and stands again when that is taken off', () => {
  const back: ApplicationEvent = {
    ...{ kind: 'stageDecided', stage: { id: 'formal-check', kind: 'check' }, decision: 'back', asksStamp: true },
    ...{ reason: '章没拍全', held },
  };
  const rejected: ApplicationEvent = { kind: 'stampedFormRejected', reason: '章没拍全', held };
  const { stamped } = applicationIn('recommended');
  expect(stamped).not.toBeNull();
  for (const event of [back, rejected]) {
    const asked = applicationIn('recommended', [event]);
    expect([asked.stamped, asked.stampedBefore]).toEqual([null, stamped]);
    expect([withoutHeld(asked, 1).stamped, withoutHeld(asked, 1).stampedBefore]).toEqual([stamped, undefined]);
  }
});
