import { isLongerThan } from '../text/length.ts';

/** Longer than this somebody tells something. */
const MAX_CHARACTERS = 24;

const LEAD =
  '(?:那|请问|麻烦|我们?|咱们?|现在|目前|这个?|表(?:格|里|上)?|上面|里面|总共|一共|到底|帮我|我想|[看查说]|一?下)*';
const NUMBER = '(?:多少|几|啥|什么|哪些?|哪几)';
const THINGS = '(?:个|项|栏|题|条|样|处|东西|内容|地方|材料)*';
const EMPTY = '(?:没有?(?:填|写|弄|完成|交|给|答)?|空着?|要填|要写|要补|要弄)?';
const END = '(?:好|完|了|的|呢|啊|呀|啦|吗|没有?|来着)*';

const LEFT = new RegExp(
  `^${LEAD}(?:还|就|都)*(?:(?:剩|差|缺|少|漏)(?:下|着|了)?(?:的|是|有)*${NUMBER}${THINGS}${EMPTY}|还(?:要|需要|得|有)(?:再)?(?:填|写|补|弄)?${NUMBER}${THINGS}${EMPTY}|(?:有|是)?哪(?:些|几)?${THINGS}(?:还|是)*(?:没|空|要填|要补|缺|差)(?:有|着)?(?:填|写|弄|补|答)?|没有?(?:填|写|弄|完成)[好完]?的(?:还|都)?(?:是|有|剩)${NUMBER}${THINGS}|剩(?:下|余)?的?(?:都|还)?(?:是|有)${NUMBER}${THINGS}|(?:填|写|弄)(?:到第?几|了多少|了几)${THINGS}|还(?:有|要|得)多久(?:才?能)?(?:填|写|弄)?(?:完|好)?|(?:全|都)?(?:填|写|弄)(?:完|好|齐|全)了?(?:吗|没有?)|是?哪几(?:个|项|栏))${END}$`,
  'u',
);

/** 还剩几项, 表上还差啥, 哪几个没填: what is still to be filled in is asked for. */
export function asksWhatIsLeft(text: string): boolean {
  return !isLongerThan(text, MAX_CHARACTERS) && LEFT.test(bare(text));
}

/** What such a question begins with. */
const ASKING_LEAD = /^(?:帮我|我想|[看查]|一?下|那|请问|现在|我们?|的|之前|刚才|上次|前面)+/u;
const WHAT = '(?:啥|什么|多少|谁|哪(?:个|家|里|儿|年|天|位|种)?|几)';
const WRITTEN = '[填写存记留报选]的';
const SHOWN = [
  new RegExp(`^${WRITTEN}(\\S{2,12}?)(?:是|叫)${WHAT}${END}$`, 'u'),
  new RegExp(`^(\\S{2,12}?)${WRITTEN}(?:是|叫)?${WHAT}${END}$`, 'u'),
  /^(\S{2,12}?)[填写存给][了过](?:没有?|吗)[的呢啊呀]*$/u,
] as const;
const SHOW_ONE = /^(?:帮我|我想)?[看查](?:[看查]|一?下)我们?的?(\S{2,12})$/u;

/** 看看我的手机填的啥, 我填的联系人是谁, 邮编填了没: the words for the column whose answer is asked for. @returns null for any other text */
export function recordAsked(text: string): string | null {
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const typed = bare(text);
  const asked = typed.replace(ASKING_LEAD, '');
  return firstOf(SHOWN, asked) ?? SHOW_ONE.exec(typed)?.[1] ?? null;
}

/** What the first pattern that fits has in its brackets. */
function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

const WHOSE = [
  /^(\S{2,20}?)(?:这个|那个)?(?:人|号码?|手机|电话)?(?:是|填的?是?)(?:谁|哪位|什么人|啥人|哪个人|谁的|哪个)[的呢啊呀啦]*$/u,
  /^谁是(\S{2,20}?)[呢啊呀]*$/u,
  /^(\S{2,20}?)(?:是|写|填|放)*(?:在|到|的是)?哪(?:里|儿|了|一?个?(?:栏|项)(?:目|里)?)(?:填|写)?[的了呢啊呀]*$/u,
] as const;

/** 施蕴仪是谁啊, 13800000021是谁的, 2020年的奖填哪了: what stands somewhere in the form, and is not known again. @returns null for any other text */
export function whoseAsked(text: string): string | null {
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  return firstOf(WHOSE, bare(text));
}

/** 哪一栏, 现在问的是哪一栏: what is asked just now. */
export function asksWhichColumn(text: string): boolean {
  return /^(?:现在|这|这个|这里|你|问|填|说|指|要|的|是)*哪(?:一|个)*(?:栏|项)(?:目)?[的呢啊呀]*$/u.test(bare(text));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}~]/gu, '');
}
