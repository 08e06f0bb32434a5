import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { decideStampedForm } from '../../../src/domain/application/decide/decide-stamped.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { StampedFormOverruling } from '../../../src/domain/application/record/commands.ts';
import { decideCorrection, decideResult } from '../../../src/domain/review/decide-result.ts';
import { applicationIn, HELPER, OWNER } from '../../support/seasons/ready-application.ts';

const STAFF = 'wecom:yulin';
type Status = Application['status'];

describe('a result', () => {
  type Row = [sentence: string, status: Status, by: string, expected: string];
  const rows: Row[] = [
    ['is published of what is recommended', 'recommended', STAFF, 'resultPublished'],
    ['is not published of a draft', 'draft', STAFF, 'not-recommended'],
    ['is not published of what waits for its body', 'awaiting-recommendation', STAFF, 'not-recommended'],
    ['is not published of what was sent back', 'returned', STAFF, 'not-recommended'],
    ['is not published of what was declined', 'not-recommended', STAFF, 'not-recommended'],
    ['is not published twice', 'awarded', STAFF, 'not-recommended'],
    ['is not turned round', 'not-awarded', STAFF, 'not-recommended'],
    ['is not published by the owner', 'recommended', OWNER, 'own-application'],
    ['is not published by a helper', 'recommended', HELPER, 'own-application'],
  ];

  it.each(rows)('%s', (_sentence, status, by, expected) => {
    for (const outcome of ['awarded', 'not-awarded'] as const) {
      const command = { kind: 'publish-result' as const, outcome, publication: 'p2' };
      const decision = decideResult(applicationIn(status), command, { campaign, by });
      expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
    }
  });
});

it.each([
  [{ comment: '事例很好' }, { comment: '事例很好' }],
  [{ comment: '' }, {}],
])('a result keeps what the experts wrote for the applicant: %j', (told, kept) => {
  const command = { kind: 'publish-result' as const, outcome: 'not-awarded' as const, publication: 'p2', told };
  const decision = decideResult(applicationIn('recommended'), command, { campaign, by: STAFF });
  const events = decision.kind === 'decided' ? decision.events : [];
  expect(events).toEqual([{ kind: 'resultPublished', outcome: 'not-awarded', publication: 'p2', ...kept }]);
});

describe('a correction of a result', () => {
  type Row = [sentence: string, status: Status, by: string, reason: string, expected: string];
  const rows: Row[] = [
    ['says what is right', 'awarded', STAFF, '登记有误', 'resultCorrected'],
    ['is of a published result only', 'recommended', STAFF, '登记有误', 'no-result-yet'],
    ['says something else', 'not-awarded', STAFF, '登记有误', 'same-result'],
    ['has a reason', 'awarded', STAFF, ' 有误 ', 'reason-length'],
    ['has no endless reason', 'awarded', STAFF, '误'.repeat(501), 'reason-length'],
    ['counts a rare character of it once', 'awarded', STAFF, '𠮷𠮷𠮷', 'reason-length'],
    ['takes as many rare characters as others', 'awarded', STAFF, '𠮷'.repeat(500), 'resultCorrected'],
    ['is not made by the owner', 'awarded', OWNER, '登记有误', 'own-application'],
    ['is not made by a helper', 'awarded', HELPER, '登记有误', 'own-application'],
  ];

  it.each(rows)('%s', (_sentence, status, by, reason, expected) => {
    const correction = { outcome: 'not-awarded' as const, reason };
    const decision = decideCorrection(applicationIn(status), correction, { campaign, by, contacts: [] });
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
  });
});

describe('a stamped form', () => {
  const approve: StampedFormOverruling = { kind: 'approve' };
  const reject: StampedFormOverruling = { kind: 'reject', reason: '章不清楚' };
  type Row = [sentence: string, verdict: StampedFormOverruling, status: Status, by: string, expected: string];
  const rows: Row[] = [
    ['is taken by staff', approve, 'awaiting-recommendation', STAFF, 'stampedFormApproved'],
    ['is taken late as well', approve, 'recommended', STAFF, 'stampedFormApproved'],
    ['is asked for again', reject, 'awaiting-recommendation', STAFF, 'stampedFormRejected'],
    ['is asked for again in a draft', reject, 'draft', STAFF, 'stampedFormRejected'],
    ['is not asked for again once recommended', reject, 'recommended', STAFF, 'already-decided'],
    ['is not asked for again once declined', reject, 'not-recommended', STAFF, 'already-decided'],
    ['is not looked at once the result is known', approve, 'awarded', STAFF, 'already-decided'],
    ['is not looked at once it is out', approve, 'not-recommended', STAFF, 'already-decided'],
    ['is not taken by the owner', approve, 'awaiting-recommendation', OWNER, 'own-application'],
    ['is not asked for again by a helper', reject, 'awaiting-recommendation', HELPER, 'own-application'],
  ];

  it.each(rows)('%s', (_sentence, verdict, status, by, expected) => {
    const application = applicationIn(status);
    const decision = decideStampedForm(application, verdict, {
      application: application.id,
      title: '甲班组',
      by,
      now: new Date('2021-12-20T09:00:00+08:00'),
    });
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
  });
});
