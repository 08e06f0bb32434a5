import { describe, expect, it } from 'vitest';
import type { StageOf } from '../../../src/domain/campaign/stages.ts';
import { decidePanel, type PanelCommand, type PanelContext } from '../../../src/domain/panel/decide-panel.ts';
import { evolvePanel, noPanelYet, type Panel } from '../../../src/domain/panel/panel.ts';
import { type BodyLimits, markOfList, noLimits, proposalOf, whatIf } from '../../../src/domain/panel/proposal.ts';
import type { Ranked } from '../../../src/domain/scores/rank.ts';

const STAFF = 'wecom:yulin';
const stage: StageOf<'panel'> = {
  ...{ kind: 'panel', id: 'panel', title: '会审', source: '五.3', window: { to: '2022-01-25' }, decidedBy: '' },
  ...{ quota: { team: 3 }, quotaEachBody: {}, decision: null },
};
const line = (application: string, place: number | null, isTied = false): Ranked => ({
  ...{ application, track: 'team', place, mean: place === null ? null : 90 - place, experts: place === null ? 0 : 3 },
  isTied,
});
/** One in front, two that are as good as each other, one behind, one that nobody scored. */
const ranked = [line('A', 1), line('B', 2, true), line('C', 2, true), line('D', 4), line('E', null)];
const fresh = noPanelYet('star-2021/panel');
const why = '领导小组讨论决定';
const cut = (count: number): Panel => ({ ...fresh, cuts: { team: count } });
const moved = (panel: Panel, application: string, to: 'awarded' | 'not-awarded'): Panel => ({
  ...panel,
  moves: { ...panel.moves, [application]: { to, reason: why, by: STAFF, at: '2022-01-20T02:00:00.000Z' } },
});
const selected = (panel: Panel) =>
  proposalOf(ranked, panel)
    .filter(({ outcome }) => outcome === 'awarded')
    .map(({ application }) => application)
    .join('');
const markNow = (panel: Panel) => markOfList(proposalOf(ranked, panel));
const freeze = (panel: Panel, mark = markNow(panel)): PanelCommand => ({ kind: 'freeze', mark });
const move = (application: string, to: 'awarded' | 'not-awarded', reason = why): PanelCommand => ({
  ...{ kind: 'move', application, to, reason },
});

function decide(panel: Panel, command: PanelCommand, context: Partial<PanelContext> = {}) {
  const known = { stage, ranked, limits: noLimits, by: STAFF, staff: [STAFF], own: new Set<string>(), ...context };
  const decision = decidePanel(panel, command, known);
  return decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind;
}

const settled = moved(moved(cut(2), 'B', 'awarded'), 'C', 'not-awarded');
const frozen: Panel = { ...settled, frozen: { at: '2022-01-20T02:00:00.000Z', by: STAFF, lines: [] } };

const bodyOf = new Map(['A', 'B', 'C', 'D', 'E'].map((id) => [id, id === 'D' || id === 'E' ? 'hills' : 'rail']));
const limits: BodyLimits = { each: { team: 1 }, bodyOf };
const packLines = proposalOf(ranked, settled).map(({ application, track, place, mean, outcome, reason }) => ({
  ...{ application, track, place, mean, outcome, reason },
}));
const file = { key: 'media/aa/a', name: '决定表.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: 'a' };
const pack = { version: 1, check: 'CHECKCHECK22', file, spreadsheet: file, pageCount: 1, lines: packLines, mark: 'm' };
const printed: Panel = { ...settled, pack: { ...pack, at: '2022-01-20T02:00:00.000Z' } };
const stamped = (version: number, changed: string[] = []): PanelCommand => ({
  ...{ kind: 'take-stamped', version, files: [file], found: null, changed },
});

describe('the quota of a recommending body', () => {
  const standing = (count: number, each = limits) =>
    proposalOf(ranked, cut(count), each)
      .map(
        (one) =>
          `${one.application}${one.outcome === 'awarded' ? '+' : one.isTieAtCut ? '?' : one.isOverBody ? '!' : '-'}`,
      )
      .join(' ');
  it.each<[sentence: string, found: string, expected: string]>([
    ['lets the next best of another body come up', standing(2), 'A+ B! C! D+ E-'],
    ['leaves the cut what it is', standing(1), 'A+ B! C! D- E-'],
    ['leaves a tie inside a body to people', standing(3, { ...limits, each: { team: 2 } }), 'A+ B? C? D+ E-'],
    ['takes what is within it', standing(4, { ...limits, each: { team: 3 } }), 'A+ B+ C+ D+ E-'],
    ['is none for other tracks', standing(1, { ...limits, each: { individual: 1 } }), 'A+ B- C- D- E-'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));

  it('is not passed by hand when the list is frozen', () => {
    const list = moved(moved(cut(1), 'B', 'awarded'), 'C', 'not-awarded');
    const mark = markOfList(proposalOf(ranked, list, limits));
    expect(decide(list, { kind: 'freeze', mark }, { limits })).toBe('over-body-quota');
  });
});

describe('the decision on paper', () => {
  it.each<[sentence: string, found: string | undefined, expected: string]>([
    ['is printed before the list is frozen', decide(settled, { kind: 'print-pack', pack }), 'packPrinted'],
    ['and after', decide(frozen, { kind: 'print-pack', pack }), 'packPrinted'],
    ['by staff only', decide(settled, { kind: 'print-pack', pack }, { by: 'wecom:mallory' }), 'staff-only'],
    ['once a version', decide(printed, { kind: 'print-pack', pack }), 'pack-replaced'],
    ['not of nothing', decide(fresh, { kind: 'print-pack', pack: { ...pack, lines: [] } }), 'nothing-to-freeze'],
    ['comes back', decide(printed, stamped(1)), 'packStamped'],
    ['also once the list is frozen', decide({ ...printed, frozen: frozen.frozen }, stamped(1)), 'packStamped'],
    ['not before it was printed', decide(settled, stamped(1)), 'pack-not-printed'],
    ['not in another version', decide(printed, stamped(2)), 'pack-replaced'],
    ['not once the list says something else', decide(printed, stamped(1, ['一米窗'])), 'pack-outdated'],
    ['from staff only', decide(printed, stamped(1), { by: 'wecom:mallory' }), 'staff-only'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));
});

describe('the proposal', () => {
  it.each<[sentence: string, panel: Panel, expected: string]>([
    ['proposes nobody before there is a cut', fresh, ''],
    ['goes by score', cut(1), 'A'],
    ['leaves a tie that crosses the cut to people', cut(2), 'A'],
    ['takes a tie that is inside', cut(3), 'ABC'],
    ['never takes what nobody scored by itself', cut(5), 'ABCD'],
    ['is moved by hand', moved(cut(1), 'E', 'awarded'), 'AE'],
  ])('%s', (_sentence, panel, expected) => expect(selected(panel)).toBe(expected));

  it('tells what another cut would change, without changing it', () => {
    expect(whatIf(ranked, cut(1), { track: 'team', count: 3 })).toEqual({ enter: ['B', 'C'], leave: [], tied: [] });
    expect(whatIf(ranked, cut(3), { track: 'team', count: 2 })).toEqual({
      enter: [],
      leave: ['B', 'C'],
      tied: ['B', 'C'],
    });
  });
});

describe('the panel', () => {
  it.each<[sentence: string, found: string | undefined, expected: string]>([
    ['sets a cut', decide(fresh, { kind: 'set-cut', track: 'team', count: 3 }), 'cutSet'],
    ['keeps to the quota', decide(fresh, { kind: 'set-cut', track: 'team', count: 4 }), 'over-quota'],
    ['cuts no more than there are', decide(fresh, { kind: 'set-cut', track: 'team', count: 6 }), 'cut-out-of-range'],
    ['cuts in whole numbers', decide(fresh, { kind: 'set-cut', track: 'team', count: 1.5 }), 'cut-out-of-range'],
    ['moves with a reason', decide(cut(1), move('D', 'awarded')), 'selectionMoved'],
    ['moves nothing without one', decide(cut(1), move('D', 'awarded', '好')), 'reason-length'],
    ['counts a rare character of the reason once', decide(cut(1), move('D', 'awarded', '𠮷𠮷𠮷')), 'reason-length'],
    ['moves nothing to where it is', decide(cut(1), move('A', 'awarded')), 'same-result'],
    ['says of a tie at the cut that it stays out', decide(cut(2), move('C', 'not-awarded')), 'selectionMoved'],
    ['moves only what is there', decide(cut(1), move('Z', 'awarded')), 'not-at-panel'],
    ['moves nothing of one’s own', decide(cut(1), move('D', 'awarded'), { own: new Set(['D']) }), 'own-application'],
    [
      'draws no line through a track with one’s own',
      decide(fresh, { kind: 'set-cut', track: 'team', count: 1 }, { own: new Set(['D']) }),
      'own-application',
    ],
    ['takes a move back', decide(settled, { kind: 'undo-move', application: 'B' }), 'moveUndone'],
    [
      'takes back no move of one’s own',
      decide(settled, { kind: 'undo-move', application: 'B' }, { own: new Set(['B']) }),
      'own-application',
    ],
    ['takes back only a move', decide(settled, { kind: 'undo-move', application: 'A' }), 'not-moved'],
    ['freezes the list', decide(settled, freeze(settled)), 'listFrozen'],
    ['freezes no list with one’s own', decide(settled, freeze(settled), { own: new Set(['D']) }), 'own-application'],
    ['freezes only what was looked at', decide(settled, freeze(settled, markNow(cut(1)))), 'material-changed'],
    ['freezes nothing without a cut', decide(fresh, freeze(fresh)), 'cut-missing'],
    ['freezes no tie that is open', decide(cut(2), freeze(cut(2))), 'tie-at-cut'],
    [
      'freezes no more than the quota',
      decide(moved(cut(3), 'D', 'awarded'), freeze(moved(cut(3), 'D', 'awarded'))),
      'over-quota',
    ],
    ['freezes something', decide(fresh, { kind: 'freeze', mark: markOfList([]) }, { ranked: [] }), 'nothing-to-freeze'],
    ['freezes once', decide(frozen, freeze(frozen)), 'list-frozen'],
    ['opens a frozen list again', decide(frozen, { kind: 'unfreeze', reason: why }), 'listReopened'],
    ['opens it with a reason', decide(frozen, { kind: 'unfreeze', reason: '改' }), 'reason-length'],
    ['opens it with no reason too short', decide(frozen, { kind: 'unfreeze', reason: '𠮷𠮷𠮷' }), 'reason-length'],
    ['opens nothing that is not frozen', decide(settled, { kind: 'unfreeze', reason: why }), 'not-frozen'],
    ['needs no cut where nobody scores', decide(fresh, freeze(fresh), { hasScores: false }), 'listFrozen'],
    ['moves nothing after the freeze', decide(frozen, move('D', 'awarded')), 'list-frozen'],
    ['sets no cut after the freeze', decide(frozen, { kind: 'set-cut', track: 'team', count: 1 }), 'list-frozen'],
    ['is for staff', decide(fresh, { kind: 'set-cut', track: 'team', count: 1 }, { by: 'wecom:heyan' }), 'staff-only'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));

  it('keeps what is told already when it is frozen again', () => {
    const entry = { by: STAFF, at: '2022-01-20T02:00:00.000Z' };
    const told = { application: 'Z', track: 'team', place: null, mean: null, experts: 0, isTied: false };
    const line = { ...told, outcome: 'awarded', reason: why } as const;
    const opened = evolvePanel(
      { ...frozen, frozen: { ...entry, lines: [line] } },
      { kind: 'listReopened', reason: why },
      entry,
    );
    expect(opened).toMatchObject({ frozen: null, reopened: { reason: why, lines: [line] } });
    const known = { stage, ranked, limits: noLimits, by: STAFF, staff: [STAFF], own: new Set<string>() };
    const again = decidePanel(opened, freeze(opened), known);
    expect(again).toMatchObject({ events: [{ lines: [line, { application: 'A' }, {}, {}, {}, {}] }] });
    const full = decidePanel(opened, freeze(opened), { ...known, stage: { ...stage, quota: { team: 2 } } });
    expect(full).toMatchObject({ kind: 'refused', reason: 'over-quota' });
  });

  it('keeps what was decided by hand until it is taken back', () => {
    const entry = { by: STAFF, at: '2022-01-20T02:00:00.000Z' };
    const event = { kind: 'selectionMoved', application: 'D', to: 'awarded', reason: why } as const;
    const after = evolvePanel(cut(1), event, entry);
    expect(selected(after)).toBe('AD');
    expect(selected(evolvePanel(after, { kind: 'moveUndone', application: 'D' }, entry))).toBe('A');
  });
});
