import { describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import {
  type Audience,
  audienceSchema,
  everybody,
  isInAudience,
  linesNaming,
  linesOf,
} from '../../../src/domain/broadcast/audience.ts';
import { applicantCandidate, contactCandidate } from '../../../src/domain/broadcast/candidates.ts';
import { applicationIn, BODY } from '../../support/seasons/ready-application.ts';

const now = new Date('2021-12-10T10:00:00+08:00');
const draft = applicationIn('draft');
const unanswered: Application = { ...draft, answers: {}, isConfirmed: false, printed: null, stamped: null };
const filling: Application = {
  ...draft,
  isConfirmed: false,
  answers: { ...draft.answers, postcode: undefined as never },
};
const statesOf = (application: Application) => applicantCandidate(star, application, now).states;

describe('where an applicant stands', () => {
  const rows: [string, Application, string[]][] = [
    ['no body yet', { ...draft, isPreRegistered: false, body: null, clauses: [] }, ['unregistered']],
    ['registered, nothing filled in', unanswered, ['not-begun']],
    ['some columns are missing', filling, ['filling']],
    ['filled in, not confirmed', { ...draft, isConfirmed: false, printed: null, stamped: null }, ['to-print']],
    ['confirmed, not printed', { ...draft, printed: null, stamped: null }, ['to-print']],
    ['printed, waits for its stamp', { ...draft, stamped: null }, ['to-stamp']],
    ['stamped, not submitted', draft, ['to-submit']],
    ['submitted', applicationIn('awaiting-recommendation'), ['submitted', 'to-recommend']],
    ['sent back', applicationIn('returned'), ['returned']],
    ['recommended', applicationIn('recommended'), ['submitted', 'recommended']],
    ['not recommended', applicationIn('not-recommended'), ['submitted', 'not-recommended']],
    ['awarded', applicationIn('awarded'), ['submitted', 'awarded']],
  ];
  it.each(rows)('%s', (_, application, expected) => expect(statesOf(application)).toEqual(expected));

  it('of a recommending body: what is open there', () => {
    const open = { body: BODY, name: '申通', waiting: 0, papers: [], closing: [], until: '2021-12-29' };
    expect(contactCandidate(star, 'wecom:c', open).states).toEqual(['contacts']);
    const missing = contactCandidate(star, 'wecom:c', {
      ...open,
      waiting: 2,
      papers: ['recommendation', 'statistics'],
    });
    expect(missing.states).toEqual(['contacts', 'body-waiting', 'table-missing', 'statistics-missing']);
    expect(missing.closesOn).toBe('2021-12-29');
  });
});

describe('who is in an audience', () => {
  const me = applicantCandidate(star, { ...filling, changedAt: '2021-12-06T09:00:00+08:00' }, now);
  const contact = contactCandidate(star, 'wecom:c', {
    body: BODY,
    name: '申通',
    waiting: 1,
    papers: [],
    closing: [],
    until: '2021-12-29',
  });
  const meant = (audience: Partial<Audience>) => audienceSchema.parse({ ...everybody, ...audience });
  const rows: [string, Partial<Audience>, boolean, boolean][] = [
    ['everybody', {}, true, true],
    ['who fills in', { states: ['filling'] }, true, false],
    ['any of several states', { states: ['filling', 'body-waiting'] }, true, true],
    ['who waits for a stamp', { states: ['to-stamp'] }, false, false],
    ['at the section', { section: me.section }, true, false],
    ['at another section', { section: '事迹' }, false, false],
    ['of the track', { tracks: ['team'] }, true, false],
    ['of another track', { tracks: ['individual'] }, false, false],
    ['of the body', { bodies: [BODY] }, true, true],
    ['of another body', { bodies: ['district-putuo'] }, false, false],
    ['silent for four days', { silentDays: 4 }, true, false],
    ['silent for five days', { silentDays: 5 }, false, false],
    ['picked', { picked: [filling.id] }, true, false],
    ['somebody else was picked', { picked: ['SB000000'] }, false, false],
    ['written by number, in another case', { written: [filling.id.toLowerCase()] }, true, false],
    ['written by the name of the team', { written: [me.title] }, true, false],
    ['written by the unit, full-width and with spaces', { written: [` ${me.unit} `] }, true, false],
    ['written by a part of a name', { written: [me.unit.slice(0, 2)] }, false, false],
    ['written, nobody of ours', { written: ['上海没有这家公司'] }, false, false],
    ['both parts have to fit', { states: ['filling'], silentDays: 30 }, false, false],
  ];
  it.each(rows)('%s', (_, audience, applicant, ofBody) => {
    expect(isInAudience(meant(audience), me, now)).toBe(applicant);
    expect(isInAudience(meant(audience), contact, now)).toBe(ofBody);
  });

  it('a pasted list is read line by line, twice the same counts once, and a line that names nobody is known', () => {
    const written = linesOf(`${me.title}\r\n\n${me.title}，上海没有这家公司\t${filling.id}`);
    expect(written).toEqual([me.title, '上海没有这家公司', filling.id]);
    expect(linesNaming(meant({ written }), me)).toEqual([2, 0]);
  });
});
