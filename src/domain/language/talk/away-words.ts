import { isLongerThan } from '../text/length.ts';

/** What somebody says who will not be there: somebody stands in for them, they leave for good, or another contact is wanted. */
export type Away = 'deputy' | 'leaving' | 'another';

/** 我要离职了, 下个月我就退休了. */
const LEAVING =
  /(?:我|本人|俺)[^，。,]{0,8}(?:离职|辞职|退休|调岗|调走|调离|转岗|换岗|换工作|不干了|离开(?:公司|单位)|不负责(?:这|推荐|申报)?|不管这(?:事|块|个)?)/u;
/** 让同事代一下, 谁来替我, 找人顶几天. */
const STANDS_IN =
  /(?:让|请|叫|找|由|给)[^，。,]{0,8}(?:代办|代一|代我|代几|代填|代管|代理|替我|替一|替几|顶我|顶一|顶几)|(?:谁|有人|别人|同事|人)[^，。,]{0,4}(?:代替|代|替|顶)一?下?我|(?:代办|代管|代理)(?:人|码|一下|几天)|(?:怎么|如何|能不能|可以|想|要)[^，。,]{0,4}(?:代办|代管)/u;
/** 我请假, 我这周出差. */
const IS_AWAY =
  /(?:我|本人)[^，。,]{0,8}(?:请假|请个假|休假|出差|休产假|生孩子|住院|休病假|休年假|外出学习|不在单位|不在公司)/u;
/** 换个联系人, 再加一位联系人; 联系人改成王芳 is an answer. */
const ANOTHER =
  /(?:换|更换|变更|增加|添加|加|多)(?:一下|一?个|一?位|一?名)?(?:推荐)?(?:联系人|对接人|经办人)(?![成为是叫:：改换])|(?:联系人|对接人|经办人)(?:要|得|想|需要)(?:换|变|改)(?:人|了|一下|$)/u;

/** Longer than this somebody tells a story. */
const MOST_CHARACTERS = 30;

/** @returns null for everything else */
export function readAway(text: string): Away | null {
  if (isLongerThan(text, MOST_CHARACTERS)) return null;
  const typed = text.normalize('NFKC').replace(/\s/gu, '');
  if (LEAVING.test(typed)) return 'leaving';
  if (ANOTHER.test(typed)) return 'another';
  return STANDS_IN.test(typed) || IS_AWAY.test(typed) ? 'deputy' : null;
}
