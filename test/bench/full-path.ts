import type { Round } from './load.ts';
import { median, type Verdict } from './verdicts.ts';

/** The least part of the floor's pace, and the most processor time against the floor's, that the product has to keep. */
const LEAST = (people: number) => (people === 1 ? 0.55 : 0.5);
const MOST_CPU = 2.2;

/** The product against the floor, rounds that alternated. @param writes what one person's message writes */
export function fullPathVerdicts(people: number, [product = [], floor = []]: Round[][], writes: string): Verdict[] {
  const pace = (rounds: readonly Round[]) => median(rounds.map(({ messagesPerSecond }) => messagesPerSecond));
  const cpu = (rounds: readonly Round[]) => median(rounds.map(({ cpuMillisecondsPerMessage: each }) => each));
  const ratio = median(product.map((round, index) => round.messagesPerSecond / (floor[index]?.messagesPerSecond ?? 1)));
  const cpuRatio = median(
    product.map((round, index) => round.cpuMillisecondsPerMessage / (floor[index]?.cpuMillisecondsPerMessage ?? 1)),
  );
  return [
    {
      what: `full path against the bare floor, ${people} typing`,
      measured: `${percent(ratio)} (${pace(product).toFixed(0)} of ${pace(floor).toFixed(0)} messages/s)`,
      target: `≥ ${percent(LEAST(people))}`,
      isMet: ratio >= LEAST(people),
      note: `one person’s message writes ${writes}; the floor’s 4 rows in 4 commits`,
    },
    {
      what: `processor time of a message against the floor’s, ${people} typing`,
      measured: `× ${cpuRatio.toFixed(2)} (${cpu(product).toFixed(2)} against ${cpu(floor).toFixed(2)} ms)`,
      target: `≤ ${MOST_CPU}`,
      isMet: cpuRatio <= MOST_CPU,
    },
  ];
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(0)} %`;
}
