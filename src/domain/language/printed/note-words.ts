/** How people write the labels and headings of their own notes. */

/** In front of a column's word, with the same meaning: 现任职务, 详细地址. */
export const OWN_PREFIX =
  /^(?:申报人|申请人|本人|个人|现任|现从事|从事|目前|现|所在|详细|具体|办公室|办公|联系|电子|移动|最高|主要)/u;
/** A label of the person who applies: never of a contact's column. */
export const OF_PERSON = /^(?:本人|个人|申报人|申请人)./u;
/** Behind it: 学历学位, 民族成分. */
export const OWN_SUFFIX = /(?:全称|名称|层次|学位|成分|号码|简述|概述)$/u;
/** Between two columns of one label: 职务/职称, 联系人及电话. */
export const JOINS_LABELS = /[/、&]|及|和|与/u;
/** 职务(岗位): a label with another one in brackets. */
export const LABEL_IN_BRACKETS = /^([^()]+)\(([^()]+)\)$/u;
/** What may stand before a sign as a label that no column has; a time of day and an address of the web do not. */
export const LABEL_LIKE = /^[\p{Script=Han}a-z()/、&-]{2,14}$/iu;
/** … in wide writing, at the end of what stands before its sign: 传 真. */
export const SPACED_LABEL = /(?<!\S)(?:\p{Script=Han}[ \u3000]{1,8}){1,4}\p{Script=Han}$/u;
/** A numbered heading, and what it says: 二、获奖情况. */
export const NUMBERED_HEADING =
  /^(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．\s]|[(（][一二三四五六七八九十]{1,2}[)）])\s*(\S{2,16})$/u;
/** … its number alone. */
export const HEADING_NUMBER = /^[一二三四五六七八九十]{1,2}[、.．]\s?/u;
/** A heading in brackets: 【基本信息】 */
export const BRACKETED_HEADING = /^[【[［]\s*(\S{2,16}?)\s*[】\]］]$/u;
/** The last word of a heading without a number: 个人简历, 申报人情况表. */
export const HEADING_END = /^\p{Script=Han}{0,12}(?:情况|信息|简历|简况|概况|资料|材料|情况表|登记表|申报表|一览表)$/u;
/** Wide blanks, bars and tabs between the cells of one line. */
export const CELL_GAP = /[ \u3000]{2,}|\u3000|[\t|｜]+/u;
/** The ways to part the answers of two columns that share a label, the plainest first. */
export const SHARED_ANSWER: readonly RegExp[] = [
  /[/／]/u,
  /[ \u3000]{2,}/u,
  /[,，;；]/u,
  /、/u,
  /[()（）]+/u,
  /[ \u3000]+/u,
];
/** What no label goes over, and the words between. */
export const CELL_STOP = /[,，;；。|｜]/u;
export const WORD_OF_LINE = /[^\s,，;；。|｜]+/gu;
/** What ends a cell. */
export const CELL_END = /[\s,，;；。|｜、]/u;
/** Between the words of somebody's line: 方芷（女，36岁，大堂经理）. */
export const BETWEEN_WORDS = /[\s,，、;；/()（）|｜]+/u;
/** A day of birth stands where an age is asked. */
export const BIRTH_LABEL = /^(?:出\s*生(?:年月日?|日期)?|生\s*日)$/u;
/** … or is told without one: 1979年出生. */
export const TELLS_BIRTH = /生(?:人|的)?$/u;
