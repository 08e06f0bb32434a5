import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { decideExtension } from '../../../src/domain/application/decide/decide-extension.ts';
import { decideStampedForm } from '../../../src/domain/application/decide/decide-stamped.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import { asApplicantKnowsIt } from '../../../src/domain/application/stages/held.ts';
import { shownForReview } from '../../../src/domain/application/stages/shown-for-review.ts';
import type { Decision } from '../../../src/domain/base/decision.ts';
import { decideRecommendation } from '../../../src/domain/recommendation/decide-recommendation.ts';
import { decideTelling } from '../../../src/domain/recommendation/decide-telling.ts';
import { decideUndo } from '../../../src/domain/recommendation/decide-undo.ts';
import { decideCheck } from '../../../src/domain/review/decide-check.ts';
import { applicationIn, BODY, OTHER_BODY, OWNER } from '../../support/seasons/ready-application.ts';

const CONTACT = 'wecom:fangxiaolan';
const COLLEAGUE = 'wecom:minjiashu';
const STAFF = 'wecom:yulin';
const UNDO = { undoSeconds: 60 };
const BODIES_DAY = '2021-12-06T12:00:00+08:00';
const CHECK_DAY = campaign.stages.find(({ kind }) => kind === 'check')?.window.from ?? '2021-12-18';

type Made = [application: Application, decision: Decision<ApplicationEvent>, at: string];

const byBody = (command: Parameters<typeof decideRecommendation>[1], at = BODIES_DAY): Made => {
  const application = applicationIn('awaiting-recommendation');
  const context = { campaign, now: new Date(at), by: CONTACT, body: BODY, contacts: [CONTACT, COLLEAGUE], ...UNDO };
  return [application, decideRecommendation(application, command, context), at];
};
const checked = (verdict: 'passed' | 'repair' | 'failed'): Made => {
  const application = applicationIn('recommended');
  const at = `${CHECK_DAY}T12:00:00+08:00`;
  const stage = campaign.stages.find(({ kind }) => kind === 'check');
  if (stage?.kind !== 'check') throw new Error('no checklist');
  const reason = verdict === 'passed' ? {} : { reason: '没有盖章' };
  const findings = stage.items.map(({ id }) => ({ item: id, verdict, ...reason }));
  const order = { stage: stage.id, findings, fields: [], shown: shownForReview(application) };
  return [application, decideCheck(application, order, { campaign, now: new Date(at), by: STAFF, ...UNDO }), at];
};
const made: Readonly<Record<string, () => Made>> = {
  recommend: () => byBody({ kind: 'recommend' }),
  'send back': () => byBody({ kind: 'return-for-changes', fields: ['postcode'], reason: '邮编不对' }),
  decline: () => byBody({ kind: 'decline', reason: '名额已满' }),
  'last minute': () => byBody({ kind: 'recommend' }, '2021-12-24T23:59:40+08:00'),
  pass: () => checked('passed'),
  repair: () => checked('repair'),
  fail: () => checked('failed'),
  extend: () => {
    const application = applicationIn('draft');
    const by = { campaign, by: STAFF, now: new Date(BODIES_DAY), ...UNDO };
    return [application, decideExtension(application, { until: '2021-12-20', reason: '搬迁' }, by), BODIES_DAY];
  },
  'stamp again': () => {
    const application = applicationIn('awaiting-recommendation');
    const by = { by: STAFF, now: new Date(BODIES_DAY), application: application.id, title: '甲班组', ...UNDO };
    return [application, decideStampedForm(application, { kind: 'reject', reason: '章不清楚' }, by), BODIES_DAY];
  },
};

/** What a decision came to. */
function decidedOn([application, decision, at]: Made, more: readonly ApplicationEvent[] = []): Application {
  if (decision.kind === 'refused') throw new Error(decision.reason);
  return [...decision.events, ...more].reduce((known, event) => evolve(known, event, at), application);
}

const soon = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000);

type Row = [
  sentence: string,
  what: keyof typeof made,
  seconds: number,
  who: { by: string; isStaff?: boolean; body?: string | null },
  expected: string,
  since?: ApplicationEvent[],
];

const contact = { by: CONTACT, body: BODY };
const staff = { by: STAFF, isStaff: true };
const something: ApplicationEvent = { kind: 'fieldAnswered', field: 'postcode', value: '200001' };

const rows: Row[] = [
  ['who recommended takes it back', 'recommend', 59, contact, 'undone'],
  ['who sent back takes it back', 'send back', 0, contact, 'undone'],
  ['who declined takes it back', 'decline', 30, contact, 'undone'],
  ['nobody takes back what is told by now', 'recommend', 60, contact, 'undo-told'],
  ['nobody takes back what was told', 'recommend', 61, contact, 'undo-told', [{ kind: 'decisionTold', number: 1 }]],
  ['nobody takes back twice', 'recommend', 5, contact, 'undo-earlier', [{ kind: 'decisionUndone', number: 1 }]],
  ['staff take back what a body decided', 'decline', 30, staff, 'undone'],
  ['staff are late as others are', 'decline', 60, staff, 'undo-told'],
  ['a colleague does not', 'recommend', 5, { by: COLLEAGUE, body: BODY }, 'undo-not-yours'],
  ['the applicant does not', 'recommend', 5, { by: OWNER, body: null }, 'undo-not-yours'],
  ['who acts for another body by now does not', 'recommend', 5, { by: CONTACT, body: OTHER_BODY }, 'undo-not-yours'],
  ['who acts for no body any more does not', 'recommend', 5, { by: CONTACT, body: null }, 'undo-not-yours'],
  ['staff who own it do not', 'recommend', 5, { by: OWNER, isStaff: true }, 'own-application'],
  ['nobody, once the applicant goes on', 'send back', 5, contact, 'undo-moved-on', [something]],
  ['nobody, once its window is over', 'last minute', 30, contact, 'stage-over'],
  ['in its window to the last second', 'last minute', 19, contact, 'undone'],
  ['staff take back a passed check', 'pass', 59, staff, 'undone'],
  ['staff take back a repair', 'repair', 59, staff, 'undone'],
  ['staff take back a failed check', 'fail', 59, staff, 'undone'],
  ['not after it was told', 'repair', 60, staff, 'undo-told'],
  ['who is staff no more does not', 'fail', 5, { by: STAFF }, 'undo-not-yours'],
  ['a contact does not take back a check', 'pass', 5, contact, 'undo-not-yours'],
  ['staff take back more time', 'extend', 59, staff, 'undone'],
  ['staff take back that the paper has to come again', 'stamp again', 59, staff, 'undone'],
];

describe('a decision that is taken back', () => {
  it('is of its own campaign', () => {
    const [application, decision, at] = byBody({ kind: 'recommend' });
    const other = { name: '闵会', campaign: { ...campaign, id: 'star-2022' }, now: soon(at, 5), ...contact };
    const undo = decideUndo(decidedOn([application, decision, at]), null, { ...other, isStaff: false, contacts: [] });
    expect(undo).toMatchObject({ kind: 'refused', reason: 'not-yours' });
  });

  it('is on its way to the applicant once its time is over, and has been told afterwards', () => {
    const one = byBody({ kind: 'recommend' });
    const refusalOf = (since: readonly ApplicationEvent[]) =>
      decideUndo(decidedOn(one, since), null, {
        ...{ campaign, name: '闵会', now: soon(one[2], 61), isStaff: false, contacts: [CONTACT] },
        ...contact,
      });
    expect(refusalOf([])).toMatchObject({ reason: 'undo-told', values: { when: 'soon' } });
    const told = refusalOf([{ kind: 'decisionTold', number: 1 }]);
    expect(told).toMatchObject({ reason: 'undo-told' });
    expect(told).not.toMatchObject({ values: { when: 'soon' } });
  });

  it.each(rows)('%s', (_sentence, what, seconds, who, expected, since = []) => {
    const [before, decision, at] = made[what]?.() ?? byBody({ kind: 'recommend' });
    const application = decidedOn([before, decision, at], since);
    const context = {
      campaign,
      name: '闵会',
      now: soon(at, seconds),
      isStaff: false,
      body: null,
      contacts: [CONTACT],
      ...who,
    };
    const undone = decideUndo(application, since.some(({ kind }) => kind !== 'fieldAnswered') ? null : 1, context);
    expect(undone.kind === 'refused' ? undone.reason : 'undone').toBe(expected);
  });

  it.each(Object.keys(made))('leaves everything as it was before: %s', (what) => {
    const [before, decision, at] = made[what]?.() ?? byBody({ kind: 'recommend' });
    const undone = decidedOn([before, decision, at], [{ kind: 'decisionUndone', number: 1 }]);
    expect(undone).toEqual({ ...before, changedAt: at, holds: 1, undone: [1] });
  });

  it.each(Object.keys(made))('tells nobody at first, and whom it concerns when its time is over: %s', (what) => {
    const [before, decision, at] = made[what]?.() ?? byBody({ kind: 'recommend' });
    const told = decision.kind === 'decided' ? decision.effects.map(({ to }) => to) : ['nobody decided'];
    expect(told).not.toContain(OWNER);
    const application = decidedOn([before, decision, at]);
    const early = decideTelling(application, { campaign, now: soon(at, 59), contacts: [] });
    expect(early).toEqual({ kind: 'decided', events: [], effects: [] });
    const due = decideTelling(application, { campaign, now: soon(at, 60), contacts: [] });
    expect(due).toMatchObject({ events: [{ kind: 'decisionTold', number: 1 }] });
    // Who passed a check hears nothing yet.
    const concerned = due.kind === 'decided' ? due.effects.map(({ to }) => to) : [];
    expect(concerned).toEqual(what === 'pass' ? [] : [OWNER]);
  });

  it.each(Object.keys(made))('is unknown to the applicant who asks meanwhile: %s', (what) => {
    const [before, decision, at] = made[what]?.() ?? byBody({ kind: 'recommend' });
    const held = decidedOn([before, decision, at]);
    expect(asApplicantKnowsIt(held)).toMatchObject({
      status: before.status,
      returned: before.returned,
      reason: before.reason,
    });
    const told = decidedOn([before, decision, at], [{ kind: 'decisionTold', number: 1 }]);
    expect(asApplicantKnowsIt(told)).toEqual(told);
  });

  it('is told when something else happened meanwhile, too', () => {
    const [before, decision, at] = made['send back']?.() ?? byBody({ kind: 'recommend' });
    const application = decidedOn([before, decision, at], [something]);
    const due = decideTelling(application, { campaign, now: soon(at, 60), contacts: [] });
    expect(due).toMatchObject({ effects: [{ to: OWNER, message: 'application.returned' }] });
  });

  it('is told once where more time is given twice, as it was given last, and not what was taken back', () => {
    const first = made.extend?.() ?? byBody({ kind: 'recommend' });
    const once = decidedOn(first);
    const by = { campaign, by: STAFF, now: soon(BODIES_DAY, 30), ...UNDO };
    const again = decideExtension(once, { until: '2022-01-10', reason: '再晚几天' }, by);
    const later = soon(BODIES_DAY, 30).toISOString();
    const told = (application: Application, seconds: number) => {
      const due = decideTelling(application, { campaign, now: soon(BODIES_DAY, seconds), contacts: [] });
      return due.kind === 'decided' ? [due.events.length, due.effects.map(({ values }) => values)] : due;
    };
    const twice = decidedOn([once, again, later]);
    expect(told(twice, 60)).toEqual([0, []]);
    expect(told(twice, 90)).toMatchObject([2, [{ until: '2022-01-10', isOtherYear: true, isWaiting: false }]]);
    const back = decidedOn([once, again, later], [{ kind: 'decisionUndone', number: 2 }]);
    expect(told(back, 60)).toMatchObject([1, [{ until: '2021-12-20', isOtherYear: false }]]);
  });

  it.each<[sentence: string, status: Application['status'], expected: unknown[]]>([
    ['to whoever waits for the body, as that', 'awaiting-recommendation', [{ isWaiting: true }]],
    ['to nobody once the body recommended', 'recommended', []],
  ])('tells of more time %s', (_sentence, status, expected) => {
    const [, decision, at] = made.extend?.() ?? byBody({ kind: 'recommend' });
    const application = { ...decidedOn([applicationIn('awaiting-recommendation'), decision, at]), status };
    const due = decideTelling(application, { campaign, now: soon(at, 60), contacts: [] });
    expect(due.kind === 'decided' && due.effects.map(({ values }) => values)).toMatchObject(expected);
  });

  it('shows the body’s contacts the application again', () => {
    const application = decidedOn(byBody({ kind: 'recommend' }));
    const context = {
      campaign,
      name: '闵会',
      now: soon(BODIES_DAY, 5),
      isStaff: false,
      ...contact,
      contacts: [CONTACT, COLLEAGUE],
    };
    const undone = decideUndo(application, 1, context);
    const told = undone.kind === 'decided' ? undone.effects.map(({ to, message }) => [to, message]) : [];
    expect(told).toEqual([
      [CONTACT, 'card.settled'],
      [CONTACT, 'recommendation.undone'],
      [CONTACT, 'recommendation.asked'],
      [COLLEAGUE, 'recommendation.undone'],
      [COLLEAGUE, 'recommendation.asked'],
    ]);
  });
});
