import { withoutEnds } from './ends.ts';

/** What stands between answers and around them, in either width. */

/** Blanks and the signs that part clauses. */
export const PAUSES = /[\s,，;；]+/u;
/** … with the stop of a sentence. */
export const STOPS = /[\s,，;；。]+/u;
/** … with the sign of a list. */
export const LISTING = /[\s,，、;；]+/u;
/** A comma, a semicolon or the stop of a sentence; each of them. */
export const HAS_LISTED_STOP = /[,，;；。]/u;
export const LISTED_SIGNS = /[,，;；。]/gu;
/** Nothing but digits and what parts them. */
export const FIGURES = /^[\d\s,，-]+$/u;
/** … with strokes: one of several names. */
export const STROKES = /[\s,，;；/、]+/u;
/** … with brackets: whatever a clause of numbers may stand between. */
export const CLAUSES = /[\s,，、;；。!！:：()（）]+/u;
/** Clauses around a number or an address. */
export const CONTACT_CLAUSES = /[\s,，;；。!！()（）|]+/u;
/** What stands between such signs, bars and stops. */
export const WORDS = /[^\s,，、;；。!！|]+/gu;
/** 部门和职务: one word for a column behind another. */
export const ALSO = /^(?:和|跟|及|以及|、)/u;
/** Signs of a list, a comma or a semicolon: without a blank. */
export const LISTED = /[、,，;；]/u;
/** … with stops and blanks: whatever parts a list of posts. */
export const LISTED_STOPS = /[\s、,，;；。+/]+/u;
/** One sign or blank at an end. */
export const CLOSING = /[\s,，;；。]/u;
/** One of them, with those of a list and strokes. */
export const GAP_END = /[\s,，;；、/]/u;
/** The same, kept between what it parts. */
export const GAP = /([\s,，;；、/]+)/u;
/** A list or a bracket parts the words of a line, also a stroke and a bar. */
export const WORDS_APART = /[\s,，、;；/()（）|]+/u;
/** The same, but brackets. */
export const OUTSIDE_BRACKETS = /[\s,，、;；/|]+/u;
/** Two answers stand apart, or a figure stands beside a word. */
export const PARTED = /[\s,，、;；/()（）|@]|\p{Script=Han}[\d０-９]|[\d０-９]\p{Script=Han}/u;
/** A stroke parts but in a date or a fraction. */
export const ANSWERS_APART = /[\s,，、;；|()（）]+|(?<!\d)\/|\/(?!\d)/u;
/** The same, but brackets. */
export const ANSWERS_OUTSIDE = /[\s,，、;；|]+|(?<!\d)\/|\/(?!\d)/u;
/** What may stand behind a contact that was taken out, and around what is left. */
export const CLOSING_BRACKET = /^[\s)）]+/u;
export const OPENING = /[\s,，、;；(（]/u;
/** One bracket, anywhere and at an end. */
export const BRACKET_END = /[()（）]/u;
export const BRACKET = /[()（）]/gu;
/** 10:23, 16+16: figures with a sign between. */
export const FIGURES_JOINED = /\d[^\d\p{L}\s()（）.]{1,3}\d/u;
/** 没有 in front of the word for a column. */
export const NONE_LAST = /(?:没(?:有|啥|什么)?|无)$/u;
/** 男的: behind a word for what somebody is. */
export const OF_END = /^的/u;
/** Brackets, and a word with one remark behind it: 快递员（高级工）. */
export const BRACKETS = /[()（）]+/u;
export const REMARKED = /^[^()（）]+[(（][^()（）]+[)）]$/u;
/** Blanks, commas, semicolons and brackets. */
export const BRACKETED_PAUSES = /[\s,，;；()（）]+/u;
/** Whatever may stand between the words of a sentence. */
export const WORDS_OF_SENTENCE = /[\s,，。.!！、~～;；]+/u;
/** Behind a word that is called out before the rest: 修改, 电话. */
export const CALLED_APART = /[\s,，。.!！~～]+/u;
/** 都符合，班组名称是…: a short word in front, and what is said behind it. */
export const FIRST_APART = /^([^\s,，。.;；!！]{2,12})[\s,，。.;；!！]+(\S.*)$/su;
export const ASKED_END = /[\s?？]/u;
export const SEMICOLON = /[;；]/u;
/** … of answers that were written as one. */
export const PARTS_OF_ANSWER = /[\s、，,；;]/u;
/** Between a label and its answer. */
export const COLON = /[:：]/u;

/** The clauses of a text, the last one first, each with what is left without it; none of a text that is one clause. */
export function clausesApart(text: string): { clause: string; rest: string; isLast: boolean }[] {
  const clauses = [...text.matchAll(CLAUSE)];
  if (clauses.length < 2) return [];
  return clauses
    .map(({ 0: clause, index }, at) => ({
      clause,
      rest: withoutEnds(`${text.slice(0, index)}${text.slice(index + clause.length)}`, CLOSING),
      isLast: at === clauses.length - 1,
    }))
    .reverse();
}

const CLAUSE = /[^\s,，;；。]+/gu;

/** What is special about the work, behind the work. */
export const MARKED = /[,，。；;\s](?:主要)?特色[:：是]/u;

/** What stands in brackets. */
export function bracketedIn(text: string): string[] {
  return [...text.matchAll(/[(（]([^()（）]{1,40})[)）]/gu)].map(([, inside = '']) => inside.trim());
}

/** A sentence that has its stop, a quotation or a label: part of a text. */
export function hasStop(text: string): boolean {
  return /[。！!:：“”"]/u.test(text);
}

/** Whether a part of a message asks. */
export function endsAsking(text: string): boolean {
  return /[?？]\s*$/u.test(text);
}

/** …，对吧？: asks whether what stands in front is right. */
const TAG =
  /[\s,，。]{1,3}(?:对吧|对吗|对么|对伐|对不对|对否|是吧|是吗|是不是|没错吧|可以吧|可以吗|行吗|行不行|行吧|好吗)[\s?？。.!！~～]{0,4}$/u;

/** What somebody wants confirmed. @returns null for any other text */
export function toConfirm(text: string): string | null {
  const bare = text.trim();
  const at = bare.search(TAG);
  return at > 0 ? bare.slice(0, at) : null;
}

/** A question mark anywhere but in an address of the web. */
export function asks(text: string): boolean {
  return /[?？]/u.test(text.replace(/https?:\S{1,300}/gu, ''));
}

/** 啊，19个: a pause right behind a particle. */
export function hasPauseFirst(text: string): boolean {
  return /^[啊呀呢哦]?[\s,，]/u.test(text);
}

/** 上海长风公园，谢谢: two clauses at least. */
export function isOfParts(text: string): boolean {
  return /\S[\s,，。！!]+\S/u.test(text);
}

/** What ends a sentence. */
export const STOP = /[。.!！]/u;

/** The full stop of a sentence is no part of a name. */
export function withoutFullStop(text: string): string {
  return text.replace(/(?<!\.)[。.]$/u, '');
}

/** Whether a text goes on with a label, on a line of its own or behind a semicolon. */
export function goesOnWithLabel(text: string): boolean {
  return /\n[^\n]*[:：]|[;；]\s{0,4}\p{Script=Han}{2,14}[:：]/u.test(text);
}

/** A label nobody knows behind a semicolon or on a line of its own. */
export const LABEL_BEHIND = /[;；\n]\s{0,4}\p{Script=Han}{2,14}[:：]/u;
/** A label of Han characters at the beginning of a line, or behind a semicolon. */
export const LABEL_FIRST = /(?<=^|[;；\n])([ \u3000]{0,4})(\p{Script=Han}{4,14})(?=[:：])/gu;

/** 三级/高级工: one grade, written both ways as certificates do. */
export const BOTH_GRADES = /^\p{Script=Han}{0,8}[一二三四五]级 ?[/／] ?(?:高级技师|技师|[高中初]级工)$/u;
