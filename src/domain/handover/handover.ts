import type { PersonId } from '../base/person.ts';

/** One thing said while a person is asked for, as it is shown to staff. */
interface HandoverLine {
  by: PersonId;
  /** At most `MAX_LINE_CHARACTERS`; the whole is in the journal. Empty for a file. */
  text: string;
  at: string;
}

/** Where the asker stood when a person was asked for. */
export type HandoverStanding = {
  application: string;
  title: string;
  track: string;
  /** The step of the journey, and the column that was asked. */
  step: string;
  label: string | null;
  /** Answers in a row that were not understood. */
  misses: number;
  done: number;
  total: number;
  /** The first columns that are still open. */
  missing: string[];
  /** Whom the form names, and the telephone there; who asks may be somebody else. Absent while nothing is filled in, and in records from before. */
  contact?: string;
  telephone?: string;
};

/** Somebody who asked for a person, until it is handed back. */
export interface OpenHandover {
  /** Staff name it by this: four characters. */
  number: string;
  /** What the asker is called: the name that staff or the asker gave, else the user id; never whom the form names. */
  name: string;
  /** The recommending body the asker acts for, when it is not about an own application. */
  body: string | null;
  question: string;
  standing: HandoverStanding | null;
  askedAt: string;
  /** Who reads along; null while nobody has taken it. */
  handler: {
    person: PersonId;
    name: string | null;
    /** It was passed on, and this one has said nothing since: whoever is faster may take it. */
    isAwaited?: boolean;
  } | null;
  /** What the asker was told last while nobody is there: the first day on which somebody is again, empty where nobody knows. Absent while somebody was. */
  backOn?: string;
  /** The last of what was said. */
  lines: readonly HandoverLine[];
}

/** The handovers of one person to the association's staff, folded from the stream `handover/<person>`. */
export interface Handover {
  asker: PersonId;
  open: OpenHandover | null;
}

export const MAX_LINES = 20;
export const MAX_LINE_CHARACTERS = 300;

export function noHandoverYet(asker: PersonId): Handover {
  return { asker, open: null };
}

/** How many lines of one person are at the end, with nothing of another behind them. */
export function linesInRow({ lines }: OpenHandover, by: PersonId): number {
  const last = lines.findLastIndex((line) => line.by !== by);
  return lines.length - 1 - last;
}

export function hasSpoken({ lines }: OpenHandover, person: PersonId): boolean {
  return lines.some(({ by }) => by === person);
}
