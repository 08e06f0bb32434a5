import type { Application } from '../application/record/application.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused } from '../base/decision.ts';
import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { AnswerValue } from '../form/base/answers.ts';
import type { TakenPaper } from '../paper/judgement.ts';
import { mostPhotos, type PageSeen, withPage } from '../paper/stamped-page.ts';
import { differencesOf } from './differences.ts';
import type { BodyPapers, PaperKind } from './papers.ts';
import { statisticsFormOf } from './papers-context.ts';
import type { PapersEvent } from './papers-events.ts';
import { papersWindow } from './papers-window.ts';
import { inOrderOf, paperLines, tableRows } from './table.ts';
import { isWhyLine } from './why-lines.ts';

/** What a contact can do to the papers of the own body. */
export type PapersCommand =
  /** Applications in the order wanted; those not named follow as they were. */
  | { kind: 'order-table'; applications: string[] }
  | { kind: 'name-enterprise'; application: string; name: string }
  | { kind: 'answer-statistics'; answers: { field: string; value: AnswerValue }[] }
  | { kind: 'confirm-paper'; paper: PaperKind }
  /** Characters missing from every font stay: they are printed as boxes. */
  | { kind: 'print-boxed'; paper: PaperKind }
  /** `isLacking`: it was looked at, and others are still to come. */
  | ({ kind: 'add-paper-page'; paper: PaperKind; file: StoredFileReference; isLacking?: boolean } & PageSeen)
  | { kind: 'remove-paper-page'; paper: PaperKind }
  | { kind: 'drop-paper-pages'; paper: PaperKind }
  | { kind: 'take-stamped-paper'; paper: PaperKind; files: StoredFileReference[]; found?: TakenPaper }
  /** The wrong picture came: the paper awaits its stamp again. */
  | { kind: 'take-back-stamped-paper'; paper: PaperKind }
  /** Why annex 6 states other numbers than annex 5 lists: of every difference nobody explained yet. */
  | { kind: 'explain-difference'; reason: string };

export interface PapersDecisionContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** The body the person acts for; null when for none. */
  body: string | null;
  endorsed: readonly Application[];
  /** All that the body was handed, where what it has not decided on yet is put in order too; what is endorsed alone when left out. */
  candidates?: readonly Application[];
}

type PapersDecision = Decision<PapersEvent>;

/** What a contact's command does to the body's papers, or why not. Source: 沪质协〔2021〕29号 四: by 12-24. */
export function decidePapers(
  papers: BodyPapers,
  command: PapersCommand,
  context: PapersDecisionContext,
): PapersDecision {
  const { campaign, now, body } = context;
  if (!body || body !== papers.body) return refused('not-yours');
  const { state, to } = papersWindow(context, now);
  if (state === 'after') return refused('recommendation-closed', { to, contact: campaign.contact });
  switch (command.kind) {
    case 'order-table':
      return order(papers, command.applications, context);
    case 'name-enterprise':
      return tableRows(papers, context).some(({ application }) => application === command.application)
        ? decided([{ kind: 'enterpriseNamed', application: command.application, name: command.name }])
        : refused('not-yours');
    case 'answer-statistics':
      return decided(
        command.answers
          .filter(({ field }) => statisticsFormOf(campaign)?.fields.some(({ id }) => id === field))
          .map(({ field, value }) => ({ kind: 'statisticAnswered', field, value })),
      );
    case 'confirm-paper':
      return confirm(papers, command.paper, context);
    case 'print-boxed': {
      const { paper } = command;
      return decided(papers[paper].confirmed?.held ? [{ kind: 'paperBoxed', paper, by: context.by }] : []);
    }
    case 'explain-difference':
      return explain(papers, command.reason, context);
    default:
      return stamp(papers, command);
  }
}

/** Nobody ranks an application of their own: what stands before it stays before it. */
function order(papers: BodyPapers, wanted: readonly string[], context: PapersDecisionContext): PapersDecision {
  const { candidates = [], endorsed, by } = context;
  const rows = tableRows(papers, context).map(({ application }) => application);
  const known = [...new Set(wanted)].filter((id) => rows.includes(id) || candidates.some((one) => one.id === id));
  const applications = [...known, ...rows.filter((id) => !known.includes(id))];
  const [before, after] = [papers, { ...papers, order: applications }].map((one) => shownIn(one, context));
  const own = [...endorsed, ...candidates].filter((one) => isOwn(one, by));
  if (own.some(({ id }) => beforeIt(before, id) !== beforeIt(after, id))) return refused('own-application');
  return decided([{ kind: 'tableOrdered', applications }]);
}

/** Applications in the order in which they stand before whoever orders them. */
function shownIn(papers: BodyPapers, context: PapersDecisionContext): string[] {
  if (context.candidates) return inOrderOf(papers, context.candidates).map(({ id }) => id);
  return tableRows(papers, context).map(({ application }) => application);
}

function beforeIt(shown: readonly string[] = [], id: string): string {
  return shown
    .slice(0, Math.max(shown.indexOf(id), 0))
    .sort()
    .join();
}

function confirm(papers: BodyPapers, paper: PaperKind, context: PapersDecisionContext): PapersDecision {
  const lines = paperLines(papers, paper, context);
  if (paper === 'recommendation' && lines.length === 0) return refused('nothing-recommended');
  if (
    paper === 'statistics' &&
    lines.filter((line) => !isWhyLine(line)).length < (statisticsFormOf(context.campaign)?.fields.length ?? 0)
  )
    return refused('steps-missing');
  if (paper === 'statistics' && differencesOf(papers, context).some(({ reason }) => reason === null))
    return refused('difference-unexplained');
  const version = (papers[paper].printed?.version ?? 0) + 1;
  return decided([{ kind: 'paperConfirmed', paper, version, by: context.by, lines }]);
}

function explain(papers: BodyPapers, written: string, context: PapersDecisionContext): PapersDecision {
  const reason = written.trim();
  if (reason === '' || [...reason].length > MAX_REASON) return refused('reason-length', { max: MAX_REASON });
  const open = differencesOf(papers, context).filter((one) => one.reason === null);
  const { by } = context;
  return decided(
    open.map(({ field, stated, listed }) => ({ kind: 'differenceExplained', field, stated, listed, reason, by })),
  );
}

const MAX_REASON = 200;

type StampCommand = Extract<
  PapersCommand,
  {
    kind:
      | 'add-paper-page'
      | 'remove-paper-page'
      | 'drop-paper-pages'
      | 'take-stamped-paper'
      | 'take-back-stamped-paper';
  }
>;

/** A paper whose rows have changed since is taken all the same: it shows as outdated. */
function stamp(papers: BodyPapers, command: StampCommand): PapersDecision {
  const { printed, pages, stamped } = papers[command.paper];
  const { paper } = command;
  if (!printed) return refused('paper-not-made');
  switch (command.kind) {
    case 'add-paper-page': {
      const max = mostPhotos(printed.pageCount);
      if (withPage(pages, command).length > max) return refused('too-many-pictures', { max });
      const all = [...pages.map(({ page: _, isPoor: __, ...file }) => file), command.file];
      // The last page completes it: nobody has to say so.
      return all.length === printed.pageCount && !command.isLacking
        ? decided([{ kind: 'stampedPaperTaken', paper, version: printed.version, files: all }])
        : decided([{ kind: 'paperPageAdded', paper, file: command.file, ...seenOf(command) }]);
    }
    case 'remove-paper-page':
      return decided(pages.length > 0 ? [{ kind: 'paperPageRemoved', paper }] : []);
    case 'drop-paper-pages':
      return decided(pages.length > 0 ? [{ kind: 'paperPagesDropped', paper }] : []);
    case 'take-back-stamped-paper':
      return decided(stamped?.version === printed.version ? [{ kind: 'stampedPaperTakenBack', paper }] : []);
    case 'take-stamped-paper': {
      const { files, found } = command;
      return decided([
        { kind: 'stampedPaperTaken', paper, version: printed.version, files, ...(found ? { found } : {}) },
      ]);
    }
  }
}

function seenOf({ page, isPoor }: PageSeen): PageSeen {
  return { ...(page === undefined ? {} : { page }), ...(isPoor ? { isPoor } : {}) };
}
