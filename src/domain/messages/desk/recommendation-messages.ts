import type { ApplicantWait } from '../../application/steps/applicant-wait.ts';
import type { CardOf } from '../../base/card.ts';
import type { Away } from '../../language/talk/away-words.ts';
import type { PaperReason } from '../../paper/judge-paper.ts';
import type { Unprintable } from '../../paper/unprintable.ts';
import type { Whereabouts } from '../../paper/whereabouts.ts';
import type { OwedPaper } from '../../recommendation/owed-papers.ts';
import type { PaperKind } from '../../recommendation/papers.ts';
import type { NudgeRefusal } from '../../reminders/decide-nudge.ts';
import type { AboutApplication } from '../base/about-application.ts';
import type { Boxed } from '../form/document-messages.ts';

type Row = { label: string; text: string };

/** Whose application a line names, so that an erasure finds the line; lines of earlier programs say it not. */
type ByNumber = { application?: string };

/** Somebody who has not handed in, by the number in the list; `since` is when anything last changed. */
type UnfinishedLine = ByNumber & { number: number; title: string; waits: ApplicantWait | null; since: string };

/** Whether somebody is reminded now, and why not. */
export type NudgeSaid = ByNumber & { title: string; reason: NudgeRefusal | null; isMine: boolean };

/** Papers that the body has not handed in, until when, and the days left for it, below nought once it is over; older messages have none. */
type Owed = { owed?: { papers: OwedPaper[]; to: string; left: number } };

/** What was decided before, and by whom. */
export type EarlierDecision = {
  decision: 'recommend' | 'return' | 'decline';
  by: string;
  isMine: boolean;
  at: string;
  reason: string;
  /** The applicant was not told yet: who decided can still take it back. */
  isUndoable?: true;
};

/** `closes`: the first day on which one of those that wait, or that may come, is too late after it; `over`: the last day on which something could be decided,
 *  once it is past. `submissionOver`: the last day on which something could be handed in, once it is past and the deciding goes on. */
export type DeskDays = {
  closes?: { to: string; left: number };
  over?: string;
  submissionOver?: string;
};

/** Whose worklist the link leads to; earlier programs meant the campaign of the conversation. */
type OfCampaign = { campaign?: string };

/** What a recommending body's contact is told: the first review, annexes 5 and 6; part of `MessageValues`. */
export interface RecommendationMessages {
  'recommendation.asked': AboutApplication & {
    card: CardOf<'review'>;
    track: string;
    body: string;
    version: number;
    /** No seal was seen on the paper that was taken. */
    isUnstamped?: true;
  };
  /** Content with what was read: nothing is decided; the card follows. */
  'recommendation.whether': AboutApplication;
  /** `over`: of all that waits. `isReturnOver`: nothing of it can be sent back any more. `canPick`: a number of the list names one. */
  'recommendation.list': {
    body: string;
    waiting: (AboutApplication & { track: string })[];
    canPick?: true;
    isReturnOver?: true;
  } & OfCampaign &
    DeskDays &
    Owed;
  'recommendation.none': { body: string } & OfCampaign & DeskDays & Owed;
  /** Who has not handed in; `more` are on the page alone, `campaign` is its id. */
  'recommendation.unfinished': { body: string; campaign: string; rows: UnfinishedLine[]; more: number };
  'recommendation.unfinished-card': { card: CardOf<'unfinished'>; body: string; campaign: string; count: number };
  /** Something else was said while the reason of a decision was awaited. */
  'recommendation.left': AboutApplication;
  'recommendation.all-in': { body: string; campaign: string } & DeskDays;
  /** Nobody, or several, are called so. */
  'recommendation.nudge-which': { named: string; rows: UnfinishedLine[]; more: number };
  'recommendation.nudged': { said: NudgeSaid[] };
  /** `isBesideOwn`: whoever decides fills in a form of their own, which the words may be for. */
  'recommendation.which': {
    waiting: (AboutApplication & { track: string })[];
    isReturnOver?: true;
    canPick?: true;
    isBesideOwn?: true;
  };
  /** Several were named at once. */
  'recommendation.one-by-one': {
    decision: 'recommend' | 'return' | 'decline';
    waiting: (AboutApplication & { track: string })[];
    canPick?: true;
  } & OfCampaign;
  'recommendation.reason': AboutApplication & { decision: 'return' | 'decline' };
  /** What a decision does and how it is given; `application` is a number to write where several wait. Nothing was decided. */
  'recommendation.how': {
    decision: 'recommend' | 'return' | 'decline';
    waiting: number;
    application: string | null;
    to: string;
    returnsUntil: string;
    /** `to` is past. */
    isOver?: true;
    /** `returnsUntil` is past. */
    isReturnOver?: true;
    submissionOver?: string;
  };
  /** Words that ask: they are the reason after a yes. */
  'recommendation.hold': AboutApplication & { decision: 'return' | 'decline'; reason: string };
  /** What is decided on was changed since it was shown: columns by their labels, none when they cannot be told. */
  'recommendation.changed': AboutApplication & { version: number; labels: string[] };
  /** A later stage asked for repair, and what was endorsed is printed otherwise now. Nothing is asked. */
  'recommendation.repaired': AboutApplication & { stage: string; version: number; labels: string[] };
  /** Somebody was faster. */
  'recommendation.decided': AboutApplication & EarlierDecision;
  /** The applicant has taken it back. */
  'recommendation.taken-back': AboutApplication;
  /** `undo`: it can be taken back for so many seconds, by a card or on the page that it came from, and is told then; absent where it is told at once. */
  'recommendation.done': AboutApplication & {
    decision: 'recommend' | 'return' | 'decline';
    undo?: { card: CardOf<'undo'> | null; seconds: number };
  };
  /** It cannot be sent back any more: its applicant could not hand it in again. */
  'recommendation.no-return': AboutApplication & { until: string; contact: string };
  /** What a contact can say here. */
  'recommendation.help': { body: string; contact: string };
  /** A photo or a file came, and no paper waits for one; `owed` are not made yet. */
  'papers.unawaited': { owed: OwedPaper[] };
  /** How a decision is taken back, asked in a sentence; `seconds`: 0 where none can be. */
  'recommendation.undo-how': { seconds: number; contact: string };
  /** 撤回 may be for a decision or for the contact's own application, called `own`. */
  'recommendation.undo-which': AboutApplication & { own: string };
  /** Somebody will stand in for a contact, or take over. */
  'recommendation.away': { away: Away; contact: string };
  /** A word of a body from somebody who acts for it no more. */
  'recommendation.former': { body: string; contact: string };
  /** Which body reviews an application is the applicant's to change. */
  'recommendation.change-body': { body: string; contact: string };
  /** A card that asked about something that is over was pressed. */
  'recommendation.old-card': Record<string, never>;
  /** A decision was taken back: it waits again. */
  'recommendation.undone': AboutApplication & { decision: 'on' | 'back' | 'out'; by: string; isMine: boolean };
  'papers.due': { card: CardOf<'papers-due'>; body: string; count: number; to: string };
  'papers.outdated': { version: number };
  'papers.preparing': { paper: PaperKind; version: number };
  'papers.ready': { paper: PaperKind; version: number; pages: number } & Boxed;
  /** Nothing was printed: the contact changes what is there or wants boxes. */
  'papers.unprintable': { paper: PaperKind; fields: Unprintable; misses: number };
  'papers.stamp': { paper: PaperKind; number: string; version: number; pages: number; to: string };
  'papers.failed': { paper: PaperKind; contact: string };
  'papers.page': { paper: PaperKind; version: number; count: number; pages: number };
  'papers.page-removed': { count: number };
  'papers.stamped': {
    paper: PaperKind;
    version: number;
    count: number;
    isOutdated: boolean;
    isOtherOpen: boolean;
    /** Only people can say that it is this paper, and stamped. */
    isForPeople?: true;
    /** Why staff look at it; older messages have none. */
    doubts?: PaperReason[];
    where?: Whereabouts[];
  };
  /** What came is not the paper that was printed: why, and with an earlier printing what says something else since. */
  'papers.refused': {
    paper: PaperKind;
    reasons: PaperReason[];
    where: Whereabouts[];
    missing: number[];
    pages: number;
    version: number;
    earlier: { version: number; labels: string[] } | null;
    kept: number;
    /** The paper was taken before, and still counts. */
    isTaken?: true;
  };
  /** What somebody hears who says that it is sent when it came long ago. */
  'papers.kept': { paper: PaperKind; version: number; isOutdated: boolean; isOtherOpen: boolean; isForPeople?: true };
  /** What came is no longer the paper: it awaits its stamp again. */
  'papers.taken-back': { paper: PaperKind; version: number };
  'papers.waiting': { paper: PaperKind; version: number; misses: number };
  'papers.help': { paper: PaperKind; contact: string };
  'papers.which': Record<string, never>;
  /** By the code on it, what came is this paper, and not the one that was spoken of. */
  'papers.is-this': { paper: PaperKind };
  /** The campaign's bodies hand in no such paper. */
  'papers.not-asked': { paper: PaperKind };
  'papers.later': { paper: PaperKind };
  /** Something else was said while it was asked about: it waits. */
  'papers.left': { paper: PaperKind };
  /** A figure was not meant for the paper that had been left. */
  'papers.not-meant': { paper: PaperKind };
  'table.none': { body: string; waiting: number } & DeskDays;
  'table.show': {
    body: string;
    rows: (ByNumber & { enterprise: string; name: string; track: string })[];
    waiting: number;
    /** The version that no longer says what is shown. */
    outdated: number | null;
    /** Somebody changed it between the showing and the yes. */
    isChanged: boolean;
  };
  'table.confirm': { card: CardOf<'paper'>; version: number; count: number };
  'table.enterprise': ByNumber & { number: number; enterprise: string; name: string };
  'table.unclear': { count: number; misses: number };
  'statistics.begin': { total: number };
  'statistics.summary': { rows: Row[]; outdated: number | null; isChanged: boolean };
  'statistics.confirm': { card: CardOf<'paper'>; version: number };
  'statistics.progress': { done: number; total: number; missing: string[]; to: string };
  /** Numbers that annex 5 counts otherwise: to be corrected, or explained before it is printed. */
  'statistics.differs': { rows: { label: string; unit: string; stated: number; listed: number }[]; misses: number };
  'statistics.explained': { reason: string };
  'statistics.unclear': { misses: number };
  /** One number where several columns are asked about. */
  'statistics.which': { text: string; labels: string[] };
}
