import { withoutEnd } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { hasQuestionMark } from './decision-words.ts';

const MAX_CHARACTERS = 16;
/** 还要修改, 有个地方要改 */
const WANTED =
  /^(?:我|还|有)*(?:一?个|几个|几处|一处|些|点)?(?:地方|内容|东西|申报表|表里?|信息)?(?:还|我)?(?:要|想|得|需要)再?(?:改|修改|更改|更正)(?:一?下|一点)?(?:内容|信息|东西|申报表)?$/u;
/** 联系人手机不是这个, 表上有个字不对 */
const FAULT = /(?:不是(?:这个|那个|这样)|[填写弄印打排]错|不对|有误|有错)$/u;

/** 还要修改, 联系人手机不是这个: something of the form is to be changed, and what is to stand there is not said. A question asks about it. */
export function wantsChange(typed: string): boolean {
  const text = withoutEnd(typed.normalize('NFKC').replace(/\s/gu, ''), /[\p{P}~了吧啊呢的]/u);
  if (isLongerThan(text, MAX_CHARACTERS) || hasQuestionMark(typed)) return false;
  return WANTED.test(text) || FAULT.test(text);
}
