import { expect, it } from 'vitest';
import { evolveApplication } from '../../../../src/domain/application/application-view.ts';
import {
  lastChangeOf,
  withoutChange,
  writtenSince,
} from '../../../../src/domain/application/evolve/undoable-changes.ts';
import type { ApplicationEvent } from '../../../../src/domain/application/record/events.ts';

const OWNER = 'wecom:heyan';
const HELPER = 'wecom:fang';
const started: ApplicationEvent = {
  kind: 'started',
  application: 'T1',
  campaign: 'star-2021',
  revision: 1,
  track: 'team',
  applicant: OWNER,
};
const answered = (field: string, value: string | number): ApplicationEvent => ({ kind: 'fieldAnswered', field, value });

/** One entry after the other: who, what, and where it comes from. */
function folded(entries: readonly [by: string, events: ApplicationEvent[], cause?: string][]) {
  const all: typeof entries = [[OWNER, [started]], ...entries];
  const application = all.reduce<ReturnType<typeof evolveApplication>>(
    (known, [by, events, cause = 'm'], at) =>
      evolveApplication(known, { seq: at + 1, by, cause: `${cause}${at}`, events, at: '2021-12-06T01:00:00Z' }),
    null,
  );
  if (!application) throw new Error('no application');
  return application;
}

it.each<[what: string, entries: Parameters<typeof folded>[0], left: Record<string, unknown> | null]>([
  [
    'the last answer',
    [
      [OWNER, [answered('a', 1)]],
      [OWNER, [answered('b', 2)]],
    ],
    { a: 1 },
  ],
  [
    'a change: what stood before stands again',
    [
      [OWNER, [answered('a', 1)]],
      [OWNER, [answered('a', 2)]],
    ],
    { a: 1 },
  ],
  [
    'all answers of an entry',
    [
      [OWNER, [answered('a', 1)]],
      [OWNER, [answered('a', 2), answered('b', 2)]],
    ],
    { a: 1 },
  ],
  [
    'the own one, where a colleague wrote elsewhere',
    [
      [OWNER, [answered('a', 1)]],
      [HELPER, [answered('b', 2)]],
    ],
    { b: 2 },
  ],
  [
    'nothing a page saved',
    [
      [OWNER, [answered('a', 1)]],
      [OWNER, [answered('b', 2)], 'h5:'],
    ],
    null,
  ],
  [
    'nothing once it is handed in',
    [
      [OWNER, [answered('a', 1)]],
      [OWNER, [{ kind: 'submitted', version: 1 }]],
    ],
    null,
  ],
  ['nothing of a colleague', [[HELPER, [answered('b', 2)]]], null],
])('a person takes back %s', (_, entries, left) => {
  const application = folded(entries);
  const change = lastChangeOf(application, OWNER);
  expect(change && withoutChange(application, change.seq).answers).toEqual(left);
});

it('is blocked where a colleague wrote in the same column since, and free again once that is taken back', () => {
  const application = folded([
    [OWNER, [answered('a', 1)]],
    [HELPER, [answered('a', 2)]],
  ]);
  const [own, theirs] = [lastChangeOf(application, OWNER), lastChangeOf(application, HELPER)];
  if (!own || !theirs) throw new Error('two deeds');
  expect(writtenSince(application, own)).toEqual(['a']);
  expect(writtenSince(withoutChange(application, theirs.seq), own)).toEqual([]);
});

it('keeps five, and of a text only where it ends', () => {
  const piece = (text: string): [string, ApplicationEvent[]] => [OWNER, [{ kind: 'pieceAdded', field: 'deeds', text }]];
  const application = folded(['一', '二', '三', '四', '五', '六', '七'].map(piece));
  expect(application.deeds).toHaveLength(5);
  expect(application.deeds?.at(-1)?.before.pieces).toEqual({ deeds: { same: 6, rest: [] } });
  expect(withoutChange(application, 8).pieces.deeds).toHaveLength(6);
});
