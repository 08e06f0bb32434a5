/** Signs that forms print around what is filled in, in either width. */

/** What closes a label: a colon, or the star of what must be filled in. */
export const LABEL_END = /[:：*＊]/u;
/** A colon directly behind a label. */
export const COLON_FIRST = /^[:：]/u;
/** (限50字), behind a label. */
export const REMARK_FIRST = /^[(（][^()（）]{0,60}[)）]/u;
export const STAR_FIRST = /^[*＊★]/u;
/** A line to write on. */
export const LINE_TO_WRITE_ON = /[_＿]+/gu;
/** … and the dashes that some draw it with. */
export const DRAWN_LINE = /[_＿\u2014]/gu;
/** … around what is written on it. */
export const LINE_END = /[_＿\s]/u;
/** What an empty date is made of, beside its words. */
export const AROUND_DATE = /[\s_＿:：]/gu;
/** Anything that belongs to no telephone number. */
export const NO_TELEPHONE = /[^\d\s()（）+.\-－—/]/u;
/** A label is apart from what is behind it. */
export const LABEL_APART = /(?:[:：\t]|\s{2,})/u;
/** A label, its sign or the end of its line. */
export const SIGN_OR_BREAK = /[:：=＝\n]/u;
/** A colon that may be missing, as a part of a pattern. */
export const MAYBE_COLON = '[:：]?';
