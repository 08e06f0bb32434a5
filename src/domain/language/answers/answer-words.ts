import { isProse } from '../text/length.ts';

/** 那就提交: in front of a word that is said after a yes. */
export const SO = /^(?:那就|那么就|那|就|请|麻烦|现在)/u;
export const PARTICLE = /[的吧啊呀哦呢哈啦嘛]/u;
/** qq点com, qq，com */
export const SPOKEN_DOT = / ?[,点] ?(?=(?:com|cn|net|org|edu|gov)(?![a-z]))/giu;
/** 不知道, 忘了, 随便: no answer, whatever is asked. */
export const NOT_KNOWN =
  /^(?:我|我们|也|还|都|暂时|目前|现在|真|真的|这个|具体)*(?:不知道|不清楚|不晓得|不了解|不确定|不记得|记不清|记不得|不会填|不会写|不懂|不明白|不太清楚|忘了|忘记|没想好|还没定|待定|待填|待补|随便|无所谓)(?:填|写|怎么填|怎么写)?[了啊呀呢吧的哦\s。.!！~～?？]*$/u;
/** 无, 没有, 不填: an optional field that is left empty. */
export const NOTHING =
  /^(?:我们?(?:这[里儿边]?)?|咱们)?(?:单位|公司)?(?:都|全)?(?:无|没有|没|暂无|还没有|暂时没有|暂时还没有|没得|不填|空|none|n\/a|\/|-+|—+)(?:[这那]个?(?:部门|单位|人|职务)?)?(?:[的了啊呢吧哦。.!！~～,，\s]|谢谢)*$/iu;
/** 还没得过奖 */
export const NEVER_AWARDED =
  /^(?:我们|我|班组|从来|还|暂时|目前|一直)*(?:没有?|未曾?)(?:得|获|拿|评)(?:到)?过?(?:任何|什么)?(?:奖|奖项|奖励|荣誉|证书)?[的了啊呢吧。.!！\s]*$/u;
/** 我们班组叫…, 全称叫…: before a name. */
export const NAME_ANNOUNCED =
  /^(?:(?:我们|咱们)(?:班组|单位|公司)?就?叫做?|(?:名字|名称|全称)就?叫做?|就叫做?)[\s:：]*(?=\S)/u;
/** … and behind: 就叫一米窗吧. */
export const NAME_END = /[吧啊呀哦呢。]/u;

/** 重说, 不是 重说, 2 不是，我重说, 不对我再说一遍: the words of the button that gives a value back. */
export function saysAnew(text: string): boolean {
  if (isProse(text, LONGEST_ANEW)) return false;
  const bare = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  return ANEW.test(bare) && !LATER.test(bare);
}

const ANEW =
  /^2?(?:不是的?|不对|不|错了|错)?我?[要来想]?(?:重新?|再)(?:说|讲|发|写|填|来)(?:一下|一遍|一次|过)?[吧了]?$/u;
/** 再说吧: put off. */
const LATER = /^再[说讲来][吧了]?$/u;
/** Of more Chinese characters it is never made. */
const LONGEST_ANEW = 12;

const SPOILED_ADDRESS =
  /([@＠][a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,3}) ?[,，.．。、·点] ?(?=(?:com|cn|net|org|edu|gov)(?![a-z]))/giu;

/** yimi下划线01 */
const SPOKEN_LINE = /(?<=[a-z0-9])下划线(?=[a-z0-9])/giu;
/** yimi艾特example点com */
const SPOKEN_AT = /(?<=[a-z0-9_.-]) ?(?:艾特|爱特|圈a|[(（[]at[)）\]]) ?(?=[a-z0-9])/giu;

/** heyan@example,com: the signs of e-mail addresses as they were meant; 点 and commas elsewhere stay. */
export function withMendedAddresses(typed: string): string {
  const text = /at|[艾爱]特|圈|划线/iu.test(typed) ? typed.replace(SPOKEN_AT, '@').replace(SPOKEN_LINE, '_') : typed;
  if (!/[@＠]/u.test(text)) return text;
  // A second time for the end of .com.cn.
  return text.replace(SPOILED_ADDRESS, '$1.').replace(SPOILED_ADDRESS, '$1.');
}
