import { keysOf } from '../base/keys-of.ts';

/** What was seen on a returned paper. Nothing here claims that a seal is genuine: it says what the picture shows. */

/** `other`: belongs to another version or application. `unreadable`: a code is printed and cannot be decoded. `none`: no code of ours. */
type PageCodeState = 'ok' | 'other' | 'unreadable' | 'none';

/** `cannot_confirm`: no colour, a faint or broken ring, or the page was not seen: a person looks. */
export type SealVerdict = 'present' | 'cannot_confirm' | 'absent';

/** What a problem leads to by itself. Another paper than the one asked for, a page too few, or a file nobody can read: these alone refuse. Empty back sides come
 *  with every second scan, and a page that lies beside another is missing when it was sent nowhere else: these are harmless. */
type Leads = 'refuses' | 'asks' | 'is-harmless';

/** Everything that can be told about a returned paper, the gravest first. Each has its words in `templates/messages/phrases/stamped-problems.ts`. */
const leadsTo = {
  too_large: 'refuses',
  too_many_pages: 'refuses',
  /** Reading it took too much memory, or broke the reader. */
  too_complex: 'refuses',
  /** It could not be read in time, twice: a person looks. */
  not_read: 'asks',
  /** Neither a PDF nor a picture. */
  not_accepted: 'refuses',
  broken: 'refuses',
  /** A PDF that asks for a password. */
  encrypted: 'refuses',
  wrong_application: 'refuses',
  wrong_version: 'refuses',
  missing_page: 'refuses',
  /** A code is printed on the page and cannot be read. */
  unreadable: 'asks',
  /** The PDF as we made it, never printed. */
  original_sent_back: 'asks',
  no_seal: 'asks',
  /** Another page of the same form is beside it in the picture. */
  two_pages: 'is-harmless',
  cropped: 'asks',
  too_dark: 'asks',
  blurred: 'asks',
  /** Less than 100 dots an inch. */
  low_resolution: 'asks',
  foreign_page: 'asks',
  blank_page: 'is-harmless',
} as const satisfies Record<string, Leads>;

export type PaperProblem = keyof typeof leadsTo;

export const paperProblems = keysOf(leadsTo);

export function problemLeadsTo(problem: PaperProblem): Leads {
  return leadsTo[problem];
}

/** A place on the upright A4 page, from its top left corner. */
export interface PlaceOnPage {
  leftMm: number;
  topMm: number;
  rightMm: number;
  bottomMm: number;
}

export interface FileFinding {
  /** As the sender named it. */
  name: string;
  isOpenable: boolean;
  pageCount: number;
  /** Why it was not read, or null. */
  problem: PaperProblem | null;
  electronicSeal: ElectronicSeal;
}

/** Signature dictionaries, signature fields and pasted stamp annotations of a PDF; whether they are valid is not checked. */
export interface ElectronicSeal {
  signatures: number;
  signatureFields: number;
  stampAnnotations: number;
}

export interface PageFinding {
  /** Which of the files, from 0, and which page of it, from 1. */
  file: number;
  pageOfFile: number;
  code: PageCodeState;
  /** What the code says it is, from 1; null when it says nothing. */
  page: number | null;
  /** The text of the code, ours or a stranger's. */
  text: string | null;
  /** Whose paper it is, when it is not the one expected. */
  otherwise: 'wrong_version' | 'wrong_application' | null;
  /** Clockwise turn of the page in the file, -179…180; null without a code. */
  turnedDegrees: number | null;
  /** True pixels of the capture; null without a code. 3.9 are 100 dpi. */
  pixelsPerMm: number | null;
  isBlank: boolean;
  isDark: boolean;
  isBlurred: boolean;
  /** Other pages of the form in the same picture, from 1. */
  otherPages: number[];
  /** Parts of the page lie outside the picture. */
  isCropped: boolean;
  /** Live text: the page was never on paper. */
  isOriginal: boolean;
}

export interface SealFinding {
  verdict: SealVerdict;
  /** Why not `present`. */
  reason:
    | 'found'
    | 'nothing_red'
    | 'no_ring'
    /** A ring with nothing written along it, as drawn with compasses. */
    | 'no_words'
    | 'half_ring'
    | 'faint'
    | 'no_colour'
    | 'other_colour'
    | 'page_not_seen';
  /** Which of `pages` was searched. */
  pageIndex: number | null;
  /** The best ring, whole millimetres; null when there is none. */
  place: PlaceOnPage | null;
  /** PNG of the place where the seal belongs, upright. */
  crop: Uint8Array | null;
  /** JPEG of the whole page, upright, with the box of the seal and what was found drawn on it; for people who decide. */
  drawn: Uint8Array | null;
}

export interface PaperFindings {
  files: FileFinding[];
  /** In the order of the files. */
  pages: PageFinding[];
  expectedPages: number;
  /** From 1. */
  missingPages: number[];
  isComplete: boolean;
  /** The pages came in their order; photos may come in any. */
  isInOrder: boolean;
  seal: SealFinding;
  /** Each once, the gravest first. */
  problems: PaperProblem[];
}
