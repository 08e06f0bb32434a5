import type { PersonId } from '../../base/person.ts';
import type { AnswerValue } from '../../form/base/answers.ts';

/** A colleague who fills in what the owner of the application left open. */
export interface Helper {
  person: PersonId;
  name: string;
}

/** A code that colleagues join with. */
export interface ColleagueInvitation {
  code: string;
  /** The moment it ends. */
  until: string;
  /** How many more people may join with it. */
  uses: number;
}

/** Where an answer comes from. */
export type AnswerSource = 'chat' | 'page' | 'pasted' | 'word';

/** Who answered a field last, when and where; `seq` is the entry's place in the application's stream. */
export interface AnswerOrigin {
  by: PersonId;
  at: string;
  source: AnswerSource;
  seq: number;
}

/** Two answers to one field: the current one, and the later one of somebody who had not seen it. */
export interface Clash {
  /** 1, 2, 3 …: people name it by the number. */
  number: number;
  field: string;
  value: AnswerValue;
  by: PersonId;
  isEnclosed?: boolean | undefined;
}

/** Part of an application; absent while nobody shares it, and in copies kept by older versions. */
export interface Together {
  helpers?: readonly Helper[];
  invitation?: ColleagueInvitation | null;
  origins?: Readonly<Record<string, AnswerOrigin | undefined>>;
  clashes?: readonly Clash[];
  /** How many clashes there were. */
  clashCount?: number;
  /** The last entry of the stream that this copy has seen. */
  seq?: number;
}
