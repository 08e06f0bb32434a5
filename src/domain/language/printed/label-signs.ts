/** How labels, their signs and their remarks are written. */

/** Stands behind a label. */
export const SIGN = '[:：=＝\\t]';
/** A remark in brackets in front of an answer. */
export const BRACKETED = /^[(（]([^()（）\n]*)[)）][：:\s]*/u;
/** Stands before a label. */
export const BEFORE = '(?<=^|[\\s,，;；、。|)）☑✓✔√□☐])';
/** Parts an answer from the next label. */
export const PARTING = /[\s,，;；、|]/u;
/** A bracket of either width. */
export const OPENING_EITHER = '[(（]';
export const CLOSING_EITHER = '[)）]';
/** What numbers a line. */
export const NUMBERING = /^[\s\d.、)）(（*·•-]{1,8}/u;
/** 上级推荐单位的联系人: between a part of a form and its column. */
export const OF = '的';
