import { describe, expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import type { Evidence } from '../../../../src/domain/campaign/stages.ts';
import { type BodyPapers, noPapersYet } from '../../../../src/domain/recommendation/papers.ts';
import { findEvidence } from '../../../../src/domain/review/evidence/evidence.ts';
import { applicationIn, BODY } from '../../../support/seasons/ready-application.ts';

const ready = applicationIn('recommended');
const stamped = ready.stamped ?? { version: 1, files: [], at: ready.startedAt };
const paper = { verdict: 'accept' as const, reasons: [], drawn: null };
const [, second = 'nothing'] = ready.clauses;

function papersNaming(lines: string[], version = 1, seal?: 'present' | 'absent' | 'cannot_confirm'): BodyPapers {
  const known = noPapersYet(campaign.id, BODY);
  const file = { key: 'k', name: 'a.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: '' };
  const printed = { ...{ version: 1, check: 'X', file, spreadsheet: null, pageCount: 1 }, lines, at: '' };
  return {
    ...known,
    recommendation: {
      ...{ ...known.recommendation, printed },
      stamped: { version, files: [file], at: '', ...(seal ? { found: { ...paper, seal } } : {}) },
    },
  };
}

const title = String(ready.answers.teamName);

type Row = [kind: Evidence, what: string, change: Partial<Application>, papers: BodyPapers | null, expected: string];
const rows: Row[] = [
  ['windows-kept', 'handed in in time', {}, null, 'fine'],
  ['windows-kept', 'handed in late', { submittedAt: '2021-12-20T09:00:00+08:00' }, null, 'doubt'],
  [
    'windows-kept',
    'handed in late by leave',
    { submittedAt: '2021-12-20T09:00:00+08:00', extension: { until: '2021-12-20', reason: '搬迁' } },
    null,
    'fine',
  ],
  ['windows-kept', 'never handed in', { submittedAt: null }, null, 'unknown'],
  ['clauses-confirmed', 'all confirmed', {}, null, 'fine'],
  ['clauses-confirmed', 'one left out', { clauses: ready.clauses.filter((id) => id !== second) }, null, 'doubt'],
  ['seal-present', 'a seal was seen', { stamped: { ...stamped, paper: { ...paper, seal: 'present' } } }, null, 'fine'],
  ['seal-present', 'no seal', { stamped: { ...stamped, paper: { ...paper, seal: 'absent' } } }, null, 'doubt'],
  [
    'seal-present',
    'not sure',
    { stamped: { ...stamped, paper: { ...paper, seal: 'cannot_confirm' } } },
    null,
    'unknown',
  ],
  ['seal-present', 'staff took it', { stamped: { ...stamped, isApproved: true } }, null, 'fine'],
  ['seal-present', 'of another version', { stamped: { ...stamped, version: 7 } }, null, 'doubt'],
  ['seal-present', 'none', { stamped: null }, null, 'doubt'],
  ['named-by-body', 'on the stamped list', {}, papersNaming([`1 何氏 ${title}`]), 'fine'],
  ['named-by-body', 'not on the list', {}, papersNaming(['1 别的班组']), 'doubt'],
  ['named-by-body', 'on a list that is not stamped', {}, noPapersYet(campaign.id, BODY), 'unknown'],
  ['named-by-body', 'on a list printed anew since', {}, papersNaming([title], 7), 'unknown'],
  ['named-by-body', 'on a list with its seal', {}, papersNaming([title], 1, 'present'), 'fine'],
  ['named-by-body', 'on a list without a seal', {}, papersNaming([title], 1, 'absent'), 'unknown'],
  ['named-by-body', 'on a list whose seal is not sure', {}, papersNaming([title], 1, 'cannot_confirm'), 'unknown'],
  ['named-by-body', 'where nobody recommends', { body: null, stage: null }, null, 'fine'],
  ['columns-complete', 'all answered', {}, null, 'fine'],
  ['columns-complete', 'one open', { answers: { ...ready.answers, postcode: undefined } }, null, 'doubt'],
  ['sums-kept', 'sums that agree', {}, null, 'fine'],
  ['oddities-insisted', 'nothing odd', { answers: {} }, null, 'fine'],
  ['unchanged-since-recommendation', 'as it was', {}, null, 'fine'],
  [
    'unchanged-since-recommendation',
    'printed anew since',
    { printed: ready.printed && { ...ready.printed, version: 9 } },
    null,
    'doubt',
  ],
];

describe('evidence', () => {
  it.each(rows)('%s: %s', (kind, _what, change, papers, expected) => {
    const application = { ...ready, ...change };
    expect(findEvidence(kind, { campaign, application, papers }).verdict).toBe(expected);
  });

  it('names what it rests on', () => {
    const application = { ...ready, answers: { ...ready.answers, postcode: undefined } };
    const seal = (changed: Partial<Application>) =>
      findEvidence('seal-present', { campaign, application: { ...ready, ...changed }, papers: null }).about;
    expect([
      seal({ stamped: null }),
      seal({ stamped: { ...stamped, version: 7 } }),
      seal({ stamped: { ...stamped, paper: { ...paper, seal: 'absent' } } }),
    ]).toEqual([[], ['7', '1'], ['1']]);
    expect(findEvidence('columns-complete', { campaign, application, papers: null }).about).toEqual(['邮编']);
  });
});
