import { type Decision, decided, refused } from '../base/decision.ts';
import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { StageOf } from '../campaign/stages.ts';
import { hasCharacters } from '../form/base/answers.ts';
import type { TakenPaper } from '../paper/judgement.ts';
import type { Ranked } from '../scores/rank.ts';
import type { FrozenLine, Panel, PanelEvent, PrintedPack } from './panel.ts';
import { type BodyLimits, markOfList, overBody, proposalOf, selectedByTrack } from './proposal.ts';

export type PanelCommand =
  | { kind: 'set-cut'; track: string; count: number }
  | { kind: 'move'; application: string; to: 'awarded' | 'not-awarded'; reason: string }
  | { kind: 'undo-move'; application: string }
  /** `mark` is that of the list which was shown. */
  | { kind: 'freeze'; mark: string }
  | { kind: 'unfreeze'; reason: string }
  | { kind: 'print-pack'; pack: PrintedPack }
  /** `changed`: what the list says otherwise than the printed decision does by now, by name. */
  | {
      kind: 'take-stamped';
      version: number;
      files: readonly StoredFileReference[];
      found: TakenPaper | null;
      changed: readonly string[];
    };

export interface PanelContext {
  stage: StageOf<'panel'>;
  /** The applications at the stage, as `rank` gives them. */
  ranked: readonly Ranked[];
  by: PersonId;
  staff: readonly PersonId[];
  limits: BodyLimits;
  /** Experts score before; where none do, everything is decided by hand, and there is no line to draw. True when left out. */
  hasScores?: boolean;
  /** Applications that whoever decides has a part in. */
  own: ReadonlySet<string>;
}

/** Characters of a reason. */
const REASON = { min: 4, max: 500 };

/** Staff write down what the panel decides, until the list is frozen. */
export function decidePanel(panel: Panel, command: PanelCommand, context: PanelContext): Decision<PanelEvent> {
  const { by, staff, ranked, limits, own } = context;
  if (!staff.includes(by)) return refused('staff-only');
  if (command.kind === 'print-pack' || command.kind === 'take-stamped') return decidePack(panel, command);
  if (command.kind === 'unfreeze') return decideUnfreeze(panel, command.reason);
  if (panel.frozen) return refused('list-frozen', { at: panel.frozen.at });
  switch (command.kind) {
    case 'set-cut':
      return decideCut(command, context);
    case 'freeze':
      return decideFreeze(panel, command.mark, context);
    case 'undo-move':
      if (own.has(command.application)) return refused('own-application');
      if (!panel.moves[command.application]) return refused('not-moved');
      return decided([{ kind: 'moveUndone', application: command.application }]);
    case 'move': {
      const { application, to } = command;
      if (own.has(application)) return refused('own-application');
      const line = proposalOf(ranked, panel, limits).find((one) => one.application === application);
      if (!line) return refused('not-at-panel', { application });
      const reason = command.reason.trim();
      if (!hasCharacters(reason, REASON)) return refused('reason-length', REASON);
      if (line.outcome === to && !line.isTieAtCut) return refused('same-result');
      return decided([{ kind: 'selectionMoved', application, to, reason }]);
    }
  }
}

function decideCut(
  { track, count }: { track: string; count: number },
  { stage, ranked, own }: PanelContext,
): Decision<PanelEvent> {
  // The line decides on everybody of its track.
  if (ranked.some((line) => line.track === track && own.has(line.application))) return refused('own-application');
  const there = ranked.filter((line) => line.track === track).length;
  if (there === 0) return refused('track-not-at-panel');
  if (!Number.isInteger(count) || count < 0 || count > there) return refused('cut-out-of-range', { count, max: there });
  const limit = stage.quota[track];
  if (limit !== undefined && count > limit) return refused('over-quota', { limit });
  return decided([{ kind: 'cutSet', track, count }]);
}

/** Opened again with a reason: what was not announced yet is decided again, together with what came too late. */
function decideUnfreeze({ frozen }: Panel, reason: string): Decision<PanelEvent> {
  if (!frozen) return refused('not-frozen');
  const why = reason.trim();
  if (!hasCharacters(why, REASON)) return refused('reason-length', REASON);
  return decided([{ kind: 'listReopened', reason: why }]);
}

/** What an earlier freeze decided and is told already: it stands, and is corrected by itself. */
export function keptLines({ reopened, frozen }: Panel, ranked: readonly Ranked[]): readonly FrozenLine[] {
  const here = new Set(ranked.map(({ application }) => application));
  return frozen ? [] : (reopened?.lines ?? []).filter(({ application }) => !here.has(application));
}

function decideFreeze(panel: Panel, mark: string, context: PanelContext): Decision<PanelEvent> {
  const { stage, ranked, limits, own, hasScores = true } = context;
  // The list decides on everybody in it.
  if (ranked.some(({ application }) => own.has(application))) return refused('own-application');
  const lines = proposalOf(ranked, panel, limits);
  const kept = keptLines(panel, ranked);
  if (lines.length + kept.length === 0) return refused('nothing-to-freeze');
  if (markOfList(lines) !== mark) return refused('material-changed');
  const tracks = hasScores ? [...new Set(lines.map(({ track }) => track))] : [];
  const uncut = tracks.find((track) => panel.cuts[track] === undefined);
  if (uncut !== undefined) return refused('cut-missing', { track: uncut });
  const open = lines.filter(({ isTieAtCut, reason }) => isTieAtCut && reason === null);
  if (open.length > 0) return refused('tie-at-cut', { applications: open.map(({ application }) => application) });
  const over = Object.entries(selectedByTrack([...kept, ...lines])).find(
    ([track, count]) => count > (stage.quota[track] ?? count),
  );
  if (over) return refused('over-quota', { limit: stage.quota[over[0]] ?? 0 });
  const crowded = overBody([...kept, ...lines], limits);
  if (crowded) return refused('over-body-quota', crowded);
  return decided([
    {
      kind: 'listFrozen',
      lines: [...kept, ...lines].map(({ application, track, place, mean, experts, isTied, outcome, reason }) => ({
        ...{ application, track, place, mean, experts, isTied, outcome, reason },
      })),
    },
  ]);
}

/** The decision on paper: printed as the list stands, before it is frozen or after; what comes back has to be the last one printed, and to say what is there. */
function decidePack(
  { pack }: Panel,
  command: Extract<PanelCommand, { kind: 'print-pack' | 'take-stamped' }>,
): Decision<PanelEvent> {
  if (command.kind === 'print-pack') {
    if (command.pack.lines.length === 0) return refused('nothing-to-freeze');
    if (command.pack.version !== (pack?.version ?? 0) + 1) return refused('pack-replaced');
    return decided([{ kind: 'packPrinted', ...command.pack }]);
  }
  const { version, files, found, changed } = command;
  if (!pack) return refused('pack-not-printed');
  if (pack.version !== version) return refused('pack-replaced');
  if (changed.length > 0) return refused('pack-outdated', { changed: [...changed] });
  return decided([{ kind: 'packStamped', version, files: [...files], paper: found }]);
}
