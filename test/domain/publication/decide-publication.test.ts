import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import {
  decidePublication,
  type PublicationContext,
  publicationDays,
} from '../../../src/domain/publication/decide-publication.ts';
import type { ResultOf } from '../../../src/domain/publication/publication.ts';

const STAFF = 'wecom:yulin';
const due = '2022-01-28T10:00:00+08:00';
const a: ResultOf = { application: 'SBAAAA22', outcome: 'awarded' };
const b: ResultOf = { application: 'SBBBBB22', outcome: 'not-awarded' };
const through = (isThrough = true) => [a, b].map(({ application }) => ({ application, isThrough }));
const frozen = new Map([
  [a.application, 'awarded' as const],
  [b.application, 'not-awarded' as const],
]);

function decide(
  results: readonly ResultOf[],
  { reason = '', ...context }: Partial<Omit<PublicationContext, 'now'>> & { reason?: string; at?: string } = {},
) {
  const now = new Date(context.at ?? due);
  const known = {
    campaign,
    by: STAFF,
    staff: [STAFF],
    waiting: through(),
    frozen,
    root: null,
    isOneHeld: false,
    undoSeconds: 0,
    ...context,
    now,
  };
  const decision = decidePublication({ results, reason }, known);
  if (decision.kind === 'refused') return decision.reason;
  const [event] = decision.events;
  if (event?.kind !== 'publicationOrdered') return 'nothing';
  return ['ordered', ...event.shortcomings.map(({ kind }) => kind), ...(event.reason ? [event.reason] : [])].join(' ');
}

describe('a publication', () => {
  const why = { reason: '领导小组同意提前' };
  const needs = 'publication-needs-reason';
  it.each<[sentence: string, found: string, expected: string]>([
    ['goes out when it is due, complete and as frozen', decide([a, b]), 'ordered'],
    ['is refused while the stage before still runs', decide([a, b], { at: '2022-01-25T23:59:00+08:00' }), needs],
    ['waits for another that can still be taken back', decide([a, b], { isOneHeld: true }), 'publication-waits'],
    ['goes out the day after', decide([a, b], { at: '2022-01-26T00:01:00+08:00' }), 'ordered'],
    ['is refused after its days', decide([a, b], { at: '2022-03-01T00:01:00+08:00' }), needs],
    ['is refused while some would hear nothing', decide([a]), needs],
    ['is refused for what a stage has not decided on', decide([a, b], { waiting: through(false) }), needs],
    ['keeps its reason', decide([a], why), 'ordered incomplete 领导小组同意提前'],
    [
      'names everything that lacks',
      decide([a], { ...why, at: '2021-12-01T09:00:00+08:00', waiting: through(false) }),
      'ordered not-due unreviewed incomplete 领导小组同意提前',
    ],
    ['takes no endless reason', decide([a, b], { reason: '因'.repeat(501) }), 'reason-length'],
    ['counts a rare character of the reason once', decide([a], { reason: '𠮷𠮷𠮷' }), needs],
    ['takes no blank for a reason', decide([a], { reason: '     ' }), needs],
    [
      'never says something else than the frozen list',
      decide([{ ...a, outcome: 'not-awarded' }, b], why),
      'not-as-frozen',
    ],
    ['is refused while the panel has not frozen its list', decide([a, b], { frozen: null }), 'not-frozen'],
    ['whatever the reason', decide([a, b], { ...why, frozen: null }), 'not-frozen'],
    [
      'needs no list where there is no panel',
      decide([a, b], {
        ...why,
        frozen: null,
        campaign: { ...campaign, stages: campaign.stages.filter(({ kind }) => kind !== 'panel') },
      }),
      'ordered 领导小组同意提前',
    ],
    ['names nobody twice', decide([a, a, b], why), 'named-twice'],
    ['takes as many rare characters as others', decide([a, { ...b, comment: '𠮷'.repeat(1000) }]), 'ordered'],
    ['takes no comment without end', decide([a, { ...b, comment: '长'.repeat(1001) }], why), 'comment-length'],
    ['is for staff', decide([a, b], { by: 'wecom:heyan' }), 'staff-only'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));

  it('is due the day after the stage before it, where it has no first day of its own', () => {
    expect(publicationDays(campaign)).toEqual({ from: '2022-01-26', to: '2022-02-28' });
    expect(publicationDays({ ...campaign, stages: [] })).toEqual({ from: null, to: null });
  });
});
