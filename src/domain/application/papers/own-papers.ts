import { type Decision, decided, refused } from '../../base/decision.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import type { OwnPaper, OwnPaperCommand } from '../record/own-paper-events.ts';

/** As many as of the stamped form. */
const MAX_PAGES = 20;

const NOTHING_YET: OwnPaper = { pages: [], taken: null };

export function ownPaperOf({ papers = {} }: Pick<Application, 'papers'>, name: string): OwnPaper {
  return papers[name] ?? NOTHING_YET;
}

/** A paper of the applicant's own comes, page by page or whole. */
export function decideOwnPaper(application: Application, command: OwnPaperCommand): Decision<ApplicationEvent> {
  const { paper } = command;
  const { pages } = ownPaperOf(application, paper);
  switch (command.kind) {
    case 'drop-paper-pages':
      return decided(pages.length > 0 ? [{ kind: 'paperPagesDropped', paper }] : []);
    case 'add-paper-page':
      if (pages.some(({ key }) => key === command.file.key)) return decided([]);
      if (pages.length >= MAX_PAGES) return refused('too-many-pictures', { max: MAX_PAGES });
      return decided([{ kind: 'paperPageAdded', paper, file: command.file }]);
    case 'take-paper':
      if (command.files.length > MAX_PAGES) return refused('too-many-pictures', { max: MAX_PAGES });
      return decided([{ kind: 'paperTaken', paper, files: command.files }]);
  }
}

export type OwnPaperEvent = Extract<ApplicationEvent, { kind: 'paperPageAdded' | 'paperPagesDropped' | 'paperTaken' }>;

export function evolveOwnPapers(application: Application, event: OwnPaperEvent, at: string): Application {
  switch (event.kind) {
    case 'paperPageAdded':
      return withPaper(application, event.paper, ({ pages, taken }) => ({ pages: [...pages, event.file], taken }));
    case 'paperPagesDropped':
      return withPaper(application, event.paper, ({ taken }) => ({ pages: [], taken }));
    case 'paperTaken':
      return withPaper(application, event.paper, () => ({ pages: [], taken: { files: event.files, at } }));
  }
}

function withPaper(application: Application, name: string, change: (known: OwnPaper) => OwnPaper): Application {
  return { ...application, papers: { ...application.papers, [name]: change(ownPaperOf(application, name)) } };
}
