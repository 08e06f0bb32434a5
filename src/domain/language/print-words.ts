export const PRINTED_REMARK = /字|附件|证书|盖章/u;
/** A whole day as forms print it, with blanks: 2021 年 12 月 7 日; also 2021-12-07. */
export const WRITTEN_DAY =
  /(?:\d{4}|[零〇○一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}/u;
/** The day's empty places. */
export const BLANK_DAY = /年\s*月\s*日/u;
/** 同意, as forms print it. */
export const CONSENT = /同\s*意/u;
/** The word that the print has behind the blank of a name, alone … */
export const TRACK_WORD_ONLY = /^(?:班组|个人)$/u;
/** … or at the end of what was filled in. */
export const TRACK_WORD_END = /(?:班组|个人)$/u;
/** 申报, behind the blank. */
export const APPLYING = /申\s*报/u;
/** A line that is nothing but the empty places of a day. */
export const BLANK_DAY_ONLY = /^年\s*月\s*日$/u;
/** The label of a day without one, and its empty places. */
export const DAY_LABEL = /^年月日$/u;
/** (200 字内): what the print says of the length. */
export const LENGTH_REMARK = /^[(（]\s*\d[^()（）]{0,30}字[^()（）]{0,30}[)）]\s*[:：]?\s*/u;
