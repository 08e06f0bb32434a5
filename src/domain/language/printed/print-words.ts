// True of every form: days, lengths and remarks. What one form prints around its blanks is data (`blank` of a text field).

/** What any form prints in brackets beside a column, of its length or of what goes with it: (200 字内), (附证书复印件). */
export const PRINTED_REMARK = /字|附件|证书|盖章/u;
/** A whole day as forms print it, with blanks: 2021 年 12 月 7 日; also 2021-12-07. */
export const WRITTEN_DAY =
  /(?:\d{4}|[零〇○一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}/u;
/** A day with its year only, or its month. */
export const BEGUN_DAY = /\d{4}\s{0,8}年\s{0,8}\d{0,2}\s{0,8}月\s{0,8}\d{0,2}\s{0,8}日/u;
/** The day's empty places. */
export const BLANK_DAY = /年\s*月\s*日/u;
/** A line that is nothing but the empty places of a day. */
export const BLANK_DAY_ONLY = /^年\s*月\s*日$/u;
/** The label of a day without one, and its empty places. */
export const DAY_LABEL = /^年月日$/u;
/** (200 字内): what the print says of the length. */
export const LENGTH_REMARK = /^[(（]\s*\d[^()（）]{0,30}字[^()（）]{0,30}[)）]\s*[:：]?\s*/u;
