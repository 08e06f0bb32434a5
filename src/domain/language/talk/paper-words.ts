import { withoutEnd } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { hasQuestionMark } from './decision-words.ts';

const MAX_REMARK = 24;
const PAGE =
  '(?:第(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[页张]|(?:这|那|有|上|最后|刚才那|刚刚那)(?:一?[页张])|首页|末页)(?:照片|图)?';
const PAPER = '(?:盖章件|盖章(?:的|那份|页|表|申报表)|扫描件|盖好章的(?:那份|表|申报表)?)';
const POOR =
  '(?:拍|照|传|发|扫|交)?(?:的|得)?(?:有点|好像|也|都|是)?(?:糊|模糊|虚|歪|反|错)了?|没(?:拍|照|扫|传)(?:好|全|清楚?|上|完整)|不(?:清楚?|清晰|对|完整)|看不清楚?';
const OLD = '(?:拍|发|传|交|是|用)(?:的|了|成)?(?:是)?(?:老|旧|上次|以前|原来|之前)的?(?:那?一?[张页份版])?的?';
const AGAIN = '(?:重新?(?:拍|发|传|扫|交)|换)(?:一?[下张页份遍次])?';
const BETWEEN = '[,，]?(?:我|要|想|得|给您?|你|能不能|可以)*';
/** 这页拍糊了重拍一张, 第一页拍的是老的那张, 盖章件发错了 */
const FAULTY = new RegExp(
  `^(?:${PAGE}|${PAPER})(?:(?:${POOR}|${OLD})(?:${BETWEEN}${AGAIN})?|${BETWEEN}${AGAIN})$`,
  'u',
);
/** 忘了盖章了我要换一份, 章没盖, 漏盖公章了 */
const UNSTAMPED = /(?:忘记?了?|漏|没有?)(?:盖|敲|加盖)(?:上|了)?公?章|公?章(?:还)?(?:忘记?了?|漏|没有?)(?:盖|敲)/u;
/** 我要换一份, 换一份盖章件 */
const ANOTHER = new RegExp(`^(?:我|要|想|得)*(?:换|重新交|重交|另交)一份(?:${PAPER})?$`, 'u');
const SENT_WRONGLY = /^(?:不对|哎呀?|刚才|刚刚|上面|[啊那这张个份的我])*(?:发|传|拍|交)错/u;
const SENT_BARE = /^(?:刚才|刚刚|上面|[那这张个份的我是还发传])*(?:没有?|忘了?|漏)盖公?章/u;
/** 前面五页用上次发的, 其他页不用重拍 */
const OTHERS_KEPT =
  /^(?:其他|其余|别的|前面|后面|剩下|另外)(?:的|那)?(?:\d{1,2}|[一二三四五六七八九十几]{1,3})?[页张]?(?:都|就|还)?(?:用|还是|是|按|照)?(?:上次|之前|原来|刚才|前面|以前)(?:发|拍|传)?的?(?:那些|那几[张页])?$|^(?:其他|其余|别的|前面|后面|剩下|另外)(?:的|那)?(?:\d{1,2}|[一二三四五六七八九十几]{1,3})?[页张]?(?:都|就)?(?:不用?(?:重新?)?(?:拍|发|传|换|动|变)|不变|照旧|留着)$/u;

/** 这页拍糊了重拍一张, 盖章件发错了, 忘了盖章了: what came of the stamped paper is not as it should be. A question asks about it. */
export function isPaperFaulty(typed: string): boolean {
  const text = bare(typed);
  if (isLongerThan(text, MAX_REMARK) || hasQuestionMark(typed)) return false;
  return FAULTY.test(text) || UNSTAMPED.test(text) || ANOTHER.test(text);
}

/** 发错了 这是没盖章的, 传错照片了; 这张没盖章: what was sent is not the paper that was meant. A question asks about it. */
export function isSentWrongly(typed: string): boolean {
  const text = bare(typed);
  if (isLongerThan(text, MAX_REMARK) || hasQuestionMark(typed)) return false;
  return SENT_WRONGLY.test(text) || SENT_BARE.test(text);
}

/** 前面五页用上次发的: of a paper that comes page by page the other pages stay. */
export function keepsOtherPages(typed: string): boolean {
  return OTHERS_KEPT.test(bare(typed));
}

function bare(typed: string): string {
  return withoutEnd(typed.normalize('NFKC').replace(/\s/gu, ''), /[\p{P}~了吧啊呢]/u);
}
