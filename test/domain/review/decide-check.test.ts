import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { decide } from '../../../src/domain/application/decide.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { shownForReview } from '../../../src/domain/application/stages/shown-for-review.ts';
import { type Checked, decideCheck } from '../../../src/domain/review/decide-check.ts';
import type { Finding } from '../../../src/domain/review/decide-stage.ts';
import { applicationIn, HELPER, OWNER } from '../../support/seasons/ready-application.ts';

const STAFF = 'wecom:yulin';
const passed: Finding[] = ['conditions', 'recommendation', 'completeness'].map((item) => ({ item, verdict: 'passed' }));
const with_ = (verdict: Finding['verdict'], reason?: string): Finding[] => [
  ...passed.slice(0, 2),
  { item: 'completeness', verdict, ...(reason === undefined ? {} : { reason }) },
];

function check(application: Application, findings: Finding[], more: Partial<Checked> & { by?: string; day?: string }) {
  const { by = STAFF, day = '2021-12-27', ...rest } = more;
  const checked = { stage: 'formal-check', findings, fields: [], shown: shownForReview(application), ...rest };
  const now = new Date(`${day}T12:00:00+08:00`);
  return decideCheck(application, checked, { campaign, by, now });
}

function said(decision: ReturnType<typeof check>): string {
  if (decision.kind === 'refused') return decision.reason;
  const [event] = decision.events;
  return event?.kind === 'stageDecided' ? event.decision : 'nothing';
}

type Row = [
  sentence: string,
  findings: Finding[],
  status: Application['status'],
  more: Partial<Checked> & { by?: string; day?: string },
  expected: string,
];
const rows: Row[] = [
  ['lets on what passes every item', passed, 'recommended', {}, 'on'],
  ['sends back what needs repair', with_('repair', '缺证书'), 'recommended', {}, 'back'],
  ['puts out what fails', with_('failed', '有重大投诉'), 'recommended', {}, 'out'],
  ['asks for every item', passed.slice(1), 'recommended', {}, 'findings-missing'],
  ['asks for each item once', [...passed, ...passed.slice(0, 1)], 'recommended', {}, 'findings-missing'],
  ['asks for the reason of a repair', with_('repair'), 'recommended', {}, 'findings-missing'],
  ['takes no blank for a reason', with_('failed', '  '), 'recommended', {}, 'findings-missing'],
  [
    'lets on nothing that is doubted without a word',
    passed,
    'recommended',
    { doubts: ['conditions'] },
    'doubts-unreasoned',
  ],
  [
    'lets on what is doubted with a reason',
    passed.map((one) => ({ ...one, reason: '电话确认过' })),
    'recommended',
    { doubts: ['conditions'] },
    'on',
  ],
  ['asks no more of a doubt that fails', with_('failed', '没有章'), 'recommended', { doubts: ['completeness'] }, 'out'],
  ['is not decided twice: the second is told', passed, 'rejected', {}, 'not-at-stage'],
  ['does not come before its stage', passed, 'awaiting-recommendation', {}, 'not-at-stage'],
  ['is over after its window', passed, 'recommended', { day: '2022-01-01' }, 'stage-over'],
  ['is not for the owner', passed, 'recommended', { by: OWNER }, 'own-application'],
  ['is not for a helper', passed, 'recommended', { by: HELPER }, 'own-application'],
  ['is for what was shown', passed, 'recommended', { shown: { version: 7, submitted: 1 } }, 'material-changed'],
  ['has no other stage', passed, 'recommended', { stage: 'panel' }, 'not-at-stage'],
  ['gives no day that is past', with_('repair', '缺证书'), 'recommended', { until: '2021-12-26' }, 'repair-day'],
  ['gives no day after the stage', with_('repair', '缺证书'), 'recommended', { until: '2022-01-02' }, 'repair-day'],
];

describe('a checklist', () => {
  it.each(rows)('%s', (_sentence, findings, status, more, expected) => {
    expect(said(check(applicationIn(status), findings, more))).toBe(expected);
  });

  it('tells the applicant what, which columns and until when, and proposes the day within the stage', () => {
    const decision = check(applicationIn('recommended'), with_('repair', '邮编不对'), {
      fields: ['postcode', 'nothing'],
    });
    expect(decision).toMatchObject({
      events: [{ items: ['completeness'], fields: ['postcode'], until: '2021-12-31' }],
      effects: [{ to: OWNER, message: 'check.returned', values: { labels: ['邮编'], to: '2021-12-31' } }],
    });
  });

  it('reopens no column where it names none: the stamped paper is asked for anew', () => {
    const known = applicationIn('recommended');
    const decision = check(known, with_('repair', '章看不清'), { until: '2021-12-30' });
    if (decision.kind === 'refused') throw new Error(decision.reason);
    const back = decision.events.reduce((one, event) => evolve(one, event, known.changedAt), known);
    expect(back).toMatchObject({ status: 'returned', stamped: null, isConfirmed: known.isConfirmed, reopened: [] });
    const context = { campaign, by: OWNER, contacts: [], now: new Date('2021-12-28T12:00:00+08:00') };
    const answered = decide(back, { kind: 'answer', field: 'postcode', value: '200002' }, context);
    expect(answered).toMatchObject({ kind: 'refused', reason: 'not-reopened', values: { labels: [] } });
  });

  it('asks whether no column is meant where the reason names some and none is chosen', () => {
    const known = applicationIn('recommended');
    const findings = with_('repair', '邮编写错了，请核对；班组名称请写全');
    const asked = check(known, findings, {});
    expect(asked).toMatchObject({ kind: 'refused', reason: 'repair-unticked' });
    if (asked.kind === 'refused') expect(asked.values.labels).toEqual(['班组名称', '邮编']);
    expect(said(check(known, findings, { fields: ['postcode'] }))).toBe('back');
    expect(said(check(known, findings, { isPaperOnly: true }))).toBe('back');
  });

  it('asks for a column where no paper is stamped', () => {
    const team = {
      ...campaign.tracks.team!,
      journey: campaign.tracks.team!.journey.filter(({ step }) => step !== 'upload'),
    }; // star has the track
    const unstamped = { ...campaign, tracks: { ...campaign.tracks, team } };
    const known = applicationIn('recommended');
    const checked = {
      stage: 'formal-check',
      findings: with_('repair', '缺证书'),
      fields: [],
      shown: shownForReview(known),
    };
    const context = { campaign: unstamped, by: STAFF, now: new Date('2021-12-27T12:00:00+08:00') };
    expect(decideCheck(known, checked, context)).toMatchObject({ kind: 'refused', reason: 'repair-nothing' });
  });

  it('reopens just what it names, after every window is over, until its day', () => {
    const decision = check(applicationIn('recommended'), with_('repair', '邮编不对'), {
      ...{ fields: ['postcode'], until: '2021-12-30' },
    });
    if (decision.kind === 'refused') throw new Error(decision.reason);
    const back = decision.events.reduce(
      (known, event) => evolve(known, event, known.changedAt),
      applicationIn('recommended'),
    );
    const answer = (field: string, day: string) => {
      const context = { campaign, by: OWNER, contacts: [], now: new Date(`${day}T12:00:00+08:00`) };
      const decided = decide(back, { kind: 'answer', field, value: '200002' }, context);
      return decided.kind === 'refused' ? decided.reason : 'taken';
    };
    expect(answer('postcode', '2021-12-30')).toBe('taken');
    expect(answer('postcode', '2021-12-31')).toBe('submission-closed');
    expect(answer('teamName', '2021-12-30')).toBe('not-reopened');
  });
});
