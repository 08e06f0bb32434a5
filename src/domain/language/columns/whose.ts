/** Whose answers a part of a form takes. `own`: those of who fills it in; `person`: those of somebody it is about; `organisation`: those of another one. */
export interface Whose {
  kind: 'own' | 'person' | 'organisation';
  /** What that person or organisation is called in the form, the longest first; none for `own`. */
  words: readonly string[];
  /** What all others of the form are called: who names one of these speaks of another part. */
  others: readonly string[];
  /** What the team that fills the form in is called. */
  team: readonly string[];
}

const OWN_FRONT = /^(?:我们|咱们|我|本人|大家)?(?:自己|这个|这边|这里)?在?/u;
const OWN_END = /^里?(?:这边|这里)?(?:目前|现在|平时)?(?:正式)?$/u;
const OWN_PLACES = ['单位', '公司', '企业', '班组', '班'];
const OF_US = /^(?:我们|咱们)?的?/u;
/** 站长, 他: somebody who leads, however the form calls it. */
const A_PERSON = /^(?:[站队]长|他|她)?$/u;
const UPPER_PLACES = ['协会', '集团', '局里', '区里', '对方', '总公司', ''];
const UPPER_END =
  /^(?:那边|那里)?的?(?:联系人|经办人|他|她|\p{Script=Han}(?:老师|主任|科长|处长|经理|书记|部长|主管))?$/u;

/** Whether words name, or leave open, whom the part of the form is about: 我们单位, 班长, 推荐单位那边的联系人. */
export function isWho(who: string, { kind, words, team }: Whose): boolean {
  if (kind === 'own') return isOwn(who, team);
  const rest = who.replace(OF_US, '');
  if (kind === 'person') return words.includes(rest) || A_PERSON.test(rest);
  const upper = rest.replace(/^上级/u, '');
  return [rest, upper].some((said) =>
    [...words, ...UPPER_PLACES].some((word) => said.startsWith(word) && UPPER_END.test(said.slice(word.length))),
  );
}

function isOwn(who: string, team: readonly string[]): boolean {
  const rest = who.replace(OWN_FRONT, '');
  return ['', ...team, ...OWN_PLACES].some((word) => rest.startsWith(word) && OWN_END.test(rest.slice(word.length)));
}

/** 班长是周巧云, 上级单位：…: between the name of a person or an organisation and what is said of them. */
export const GROUP_LINK = /^\s{0,2}(?:的|这边)?\s{0,2}(?:就是|是|叫|为|[:：])?[\s,，]{0,2}/u;

/** Whether words are about another part of the form: 推荐单位的联系人, where one's own is asked. */
export function isOfOthers(words: string, { others }: Whose): boolean {
  return others.some((other) => words.includes(other));
}

/** 班组名称, 班组 → 班组: what a team is called, by the words for the column of its name. */
export function teamOfNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/(?:名称|全称|名字|名)$/u, '')))].filter((name) => name !== '');
}
