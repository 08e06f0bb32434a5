import { z } from 'zod';
import { written } from '../../base/written.ts';
import { DENIAL, NEITHER, OPTION_LEAD, OPTION_NUMBER, OPTION_TAIL } from '../../language/answers/option-words.ts';
import { readChineseNumeral } from '../../language/numbers/number-words.ts';
import { withoutEndings } from '../../language/text/ends.ts';
import { halfWidth } from '../../language/text/half-width.ts';
import { joinedHan } from '../../language/text/han.ts';

export const option = z.strictObject({
  /** As printed; an option inside another is joined by a slash, for example `服务类/窗口服务`. */
  label: z.string().min(1),
  /** Other words people use for it. */
  aliases: z.array(written).default([]),
});
type Option = z.infer<typeof option>;

/** The options a piece of text names: by number, by its whole words, by its first words; several when it is not clear which. */
export function optionsNamed(options: readonly Option[], text: string): Option[] {
  const typed = bare(text);
  if (typed === '') return [];
  const exact = options.filter((option) => wordsOf(option).some((word) => word === typed));
  if (exact.length > 0) return exact.slice(0, 1);
  const numbered = numberedOption(options, typed);
  if (numbered) return [numbered];
  return [...typed].length < 2
    ? []
    : options.filter((option) => namesOf(option).some((word) => word.startsWith(typed)));
}

/** The options whose words stand somewhere in a sentence; a word inside a longer one that also matches does not count.
 *  A sentence with a denial names none: 不是国企 is for a person to say again. */
export function optionsMentioned(options: readonly Option[], text: string): Option[] {
  const typed = halfWidth(text).toLowerCase();
  if (DENIAL.test(typed)) return [];
  const found = options.flatMap((option) => {
    const words = wordsOf(option).filter((word) => typed.includes(word));
    return words.map((word) => ({ option, word }));
  });
  const longest = found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
  return options.filter((option) => longest.some((match) => match.option === option));
}

/** The option that the text names by its whole words; numbers name none. */
export function optionWorded(options: readonly Option[], text: string): Option | undefined {
  const typed = bare(text);
  return options.find((option) => wordsOf(option).some((word) => word === typed));
}

/** 没有, 不是党员, 非党员: says what it is not. */
export function isDenial(options: readonly Option[], text: string): boolean {
  const typed = halfWidth(text).toLowerCase();
  const words = options.flatMap(wordsOf).filter((word) => typed.includes(word));
  const longest = words.sort((a, b) => b.length - a.length)[0];
  return NEITHER.test(bare(text)) || (longest !== undefined && DENIAL.test(typed.replace(longest, '')));
}

/** Lower-case, half-width, without filler around. */
export function bare(text: string): string {
  const typed = joinedHan(halfWidth(text).toLowerCase());
  return withoutEndings(typed.replace(OPTION_LEAD, ''), OPTION_TAIL) || typed;
}

function numberedOption(options: readonly Option[], typed: string): Option | undefined {
  const written = OPTION_NUMBER.exec(typed)?.[1];
  if (!written) return undefined;
  const number = /^\d+$/u.test(written) ? Number(written) : readChineseNumeral(written);
  return number === null ? undefined : options[number - 1];
}

/** Its label and the part behind the slash: the first words of other words are too little to follow (民办 of 民办非企业). */
function namesOf({ label }: Option): readonly string[] {
  return [label, label.slice(label.lastIndexOf('/') + 1)].map((word) => halfWidth(word).toLowerCase());
}

/** Its names, and other words for it. */
function wordsOf(option: Option): readonly string[] {
  const known = words.get(option);
  if (known) return known;
  const all = [...namesOf(option), ...option.aliases.map((word) => halfWidth(word).toLowerCase())];
  words.set(option, all);
  return all;
}

const words = new WeakMap<Option, readonly string[]>();
