import { withoutEnd } from '../text/ends.ts';
import { looksLike, looksLikeName } from './looks-like.ts';

const LEAD =
  /^(?:找|联系|写|填|叫|是|就是|就找|就写|就填|名字是|名字叫|姓名|我叫|名叫|我是|他叫|她叫|现任|班组?长(?:是|叫)?|联系人(?:是|叫|就是)?|经办人(?:是|叫)?|负责人(?:是|叫)?|嗯+|呃+|额|那个)[\s,，:：]*/u;
const TAIL = /(?:就行了?|就好了?|就可以了?|即可|谢谢|老师|同志|先生|女士|吧|啊|呀|哦|呢|的|嘛|哈|呗)$/u;

const SIGN = /[\s,，。.!！~～]/u;

/** A person's name without what is said around it, as far as what is left still is one: 找何䶮, 何䶮啊. The text as it is when none is found. */
export function bareNameIn(text: string): string {
  const whole = text.trim();
  if (isPlain(whole) && !TAIL.test(whole)) return whole;
  let bare = whole;
  for (let taken = 0; taken < 4; taken += 1) {
    const next = withoutEnd(bare.replace(LEAD, '').replace(TAIL, ''), SIGN);
    if (next === bare || next === '') break;
    bare = next;
    if (isPlain(bare) && !TAIL.test(bare)) return bare;
  }
  return isPlain(bare) ? bare : whole;
}

function isPlain(text: string): boolean {
  return looksLikeName(text) && !/\s/u.test(text);
}

const OF_SELF = /(就是|是|为|[:：])我(?:自己|本人)?[\s,，、]+(\p{Script=Han}{2,4})(?![\p{Script=Han}])/gu;

/** 联系人就是我 周巧云: whoever speaks, with the name behind: 联系人就是周巧云. */
export function withoutSelf(text: string): string {
  return text.replace(OF_SELF, (whole, be: string, name: string) => (looksLikeName(name) ? `${be}${name}` : whole));
}

/** How many people's names are in a text, parted by blanks or signs. */
export function namesIn(text: string): number {
  const parts = text.trim().split(/[\s,，、;；/和与]+/u);
  return parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part) && looksLikeName(part))
    ? parts.length
    : 1;
}

/** 工会主席 behind a name: what the person is. */
export function isPost(words: string): boolean {
  const bare = words.replace(/的$/u, '');
  return (looksLike('position', bare) || looksLike('department', bare)) && !looksLikeName(bare);
}

const REMARK = /[(（]([^()（）]*)[)）]/u;
/** 女, 班长, yǎn: what is in brackets behind a name and changes nothing about it. */
const USUAL_REMARK =
  /^(?:[男女]|[\p{Script=Latin} ]{1,20}|(?![已原前曾不非待代]|.?[退离调休])\p{Script=Han}{1,3}|\p{Script=Han}{0,4}[长员师任理管记]|本人|先生|女士|同志|\d{2}岁?)$/u;

/** Whether a remark in brackets says how the name is written, or anything else: 何龙天（合起来一个字）. */
export function isRemarked(text: string): boolean {
  const remark = REMARK.exec(text.normalize('NFC'))?.[1]?.trim();
  if (remark === undefined || remark === '') return false;
  if (USUAL_REMARK.test(remark)) return looksLikeName(remark);
  if (isPost(remark)) return false;
  // 褚望舒（褚遂良的褚）: one of its characters.
  const spelt = /^\p{Script=Han}{2,4}的(\p{Script=Han})$/u.exec(remark)?.[1];
  return spelt === undefined || !text.replace(REMARK, '').includes(spelt);
}
