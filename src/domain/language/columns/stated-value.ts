import type { Framed } from './framed.ts';
import { isOfOthers, isWho } from './whose.ts';
import { wordsForColumn } from './words-for-column.ts';

/** 我的职称是, 邮编的话是, 班组长叫: what links a column's words with its answer. */
const LINK =
  /(?:的话[,，\s]?(?:就?是|属于|叫)?|[,，]?(?:目前|现在)?(?:就?(?:是|叫做?)|属于|算是|为)|今年(?=[\d一二三四五六七八九十])|[:：])\s*/u;
/** Longer than this what is before it tells something of its own. */
const MAX_HEAD = 16;
const GREETING = /^(?:老师|领导|同志)?(?:您好|你好)[啊呀]?[,，\s]{0,2}/u;
const NOW = /(?:目前|现在|今年|这里|那里|呢)$/u;
/** 一名共青团员, 那边的科长: in front of what somebody is. */
const ONE_OF = /^(?:一[名个位]|(?:那边|那里)的)/u;

/** 我的职称是主管护师, 主管部门的话是上海市民政局: what is told of the column asked, and of whom it asks. @returns null for any other sentence */
export function statedValue(text: string, { look, names, whose }: Framed): string | null {
  const link = LINK.exec(text.slice(0, MAX_HEAD + 8));
  if (!link || link.index > MAX_HEAD) return null;
  const head = text.slice(0, link.index).replace(GREETING, '').replace(NOW, '');
  const name = longestEnd(head, [
    ...wordsForColumn(names, look),
    ...(look === 'organisation' ? [...whose.words, ...(whose.kind === 'organisation' ? UPPER : [])] : []),
  ]);
  const who = head.slice(0, head.length - name.length).replace(/的$/u, '');
  if (head === '' || isOfOthers(head, whose)) return null;
  // 我们是…, where no word names the column: only of people.
  if (name === '' && (who === '' || !OF_PEOPLE.has(look))) return null;
  return isWho(who, whose) ? text.slice(link.index + link[0].length).replace(ONE_OF, '') : null;
}

/** 上级是百联集团: the unit above. */
const UPPER = ['上级', '上级单位', '主管'];

const OF_PEOPLE: ReadonlySet<Framed['look']> = new Set(['name', 'position', 'title', 'option', 'count']);

function longestEnd(head: string, words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length && head.endsWith(word) ? word : best), '');
}
