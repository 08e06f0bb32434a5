import { say } from '../../../domain/messages/messages.ts';
import { isForPeople } from '../../../domain/paper/judgement.ts';
import { type BodyPapers, type PaperKind, paperKinds, paperNumber } from '../../../domain/recommendation/papers.ts';
import { papersOf } from '../../../domain/recommendation/papers-context.ts';
import { papersUntil } from '../../../domain/recommendation/papers-window.ts';
import { type PapersScene, type Said, standingNow } from './papers-scene.ts';

/** A paper that is made: it goes along again, and how it comes back. */
export function askForStamp(scene: PapersScene, paper: PaperKind): Said {
  const { printed } = scene.papers.state[paper];
  if (!printed) return { parts: [], mode: null };
  const { file, spreadsheet, version, pageCount } = printed;
  const to = papersUntil({ campaign: scene.campaign, endorsed: scene.papers.endorsed });
  return {
    parts: [
      say('document.file', file),
      ...(spreadsheet ? [say('document.file', spreadsheet)] : []),
      say('papers.stamp', { paper, number: paperNumber(scene.papers.state, paper), version, pages: pageCount, to }),
    ],
    mode: { kind: 'stamping-paper', paper },
  };
}

/** The paper that files are for: the one the conversation is about, else the only one that awaits its stamp; null when nobody can tell. */
export function paperMeant(scene: PapersScene): PaperKind | null {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind === 'stamping-paper') return mode.paper;
  const open = openPapers(scene);
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Papers made and not stamped in their last version. */
export function openPapers({ papers: { state } }: PapersScene): PaperKind[] {
  return paperKinds.filter((paper) => isAwaited(state, paper));
}

/** Made, and not stamped in its last version. */
export function isAwaited(state: BodyPapers, paper: PaperKind): boolean {
  const { printed, stamped } = state[paper];
  return printed !== null && stamped?.version !== printed.version;
}

/** What is awaited, and what else may be said. */
export function waitingForStamp(scene: PapersScene, paper: PaperKind): Said {
  const { printed, confirmed } = scene.papers.state[paper];
  const version = printed?.version ?? 1;
  const misses = scene.person.bookmark?.misses ?? 0;
  const fields = confirmed?.held?.places;
  if (fields)
    return { parts: [say('papers.unprintable', { paper, fields, misses })], mode: { kind: 'stamping-paper', paper } };
  if (!isAwaited(scene.papers.state, paper) && printed) return keptAlready(scene, paper);
  return { parts: [say('papers.waiting', { paper, version, misses })], mode: { kind: 'stamping-paper', paper } };
}

/** Nothing is awaited any more: a clearer photo may still take the place of what came. */
function keptAlready(scene: PapersScene, paper: PaperKind): Said {
  const { printed, stamped } = scene.papers.state[paper];
  const values = { paper, version: printed?.version ?? 0, ...openBeside(scene, paper) };
  const parts = [say('papers.kept', isForPeople(stamped?.found) ? { ...values, isForPeople: true } : values)];
  return { parts, mode: { kind: 'stamping-paper', paper } };
}

/** Whether the paper lacks something by now, and whether the other one is still to come. */
export function openBeside(scene: PapersScene, paper: PaperKind): { isOutdated: boolean; isOtherOpen: boolean } {
  const other = paper === 'recommendation' ? 'statistics' : 'recommendation';
  return {
    isOutdated: standingNow(scene, paper) === 'outdated',
    isOtherOpen: papersOf(scene.campaign).includes(other) && standingNow(scene, other) !== 'stamped',
  };
}
