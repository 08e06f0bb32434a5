import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import {
  type Award,
  awardsInLine,
  isGrantor,
  isPlainAward,
  printAward,
  readAward,
  sameAsBefore,
} from '../../language/answers/award.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, list } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';
import { trimmedLines } from './paragraph.ts';

const schema = fieldShape('awards', {
  maxLines: z.number().int().min(1).default(30),
});
type AwardsField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    awards: 'award-line-expected' | 'award-grantor-expected' | 'too-many-awards';
  }
}

const traits: FieldTraits = {
  ...list,
  runsOverLines: true,
  isTyped: false,
  isValue: false,
  mayBeAnyLength: true,
  isKnownBySight: true,
  extraSeconds: 60,
};

/** Awards, one a line: year, title, who granted it. The value is the text, or 无. */
export const awardsKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseAwards,
  print: printAwards,
});

const LINE_MAX_CHARACTERS = 120;

/** Awards, one a line; the value has each as 2018年 优秀班组（组委会）. 无 is read by the registry. A line without who granted it is asked
 *  again as `award-grantor-expected`: the next reply may be put behind that line. Around it stand, one a line, `sound`, those before it, which
 *  lack nothing, and `more`, all behind it: who granted the last one may be meant for those before. */
function parseAwards(field: AwardsField, reply: Reply, context: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const lines = trimmedLines(answer.text)
    .split('\n')
    .flatMap((line) => awardsInLine(line, context.today));
  if (lines.length > field.maxLines) return refuse('too-many-awards', { count: lines.length, max: field.maxLines });
  const awards: Award[] = [];
  for (const line of lines) {
    const award = sameAsBefore(readAward(line, context.today), awards.at(-1));
    if (!award || !readsBack(award, context.today) || !isPlainAward(award))
      return refuse('award-line-expected', { line: line.slice(0, 60) });
    const long = tooLong(printAward(award), LINE_MAX_CHARACTERS);
    if (long) return long;
    awards.push(award);
  }
  const lacking = awards.findIndex(({ grantedBy }) => grantedBy === '' || !isGrantor(grantedBy));
  return lacking < 0 ? accept(printed(awards)) : grantorExpected(awards, lacking);
}

function grantorExpected(awards: readonly Award[], at: number): Parsed<string> {
  const [first, ...more] = awards.slice(at);
  const sound = awards.slice(0, at);
  return refuse('award-grantor-expected', {
    ...(first ? { line: printAward(first), title: first.title } : {}),
    ...(sound.length === 0 ? {} : { sound: printed(sound) }),
    ...(more.length === 0 ? {} : { more: printed(more) }),
  });
}

function printed(awards: readonly Award[]): string {
  return awards.map(printAward).join('\n');
}

function printAwards(_field: AwardsField, text: string): string {
  return text;
}

/** Brackets left open or numbering inside a title would be read otherwise next time: such a line is asked again. */
function readsBack(award: Award, today: string): boolean {
  const again = readAward(printAward(award), today);
  return again !== null && printAward(again) === printAward(award) && again.title === award.title;
}
