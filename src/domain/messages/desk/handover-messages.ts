import type { CardOf } from '../../base/card.ts';
import type { HandoverStanding } from '../../handover/handover.ts';

/** An open handover, as staff read it. */
type HandoverRow = {
  /** Who asked, so that an erasure finds the row; rows of earlier programs say it not. */
  person?: string;
  number: string;
  name: string;
  /** Whom the form names; empty for nobody. */
  contact: string;
  /** The application, or the recommending body. */
  title: string | null;
  question: string;
  minutes: number;
  handler: { name: string | null; isYou: boolean } | null;
};

/** `isFilling`: there is a form to go on with. */
type Asked = {
  number: string;
  question: string;
  contact: string;
  isOpen: boolean;
  isFilling: boolean;
  /** Nobody is there now: the first day on which somebody is again; empty where nobody knows. Absent while somebody is there. */
  backOn?: string;
};

/** What is said when a person comes in; part of `MessageValues`. */
export interface HandoverMessages {
  'handover.asked': Asked;
  'handover.waiting': Asked & { turn: number };
  /** Nobody has taken it for so many minutes of the office. */
  'handover.untaken': { number: string; name: string; title: string | null; question: string; minutes: number };
  /** Who took it is away, and it waits again; `isThere`: others are there. */
  /** `isGone`: no member of staff any more. */
  'handover.released': { number: string; name: string | null; isGone?: boolean; isThere: boolean; backOn?: string };
  /** Nobody is there by now, and nobody has taken it; `backOn` as of `Asked`. */
  'handover.nobody-there': { number: string; backOn: string };
  /** Somebody is there again after days without anybody. */
  'handover.staff-back': { number: string; name: string | null };
  'handover.noted': { turn: number };
  'handover.here': { name: string | null };
  /** Said when the first word is passed on, when it would have been a command, and when several have had no answer. */
  'handover.passed': { name: string | null; why: 'first' | 'command' | 'unanswered'; contact: string };
  'handover.not-passed': { type: string; name: string | null };
  'handover.answer': { name: string | null; text: string; files: number };
  'handover.resumed': { name: string | null; isTaken: boolean };
  'handover.back': { name: string | null };
  'handover.card': {
    card: CardOf<'handover'>;
    number: string;
    name: string;
    body: string | null;
    question: string;
    standing: HandoverStanding | null;
  };
  'handover.asked-more': { number: string; name: string; text: string };
  'handover.yours': {
    number: string;
    name: string;
    question: string;
    standing: HandoverStanding | null;
    lines: { from: 'asker' | 'you' | 'other'; text: string }[];
    isSwitched: boolean;
  };
  'handover.material': HandoverStanding;
  'handover.taken-by': { number: string; name: string; by: string | null };
  /** A colleague gave somebody to the reader. */
  'handover.passed-on': { number: string; name: string; by: string | null; question: string; note: string };
  'handover.given': { number: string; name: string; to: string; note: string; left: HandoverRow[] };
  /** 转给 alone, with the one's own name, one that two have, one of nobody, or words behind it that may be for the asker. */
  'handover.pass-whom': { why: 'nobody' | 'oneself' | 'two' | 'unknown' | 'more-words' | 'away'; names: string[] };
  'handover.said': { number: string; name: string; text: string; files: number; isAttended: boolean };
  'handover.sent': { number: string; name: string };
  'handover.gone': Record<string, never>;
  'handover.left': { number: string; name: string; isTaken: boolean };
  /** What is kept of the asker was erased. */
  'handover.erased': { number: string };
  'handover.handed-back': { name: string; left: HandoverRow[] };
  'handover.list': {
    why: 'asked' | 'which' | 'none-waits' | 'unknown' | 'whom' | 'nothing-taken';
    rows: HandoverRow[];
  };
}
