import { entriesOf } from '../../domain/base/keys-of.ts';
import { PARTICLE, SO } from '../../domain/language/answers/answer-words.ts';
import { isQuestion } from '../../domain/language/talk/decision-words.ts';
import { FACES } from '../../domain/language/talk/speech.ts';
import { withoutEnd } from '../../domain/language/text/ends.ts';
import { isFoldedAlready } from '../../domain/language/text/han.ts';
import { isLongerThan, isProse } from '../../domain/language/text/length.ts';
import { WORDS_OF_SENTENCE } from '../../domain/language/text/separators.ts';
import type { CommandWord, Vocabulary } from '../../domain/vocabulary.ts';

/** A text as words are compared: width and case folded, without white space, closing punctuation and quotes. */
export function foldText(text: string): string {
  if (text === lastFold.text) return lastFold.folded;
  if (text === foldBefore.text) return foldBefore.folded;
  foldBefore = lastFold;
  lastFold = { text, folded: fold(text) };
  return lastFold.folded;
}

/** One message is folded by everybody who listens, and its first word by some. */
let lastFold = { text: '', folded: '' };
let foldBefore = lastFold;

function fold(text: string): string {
  if (isFoldedAlready(text)) return text;
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'\u201c\u201d\u2018\u2019\u300c\u300d]/gu, '');
  // A face beside a word says no other word; alone it stays.
  const faceless = HAS_FACE.test(bare) ? bare.replace(FACES, '') : bare;
  return withoutEnd(faceless === '' ? bare : faceless, /[\p{P}~]/u);
}

/** What most texts have none of: a face or the bracket that a platform writes one in. */
const HAS_FACE = /[\p{Extended_Pictographic}[/]/u;

const folds = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of words, folded once. */
export function foldedWords(words: readonly string[]): ReadonlySet<string> {
  const known = folds.get(words);
  if (known) return known;
  const folded = new Set(words.map(foldText));
  folds.set(words, folded);
  return folded;
}

const sorts = new WeakMap<readonly string[], readonly string[]>();

function longestFirst(words: readonly string[]): readonly string[] {
  const known = sorts.get(words);
  if (known) return known;
  const sorted = words.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
  sorts.set(words, sorted);
  return sorted;
}

const firsts = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The characters that the words of a list begin with. */
function firstsOf(words: readonly string[]): ReadonlySet<string> {
  const known = firsts.get(words) ?? new Set(longestFirst(words).map((word) => word.charAt(0)));
  firsts.set(words, known);
  return known;
}

/** What the text that was compared last means: one message is held against dozens of words. */
let last: { text: string; words: Vocabulary['words'] | null; meant: ReadonlySet<CommandWord> } = {
  text: '',
  words: null,
  meant: new Set(),
};

/** Whether the whole text is one of the words; words of two characters or more also with a particle behind: 都符合的, 跳过吧. */
export function means(vocabulary: Vocabulary, word: CommandWord, text: string): boolean {
  const { words } = vocabulary;
  if (text !== last.text || words !== last.words) last = { text, words, meant: meantBy(words, text) };
  return last.meant.has(word);
}

/** Any word of ours: nobody writes one below a picture, for who granted an award, or as the reason of a decision. */
export function isAnyWord({ words }: Vocabulary, text: string): boolean {
  return meaningsOf(words).has(foldText(text));
}

/** 撤销, 写错了, 点错了: what was said or done last is not to count. */
export function meansTakingBack(vocabulary: Vocabulary, text: string): boolean {
  return (['undo', 'mistake', 'slip'] as const).some((word) => means(vocabulary, word, text));
}

/** Words that let be what is asked. */
export const CALLING_OFF = ['call-off', 'broadcast-cancel', 'back'] as const;

/** 取消, 返回, 算了 不发了 to what is asked: it is let be. */
export function callsOff(vocabulary: Vocabulary, text: string): boolean {
  return everyPartMeans(vocabulary, CALLING_OFF, text);
}

/** Whether a text consists of nothing but some of the words: 先不发 等等. */
export function everyPartMeans(vocabulary: Vocabulary, words: readonly CommandWord[], text: string): boolean {
  const isOne = (part: string) => words.some((word) => means(vocabulary, word, part));
  if (isOne(text)) return true;
  if (isLongerThan(text, MAX_AGREEING) || isQuestion(text)) return false;
  const parts = text.split(WORDS_OF_SENTENCE).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every(isOne);
}

/** Longer than this somebody says more than yes and a word. */
const MAX_AGREEING = 20;

/** 出表吧, 对的 出表吧, 好了 提交: the word, also with nothing but yes around it. A question is neither. */
export function meansAfterYes(vocabulary: Vocabulary, word: CommandWord, text: string): boolean {
  if (means(vocabulary, word, text)) return true;
  if (isLongerThan(text, MAX_AGREEING) || isQuestion(text)) return false;
  const parts = text
    .trim()
    .split(WORDS_OF_SENTENCE)
    .filter((part) => part !== '');
  const isWord = (part: string) => means(vocabulary, word, part.replace(SO, ''));
  // A figure beside a word picks from a list.
  const isYes = (part: string) =>
    !/\d/u.test(part) && (means(vocabulary, 'yes', part) || means(vocabulary, 'finish', part));
  const isLed = (part: string) => {
    const rest = textAfterWord(vocabulary, 'yes', part);
    return rest !== null && rest !== '' && !/^\d/u.test(part) && isWord(rest);
  };
  return (
    parts.some((part) => isWord(part) || isLed(part)) &&
    parts.every((part) => isWord(part) || isYes(part) || isLed(part))
  );
}

/** The same for any of several words. */
export function meansAnyAfterYes(vocabulary: Vocabulary, words: readonly CommandWord[], text: string): boolean {
  return words.some((word) => meansAfterYes(vocabulary, word, text));
}

/** Every word of every list, folded, with what it means. */
export type Meanings = ReadonlyMap<string, readonly CommandWord[]>;

const meanings = new WeakMap<Vocabulary['words'], Meanings>();

/** Words that change something, or say yes or no to it: 提交？ and 没问题吧 ask and do neither. */
const DECIDING: ReadonlySet<CommandWord> = new Set<CommandWord>([
  ...([
    'yes',
    'no',
    'all-yes',
    'submit',
    'withdraw',
    'recommend',
    'return',
    'decline',
    'undo-decision',
    'slip',
    'none-of-them',
    'take-over',
    'hand-back',
  ] as const),
  ...(['begin-anew', 'restore', 'restart', 'undo', 'print-anyway', 'use-imported', 'use-all', 'keep-sum'] as const),
  ...(['revoke-invitation', 'leave-people', 'stop-reminders', 'none', 'show-case', 'hide-case'] as const),
]);

function meantBy(words: Vocabulary['words'], text: string): ReadonlySet<CommandWord> {
  const meant = saidBy(words, text);
  if (meant.size === 0 || !isQuestion(text)) return meant;
  return new Set([...meant].filter((word) => !DECIDING.has(word)));
}

function saidBy(words: Vocabulary['words'], text: string): ReadonlySet<CommandWord> {
  if (isProse(text, LONGEST_WORD)) return NOTHING;
  const known = meaningsOf(words);
  const folded = foldText(text);
  const bare = withoutEnd(folded, PARTICLE);
  const whole = known.get(folded);
  const behind = bare.length > 1 && bare !== folded ? known.get(bare) : undefined;
  return whole || behind ? new Set([...(whole ?? []), ...(behind ?? [])]) : NOTHING;
}

const NOTHING: ReadonlySet<CommandWord> = new Set();
/** No word of a vocabulary has more Chinese characters; a longer one is not found. */
const LONGEST_WORD = 40;

/** Made once for each vocabulary. */
export function meaningsOf(words: Vocabulary['words']): Meanings {
  const known = meanings.get(words);
  if (known) return known;
  const found = new Map<string, CommandWord[]>();
  for (const [meaning, list] of entriesOf(words))
    for (const word of foldedWords(list)) found.set(word, [...(found.get(word) ?? []), meaning]);
  meanings.set(words, found);
  return found;
}

/** The text that was begun with last. */
let lastTyped = { text: '', said: '', typed: '', lower: '' };

/** What follows the word at the beginning of the text, trimmed; null when the text does not begin with it. */
export function textAfterWord(vocabulary: Vocabulary, word: CommandWord, text: string): string | null {
  return typedAfterWord(vocabulary, word, text)?.rest ?? null;
}

/** As `after`, with what follows as it was `said` (full width and all), and whether a blank or a sign parts it from the word. */
export function typedAfterWord(
  vocabulary: Vocabulary,
  word: CommandWord,
  text: string,
): { rest: string; said: string; isApart: boolean } | null {
  if (text !== lastTyped.text) {
    const typed = text.normalize('NFKC').trim();
    const said = text.trim();
    // What folding makes longer or shorter (№, ㎡) cannot be found in what was said.
    lastTyped = { text, typed, lower: typed.toLowerCase(), said: said.length === typed.length ? said : typed };
  }
  const { typed, lower, said } = lastTyped;
  if (!firstsOf(vocabulary.words[word]).has(lower.charAt(0))) return null;
  for (const known of longestFirst(vocabulary.words[word])) {
    if (!lower.startsWith(known)) continue;
    const following = typed.slice(known.length);
    return {
      rest: withoutStart(following),
      said: withoutStart(said.slice(known.length)),
      isApart: /^[\s\p{P}]/u.test(following),
    };
  }
  return null;
}

/** What is before the word at the end of the text, trimmed; null when the text does not end with it. */
export function textBeforeWord(vocabulary: Vocabulary, word: CommandWord, text: string): string | null {
  const typed = withoutEnd(text.normalize('NFKC').trim(), END_OF_WORD).toLowerCase();
  const known = longestFirst(vocabulary.words[word]).find((one) => typed.endsWith(one));
  return known === undefined ? null : withoutEnd(typed.slice(0, -known.length), END_OF_WORD).trim();
}

const END_OF_WORD = /[\s\p{P}]/u;

function withoutStart(text: string): string {
  return text.replace(/^[\s\p{P}]+/u, '').trim();
}

/** The number a reply picks from a list of `count`, from 0; null when it is no such number. */
export function pickedIndex(text: string, count: number): number | null {
  const written = /^(?:\()?(\d{1,3})(?:\)|\.)?$/u.exec(foldText(text));
  if (!written) return null;
  const number = Number(written[1]);
  return number >= 1 && number <= count ? number - 1 : null;
}
