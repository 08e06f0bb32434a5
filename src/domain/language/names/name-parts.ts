import { bracketedIn } from '../text/separators.ts';
import { isSentence } from './function-words.ts';

/** (上海), （集团）, （A班）, （函授）, （东院区）: what is in brackets within a name. Anything else there is a remark about it. */
const IN_BRACKETS =
  /^(?:上海|中国|北京|江苏|浙江|华东|长三角|亚太|集团|股份|控股|筹|[有普特殊通限]{1,6}合伙|总部|本部|总|东|西|南|北|[一二三四五六]级|[甲乙丙丁a-z\d一二三四五六七八九十]{1,3}[班组号区部]?|[白早中晚夜日]班|函授|成人|自考|夜大|全日制|在职|脱产|业余|含大专|兼\p{Script=Han}{0,8}|主持工作|正[科处]级?|副[科处]级?|聘|中级|高级|初级|副高|正高|[初中高]级工|技师|高级技师|(?!\p{Script=Han}{0,8}(?:电话|手机|占线|[老总]是|经常|[已刚没不撤]|暂|搬|合并|改名|临时))\p{Script=Han}{1,10}(?:区|市|省|路|站|楼|院|部|处|科|室|队|班|组|店|园|中心|公司|病区|车间|线|窗口|方向|专业))$/iu;
/** “1+1”, “A-B”: signs in a name that is quoted join no two names. */
const QUOTED = /[“"「『《‘'][^“”"「」『』《》‘’']{1,20}[”"」』》’']/gu;
const JOINED = /[|｜+＋~～→=＝>＞<＜＊*#]|(?<=\p{Script=Han})\s?[-－—]{1,2}\s?(?=\p{Script=Han})/u;
const CONJUNCTION = /[和与及跟、/]|以及/u;

/** Whether brackets in a name hold something that belongs to no name: （待核实）, （我同事的）. */
export function isBracketedOdd(text: string): boolean {
  return bracketedIn(text).some((inside) => inside !== '' && (!IN_BRACKETS.test(inside) || isSentence(inside)));
}

/** 对外主管对内组长: two posts; 书记兼站长, 经理助理 is one. */
const TWO_POSTS =
  /(?:主管|[组班站店队部科处所]长|经理|主任|书记)(?!兼|助理|秘书|助手|级).{1,6}(?:主管|[组班站店队部科处所]长|经理|主任|书记)$/u;

/** Whether a text is two posts without a word that joins them. */
export function isTwoPosts(text: string): boolean {
  return TWO_POSTS.test(text) && !/兼|[、/]/u.test(text);
}

/** Whether a text is two names: joined by a sign, or by a word between two that each read like one.
 *  @param isName whether a part reads like a name of this kind */
export function isTwoNames(text: string, isName: (part: string) => boolean): boolean {
  const bare = text.replace(QUOTED, '名');
  if (JOINED.test(bare) || isByTurns(bare)) return true;
  const inside = bracketedIn(bare).some((part) => [...part].length > 3 && !part.startsWith('兼') && isName(part));
  if (inside) return true;
  const parts = bare.split(CONJUNCTION);
  return parts.length > 1 && parts.every((part) => [...part].length > 1 && isName(part.trim()));
}

/** 先…后…, 白班…夜班…: one by one. */
function isByTurns(text: string): boolean {
  const rest = text.slice(3);
  return (
    (/^先(?![锋进])/u.test(text) && /后(?![勤厨台备方])/u.test(rest)) ||
    (/^[白早日]班/u.test(text) && /[中晚夜]班./u.test(rest))
  );
}
