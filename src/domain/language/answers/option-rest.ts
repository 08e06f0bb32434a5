import { withoutEnds } from '../text/ends.ts';

/** Words beside an option that say nothing else: who, a verb of choosing, a noun for the group, a particle. */
const FILLER =
  /(?:我们|咱们|班组长|班长|组长|班组|小组|团队|车间|单位|公司|企业|本人|自己|属于|应该|应当|算是|就是|选择|性别|民族|学历|文化程度|最高|入党积极分子|学士学位|学士|业余|成教|全日制|自学考试|自考|函授|成人教育|网络教育|政治面貌|面貌|类别|类型|性质|毕业|同志|职工|服务|方面|这个|那个|这类|那类|一类|两个|两项|两类|三个|第|选|填|写|勾|是|的|吧|呢|啊|呀|哦|哈|了|嘛|呗|啦|哎|嗯|呃|我|咱|她|他|都|也|就|归|算|属|类|种|项|个|号|族|人|和|与|及|跟|为|有|兼|生|性|士|方|滴|位|老师|控股|主要|以|[美帅枚哥]|[一二三四五六七八九十]|现在|目前|类似|差不多|合适|对|还有|以及|加|一|谢谢|好的|ok)/giu;
const SIGN = /[\s\p{P}\p{S}\p{N}]/gu;
/** Whether words are left beside the options that were found: 㛃是女字旁一个夹 names no 性别. @param words the labels of the field and of its options, and other words for them */
export function saysMoreThan(text: string, words: readonly string[]): boolean {
  const known = [...words].sort((a, b) => b.length - a.length);
  const rest = known.reduce(
    (left, word) => (word === '' ? left : left.replaceAll(word, ' ')),
    text.normalize('NFKC').toLowerCase(),
  );
  const content = withoutEnds(rest.replace(FILLER, ''), /\s/u).replace(SIGN, '');
  return content !== '';
}

/** 13个男的, 60%女的, 男13: how many, not which; 315 and 31.55 where several are chosen by number. */
export function isCounting(typed: string, kind: 'choice' | 'choices'): boolean {
  const text = typed.normalize('NFKC').trim();
  if (/\d\s?(?:%|[个名位人成])\s?\p{Script=Han}|\p{Script=Han}\s?\d{2,}/u.test(text)) return true;
  const glued = kind === 'choices' ? /\d[\d.]+\d/u.exec(text)?.[0].replaceAll('.', '') : undefined;
  return glued !== undefined && [...glued].some((digit, at) => at > 0 && digit <= (glued[at - 1] ?? ''));
}

/** 属于民办非企业, 我们是国企: the option alone. */
export function withoutBelonging(text: string): string {
  return text.trim().replace(/^(?:我们|咱们)?(?:单位|公司)?(?:属于|算是|是)/u, '');
}
