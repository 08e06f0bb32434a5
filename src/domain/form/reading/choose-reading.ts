import { countCharacters } from '../base/answers.ts';
import { readAsked } from './asked/read-asked.ts';
import { readSpeech } from './asked/read-speech.ts';
import type { Interpreter, MessageContext, Reading } from './base/reading.ts';
import { readBefore } from './corrected/read-before.ts';
import { readCorrection } from './corrected/read-correction.ts';
import { readCorrections } from './corrected/read-corrections.ts';
import { readEnd } from './corrected/read-end.ts';
import { readListCorrected } from './corrected/read-list-corrected.ts';
import { readRespelled } from './corrected/read-respelled.ts';
import { readCounts } from './several/read-counts.ts';
import { readLabelled } from './several/read-labelled.ts';
import { readListed } from './several/read-listed.ts';
import { readSection } from './several/read-section.ts';
import { readChange, readSpoken } from './several/read-spoken.ts';

/** The reading that leaves least unexplained; a sentence that answers nothing counts before what only its parser takes. */
export function chooseReading(context: MessageContext, text: string): Reading | null {
  let best: Reading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const interpret of context.list ? ofLists : interpreters) {
    const one = interpret(context, text);
    const cost = one === null ? least : costOf(one);
    if (cost < least) [best, least] = [one, cost];
  }
  return best;
}

/** Everything that may propose a reading; of equal readings the earlier one is taken. */
const interpreters: readonly Interpreter[] = [
  readBefore,
  readListCorrected,
  readCorrections,
  readEnd,
  readChange,
  readRespelled,
  readCorrection,
  readLabelled,
  readCounts,
  readSection,
  readListed,
  readSpeech,
  readAsked,
  readSpoken,
];

/** Where a list was asked, its order is the list's. */
const ofLists = interpreters.filter((interpret) => interpret !== readListed);

function costOf({ claims, refused, unused, weakness, doubt, speech, isTakenBack, which, isListed }: Reading): number {
  if (which) return isTakenBack ? -7 : 1;
  const left = unused.reduce((sum, words) => sum + countCharacters(words), 0);
  const emptiness = claims.length === 0 && !speech ? 12 : 0;
  return (
    left +
    weakness * 3 +
    (doubt ? 4 : 0) +
    emptiness +
    (claims.length > 0 && !isListed ? refused.length : 0) -
    Math.min(claims.length, 9) / 10 -
    (speech && speech !== 'sentence' ? 0.15 : 0) +
    (speech === 'sentence' ? 8 : 0) -
    (isTakenBack ? 8 : 0)
  );
}
