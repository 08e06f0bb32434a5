import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { type Award, isGrantor, isPlainAward, partedByYears, printAward, readAward } from '../../language/award.ts';
import { SEMICOLON } from '../../language/separators.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';
import { trimmedLines } from './paragraph.ts';

const schema = fieldShape('awards', {
  maxLines: z.number().int().min(1).default(30),
});
type AwardsField = z.infer<typeof schema>;

const traits: FieldTraits = {
  ...line,
  content: 'list',
  isUnmistakable: false,
  closedShape: null,
  isLong: true,
  runsOverLines: true,
  isTyped: false,
  isValue: false,
  isListed: false,
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
 *  again as `award-grantor-expected`: the next reply may be put behind that line. Beside it stand, one a line, `sound`, the lines that lack
 *  nothing, and `more`, the others that lack it too. */
function parseAwards(field: AwardsField, reply: Reply, context: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const lines = trimmedLines(answer.text)
    .split('\n')
    .flatMap((line) => severalIn(line, context.today));
  if (lines.length > field.maxLines) return refuse('too-many-awards', { count: lines.length, max: field.maxLines });
  const awards: Award[] = [];
  const lacking: Award[] = [];
  for (const line of lines) {
    const award = readAward(line, context.today);
    if (!award || !readsBack(award, context.today) || !isPlainAward(award))
      return refuse('award-line-expected', { line: line.slice(0, 60) });
    const long = tooLong(printAward(award), LINE_MAX_CHARACTERS);
    if (long) return long;
    (award.grantedBy !== '' && isGrantor(award.grantedBy) ? awards : lacking).push(award);
  }
  const sound = awards.map(printAward).join('\n');
  const [first, ...more] = lacking;
  if (!first) return accept(sound);
  return refuse('award-grantor-expected', {
    ...{ line: printAward(first), title: first.title },
    ...(sound === '' ? {} : { sound }),
    ...(more.length === 0 ? {} : { more: more.map(printAward).join('\n') }),
  });
}

function printAwards(_field: AwardsField, text: string): string {
  return text;
}

/** Awards told in one line, parted by semicolons. */
function severalIn(line: string, today: string): string[] {
  const years = partedByYears(line);
  if (years.length > 1 && years.every((piece) => readAward(piece, today) !== null)) return years;
  const pieces = line.split(SEMICOLON).filter((piece) => piece.trim() !== '');
  return pieces.length > 1 && pieces.every((piece) => readAward(piece, today) !== null) ? pieces : [line];
}

/** Brackets left open or numbering inside a title would be read otherwise next time: such a line is asked again. */
function readsBack(award: Award, today: string): boolean {
  const again = readAward(printAward(award), today);
  return again !== null && printAward(again) === printAward(award) && again.title === award.title;
}
