import type { Framed } from './framed.ts';

/** 我的职称是, 邮编的话是, 班组长叫: what links a column's words with its answer. */
const LINK =
  /(?:的话[,，\s]?(?:就?是|属于|叫)?|[,，]?(?:目前|现在)?(?:就?是|属于|算是|叫做?|为)|今年(?=[\d一二三四五六七八九十])|[:：])\s*/u;
/** Longer than this what stands before it tells something of its own. */
const MAX_HEAD = 16;
const GREETING = /^(?:您好|你好)[,，\s]{0,2}/u;
const NOW = /(?:目前|现在|今年|这里|那里|呢)$/u;
/** 一名共青团员, 那边的科长: in front of what somebody is. */
const ONE_OF = /^(?:一[名个位]|(?:那边|那里)的)/u;

/** How people call a column, beside its own words. */
const CALLED: Partial<Record<Framed['look'], readonly string[]>> = {
  organisation: ['工作的单位', '工作单位', '单位名称', '单位', '公司', '主管部门', '主管单位', '推荐单位'],
  team: ['班组名称', '班组全称', '名称', '名字', '全称'],
  address: ['地址'],
  department: ['对接的部门', '负责的部门', '所在部门', '部门', '对接的', '负责的'],
  position: ['职务'],
  title: ['职称'],
  school: ['毕业的学校', '毕业院校', '毕业学校', '学校'],
  major: ['专业'],
  post: ['工作岗位', '岗位', '做的', '干的'],
  name: ['姓名', '名字'],
  number: ['手机号码', '手机号', '手机', '电话号码', '联系电话', '电话'],
};

const OWN =
  /^(?:我们|咱们|我|本人|大家)?(?:自己|这个|这边|这里)?(?:在?(?:班组|单位|公司|企业|班)里?)?(?:这边|这里)?(?:目前|现在|平时)?(?:正式)?$/u;
const LEADER = /^(?:我们|咱们)?的?(?:班组长|班长|组长|站长|队长|他|她)?$/u;
const UPPER =
  /^(?:我们|咱们)?的?(?:(?:上级)?推荐单位|(?:上级)?主管(?:部门|单位)|协会|集团|局里|区里|对方)?(?:那边|那里)?的?(?:联系人|经办人|他|她|\p{Script=Han}(?:老师|主任|科长|处长|经理|书记|部长))?$/u;

/** 我的职称是主管护师, 主管部门的话是上海市民政局: what is told of the column asked, and of whom it asks. @returns null for any other sentence */
export function toldOf(text: string, { look, names, section }: Framed): string | null {
  const link = LINK.exec(text.slice(0, MAX_HEAD + 8));
  if (!link || link.index > MAX_HEAD) return null;
  const head = text.slice(0, link.index).replace(GREETING, '').replace(NOW, '');
  const name = longestEnd(head, [...names, ...(CALLED[look] ?? [])]);
  const who = head.slice(0, head.length - name.length).replace(/的$/u, '');
  if (head === '' || !isOfSection(who, section) || !isOfSection(name, section)) return null;
  // 我们是…, where no word names the column: only of people.
  if (name === '' && (who === '' || !OF_PEOPLE.has(look))) return null;
  const whom = section.includes('班组长') ? LEADER : isUpper(section) ? UPPER : OWN;
  return whom.test(who) ? text.slice(link.index + link[0].length).replace(ONE_OF, '') : null;
}

const OF_PEOPLE: ReadonlySet<Framed['look']> = new Set(['name', 'position', 'title', 'option', 'count']);

function longestEnd(head: string, words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length && head.endsWith(word) ? word : best), '');
}

function isUpper(section: string): boolean {
  return section.includes('推荐') || section.includes('主管');
}

/** 推荐单位 and 主管部门 are parts of the form of their own. */
function isOfSection(words: string, section: string): boolean {
  return ['推荐', '主管'].every((part) => !words.includes(part) || section.includes(part));
}
