import { anyOf, mayMatch } from '../text/any-of.ts';
import { withoutEnd, withoutEndings } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { simplify } from '../text/simplify.ts';
import { ASKS_OF_COLUMN } from './question-words.ts';

/** Kinds of sentence that answer nothing. `question`: how, what, whether. `not-known`: 不知道. `put-off`: later, still open, have to ask. `wish`: to change, to be
 *  helped. `complaint`, `chat`: said beside the matter. `reference`: 见附件, 同上: points elsewhere instead of saying it. `refusal`: 不用了吧. `sentence`:
 *  told where a name is asked, and no name. */
export type Speech =
  | 'question'
  | 'not-known'
  | 'put-off'
  | 'wish'
  | 'complaint'
  | 'chat'
  | 'reference'
  | 'refusal'
  | 'sentence';

/** Longer than this somebody says something of the matter. */
const MAX_CHARACTERS = 40;
/** Of a long text the beginning tells that it is too long, except for a face that is cut. */
const BEGINNING = 150;
const LONGEST_FACE = 10;
export const FACES =
  /\[[^\][\s]{1,8}\]|\/:[:\-|,@<!?*~a-zA-Z()&$'`>]{1,4}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f?|[\u200d\ufe0f\u{1f1e6}-\u{1f1ff}]|\p{Emoji_Modifier}/gu;
/** The usual characters without those that a face begins with. */
const HAS_NO_FACE = /^[\n -.0-Z\\-~\u4e00-\u9fff，。、；：？！“”‘’（）《》—…·]*$/u;
const SIGN = /[\s,，。.!！~～…、;；]/u;
const PARTICLE = /(?:[吧啊呀哦呢哈啦嘛哟呗噢喔了的哎诶唉嘿]|老师|亲|哥|姐)$/u;
const APOLOGY =
  /^(?:不好意思|对不起|抱歉|请问一?下?|问一下|我?想问(?:一下|下)?|麻烦(?:问)?一?下?|[你您]好啊?|哎呀?|唉|嗯+|呃+|额|啊|哦|那个)[\s,，。.!！~～、…]*/u;

const MARKED = /[?？]\s*$|(?:吗|(?<![什怎这那多要])么)$/u;
/** 写总公司还是分公司 */
const EITHER = /^(?:是|要|该|填|写|选|用|按).{1,15}还是.{1,15}$/u;
/** 要不要写车站名字 */
const ASKED_FIRST = /^(?:要不要|能不能|可不可以|是不是|需不需要|用不用|什么叫|什么是|怎么|如何|为什么|为啥|哪)/u;
const ASKED_HERE = /^(?:这|这里|这个|这一?[栏题项]).{0,4}(?:怎么|写什么|填什么|什么意思|写多少|要写)/u;

const KNOWING =
  /^(?:我们?|我也|也|还|都|真的?|这个?|那个?|具体|暂时|目前|现在|一时|说实话|这一?[栏题项条]|.{0,8}(?:我|我们|真|也|还|暂时|目前))?(?:不太|不大|不是很|有点|已经|全)?(?:不知道|不清楚|不晓得|不了解|不确定|不记得|记不[清得住]|想不(?:起来|出来?)|搞不[清懂]|说不[清准上]|弄不[清懂]|吃不准|拿不准|不会[填写弄]|不懂|不明白|没统计|没数过|没算过|忘记?|清楚)/u;
/** What may follow not-knowing: 我不知道写什么, 不清楚是谁. Anything longer says something. */
const KNOWING_END = /^.{0,8}$/u;

const LATER =
  '(?:以后|之后|回头|稍后|待会儿?|等会儿?|等下|等一下|晚点|晚上|明天|后天|下周|下午|改天|过几天|过两天|下次|到时候?|最后)';
const PUTTING = '(?:说|填|写|补上?|给你?|问问?|弄|看看?|发你?|定|报|来|交|提供|统计|算)';
const PUT_OFF: readonly RegExp[] = [
  /^(?:今天|今晚|就|先)*(?:就|先)?到(?:这里?|这儿|此为止)/u,
  /^(?:今天|我)?先不(?:写|填|弄|搞|忙)/u,
  new RegExp(`^(?:我们?|这个?|那|就|先|材料)?${LATER}(?:我|我们|再|给你|一起)*${PUTTING}`, 'u'),
  /^(?:就|那)?(?:先|暂时?|暂且)?(?:空着|空缺|空|留空|放着?|放一放|不填|不写|欠着|搁着|缺|暂缺|待定|待补|待填|未定|略)(?:吧|不填|不写)?$/u,
  /^.{0,8}(?:还|尚|暂时?)(?:没|未|在)(?:有)?(?:完全)?(?:想好|定|确定|决定|落实|算|统计|写|整理|准备|商量|问|出来|弄|选|公布|改|收集|下来)/u,
  /^.{0,10}(?:没|未)(?:定|确定|想好|出来|统计|写完|算出来)$/u,
  /^(?:我|我们|这个?|那个?|.{0,8}(?:我|要|得|再|先|去))?(?:要|得|再|先|去|还要|还得|回去|需要)(?:去|先|再|回去)?(?:问|查|找|核实|核对|确认|请示|商量|统计|算|数|想想|想一下|看看|翻翻)/u,
  /^(?:我|让我|等我|容我|我再?)(?:先|再|去)?(?:想想|想一想|想一下|问问|问一下|问下|查查|查一下|看看|看一下|找找|数数|算算|核对|考虑)/u,
  /^(?:等|待)(?:我|我们|.{0,8}(?:通知|确认|回复|定))/u,
  /^(?:领导|老板|上面|公司|单位|办公室|人事)(?:还没|来|会|再|说了)?(?:定|决定|安排|填)/u,
  /^(?:我们?)?(?:没有?)(?:固定|专门?|专人|指定|安排)/u,
];

const WISHES: readonly RegExp[] = [
  /^(?:我|我们|能不能|能|可以|请|麻烦|你们?|您)*(?:帮|替|给)(?:我|我们|忙|下)?(?:想|写|填|编|弄|改|做|起|取|看|拟|润色|生成|选|查|个|一个|一段|范文|样例)/u,
  /^(?:我|我们)(?:想|要|得|需要|打算)(?:再|先|重新)?(?:改|换|修改|更改|重填|重写|重选|跳|删|加|撤|退|补充|看看?|调)/u,
  /^(?:换|改)(?:一?个|一下|下|回|掉)?(?:推荐单位|单位|个人|班组|申报|前面|上面|刚才|之前)/u,
  // 删掉我的申报
  /^(?:请|麻烦|能不能|可以)?(?:帮我)?(?:把)?(?:删掉|删除|删了|删|注销|清空|作废|取消|撤销|撤回|不要)(?:一下)?(?:我们?|本人|咱们)的?(?:这个?|全部|所有)?(?:申报表?|报名|资料|信息|数据|账号|记录|材料|内容)$/u,
  /^(?:请|麻烦|能不能|可以)?(?:帮我)?把?(?:我们?|本人|咱们)的?(?:这个?|全部|所有)?(?:申报表?|报名|资料|信息|数据|账号|记录|材料|内容)(?:都|全)?(?:删掉|删除|删了|删|注销|清空|作废|取消|撤销|撤回)$/u,
  /^(?:能|可以|先)(?:不能)?(?:先)?(?:跳到|跳过|先填)/u,
  /^(?:把|将)?.{1,12}(?:改一?下|改改|修改一?下|换一?下|重填|重新填|重写一?下)$/u,
];

const COMPLAINTS: readonly RegExp[] = [
  /^(?:真|好|太|也太|实在|这也太|可)?(?:烦(?![琐恼劳])|麻烦|累(?![计积次年])|难(?![点题关度以处免民事忘能])|复杂(?!的)|啰嗦|无语|崩溃|要命|头大|头疼)(?:死|人|了|得很|啊|哦|死我了|死人)?/u,
  /^头(?:都|好)?(?:大|疼|痛)/u,
  /^.{0,6}(?:怎么|咋)(?:还|这么|那么|老是|又)(?:有)?(?:多|长|麻烦|慢|要|问|没完)/u,
  /^(?:我)?(?:都)?填了(?:半天|好久|一上午|一下午|这么多)/u,
  /^(?:我)?(?:真的?|实在|完全)?写不(?:出来?|动|好|来)/u,
  /^(?:我)?(?:刚才|前面|之前|上面|早就|已经)?(?:不是|都|我)?(?:已经)?(?:刚|才|都)?(?:填|说|写|发|讲|答|给)过/u,
  /^你(?:是|不是)?(?:机器人|真人|谁|人工|AI)/iu,
  /^(?:要|得)?(?:还有|还要|还得)(?:多少|多久|这么多)/u,
];

const CHAT = new Set(
  `好的 好 嘞 滴 呀 哒 ok okay 嗯 恩 哦 噢 喔 行 成 中 可以的 可以 对的 对 是的 是啊 是呀 是 没错 没问题 知道了 知道 明白了 明白 了解 收到 同意 懂了 懂 晓得 谢谢 你 您 多谢 感谢
   辛苦了 辛苦 啦 了 麻烦了 哈 呵 嘿 嘻 厉害 不错 棒 赞 早上好 上午好 中午好 下午好 晚上好 早 你好 您好 在吗 在 hi hello 再见 拜拜 晚安 的 啊`
    .trim()
    .split(/\s+/u),
);
const CHAT_LONGEST = 5;
const CHAT_FIRSTS = new Set([...CHAT].map((word) => word.charAt(0)));

/** Whether a text begins as such a word does, or with a sign. */
function mayBeChat(text: string): boolean {
  return CHAT_FIRSTS.has(text.charAt(0)) || SIGN.test(text.charAt(0));
}

/** 听说这里可以报明星班组, 我们单位想报一个班组: why somebody came, no answer. */
const CAME =
  /^(?:我|我们|咱们|我们单位|单位)?(?:听说|看到通知|收到通知|接到通知|(?:也)?(?:想|要|来)(?:来)?(?:报名|申报|参评|参加|咨询|报(?:个|一个|一下))).{0,20}$/u;

/** Whether somebody says why they came: to apply, to ask. */
export function statesPurpose(typed: string): boolean {
  const text = opened(typed.normalize('NFKC').trim().toLowerCase());
  return !isLongerThan(text, MAX_CHARACTERS) && (CAME.test(text) || /报名|申报|参评|评选/u.test(text));
}

/** Whether a text is nothing but such words, one after the other; of two characters at least, or one that stands alone. */
function isChat(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    let length = CHAT_LONGEST;
    while (length > 0 && !CHAT.has(text.slice(at, at + length))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return at > 0;
}

const REFERENCE: readonly RegExp[] = [
  /^(?:详?见|参见|参考|请看|看|按|同|跟|和|与|照)(?:我们?|本|我的)?(?:附件|附表|材料|简历|文件|word|表格|证书|上文|上面|前面|下面|后面|上|前|下|上一?[条栏项题个]|前一?[条栏项题个]|第.{1,3}[条栏项题个]|去年|上次|以前|往年|之前|事迹材料|联系人|单位|班组长|申报单位)(?:\d{0,2}|里|中|的?一样|相同|一致|那个)?(?:的)?(?:一样|相同|一致)?$/iu,
  /^(?:和|跟|与|同|就是?|按).{1,14}(?:一样|相同|一致|一个样)$/u,
  /^(?:同上|同前|同左|同|如上|如前|上同|一样|照旧)$/u,
  /^(?:就)?在(?:你们|我们|那个|老).{0,6}(?:旁边|隔壁|对面|附近|那边|地方)$/u,
];

const REFUSALS = /^(?:这个?|那个?|就)?(?:不用|不要|不需要|不必|算|免)(?:了|填|写)?$/u;

const isReference = anyOf(REFERENCE);
const isPutOff = anyOf(PUT_OFF);
const isWish = anyOf(WISHES);
const isComplaint = anyOf(COMPLAINTS);
/** Of everything below but small talk. */
const mayBeSpeech = mayMatch([
  ...[MARKED, EITHER, ASKED_FIRST, ASKS_OF_COLUMN, ASKED_HERE, CAME, REFUSALS, KNOWING],
  ...[...REFERENCE, ...PUT_OFF, ...WISHES, ...COMPLAINTS],
]);

/** What kind of sentence a whole text is when it answers nothing; null when it may be an answer.
 *  @param isFree whether the column takes a paragraph: there only short, whole sentences count */
export function speechOf(typed: string, isFree = false): Speech | null {
  const said = typed.trim();
  const most = isFree ? MAX_CHARACTERS * 0.6 : MAX_CHARACTERS;
  if (
    said.length > 2 * BEGINNING &&
    isLongerThan(said.slice(0, BEGINNING).replace(FACES, '').trim(), most + LONGEST_FACE)
  )
    return null;
  const shown = HAS_NO_FACE.test(said) ? said : said.replace(FACES, '').trim();
  if (said !== '' && shown === '') return 'chat';
  if (isLongerThan(shown, most)) return null;
  const text = opened(simplify(shown.normalize('NFKC').toLowerCase()));
  const isChatty = mayBeChat(text);
  if (!isChatty && !mayBeSpeech(text)) return null;
  const bare = withoutEnd(withoutEndings(withoutEnd(text, SIGN), PARTICLE), SIGN);
  if (isQuestion(text, bare, isFree)) return 'question';
  if (CAME.test(bare)) return 'chat';
  if (isChatty && isChat(text.replace(/[\s,，。.!！~～、…]/gu, ''))) return 'chat';
  if (isReference(bare)) return 'reference';
  if (REFUSALS.test(bare)) return 'refusal';
  if (isPutOff(bare)) return 'put-off';
  if (isNotKnown(bare)) return 'not-known';
  if (isWish(bare)) return 'wish';
  return isComplaint(bare) ? 'complaint' : null;
}

/** Without an apology or a call in front; what is left of 不好意思 alone is itself. */
function opened(text: string): string {
  let rest = text;
  for (let taken = 0; taken < 3; taken += 1) {
    const next = rest.replace(APOLOGY, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
  return rest;
}

function isQuestion(text: string, bare: string, isFree: boolean): boolean {
  if (MARKED.test(withoutEnd(text, /[。.!！~～…]/u))) return true;
  if (EITHER.test(bare) || ASKED_FIRST.test(bare)) return true;
  return ASKS_OF_COLUMN.test(bare) && !isFree
    ? true
    : ASKED_HERE.test(bare) || (isFree && ASKS_OF_COLUMN.test(bare) && [...bare].length <= 16);
}

function isNotKnown(bare: string): boolean {
  const found = KNOWING.exec(bare);
  if (!found || (/清楚$/u.test(found[0]) && !/不/u.test(found[0]))) return false;
  return KNOWING_END.test(bare.slice(found[0].length));
}

/** 暂无, 没有照片, 没得过奖: there is nothing to say. */
export function saysNone(text: string): boolean {
  return /^(?:我们?|班组|还|暂时|目前|都)?(?:没有?|无|暂无)(?:得过|获过|拿过)?(?:任何|什么)?(?:奖项?|荣誉|照片|图片|证书|材料|内容|了|的)?[。.!！]?$/u.test(
    text.trim(),
  );
}

/** 下一题, 继续: beside an answer, a word for the chat. */
export function goesOn(words: string): boolean {
  return /^(?:下一?[题个项步栏条]|继续)/u.test(words);
}
