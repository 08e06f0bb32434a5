import type { CardOf } from '../../base/card.ts';
import type { AboutApplication } from '../base/about-application.ts';

type Row = { label: string; text: string };

/** Sums that do not agree and were kept by an explicit yes. */
type KeptSums = { labels: string[]; total: number; whole: string; stated: number }[];

/** The end of a journey: what is confirmed, what is submitted, and how it goes on; part of `MessageValues`. */
export interface ConfirmMessages {
  /** `isBare`: the answer is known for what it is without its label. */
  'confirm.summary': {
    /** `captions`: the words of each picture, empty for one without. */
    sections: { section: string; rows: (Row & { isBare?: boolean; captions?: string[] })[] }[];
    missing: string[];
    kept?: KeptSums;
    /** Handed in, or over: nothing of it can be changed. */
    isLocked?: boolean;
  };
  /** `statements`: what is promised with the confirmation, by the form's own promises; `isBrief` when the whole was read before. */
  'confirm.ask': AboutApplication & {
    card: CardOf<'confirm'>;
    statements?: string[];
    isBrief?: boolean;
    /** The printed version that no longer says what the form does. */
    replaces?: number;
  };
  'confirm.change': { turn?: number };
  /** The whole was asked for, and stands right above. */
  'confirm.above': Record<string, never>;
  'confirm.waiting': Record<string, never>;
  'confirm.unclear': { misses: number };
  /** `isUnstamped`: no seal was seen on the paper that was taken. */
  /** `returnsTo`: the later stage that sent it back and reads it next, from where nothing is withdrawn. */
  /** `isNobodyFree`: everybody who acts for the body has a part in the application. */
  'submit.ask': AboutApplication & {
    card: CardOf<'submit'>;
    body: string;
    isUnstamped?: true;
    isNobodyFree?: true;
    returnsTo?: string;
  };
  'submit.later': { turn?: number };
  /** 提交 was said where something else comes first, which is asked below. */
  'submit.first': Record<string, never>;
  /** Columns are missing: how many, and whether 提交 or 打印 was said. */
  'submit.missing': { count: number; isSubmit: boolean };
  'submit.not-yet': { turn: number };
  'submit.unclear': { misses?: number };
  /** `stage`: the title of the stage that it is at now; `body` is empty where no recommending body decides there. */
  submitted: AboutApplication & { body: string; to: string; stage?: string; isUnstamped?: true; isNobodyFree?: true };
  status: AboutApplication & {
    status: string;
    stage?: string;
    /** Every stage before is done: only the result is waited for. */
    isResultDue?: true;
    body: string;
    submittedAt: string | null;
    reason: string | null;
    contact: string;
    /** The last day of putting right what was sent back. */
    until?: string;
    /** The last day of its recommending body, which is past and on which nothing was decided. */
    bodyMissed?: string;
    /** No seal was seen on the paper that was taken. */
    isUnstamped?: true;
    /** The last day of handing in is past. */
    isOver?: true;
  };

  'done.unclear': { status: string; misses: number; canWithdraw: boolean };
  /** A picture or file where none is wanted any more. */
  'done.not-taken': { turn: number };
}
