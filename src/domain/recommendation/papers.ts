import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { Answers } from '../form/base/answers.ts';
import type { TakenPaper } from '../paper/judgement.ts';
import type { StampedPage } from '../paper/stamped-page.ts';
import type { Unprintable } from '../paper/unprintable.ts';
import { isErasedRow } from './erased-row.ts';
import { isWhyLine } from './why-lines.ts';

/** 推荐意见表 (annex 5) and 信息统计表 (annex 6). Source: 沪质协〔2021〕29号 四. */
export const paperKinds = ['recommendation', 'statistics'] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface PaperPrinting {
  /** 1, 2, 3 …: printed on every page. */
  version: number;
  check: string;
  file: StoredFileReference;
  spreadsheet: StoredFileReference | null;
  pageCount: number;
  /** What it says, one line a row of the table. */
  lines: readonly string[];
  at: string;
}

export interface PaperConfirmation {
  version: number;
  /** Who hears of the printing. */
  by: PersonId;
  lines: readonly string[];
  at: string;
  /** Not printed, since these characters are missing from every font: a contact changes them or wants boxes. `mark` names the entry that told so. */
  held: { mark: string; places: Unprintable } | null;
  /** A contact said that they stay: they are printed as boxes. */
  isBoxed: boolean;
}

interface ExplainedDifference {
  stated: number;
  listed: number;
  reason: string;
  by: PersonId;
  at: string;
}

/** One of the two papers of a recommending body. */
export interface BodyPaper {
  /** Confirmed by a contact, not printed yet. */
  confirmed: PaperConfirmation | null;
  printed: PaperPrinting | null;
  /** Photos of stamped pages, until there are as many as the paper has. */
  pages: readonly StampedPage[];
  /** `found`: what reading it showed; absent when nobody read it. */
  stamped: { version: number; files: readonly StoredFileReference[]; at: string; found?: TakenPaper } | null;
}

/** What a recommending body hands in, folded from its stream. */
export interface BodyPapers {
  campaign: string;
  body: string;
  /** Applications in the body's order; those it does not name follow by the time of their endorsement. */
  order: readonly string[];
  /** Names of enterprises as on their seals where the application writes another one, by application. */
  names: Readonly<Record<string, string | undefined>>;
  /** Annex 6. */
  answers: Answers;
  /** Why annex 6 states another number than annex 5 lists, by field; absent before anybody said why. */
  explained?: Readonly<Record<string, ExplainedDifference | undefined>>;
  recommendation: BodyPaper;
  statistics: BodyPaper;
}

/** The photos that are there of the last printing: those collected, else the pages that were taken, as far as their codes told which they are. */
export function pagesOf({ pages, printed, stamped }: BodyPaper): readonly StampedPage[] {
  if (pages.length > 0 || !stamped || stamped.version !== printed?.version) return pages;
  return (stamped.found?.placings ?? []).flatMap(({ file, page }) => {
    const of = stamped.files[file];
    return of && page !== null ? [{ ...of, page }] : [];
  });
}

const noPaper: BodyPaper = { confirmed: null, printed: null, pages: [], stamped: null };

export function noPapersYet(campaign: string, body: string): BodyPapers {
  return { campaign, body, order: [], names: {}, answers: {}, recommendation: noPaper, statistics: noPaper };
}

/** A body's key in streams and views: `star-2021/district-putuo`. */
export function bodyKey(campaign: string, body: string): string {
  return `${campaign}/${body}`;
}

/** The number a paper carries in its footer and codes: letters and digits, unique over campaigns, bodies and the two papers. */
export function paperNumber({ campaign, body }: Pick<BodyPapers, 'campaign' | 'body'>, paper: PaperKind): string {
  const letters = `${campaign}${body}`.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return `${letters.slice(-MAX_LETTERS)}${paper === 'recommendation' ? 'R' : 'S'}`;
}

/** A number has at most 40 characters (documents/code-payload.ts). */
const MAX_LETTERS = 39;

/** How a paper stands. `outdated`: what it lists has changed since it was printed. */
export type PaperStanding = 'none' | 'made' | 'stamped' | 'outdated';

/** @param lines what the paper would say now */
export function paperStanding({ printed, stamped }: BodyPaper, lines: readonly string[]): PaperStanding {
  if (!printed) return 'none';
  if (!isSame(printed.lines, lines)) return 'outdated';
  return stamped?.version === printed.version ? 'stamped' : 'made';
}

/** The files of a printing; none once it named somebody whose data was erased. */
export function printedFiles(printed: PaperPrinting | null): StoredFileReference[] {
  if (!printed || printed.lines.some(isErasedRow)) return [];
  return [printed.file, ...(printed.spreadsheet ? [printed.spreadsheet] : [])];
}

/** @param lines what was printed; earlier programs printed no reasons, and such a paper says what it said */
export function isSame(lines: readonly string[], now: readonly string[]): boolean {
  const others = lines.some(isWhyLine) ? now : now.filter((line) => !isWhyLine(line));
  return lines.length === others.length && lines.every((line, index) => line === others[index]);
}
