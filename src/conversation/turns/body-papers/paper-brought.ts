import type { StoredFileReference } from '../../../domain/base/message.ts';
import { pagesThatCount, type StampedPage } from '../../../domain/paper/stamped-page.ts';
import { type PaperKind, pagesOf, paperKinds } from '../../../domain/recommendation/papers.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { saysAllCame } from '../../meaning/says-sent.ts';
import { openPapers, paperMeant } from './ask-for-stamp.ts';
import type { PapersScene } from './papers-scene.ts';

/** What comes of a printed paper, to be looked at first. */
export interface PaperBrought {
  paper: PaperKind;
  files: StoredFileReference[];
  /** Of a single photo: those that came before it. */
  beside?: readonly StampedPage[];
}

/** @returns null when the message brings none of the scene's desk */
export function paperBrought(scene: Scene, heard: Heard): PaperBrought | null {
  const { papers, vocabulary } = scene;
  if (!papers) return null;
  const here: PapersScene = { ...scene, papers };
  if (heard.kind === 'stored-files' && heard.purpose !== 'chat') {
    const paper = paperKinds.find((kind) => kind === heard.purpose);
    return paper && papers.state[paper].printed ? { paper, files: [...heard.files] } : null;
  }
  const isAwaitedHere = scene.person.bookmark?.mode?.kind === 'stamping-paper' || !scene.application;
  const meant = isAwaitedHere ? paperMeant(here) : null;
  const isFile = heard.kind === 'stored-files' || heard.kind === 'picture';
  // Of several that are awaited the code tells which one came.
  const paper = meant ?? (isAwaitedHere && isFile ? openPapers(here)[0] : null);
  if (!paper) return null;
  const { pages, printed } = papers.state[paper];
  if (!printed) return null;
  if (heard.kind === 'stored-files') return { paper, files: [...heard.files] };
  if (heard.kind === 'picture') return { paper, files: [heard.file], beside: pagesOf(papers.state[paper]) };
  const isFinished = heard.kind === 'text' && pages.length > 0 && saysAllCame(vocabulary, heard.text);
  return isFinished ? { paper, files: pagesThatCount(pages, printed.pageCount) } : null;
}
