import type { SampleName } from '../campaigns/sample-answers.ts';
import { hurriedIndividuals } from './hurried-individuals.ts';
import { hurriedTeams } from './hurried-teams.ts';

/** What is typed: `@` and a label stand for the sample's own text, `#` for pictures sent in a row, `?` for what is only said where a value is asked
 *  about first; a second part is what the reply has to say. */
export type HurriedLine = string | readonly [said: string, heard: RegExp];

export interface HurriedRun {
  who: string;
  sample: SampleName;
  start: string;
  lines: readonly HurriedLine[];
}

/** Whole forms as people of different kinds type them. What they say first was written before it was played; what they say again once they are
 *  asked back was added then. */
export const hurriedRuns: readonly HurriedRun[] = [...hurriedTeams, ...hurriedIndividuals];
