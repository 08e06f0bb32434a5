import { isLongerThan } from '../text/length.ts';
import { remembered } from '../text/remembered.ts';
import { CLOSED_WORDS } from './closed-words.ts';

/** Words that make a sentence and are in no name: their classes are closed, whatever somebody talks about. */
const HARD = `
  我们 咱 咱们 你们 您 他 她 它 他们 她们 它们 自己 本人 人家 大家 别人 谁 这 那 这个 那个 这里 那里 这边 那边 这些 那些 这样 那样 这种 这么 那么 那种 俺 啥
  去年 今年 明年 前年 后年 上年 昨天 后天 刚 刚刚 刚才 现在 目前 当时 当年 上个月 下个月 上月 下月 上半年 下半年 上周 下周 每天 之前 原来 原先 曾经 曾 后来
  每月 每年 天天 整天 马上 一会 一会儿 暂时 已经 已 正在 正 将来 快要 才 立刻 经常 常常 总是 偶尔 一直 从来 有时 有时候 时候 月底 年底 年初 今晚 明早 早就 老是
  应该 应当 可能 可以 能够 要 想 得 必须 需要 愿意 打算 估计 大概 大约 也许 或许 恐怕 差不多 好像 似乎 看来 据说 听说 算是 多半 八成 肯定 一定 当然 反正 其实 最好 本来
  不 没 没有 没法 不是 不用 不在 不要 不想 不止 不会 不能 不到 不对 不行 不知 不知道 不同 不一样 不然 不过 不如 未必 甭
  但是 但 因为 所以 如果 假如 要是 要么 或者 或 还是 而且 并且 虽然 万一 除非 只要 只有 的话 然后 比如 例如 譬如 否则 至于 以及 则 若 倘若 既然
  就 就是 也 也可以 都 还有 又 很 太 挺 非常 比较 只 只是 仅 蛮 有点 有些 一些 一样 几乎 居然 随便 顺便
  在 从 到 把 被 给 跟 往 按 按照 照 除了 关于 为了 替 让 离 靠 据 根据
  的 了 着 过 吗 呢 吧 啊 呀 哦 嘛 啦 呗 哈 哈哈 哈哈哈 喂 唉 哎 哎呀 嗯 呃 噢 喔 嘿 嘞 咯 哇 呐 哒
  是 有 叫 叫做 说 填 看看 找 发 当过 做过 干过 做 干 知道 觉得 认为 记得 忘 忘了 忘记 来 去 进来 出来 上来 回来 过来 起来 进去 出去 上去 下来 下去 回去 反了 错 错了 搞 改 换 升 考
  上班 下班 停用 搬 搬到 搬家 算 用 属于 归 等等 等下 打 打错 怎么 怎样 什么 多少 哪 哪里 哪个 哪儿 为什么 如何 几个
  每 一个 两个 有的 其他 其它 别的 另外 另 同上 一律 全都
  谢谢 感谢 辛苦 麻烦 请 您好 拜托 祝 恭喜 加油
  老公 老婆 丈夫 妻子 儿子 女儿 爸爸 妈妈 爱人 老爸 老妈
`;
/** These also are in names that somebody chose: 上海我爱我家物业, 再出发服务队, 慢慢来照护班组. */
const SOFT =
  '我 你 以前 以后 之后 别 写 看 再 更 平时 随时 一点 真 特别 最 要 未 想 来 去 在 都 有 慢慢 好好 天天 常常';
/** 的是, 我的, 还是: words that the segmenter keeps together. */
const LINKED = /.[是了]$/u;
const OWNED = /^(?!目的|标的|的士).*的/u;
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
const hard = wordsOf(HARD + CLOSED_WORDS);
const soft = wordsOf(SOFT);

type ByFirst = ReadonlyMap<string, readonly string[]>;

function byFirst(words: Iterable<string>): ByFirst {
  const found = new Map<string, string[]>();
  for (const word of words) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word]);
  return found;
}

/** With the words that what belongs (的) and what is linked (是, 了) ends with: each of these is a hard word itself. */
const all = byFirst(new Set([...hard, ...soft]));
const hardOnly = byFirst([...hard].filter((word) => !soft.has(word)));
const long = byFirst([...hard, ...soft].filter((word) => word.length > 1));

/** Whether one of the words stands anywhere in a text, as a word or across two. */
function mayHold(words: ByFirst, text: string): boolean {
  for (let at = 0; at < text.length; at += 1)
    for (const word of words.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) return true;
  return false;
}

/** Longer than this a text is no name, and is judged by its clauses. */
const MAX_CHARACTERS = 80;
/** “慢一点”, 「我来帮你」: a name that is quoted may hold any word. */
const QUOTED = /[“"「『《‘'][^“”"「」『』《》‘’']{1,20}[”"」』》’']/gu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Cutting a text into words is the dearest thing done to it: only what holds the characters of such a word is cut. */
const segmentsOf = remembered((text): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment),
);

/** Whether a text is made like a sentence: it has a pronoun, an adverb, a particle or a common verb, which are in no name of an organisation, a place or a post;
 *  就业, 不动产 and the like are words of their own. @param isChosen the name is one that somebody made up: those may hold some of them */
export function isSentence(text: string, isChosen = false): boolean {
  if (isLongerThan(text, MAX_CHARACTERS) || !/\p{Script=Han}/u.test(text)) return false;
  const bare = text.replace(QUOTED, ' ');
  if (!mayHold(isChosen ? hardOnly : all, bare)) return false;
  for (const segment of segmentsOf(bare)) {
    if (isChosen ? hard.has(segment) && !soft.has(segment) : hard.has(segment) || soft.has(segment)) return true;
    if (OWNED.test(segment) || (!isChosen && LINKED.test(segment))) return true;
  }
  return false;
}

/** 马上到, 万了: what begins as a surname does and is talk. A particle or a word of two characters says so; one character may be a name's. */
export function isSpokenName(text: string): boolean {
  if (!/^\p{Script=Han}{2,6}$/u.test(text.trim())) return false;
  if (/[了吗呢吧啊呀哦嘛]$/u.test(text.trim())) return true;
  if (!mayHold(long, text.trim())) return false;
  for (const segment of segmentsOf(text.trim()))
    if (segment.length > 1 && (hard.has(segment) || soft.has(segment))) return true;
  return false;
}
