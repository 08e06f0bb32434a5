import { isLongerThan } from '../text/length.ts';
import { isSaidBeside, isSaidInBrackets } from './said-beside.ts';
import { speechOf } from './speech.ts';
import { talkOf } from './talk.ts';

/** What somebody wrote, and what they said beside it at either end. */
export interface AsidesAround {
  text: string;
  /** In the order in which they stand; empty for none. */
  asides: string[];
}

/** A longer sentence is one of the matter. */
const MAX_CHARACTERS = 20;
/** So many remarks are looked at at each end. */
const MAX_ASIDES = 4;
const OPENING: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【' };
const STOPS = new Set('。！？!?；;\n…~～');
/** So short a sentence is talk as a whole. */
const SHORT = 8;
const BETWEEN = /[\s,，、。！？!?；;]+/u;
const SIGNS = new Set('。！？!?；;…~～,，、');

/** A blank, or a sign. */
function isSign(character: string): boolean {
  return SIGNS.has(character) || character.trim() === '';
}

/** Takes off what is said beside a text: a remark in brackets behind it, whole sentences behind and before it (“呃 稍等有人来了”, “（先这样吧）”). What is there
 *  inside a sentence stays. Linear in the length of the ends that are looked at.
 *  @param isWord whether a clause is a word for the chat. @returns the whole where nothing but talk would be left */
export function withoutAsides(typed: string, isWord: (clause: string) => boolean): AsidesAround {
  const behind: string[] = [];
  let rest = typed.trim();
  for (let taken = 0; taken < MAX_ASIDES; taken += 1) {
    const at = lastRemark(rest);
    if (at === null || !isBeside(rest.slice(at), isWord)) break;
    behind.unshift(shown(rest.slice(at)));
    rest = rest.slice(0, at).trimEnd();
  }
  const before: string[] = [];
  for (let taken = 0; taken < MAX_ASIDES; taken += 1) {
    const end = firstSentence(rest);
    if (end === null || !isBeside(rest.slice(0, end), isWord)) break;
    before.push(shown(rest.slice(0, end)));
    rest = rest.slice(end).trimStart();
  }
  const asides = [...before, ...behind];
  const isNothing = asides.length === 0 || rest === '' || isOnlySaidBeside(rest, isWord);
  return isNothing ? { text: typed.trim(), asides: [] } : { text: rest, asides };
}

/** Whether a text is nothing but talk: a short sentence of that kind, or one of which every clause is. 大家编了一张卡，请乘客稍等 tells something. */
export function isOnlySaidBeside(typed: string, isWord: (clause: string) => boolean): boolean {
  const said = typed.trim();
  if (speechOf(said, true) !== null) return true;
  if (talkOf(said) === null) return isBeside(said, isWord);
  const clauses = clausesOf(said);
  if (clauses.length < 2 || !isLongerThan(said, SHORT)) return true;
  return clauses.every((clause) => isCall(clause) || isWord(clause) || isSaidBeside(clause) || talkOf(clause) !== null);
}

/** Where the last sentence or bracket begins. @returns null when the text is one, or its last one is long */
function lastRemark(text: string): number | null {
  const bracket = bracketAtEnd(text);
  if (bracket !== null) return bracket > 0 ? bracket : null;
  let at = text.length;
  while (at > 0 && isSign(text.charAt(at - 1))) at -= 1;
  const last = at;
  while (at > 0 && !STOPS.has(text.charAt(at - 1))) {
    at -= 1;
    if (last - at > MAX_CHARACTERS) return null;
  }
  return at > 0 ? at : null;
}

function bracketAtEnd(text: string): number | null {
  let end = text.length;
  while (end > 0 && isSign(text.charAt(end - 1))) end -= 1;
  const opening = OPENING[text[end - 1] ?? ''];
  if (!opening) return null;
  const at = text.lastIndexOf(opening, end - 1);
  return at >= 0 && end - at <= 2 * MAX_CHARACTERS ? at : null;
}

/** Where the first sentence ends. @returns null when it is the only one, or long */
function firstSentence(text: string): number | null {
  for (let at = 0; at < text.length && at <= MAX_CHARACTERS; at += 1) {
    if (!STOPS.has(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && isSign(text.charAt(end))) end += 1;
    return end < text.length ? end : null;
  }
  return null;
}

/** Whether every clause is said beside the matter. */
function isBeside(remark: string, isWord: (clause: string) => boolean): boolean {
  const isBracketed = /^[（(【[]/u.test(remark.trim());
  const judge = isBracketed ? isSaidInBrackets : isSaidBeside;
  const clauses = clausesOf(shown(remark));
  if (clauses.length === 0) return false;
  return clauses.every((clause) => isCall(clause) || isWord(clause) || judge(clause)) && !clauses.every(isCall);
}

function clausesOf(text: string): string[] {
  return text.split(BETWEEN).filter((clause) => /[\p{L}\p{N}\p{S}]/u.test(clause));
}

/** 呃, 嗯: goes along with what is said. */
function isCall(clause: string): boolean {
  return /^(?:嗯+|呃+|额+|啊|哦+|唉|哎呀?|那个)$/u.test(clause);
}

/** Without its brackets and the signs around. */
function shown(remark: string): string {
  let from = 0;
  let to = remark.length;
  while (from < to && (isSign(remark.charAt(from)) || /[（(【[]/u.test(remark[from] ?? ''))) from += 1;
  while (to > from && (isSign(remark.charAt(to - 1)) || /[）)】\]]/u.test(remark[to - 1] ?? ''))) to -= 1;
  return remark.slice(from, to);
}
