import { speechOf } from './speech.ts';
import { talkOf } from './talk.ts';

const NONE = /^(?:也|都|就|是|还|目前|暂时|我们?)?(?:没有?|无|暂无)(?:评|考|学|有|设)?过?(?:的|了|呢|啊|哦)?$/u;
const FORGOTTEN =
  /(?:忘|不记得|记不|想不起|不晓得|不确定|没问到|没给|没拿到|没到|没任命|没下来|空着|[问要看查找]一?下)(?:掉|清|住|起来|来|我|你)?(?:了|的|呢|吧|再[填说报补]|公章)?$/u;
const NONE_OF = /^(?:也|都|还|目前|暂时|我们?)?(?:没有?(?:啥|什么)?|无|暂无)(?:[评考学设]过?)?/u;
/** 传真也没有: of what no column asks. */
const NONE_BESIDE = /^\p{Script=Han}{1,5}(?:也|都)没有?$/u;
const OTHERS =
  /^\p{Script=Han}{0,5}?(?:其他|其它|其余|剩下|剩余|余下|别的|后面|另外)的?(?:几[栏项个]|栏目|内容|那些)?/u;

/** What words behind the word for a column say, where they are no answer to it: `none`, that there is none (邮箱没有); `open`, that it is said later,
 *  not known, or stands elsewhere (邮编忘了, 名称等会儿问领导). @returns null for anything else */
export function leftOpen(behind: string): 'none' | 'open' | null {
  const said = behind.trim();
  if (NONE.test(said)) return 'none';
  const speech = speechOf(said) ?? talkOf(said);
  const isOpen = speech === 'put-off' || speech === 'not-known' || speech === 'refusal' || speech === 'reference';
  return isOpen || FORGOTTEN.test(said) ? 'open' : null;
}

/** 没有邮箱, 没职称: what is said not to be there. @returns null for anything else */
export function noneOf(words: string): string | null {
  const begun = NONE_OF.exec(words.trim());
  return begun ? words.trim().slice(begun[0].length).replace(/的$/u, '') : null;
}

/** 传真也没有: that there is none of something else. */
export function deniesOther(words: string): boolean {
  return NONE_BESIDE.test(words.trim());
}

/** 其他你先空着, 剩下的回头给你: the columns that are not answered are left for later. */
export function leavesOthers(words: string): boolean {
  const begun = OTHERS.exec(words.trim());
  return begun !== null && leftOpen(words.trim().slice(begun[0].length)) === 'open';
}
