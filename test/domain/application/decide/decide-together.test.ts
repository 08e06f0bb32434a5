import { describe, expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { decide } from '../../../../src/domain/application/decide.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import type { ApplicantCommand } from '../../../../src/domain/application/record/commands.ts';
import type { ApplicationEvent } from '../../../../src/domain/application/record/events.ts';
import { applicationIn, HELPER, OWNER, STRANGER } from '../../../support/seasons/ready-application.ts';

const invited: ApplicationEvent = { kind: 'colleaguesInvited', code: 'K3M9QZ', until: '2021-12-08T04:00:00Z', uses: 5 };
const used: ApplicationEvent = { ...invited, uses: 0 };
/** With the helper whom every application of the tables has. */
const ten = Array.from(
  { length: 9 },
  (_, number): ApplicationEvent => ({ kind: 'helperJoined', person: `wecom:h${number}`, name: '同事' }),
);

const invite: ApplicantCommand = { kind: 'invite-colleagues', code: 'NEWCODE2' };
const join = (code = 'K3M9QZ'): ApplicantCommand => ({ kind: 'join', code, name: '周巧云' });
const remove: ApplicantCommand = { kind: 'remove-helper', person: HELPER };
/** What taking the helper off leads to while a code stands. */
const off: readonly ApplicationEvent[] = [{ kind: 'invitationRevoked' }, { kind: 'helperRemoved', person: HELPER }];
const anew: ApplicationEvent = { ...invited, code: 'NEWCODE2' };
const settle: ApplicantCommand = { kind: 'settle-clash', number: 1, keep: 'later' };

type Row = [
  sentence: string,
  command: ApplicantCommand,
  status: Application['status'],
  before: readonly ApplicationEvent[],
  day: string,
  by: string,
  expected: string,
];

const DAY = '2021-12-06';
const rows: Row[] = [
  ['the owner asks colleagues', invite, 'draft', [], DAY, OWNER, 'colleaguesInvited'],
  ['a code that stands is kept', invite, 'draft', [invited], DAY, OWNER, 'nothing'],
  ['nobody is asked once it is handed in', invite, 'awaiting-recommendation', [], DAY, OWNER, 'already-submitted'],
  ['an eleventh is not asked', invite, 'draft', ten, DAY, OWNER, 'too-many-helpers'],
  ['a colleague joins by the code', join(), 'draft', [invited], DAY, STRANGER, 'helperJoined'],
  ['who files already joins no more', join(), 'draft', [invited], DAY, HELPER, 'nothing'],
  ['nobody joins by another code', join('WRONG234'), 'draft', [invited], DAY, STRANGER, 'code-not-open'],
  ['nobody joins unasked', join(), 'draft', [], DAY, STRANGER, 'code-not-open'],
  ['nobody joins by a code that is used up', join(), 'draft', [used], DAY, STRANGER, 'code-not-open'],
  ['nobody joins when its days are over', join(), 'draft', [invited], '2021-12-08', STRANGER, 'code-not-open'],
  ['nobody joins what is handed in', join(), 'recommended', [invited], DAY, STRANGER, 'already-submitted'],
  ['an eleventh does not join', join(), 'draft', [...ten, invited], DAY, STRANGER, 'too-many-helpers'],
  ['the owner takes a helper off', remove, 'draft', [], DAY, OWNER, 'helperRemoved'],
  [
    'who was taken off does not come back by the same code',
    join(),
    'draft',
    [invited, ...off],
    DAY,
    HELPER,
    'code-not-open',
  ],
  ['a new code is given then', invite, 'draft', [invited, ...off], DAY, OWNER, 'colleaguesInvited'],
  ['who is invited anew comes back', join('NEWCODE2'), 'draft', [invited, ...off, anew], DAY, HELPER, 'helperJoined'],
  ['a helper takes nobody off', remove, 'draft', [], DAY, HELPER, 'owner-only'],
  ['nobody chooses between answers that are settled', settle, 'draft', [], DAY, OWNER, 'clash-settled'],
];

describe('filing together', () => {
  it.each(rows)('%s', (_sentence, command, status, before, day, by, expected) => {
    const now = new Date(`${day}T12:00:00+08:00`);
    const decision = decide(applicationIn(status, before), command, { campaign, now, by, contacts: [] });
    expect(decision.kind === 'refused' ? decision.reason : (decision.events.at(-1)?.kind ?? 'nothing')).toBe(expected);
  });
});

it('ends the code that stands when a helper is taken off, and nothing where none stands', () => {
  const now = new Date(`${DAY}T12:00:00+08:00`);
  const eventsFrom = (before: readonly ApplicationEvent[]) => {
    const decision = decide(applicationIn('draft', before), remove, { campaign, now, by: OWNER, contacts: [] });
    return decision.kind === 'refused' ? decision.reason : decision.events;
  };
  expect(eventsFrom([invited])).toEqual(off);
  expect(eventsFrom([used])).toEqual(off.slice(1));
});

describe('a paper of the applicant’s own', () => {
  const file = { key: 'media/ab/ab', name: 'a.jpg', contentType: 'image/jpeg', sizeBytes: 1, sha256: 'ab' };
  const page = (number: number) => ({ ...file, key: `media/${number}` });
  const pages = (count: number) => Array.from({ length: count }, (_, number) => page(number));
  const added = (count: number) =>
    pages(count).map((one): ApplicationEvent => ({ kind: 'paperPageAdded', paper: 'licence', file: one }));
  const add: ApplicantCommand = { kind: 'add-paper-page', paper: 'licence', file };
  const take = (count: number): ApplicantCommand => ({ kind: 'take-paper', paper: 'licence', files: pages(count) });

  it.each<[sentence: string, command: ApplicantCommand, count: number, expected: string]>([
    ['has twenty pages', add, 19, 'paperPageAdded'],
    ['and no more', add, 20, 'too-many-pictures'],
    ['takes a page once', { ...add, file: page(3) }, 5, 'nothing'],
    ['comes whole', take(20), 0, 'paperTaken'],
    ['not with more pages at once', take(21), 0, 'too-many-pictures'],
  ])('%s', (_sentence, command, count, expected) => {
    const now = new Date(`${DAY}T12:00:00+08:00`);
    const context = { campaign, now, by: OWNER, contacts: [] };
    const decision = decide(applicationIn('draft', added(count)), command, context);
    expect(decision.kind === 'refused' ? decision.reason : (decision.events.at(-1)?.kind ?? 'nothing')).toBe(expected);
  });
});
