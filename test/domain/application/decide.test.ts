import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { decideExtension } from '../../../src/domain/application/decide/decide-extension.ts';
import { decide } from '../../../src/domain/application/decide.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { ApplicantCommand } from '../../../src/domain/application/record/commands.ts';
import { applicationIn, HELPER, OWNER, STRANGER } from '../../support/seasons/ready-application.ts';

const extended = { kind: 'extended', until: '2021-12-20', reason: '搬迁' } as const;
const file = { key: 'media/ab/ab', name: 'a.jpg', contentType: 'image/jpeg', sizeBytes: 1, sha256: 'ab' };
const page = (number: number) => ({ kind: 'stampedPageAdded', file: { ...file, key: `media/${number}` } }) as const;

const answer: ApplicantCommand = { kind: 'answer', field: 'postcode', value: '202198' };
const submit: ApplicantCommand = { kind: 'submit' };
const withdraw: ApplicantCommand = { kind: 'withdraw' };
const confirm: ApplicantCommand = { kind: 'confirm-answers' };
const print: ApplicantCommand = { kind: 'print', version: 2, check: 'C', file, pageCount: 4 };
const anew: ApplicantCommand = { kind: 'begin-anew' };
const invite: ApplicantCommand = { kind: 'invite-colleagues', code: 'K3M9QZ' };
const photo: ApplicantCommand = { kind: 'add-stamped-page', file: { ...file, key: 'media/new' } };

type Status = Application['status'];
type Row = [sentence: string, command: ApplicantCommand, status: Status, day: string, by: string, expected: string];

const OPEN = '2021-12-06';
const LAST = '2021-12-17';
const LATE = '2021-12-18';
const EARLY = '2021-11-24';

const rows: Row[] = [
  ['the owner answers', answer, 'draft', OPEN, OWNER, 'fieldAnswered'],
  ['the owner answers on the last day', answer, 'draft', LAST, OWNER, 'fieldAnswered'],
  ['nobody answers before the form opens', answer, 'draft', EARLY, OWNER, 'submission-not-open'],
  ['nobody answers after the window', answer, 'draft', LATE, OWNER, 'submission-closed'],
  ['a helper answers', answer, 'draft', OPEN, HELPER, 'fieldAnswered'],
  ['a stranger does not answer', answer, 'draft', OPEN, STRANGER, 'not-yours'],
  ['the owner answers what was sent back', answer, 'returned', OPEN, OWNER, 'fieldAnswered'],
  ['nobody answers what is with the body', answer, 'awaiting-recommendation', OPEN, OWNER, 'already-submitted'],
  ['nobody answers what is recommended', answer, 'recommended', OPEN, OWNER, 'already-submitted'],
  ['nobody answers what was declined', answer, 'not-recommended', OPEN, OWNER, 'already-submitted'],
  ['nobody answers what is awarded', answer, 'awarded', OPEN, OWNER, 'already-submitted'],
  ['the owner submits', submit, 'draft', OPEN, OWNER, 'submitted'],
  ['the owner submits on the last day', submit, 'draft', LAST, OWNER, 'submitted'],
  ['nobody submits after the window', submit, 'draft', LATE, OWNER, 'submission-closed'],
  ['a helper does not submit', submit, 'draft', OPEN, HELPER, 'owner-only'],
  ['a stranger does not submit', submit, 'draft', OPEN, STRANGER, 'not-yours'],
  ['nobody submits twice', submit, 'awaiting-recommendation', OPEN, OWNER, 'already-submitted'],
  ['nobody submits what was sent back unchanged', submit, 'returned', OPEN, OWNER, 'steps-missing'],
  ['the owner withdraws what waits', withdraw, 'awaiting-recommendation', OPEN, OWNER, 'withdrawn'],
  ['a helper does not withdraw', withdraw, 'awaiting-recommendation', OPEN, HELPER, 'owner-only'],
  ['nobody withdraws after the window', withdraw, 'awaiting-recommendation', LATE, OWNER, 'submission-closed'],
  ['nobody withdraws what was not submitted', withdraw, 'draft', OPEN, OWNER, 'not-withdrawable'],
  ['nobody withdraws what is recommended', withdraw, 'recommended', OPEN, OWNER, 'not-withdrawable'],
  ['the owner confirms', confirm, 'draft', OPEN, OWNER, 'answersConfirmed'],
  ['a helper does not confirm', confirm, 'draft', OPEN, HELPER, 'owner-only'],
  ['nobody confirms after the window', confirm, 'draft', LATE, OWNER, 'submission-closed'],
  ['a form is printed', print, 'draft', OPEN, OWNER, 'formPrinted'],
  ['nothing is printed after the window', print, 'draft', LATE, OWNER, 'submission-closed'],
  ['a helper does not begin anew', anew, 'draft', OPEN, HELPER, 'owner-only'],
  ['a helper does not invite', invite, 'draft', OPEN, HELPER, 'owner-only'],
  ['the owner invites', invite, 'draft', OPEN, OWNER, 'colleaguesInvited'],
  ['a photo of the stamped form is kept', photo, 'draft', OPEN, OWNER, 'stampedPageAdded'],
  ['a helper sends no stamped form', photo, 'draft', OPEN, HELPER, 'owner-only'],
  ['no stamped form comes after the window', photo, 'draft', LATE, OWNER, 'submission-closed'],
];

function outcome(application: Application | null, command: ApplicantCommand, day: string, by: string): string {
  const now = new Date(`${day}T12:00:00+08:00`);
  const decision = decide(application, command, { campaign, now, by, contacts: [] });
  return decision.kind === 'refused' ? decision.reason : (decision.events.at(-1)?.kind ?? 'nothing');
}

describe('an application', () => {
  it.each(rows)('%s', (_sentence, command, status, day, by, expected) => {
    expect(outcome(applicationIn(status), command, day, by)).toBe(expected);
  });

  it.each([answer, submit, confirm])('has more time by an extension, until its last day: $kind', (command) => {
    const application = applicationIn('draft', [extended]);
    expect(outcome(application, command, '2021-12-20', OWNER)).not.toBe('submission-closed');
    expect(outcome(application, command, '2021-12-21', OWNER)).toBe('submission-closed');
  });

  it('takes twenty photos of a stamped form, and no more', () => {
    const pages = Array.from({ length: 20 }, (_, number) => page(number));
    expect(outcome(applicationIn('draft', pages.slice(1)), photo, OPEN, OWNER)).toBe('stampedPageAdded');
    expect(outcome(applicationIn('draft', pages), photo, OPEN, OWNER)).toBe('too-many-pictures');
  });

  it('answers no column that the form does not have, and none over its limit', () => {
    const said = (field: string, value: number): ApplicantCommand => ({ kind: 'answer', field, value });
    const many = (field: string): ApplicantCommand => ({ kind: 'answer-many', answers: [{ field, value: 1 }] });
    const draft = applicationIn('draft');
    for (const command of [said('nobody', 1), many('nobody'), { kind: 'finish-pictures', field: 'nobody' } as const])
      expect(outcome(draft, command, OPEN, OWNER)).toBe('unknown-field');
    expect(outcome(draft, said('women', 900), OPEN, OWNER)).toBe('more-than-limit');
  });

  it('ends no text that is too short', () => {
    const anew = applicationIn('draft', [
      { kind: 'textRestarted', field: 'deeds' },
      { kind: 'pieceAdded', field: 'deeds', text: '只有一句话。' },
    ]);
    expect(outcome(anew, { kind: 'finish-text', field: 'deeds' }, OPEN, OWNER)).toBe('text-too-short');
    expect(outcome(applicationIn('draft'), { kind: 'finish-text', field: 'deeds' }, OPEN, OWNER)).toBe('fieldAnswered');
  });

  it('takes ten pictures of the deeds, and no more', () => {
    const add: ApplicantCommand = { kind: 'add-picture', field: 'deedsPhotos', file };
    const added = Array.from({ length: 12 }, (_, number) => ({
      ...{ kind: 'pictureAdded' as const, field: 'deedsPhotos', file: { ...file, key: `media/${number}` } },
    }));
    const until = (count: number) => {
      const before = applicationIn('draft').answers.deedsPhotos;
      return applicationIn('draft', added.slice(0, count - (Array.isArray(before) ? before.length : 0)));
    };
    // The list was complete before, and is with it.
    expect(outcome(until(9), add, OPEN, OWNER)).toBe('fieldAnswered');
    expect(outcome(until(10), add, OPEN, OWNER)).toBe('too-many-pictures');
  });

  it('takes no paper of what was changed since it was printed', () => {
    const changed = applicationIn('draft', [{ kind: 'fieldAnswered', field: 'postcode', value: '202198' }]);
    const whole: ApplicantCommand = { kind: 'take-stamped-form', files: [file] };
    for (const command of [photo, whole]) expect(outcome(changed, command, OPEN, OWNER)).toBe('steps-missing');
  });

  it('asks every contact when it is handed in, but nobody about their own', () => {
    const context = { campaign, now: new Date(`${OPEN}T12:00:00+08:00`), by: OWNER };
    const contacts = [OWNER, HELPER, 'wecom:fangxiaolan'];
    const decision = decide(applicationIn('draft'), submit, { ...context, contacts });
    const asked = decision.kind === 'decided' ? decision.effects : [];
    expect(asked.map(({ to, message }) => [to, message])).toEqual([['wecom:fangxiaolan', 'recommendation.asked']]);
  });

  it.each([
    ['tells the contacts who endorsed it what is another version now', 2, ['recommendation.repaired']],
    ['tells them nothing of the same version, handed in with another seal', 1, []],
  ])('put right for a later stage, %s', (_sentence, version, told) => {
    const stage = { id: 'formal-check', kind: 'check' as const };
    const how = { fields: version > 1 ? ['postcode'] : [], asksStamp: version === 1, until: LAST, reason: '补正' };
    const again = applicationIn('recommended', [
      { kind: 'stageDecided', stage, decision: 'back', ...how },
      ...(version > 1
        ? ([{ kind: 'fieldAnswered', field: 'postcode', value: '202198' }, { kind: 'answersConfirmed' }] as const)
        : []),
      ...(version > 1 ? ([{ ...print, kind: 'formPrinted' }] as const) : []),
      { kind: 'stampedFormTaken', version, files: [file] },
    ]);
    const context = {
      campaign,
      now: new Date(`${OPEN}T12:00:00+08:00`),
      by: OWNER,
      contacts: [HELPER, 'wecom:fangxiaolan'],
    };
    const decision = decide(again, submit, context);
    expect(decision).toMatchObject({
      kind: 'decided',
      effects: told.map((message) => ({ to: 'wecom:fangxiaolan', message })),
    });
    expect(decision.kind === 'decided' && decision.effects).toHaveLength(told.length);
  });

  it('says to the contacts that no seal was seen on the paper', () => {
    const context = { campaign, now: new Date(`${OPEN}T12:00:00+08:00`), by: OWNER, contacts: ['wecom:fangxiaolan'] };
    const paper = { verdict: 'ask-person', reasons: ['no_seal'], seal: 'absent', drawn: null } as const;
    const version = applicationIn('draft').printed?.version ?? 0;
    const unseen = applicationIn('draft', [{ kind: 'stampedFormTaken', version, files: [file], paper: { ...paper } }]);
    const shownOf = (application: Application) => {
      const decision = decide(application, submit, context);
      return decision.kind === 'decided' ? decision.effects.map(({ values }) => 'isUnstamped' in values) : [];
    };
    expect(shownOf(unseen)).toEqual([true]);
    expect(shownOf(applicationIn('draft'))).toEqual([false]);
  });

  it('is begun while pre-registration is open', () => {
    const start: ApplicantCommand = { kind: 'start', application: 'SB7K3M9Q', track: 'team' };
    expect(outcome(null, start, '2021-11-21', OWNER)).toBe('pre-registration-not-open');
    expect(outcome(null, start, '2021-11-22', OWNER)).toBe('started');
    expect(outcome(null, start, '2021-12-10', OWNER)).toBe('started');
    expect(outcome(null, start, '2021-12-11', OWNER)).toBe('pre-registration-closed');
    expect(outcome(null, answer, OPEN, OWNER)).toBe('not-yours');
  });
});

describe('an extension', () => {
  const STAFF = 'wecom:yulin';
  type Extension = [sentence: string, status: Status, until: string, by: string, expected: string];
  const extensions: Extension[] = [
    ['is given while it is filled in', 'draft', '2021-12-20', STAFF, 'extended'],
    ['is asked about where the day is far off', 'draft', '9999-12-31', STAFF, 'far-later'],
    ['is asked about three months on', 'draft', '2022-03-20', STAFF, 'far-later'],
    ['is given into the next year', 'draft', '2022-03-15', STAFF, 'extended'],
    ['is given to what was sent back', 'returned', '2021-12-20', STAFF, 'extended'],
    ['is given to what waits for its body', 'awaiting-recommendation', '2021-12-20', STAFF, 'extended'],
    ['is not given to what is recommended', 'recommended', '2021-12-20', STAFF, 'already-decided'],
    ['is not given to what was declined', 'not-recommended', '2021-12-20', STAFF, 'already-decided'],
    ['is not given to what is awarded', 'awarded', '2021-12-20', STAFF, 'already-decided'],
    ['is later than the last day', 'draft', LAST, STAFF, 'not-later'],
    ['is not given to oneself', 'draft', '2021-12-20', OWNER, 'own-application'],
  ];

  it.each(extensions)('%s', (_sentence, status, until, by, expected) => {
    const decision = decideExtension(
      applicationIn(status),
      { until, reason: '搬迁' },
      { campaign, by, now: new Date('2021-12-10T09:00:00+08:00') },
    );
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
  });

  it('is later than the one before', () => {
    const given = applicationIn('draft', [extended]);
    const decision = decideExtension(
      given,
      { until: '2021-12-20', reason: '再晚' },
      { campaign, by: STAFF, now: new Date('2021-12-10T09:00:00+08:00') },
    );
    expect(decision).toMatchObject({ kind: 'refused', reason: 'not-later' });
  });
});
