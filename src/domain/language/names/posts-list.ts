import { bracketedIn, LISTED_STOPS } from '../text/separators.ts';
import { isSentence } from './function-words.ts';
import { isNoName } from './no-name.ts';

/** 站长1人、值班员5人; 服务员为主: posts, and how many people have each. */
const COUNTED = /(?:各|共|若干|[:：×xX*]|约)?\s?[\d一二三四五六七八九十两几百]{1,4}\s?(?:[人名个位]|$)/u;
/** … with nothing behind it but a remark. */
const COUNTED_LAST =
  /(?:各|共|若干|[:：×xX*]|约)?\s?[\d一二三四五六七八九十两几百]{1,4}\s?(?:[人名个位]|$)(?:[(（][^()（）]{1,16}[)）])?$/u;
const POST_END =
  /(?:[长员师任理工岗管监手勤警医护师士生保]|主管|助理|司机|保安|厨师|护士|医生|客服|教师|前台|后台|分诊|收费|保洁|客房|调度|窗口|职|台|岗位|值班|维修|保洁|安检|后勤|财务|行政)(?:[(（][^()（）]{1,16}[)）])?(?:各|若干|为主|数名|等)?$/u;
/** 例：站长1人: what was printed, not what is said. */
const EXAMPLE = /^(?:例如?|比如|譬如|示例|样例|参考)[:：,，\s]/u;
/** 其余都是, 另有: how a list goes on. */
const LED =
  /^(?:其中|其余|其他|其它|另外?|还|以及|和|及|合计|总共|共计|共|全部)?(?:都|均|各)?(?:有|是|为)?(?:一个|两个)?/u;
/** （不确定）, （待核实）: a remark, no part of the list. */
const DOUBTED = /[不待没]/u;
const NO_OTHER = /^没有?/u;
const HAS_POST =
  /[\d一二三四五六七八九十两][ ]?[人名个位]|(?:[长员师任理工岗管监]|主管|助理|司机|保安|厨师|护士|医生|客服|教师)(?=$|[\s、，,;；。:：\d(（/x×*]|[各共若为等和及与])/u;

/** Whether a text is a list of posts, each with how many people have it, and nothing else. */
export function isPostsList(text: string): boolean {
  if (!HAS_POST.test(text) || EXAMPLE.test(text) || isNoName('posts', text)) return false;
  const parts = text.split(LISTED_STOPS).filter((part) => part !== '');
  return new Set(parts).size === parts.length && !/^(?:记一?下|万一)/u.test(text) && parts.every(isPart);
}

/** 跟车员10人: a post, whatever its first characters are alone. */
const POST_COUNTED = /^(?![我你他她没不])\p{Script=Han}{1,4}[员工师岗手] ?\d{1,3} ?[人名个位]?$/u;

function isPart(said: string): boolean {
  const led = said.trim().replace(LED, '');
  const part = COUNTED.test(led) ? led : led.replace(NO_OTHER, '');
  if (part === '') return true;
  if (bracketedIn(part).some((inside) => isSentence(inside) || DOUBTED.test(inside))) return false;
  if (!POST_COUNTED.test(part) && isSentence(part.replace(/[各兼每几不]/gu, ' '))) return false;
  // QA 1人: a blank behind letters.
  if (/^[A-Z]{2,5}$/u.test(part)) return true;
  return COUNTED.test(part) ? isCountedPart(part) : POST_END.test(part);
}

/** 站长1人: nothing behind the number but a remark. */
function isCountedPart(part: string): boolean {
  const rest = part.replace(COUNTED_LAST, '');
  return rest !== part || /^\p{Script=Han}+$/u.test(part);
}
