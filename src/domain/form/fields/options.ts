import { withoutEndings } from '../../language/ends.ts';
import { halfWidth } from '../../language/half-width.ts';
import { readChineseNumeral } from '../../language/number-words.ts';
import type { FieldOf } from '../schema.ts';

type Option = FieldOf<'choice'>['options'][number];

const LEAD = /^(?:我们班组|我们|咱们|我|他|她|都|算|应该|应当|属于|选择|选|就|是|归|填|写|嗯|哦|那|还是|[:：,，\s])+/u;
const TAIL = /(?:吧|呢|啊|呀|哦|哈|的|了|嘛|这个|那个|就好|就行|谢谢|[。.!！~～?？,，\s])$/u;
const NUMBER = /^(?:第|no\.?|#)?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个|项|种|类|号|[.)、）])?$/iu;
const DENIAL = /不|没|别|非(?!公)|无(?!党)/u;
const NEITHER = /^(?:没有?|无|暂无|都不是|都没有|不是|否|空|[-/—]+)$/u;

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
    : options.filter((option) => wordsOf(option).some((word) => word.startsWith(typed)));
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

const TICKED =
  /[\u2611\u2612\u2713\u2714\u221a\u25a0\u25a3\u25cf\u25c9]\ufe0f?\s*([^\s\u2610\u25a1\u25cb\u2611\u2612\u2713\u2714\u221a\u25a0\u25a3\u25cf\u25c9()（）,，、;；]+)/gu;
const BOX = /[\u2610\u25a1\u25cb\u2611\u2612\u25a0\u25a3]/u;

/** Of boxes as a form prints them, “□管理类 ☑窗口服务”, what is ticked; other text as it is. */
export function tickedOnly(text: string): string {
  const ticked = [...text.matchAll(TICKED)].map(([, words = '']) => words);
  return BOX.test(text) && ticked.length > 0 ? ticked.join('\u3001') : text;
}

/** Lower-case, half-width, without filler around. */
export function bare(text: string): string {
  const typed = joined(halfWidth(text).toLowerCase());
  return withoutEndings(typed.replace(LEAD, ''), TAIL) || typed;
}

/** 党 员 → 党员 */
export function joined(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function numberedOption(options: readonly Option[], typed: string): Option | undefined {
  const written = NUMBER.exec(typed)?.[1];
  if (!written) return undefined;
  const number = /^\d+$/u.test(written) ? Number(written) : readChineseNumeral(written);
  return number === null ? undefined : options[number - 1];
}

/** Its label, the part behind the slash, other words. */
function wordsOf({ label, aliases }: Option): string[] {
  const part = label.slice(label.lastIndexOf('/') + 1);
  return [label, part, ...aliases].map((word) => halfWidth(word).toLowerCase());
}
