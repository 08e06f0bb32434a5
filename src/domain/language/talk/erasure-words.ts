import { isLongerThan, isProse } from '../text/length.ts';

/** Longer than this somebody tells of their work. */
const MAX_CHARACTERS = 30;

/** What is in front of a wish, a request or a question how. */
const LEADS = words(`
  你好 您好 请问 请 麻烦 帮忙 帮我 帮我们 给我 替我 我要求 我要 我想要 我想 我需要 我申请 我们要 我们想 申请 要求 想要 需要 怎么样 怎么 怎样 如何 怎么才能
  能不能 可不可以 可以 能否 是否可以 能 想 要 现在 马上 立即 彻底 永久 全部 都 把 将 一下 关于
`);
/** What is behind it. */
const TAILS = words('可以吗 行吗 好吗 谢谢 吗 吧 呢 啊 呀 了 掉 一下 下 么');
const VERBS = words('删除 删掉 删去 删了 清除 抹除 抹掉 抹去 销毁 注销 作废 擦除 删');
/** What any of them begins with. */
const HAS_VERB = /[删清抹销注作擦]/u;
/** Between what is to go and the verb: 资料全部删掉. */
const ALL = words('全部 全都 都 统统 彻底 永久 给我 给');
/** Whose it is, and how much of it. */
const OWNERS = words(`
  我们 我 本人 自己 咱们 你们这里 你们 这里 存的 填的 提交的 留下的 的 全部 所有 一切 整个 这份 这个 这张 那份 一份 个人
`);
const THINGS = new Set(
  words(`
    资料 信息 数据 隐私 账号 账户 帐号 帐户 用户 聊天记录 填写记录 记录 申报 申报表 申报资料 申报材料 申报信息 申报数据 申报记录 申报内容 档案 隐私信息 隐私数据
    资料和信息 信息和资料 身份信息 注册信息 资料信息 数据资料 信息资料
  `),
);
/** What somebody may say of a text that they write: only with whose it is. */
const OWN_THINGS = new Set(words('材料 东西 一切 内容 身份证 身份证号'));

/** Whether somebody wishes that what is kept of them, or their whole application, is erased, or asks how: 删除我的资料, 把我的数据删了, 注销.
 *  Nothing but that is said; a paragraph or a picture that is to go is none, nor is 别删我的资料. */
export function asksErasure(text: string): boolean {
  if (!HAS_VERB.test(text) || isProse(text, MAX_CHARACTERS)) return false;
  const typed = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  if (typed === '' || isLongerThan(typed, MAX_CHARACTERS)) return false;
  const said = stripped(typed, LEADS);
  const bare = withoutTails(said);
  if (bare === '注销') return true;
  return VERBS.some((verb) => {
    if (bare.startsWith(verb)) return isKept(withoutFront(bare.slice(verb.length)));
    return bare.endsWith(verb) && isKept(withoutBehind(bare.slice(0, -verb.length)));
  });
}

/** 掉, 一下 between a verb and what is to go. */
function withoutFront(text: string): string {
  return stripped(text, TAILS);
}

function withoutBehind(text: string): string {
  return ALL.reduce((rest, word) => (rest.endsWith(word) ? rest.slice(0, -word.length) : rest), text);
}

function isKept(text: string): boolean {
  const thing = stripped(text, OWNERS);
  const isOwn = /[我咱]|本人|自己/u.test(text);
  return THINGS.has(thing) || (isOwn && (OWN_THINGS.has(thing) || text === '我'));
}

function withoutTails(text: string): string {
  let rest = text;
  for (let tail = endOf(rest); tail !== undefined; tail = endOf(rest)) rest = rest.slice(0, -tail.length);
  return rest;
}

function endOf(text: string): string | undefined {
  return TAILS.find(
    (word) =>
      text.endsWith(word) && text.length > word.length && !VERBS.some((verb) => verb !== '删' && text.endsWith(verb)),
  );
}

function stripped(text: string, list: readonly string[]): string {
  let rest = text;
  for (let word = begun(rest, list); word !== undefined; word = begun(rest, list)) rest = rest.slice(word.length);
  return rest;
}

function begun(text: string, list: readonly string[]): string | undefined {
  return list.find((word) => text.startsWith(word) && text.length > word.length);
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
