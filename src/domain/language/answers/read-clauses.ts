import { readChineseNumeral } from '../numbers/number-words.ts';
import { isAsking } from '../talk/decision-words.ts';
import { talkOf } from '../talk/talk.ts';
import { isLongerThan } from '../text/length.ts';
import { CLAUSE_TOKENS, type ClauseToken } from './clause-words.ts';

/** What was said of a condition. */
export type ClauseVerdict = 'met' | 'not-met' | 'unclear';

export interface ClauseSaid {
  verdict: ClauseVerdict;
  /** By its number; else as one of all, or of the rest. */
  isNamed: boolean;
}

/** Longer than this somebody explains. */
const MAX_CHARACTERS = 80;

interface Token {
  kind: ClauseToken;
  text: string;
}

/** What a message says of conditions numbered from 1 to `total`: 第2条不符合, 1 3符合其他不清楚, 除了4都符合. Somebody who names exceptions
 *  without a word about them is not clear about those.
 *  @returns number → verdict; null when any word of it is not understood, or is hedged */
export function readClauses(text: string, total: number): ReadonlyMap<number, ClauseSaid> | null {
  const typed = text.normalize('NFKC').trim();
  if (typed === '' || isLongerThan(typed, MAX_CHARACTERS)) return null;
  const tokens = cut(typed);
  return tokens && verdictsOf(tokens, total);
}

/** The same where one condition is spoken of: 那算符合 其他都ok, 这条不清楚. */
export function readOfClause(text: string, number: number, total: number): ReturnType<typeof readClauses> {
  return readClauses(`第${number}条${text.trim()}`, total);
}

/** 应该都符合的, 符合吧应该, 都行: as good as a yes, which nobody would sign; nothing else is said with it. */
export function isUnsureYes(text: string): boolean {
  const typed = text.normalize('NFKC').trim();
  const kinds = isLongerThan(typed, MAX_CHARACTERS) ? [] : (cut(typed) ?? []).map(({ kind }) => kind);
  return kinds.includes('unsure') && kinds.every((kind) => kind === 'unsure' || YES.has(kind));
}

const YES: ReadonlySet<ClauseToken> = new Set<ClauseToken>(['met', 'all-met', 'both', 'all']);

/** @returns null for what makes no sense, a hedge among it */
function verdictsOf(tokens: readonly Token[], total: number): ReadonlyMap<number, ClauseSaid> | null {
  const said = new Statements(total);
  for (const [at, token] of tokens.entries()) if (!said.take(token, tokens[at - 1], tokens[at + 1])) return null;
  return said.end();
}

const NUMBERED = /(?:第|条件)\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:条款?|款|项|个条件)?/u;

/** Which condition a question is about: 第五条啥意思. @returns null when it names none of them, or asks nothing */
export function clauseAsked(text: string, total: number): number | null {
  const typed = text.normalize('NFKC').trim();
  const found = isLongerThan(typed, MAX_CHARACTERS) ? null : NUMBERED.exec(typed);
  if (!found || (!isAsking(typed) && talkOf(typed) !== 'question')) return null;
  const number = numberIn(found[1] ?? '');
  return number !== null && number >= 1 && number <= total ? number : null;
}

/** Tokens without fillers; null when something is left. */
function cut(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = tokenAt(text, at);
    if (!found) return null;
    at += found.text.length;
    if (found.kind !== 'filler') tokens.push(found);
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, pattern] of CLAUSE_TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return null;
}

/** Subjects are gathered until a verdict comes, or follow it: 不符合的是2. */
class Statements {
  private readonly total: number;
  private readonly named = new Map<number, ClauseVerdict>();
  private subjects: number[] = [];
  private subject: 'all' | 'rest' | null = null;
  private others: ClauseVerdict | null = null;
  private isExcept = false;
  private waiting: ClauseVerdict | null = null;

  constructor(total: number) {
    this.total = total;
  }

  /** @returns false when it makes no sense here */
  take({ kind, text }: Token, before: Token | undefined, next: Token | undefined): boolean {
    switch (kind) {
      case 'number':
        return this.number(text, before, next);
      case 'to':
        return before?.kind === 'number' && next?.kind === 'number';
      case 'first':
      case 'last':
        return next?.kind === 'number';
      case 'except':
        this.isExcept = this.isExcept || before?.kind !== 'number';
        if (before?.kind === 'number' && this.waiting === null) this.except();
        return true;
      case 'both':
      case 'all':
        if (this.isExcept) this.except();
        if (this.subjects.length === 0 && this.subject === null) this.subject = 'all';
        return true;
      case 'rest':
        if (this.isExcept) this.except();
        if (this.subjects.length > 0) return false;
        this.subject = 'rest';
        return true;
      case 'all-met':
        this.subject = 'all';
        return this.verdict('met');
      case 'met':
      case 'not-met':
      case 'unclear':
        return this.verdict(kind);
      default:
        return false;
    }
  }

  end(): ReadonlyMap<number, ClauseSaid> | null {
    if (this.isExcept) this.except();
    if (this.subjects.length > 0) {
      if (this.waiting === null) return null;
      this.name(this.waiting);
    } else if (this.waiting !== null || this.subject !== null) return null;
    const said = new Map<number, ClauseSaid>();
    for (let number = 1; number <= this.total; number += 1) {
      const own = this.named.get(number);
      if (own) said.set(number, { verdict: own, isNamed: true });
      else if (this.others) said.set(number, { verdict: this.others, isNamed: false });
    }
    return said.size > 0 ? said : null;
  }

  private number(text: string, before: Token | undefined, next: Token | undefined): boolean {
    const number = numberIn(text);
    if (number === null || number < 1 || number > this.total) return false;
    // 6条都符合: as many as there are.
    const isCount = number === this.total && !text.startsWith('第') && /\D$/u.test(text) && next?.kind === 'both';
    if (isCount && this.subjects.length === 0) return true;
    if (before?.kind === 'first') this.add(1, number);
    else if (before?.kind === 'last') this.add(this.total - number + 1, this.total);
    else if (before?.kind === 'to') this.add((this.subjects.at(-1) ?? number) + 1, number);
    else this.add(number, number);
    return true;
  }

  private add(from: number, to: number): void {
    for (let number = from; number <= to; number += 1) this.subjects.push(number);
  }

  private verdict(verdict: ClauseVerdict): boolean {
    if (this.subjects.length > 0) {
      this.isExcept = false;
      this.name(verdict);
    } else if (this.subject !== null) {
      if (this.others && this.others !== verdict) return false;
      this.others = verdict;
      this.subject = null;
    } else {
      if (this.waiting !== null) return false;
      this.waiting = verdict;
    }
    return true;
  }

  /** Exceptions without a word about them. */
  private except(): void {
    this.isExcept = false;
    for (const number of this.subjects) if (!this.named.has(number)) this.named.set(number, 'unclear');
    this.subjects = [];
  }

  private name(verdict: ClauseVerdict): void {
    for (const number of this.subjects) this.named.set(number, verdict);
    this.subjects = [];
    this.subject = null;
    this.waiting = null;
  }
}

function numberIn(text: string): number | null {
  const written = text.replace(/[^\d一二三四五六七八九十两]/gu, '');
  return /^\d+$/u.test(written) ? Number(written) : readChineseNumeral(written);
}
