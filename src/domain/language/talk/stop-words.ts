import { isLongerThan } from '../text/length.ts';
import { isAsking } from './decision-words.ts';

/** Nobody who is in a hurry to stop something is longer about it. */
const MOST_CHARACTERS = 24;
/** 发, 群发, 广播, 消息: it is said that something is being sent. */
const SENDING = /发|广播|通知|消息/u;
const STOPS =
  /(?:别|不|不用|不要|不能|甭|不想|不该|没想|没打算|暂缓|暂停|停止|中止|取消|撤销|撤回|撤消|撤掉|收回|追回)(?:再|现在|急着?|马上|先|往下|继续)?(?:群)?(?:发|广播|通知|消息)/u;
const TAKES_BACK =
  /^(?:快|赶紧|赶快|马上|请|帮我|给我|我要|我想|要|先|把|刚才|刚刚|刚|那|这|条|个|的){0,4}(?:撤回|撤销|撤消|撤了|撤掉|撤一下|收回|追回|作废|取消)(?:来|掉|了|一下|刚才的?|那条|这条|它|吧|啊|呀){0,3}$/u;
const WRONG =
  /^(?:哎呀?|唉|啊|我|刚才|刚刚|刚|是|这条|那条|内容|文字|字|群|广播|人|对象|日期|时间|里面|好像){0,4}(?:(?:群发|发|写|弄|搞|点|按|选|打|填)(?:错|早|快)|错|有误|有错|有问题)(?:了|字|人|地方|群|啦|的){0,2}$/u;
const HALTS =
  /^(?:快|赶紧|赶快|马上|请|你|您|先|都|给我|帮我)*(?:停|停止|停下|停下来|停住|打住|慢着|慢|暂停|中止|等等|等一等|等一下|等下|等会儿?|且慢|不要|别|算了|不了|不弄了|不行|不对|不是)+(?:一下|一停|一会儿?|一等|了|吧|啊|呀|先|急|动){0,3}$/u;
/** Said around any of these. */
const AROUND = /^(?:哎呀?|唉|啊|我|那个|先|快|喂|抱歉|不好意思|糟了|坏了|完了|天哪)+$/u;
const PARTS = /[\s\p{P}~]+/u;

/** A wish to stop what goes out: `sending` says that it is sent or taken back, `halting` could be said of anything, `asking` asks whether it can be.
 *  @returns null for a text that says anything else too */
export function stopWish(text: string): 'sending' | 'halting' | 'asking' | null {
  const said = text.normalize('NFKC').trim();
  if (isLongerThan(said, MOST_CHARACTERS)) return null;
  const parts = said.split(PARTS).filter((part) => part !== '');
  const isOfSending = (part: string) => STOPS.test(part) || TAKES_BACK.test(part);
  if (isAsking(said)) return parts.some(asksToStop) ? 'asking' : null;
  if (parts.length === 0 || !parts.every((part) => isOfSending(part) || isHalt(part) || AROUND.test(part))) return null;
  if (parts.some((part) => isOfSending(part) || (WRONG.test(part) && SENDING.test(part)))) return 'sending';
  return parts.some(isHalt) ? 'halting' : null;
}

function isHalt(part: string): boolean {
  return HALTS.test(part) || WRONG.test(part);
}

const ASKED = /(?:能|可以|可不可以|来得及|怎么|还)(?:.{0,4})(?:撤|收回|追回|停|取消|不发)/u;

function asksToStop(part: string): boolean {
  return ASKED.test(part);
}

const LEAVES = /^(?:今天|现在|这个|我们?|先|暂时?|就){0,4}不(?:填|出|弄|做|印|打印)(?:表|了|吧|啊|呢){0,3}$/u;

/** 先不出, 今天先不填了: a paper is left as it is for now. */
export function leavesForNow(text: string): boolean {
  return !isLongerThan(text, MOST_CHARACTERS) && LEAVES.test(text.normalize('NFKC').replace(/[\s\p{P}~]/gu, ''));
}
