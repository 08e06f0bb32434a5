import { withoutEnd } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { ASKING, EITHER_OR, ENDS_ASKING } from './question-words.ts';
import { type Speech, speechOf } from './speech.ts';

const ENDS_MARKED = /[?？]/u;
const END = /[\s\p{P}~～!！]/u;
/** 没问题吧, 对吧: 吧 behind a state of affairs asks; behind a deed it agrees (提交吧, 行吧). */
const STATE_ASKED = /^(?:是|对|没问题|没有问题|没错|正确|符合|满足)(?:的|了)?吧$/u;
/** 还没想好, 我再看看, 先等等: nobody has decided yet. */
const UNDECIDED =
  /我(?:也|还|们)?(?:不清楚|不晓得|不确定|不懂|不明白|不太懂)|不知道|拿不准|没想好|没定|想想|想一想|想一下|再看|再说|考虑|商量|等等|等一等|等一下|等会|稍等|问一下|问问|请示|犹豫|试试|试一下|测试|看情况|点错|发错|打错|按错|没有退回|没退回/u;
/** 我想退回, 打算推荐: a wish is no deed. */
const WISHED = /(?:我|我们|咱们|领导|单位)?(?:想要?|打算|准备|考虑)(?:退|推|打回|不推)/u;
/** 如果, 的话: what would be. */
const CONDITIONAL = /如果|要是|假如|假设|万一|若是|若不|的话|一旦|除非/u;
/** 算了, 不了, 先不: taken back in the same breath. */
const TAKEN_BACK = /^(?:算了|不了|先不|先别|暂不|暂时不|还是不|还是算|吗|么|呢|(?:不用|不要|不必|别|没)(?:了|吧)?$)/u;
/** 还是推荐, 或者退回: two decisions in one message. */
const TWO_DECISIONS = /还是|或者|或是|要么/u;
/** 退回给谁, 推荐后, 退回的那份: the word is part of a sentence and no command. */
const GOES_ON =
  /^(?:给|的|了|后|以后|之后|前|以前|之前|时|会|能|可|要|该|应|是|过|来|到|去|不|没|率|单|人|意|理由是什么|和|跟|与|及|或|还|由|被|就|也|都|有|需|将|得|为|什|怎|吗|么|呢|中|信|函|表|语|名|书|制|流程|步骤|规则|办法|标准|条件|期限|时间|次数|几|多|哪|谁|按钮|功能|操作)/u;
/** 退回这份, 推荐一下: says no more than the word. */
const THIS_ONE = /^(?:一下|(?:这|该|本)一?(?:份|个|项|条)?(?:申报表?|材料)?)/u;
const REASON_FOLLOWS = /^(?:原因|理由|因为|由于|因)/u;

/** Whether the text asks: by its mark, its end (吗, 呢, 没问题吧), or 行不行. */
export function isQuestion(text: string): boolean {
  const bare = withoutEnd(text.trim(), END);
  return hasQuestionMark(text) || ENDS_ASKING.test(bare) || STATE_ASKED.test(bare) || EITHER_OR.test(text);
}

/** Whether a question mark ends the text. */
export function hasQuestionMark(text: string): boolean {
  return ENDS_MARKED.test(text) && ENDS_MARKED.test(text.slice(withoutEnd(text, END).length));
}

const UNSURE: ReadonlySet<Speech | null> = new Set<Speech>(['question', 'not-known']);

/** Whether a text asks, also in the middle: 退回给谁, 怎么退回. */
export function isAsking(text: string): boolean {
  return isQuestion(text) || ASKING.test(text);
}

/** Whether words beside a decision leave open that it is one: they ask, wish, suppose, hesitate or take it back. */
export function isUndecided(text: string): boolean {
  return (
    isAsking(text) ||
    UNSURE.has(speechOf(text)) ||
    [UNDECIDED, WISHED, CONDITIONAL, TAKEN_BACK, TWO_DECISIONS].some((pattern) => pattern.test(text.trim()))
  );
}

/** 交了吗, 我都交齐了没有: whether everything has been handed in. */
export function asksWhetherIn(text: string): boolean {
  return /^(?:我们?|咱们|表)?(?:都|全)?(?:交齐|交全|交完|交|齐)(?:了|好)?(?:吗|没有?|没)[?？]?$/u.test(text.trim());
}

/** Whether a sentence speaks of taking something back: 我想撤回, 能不能取消. */
export function speaksOfTakingBack(text: string): boolean {
  return /撤回|撤销|撤消|取消|收回|反悔|后悔/u.test(text);
}

const SLIPPED =
  /^(?:(?:哎呀?|唉|啊|不好意思|抱歉|对不起|不对|等等|等一下|我|刚才|刚刚|刚|是|好像|一不小心|不小心)[\s,，。!！]*){0,4}(?:(?:按|点|选|弄|搞|回|打|发|定|审|推荐|退回)(?:错|早了|快了)|手快|(?:还没|没)(?:看|来得及看)(?:材料|完))/u;

/** 刚才那个不应该推荐 点错了: the press, in any clause. */
const PRESSED = /(?:^|[\s,，。.!！])(?:是?我|刚才|刚刚|刚|是|好像|不小心){0,3}(?:按|点)错了?(?=$|[\s,，。.!！了])/u;

const CHANGED_MIND =
  /^(?:等等|等一下|不对|不好意思|我们?|领导|又|想了想|[\s,，。!！])*(?:改主意|改变主意|变卦|反悔|后悔)了?[吧啊]?[\s,，。!！]*$/u;

const ASKS_TO_CHANGE =
  /^(?:那|请问|你好|您好|现在|刚才|刚刚|已经|定了|推荐了|退回了|我们?|想|还|[\s,，。!！]){0,6}(?:(?:能不能|可不可以|可以|可否|能否|能|怎么)再?(?:撤回|撤销|撤消|取消|收回|反悔|重新定|重定|改)|(?:改成|改为|换成|改回)(?:推荐|不推荐|退回)|不想(?:推荐|退回)了|不(?:推荐|退回)[他她它]了)/u;

/** 能撤回吗, 还能改吗, 能不能改成不推荐, 不想推荐了: whether what was decided can still be changed; whose application or which column is not said. */
export function asksToChangeDecision(text: string): boolean {
  return ASKS_TO_CHANGE.test(text.trim()) && !/申报|材料|栏|表|电话|邮|名称/u.test(text);
}

/** 我按错了 应该是推荐, 不好意思点错了, 我改主意了: the last thing that was done is not to count. */
export function speaksOfSlip(text: string): boolean {
  const said = text.trim();
  return (SLIPPED.test(said) || PRESSED.test(said) || CHANGED_MIND.test(said)) && !isAsking(text);
}

/** Whether what follows a word directly makes both one sentence: 退回|给谁. */
export function decisionGoesOn(behind: string): boolean {
  return GOES_ON.test(behind);
}

/** Whether what follows directly is announced as the reason: 退回|原因：邮编不对. */
export function isReasonAnnounced(behind: string): boolean {
  return REASON_FOLLOWS.test(behind);
}

/** 退回|这份申报: the words that only point at what is decided on left out. */
export function withoutPointer(behind: string): string {
  return behind.replace(THIS_ONE, '');
}

const WAITING =
  /^(?:帮我)?(?:看看|查查|看一下|查一下)?(?:现在|今天|目前)?(?:我这边|我这里|我这|我)?(?:还|总共|一共)?(?:有|剩)(?:几|多少|哪)(?:个|份|些|家|条)?(?:申报表?|材料)?(?:(?:还|是)?(?:要|等|待|需要|归|该)(?:着)?(?:我们|我)?(?:来)?|(?:还)?没有?|未)(?:初审|审核|审批|审|看|定|推荐|处理|批)(?:的|完|过|呢|呀|啊|吗){0,2}$/u;

/** 有几个要我审的, 还有几份等我推荐: what waits is asked for. */
export function asksWhatWaits(text: string): boolean {
  return !isLongerThan(text, MOST_OF_READING) && WAITING.test(withoutEnd(text.normalize('NFKC').trim(), END));
}

const MOST_OF_READING = 24;
const SEEN =
  /^(?:(?:这份|他的|她的|那份|这个)?(?:申报)?(?:材料|申报表|表|申请)?(?:我)?(?:都|已经|刚)?(?:看过了|看完了|看了|看好了|审过了|审完了|过目了))?(?:我觉得|觉得|都|材料|申报表)?(?:没有|没|无|没啥|没什么)(?:什么)?(?:问题|毛病|意见)(?:的|了|啊|呢|哈|啦)?$/u;

/** 材料看过了 没问题: content with what was read, which decides nothing yet. */
export function isContent(text: string): boolean {
  if (isLongerThan(text, MOST_OF_READING) || isQuestion(text)) return false;
  return SEEN.test(text.normalize('NFKC').replace(/[\s\p{P}~]/gu, ''));
}

const READ = /(?:看过|看完|看了|看好|审过|审完|过目)/u;

/** Content that says of itself that something was read: never a figure, nor a yes to a question that was asked. */
export function isContentWithRead(text: string): boolean {
  return isContent(text) && READ.test(text);
}

const REFUSES =
  /^(?:我们?|领导)?(?:觉得|看|认为|感觉)?(?:这一?[份个]|材料)?(?:还是|真的?|实在|确实|就是|完全|根本|有点|太|很){0,3}(?:不太?(?:行|合适|可以|好|妥|够格?|符合)|差(?:劲|远|太多)?|没意思|一般)(?:了|的|啊|呢|哈|啦|吧)?$/u;

/** 不行, 我觉得不太合适: refuses, and says nothing of why. */
export function isBareRefusal(text: string): boolean {
  if (isLongerThan(text, MOST_OF_READING) || isQuestion(text)) return false;
  return REFUSES.test(text.normalize('NFKC').replace(/[\s\p{P}~]/gu, ''));
}

/** An application's number, or a row, in front of a reason. */
const NUMBERED = /^(?:[0-9A-Za-z]{8}|第?\d{1,2}个?)[\s\p{P}]+/u;

/** SBAAAAA2 邮编不对: the reason alone. */
export function withoutNumberAhead(said: string): string {
  return said.replace(NUMBERED, '');
}

/** No reason is shorter than four characters. */
const FIRST_CLAUSE = /^([^\s,，。;；:：]{2,40})[\s,，。;；:：]+(.{4,})$/su;

/** 邵巍那份退回，电话填错了: the first clause, and what stands behind it; '' for neither. */
export function withReasonBehind(text: string): { first: string; reason: string } {
  const [, first = '', reason = ''] = FIRST_CLAUSE.exec(text.trim()) ?? [];
  return { first, reason };
}

const RESULT = /选上|入选|评上|得奖|获奖|结果|名单/u;
/** 结果出来没, 有结果了没有. */
const WHETHER_YET = /(?:没|没有)$/u;

/** 我们推荐的选上了吗, 邵巍结果呢, 名单哪里看: what became of something. */
export function asksForResult(text: string): boolean {
  if (isLongerThan(text, MOST_OF_READING) || !RESULT.test(text)) return false;
  return isAsking(text) || WHETHER_YET.test(withoutEnd(text.trim(), END));
}

/** 撤回申报, 取消提交: of an application that was handed in, not of a decision. */
export function namesApplication(text: string): boolean {
  return /申报|提交/u.test(text);
}
