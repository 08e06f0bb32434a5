import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { type DecidedAlready, decideClosing } from '../../../src/domain/review/decide-closing.ts';
import { applicationIn, HELPER, OWNER } from '../../support/seasons/ready-application.ts';

const STAFF = 'wecom:yulin';
const why = '补正材料交来时名单已经定了';
const nobody: DecidedAlready = new Set(['SBOTHER2']);

type Status = Application['status'];
type Row = [sentence: string, status: Status, settled: DecidedAlready, by: string, reason: string, expected: string];

const rows: Row[] = [
  ['ends what waits at a stage when everything is decided', 'recommended', nobody, STAFF, why, 'stageDecided'],
  ['ends what its body has not decided on', 'awaiting-recommendation', nobody, STAFF, why, 'stageDecided'],
  ['ends what its applicant has not put right', 'returned', nobody, STAFF, why, 'stageDecided'],
  ['ends nothing while nothing is decided', 'recommended', null, STAFF, why, 'not-late'],
  [
    'ends nothing that the list names',
    'recommended',
    new Set([applicationIn('recommended').id]),
    STAFF,
    why,
    'not-late',
  ],
  ['ends no draft', 'draft', nobody, STAFF, why, 'not-late'],
  ['ends nothing twice', 'rejected', nobody, STAFF, why, 'not-late'],
  ['ends nothing that has its result', 'awarded', nobody, STAFF, why, 'not-late'],
  ['needs a reason', 'recommended', nobody, STAFF, '  迟  ', 'reason-length'],
  ['counts a rare character of it once', 'recommended', nobody, STAFF, '𠮷𠮷𠮷', 'reason-length'],
  ['is not for its owner', 'recommended', nobody, OWNER, why, 'own-application'],
  ['is not for a helper', 'recommended', nobody, HELPER, why, 'own-application'],
];

describe('what came too late for the panel', () => {
  it.each(rows)('%s', (_sentence, status, settled, by, reason, expected) => {
    const context = { campaign, settled, by, now: new Date('2022-02-01T12:00:00+08:00') };
    const decision = decideClosing(applicationIn(status), reason, context);
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
    if (decision.kind !== 'refused')
      expect(decision.effects).toMatchObject([{ to: OWNER, message: 'result.closed', values: { reason: why } }]);
  });

  it('is ended by staff of its own campaign', () => {
    const context = { settled: nobody, by: STAFF, now: new Date('2022-02-01T12:00:00+08:00') };
    const other = { ...campaign, id: 'star-2022' };
    expect(decideClosing(applicationIn('recommended'), why, { ...context, campaign: other })).toMatchObject({
      reason: 'not-yours',
    });
  });

  it('is told when it can be taken back no more', () => {
    const context = { campaign, settled: nobody, by: STAFF, now: new Date(), undoSeconds: 60 };
    expect(decideClosing(applicationIn('recommended'), why, context)).toMatchObject({ kind: 'decided', effects: [] });
  });
});
