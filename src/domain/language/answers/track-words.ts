/** 几个人, 三个人, 每个人, 有个人: a number or a pronoun makes a measure word of the first character. */
const COUNTED = /[\d零〇一二两三四五六七八九十百千几每各多数半单某哪那这整有来]$/u;
const MEASURE = /^[个位名]/u;
/** 我一个人: whoever is alone means one. */
const ALONE = /(?:我|自己|本人|单独)(?:就|只|是|报)?一$/u;
/** 不是个人, 不报个人: what is not meant. */
const DENIED = /(?:不是|不报|不选|不要|别报|别选|并非)$/u;

/** Whether a folded text says one of the folded words, as a word and not denied: 几个人一起 says nothing of 个人. */
export function saysTrack(text: string, words: readonly string[]): boolean {
  return words.some((word) => placesOf(text, word).some((at) => stands(text.slice(0, at), word)));
}

function stands(front: string, word: string): boolean {
  return !DENIED.test(front) && !(MEASURE.test(word) && COUNTED.test(front) && !ALONE.test(front));
}

function placesOf(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Words around a track that say nothing but that it is meant. */
const AROUND =
  /报错了?|选错了?|弄错了?|搞错了?|不对|错了|不好意思|对不起|我们|咱们|应该|还是|就是|其实|重新|申报|哎呀|好了|就行|一下|这[一个]?类|那[一个]?类|帮我|[我咱是要想就改换报选成为到的了吧呢啊呀哦嗯哈嘛那请类\p{P}\s]/gu;
/** Something else was meant before. */
const CHANGING = /不对|错|改|换|不是|应该|还是|其实|重新/u;
/** Somebody who says more tells something. */
const MOST = 24;

/** Whether a folded text says nothing but that another track is meant. `plain`: it only names it.
 *  @param other words of the one that may be meant @param mine words of the one that was begun */
export function tracksMeant(
  text: string,
  other: readonly string[],
  mine: readonly string[],
): 'changed' | 'plain' | null {
  const own = mine.reduce((left, word) => left.replaceAll(`${word}不对`, '').replaceAll(`${word}错了`, ''), text);
  if ([...text].length > MOST || !saysTrack(text, other) || saysTrack(own, mine)) return null;
  const rest = [...other, ...mine]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => (word === '' ? left : left.replaceAll(word, '')), text.replaceAll('不是', ''))
    .replace(AROUND, '')
    .replace(/不/gu, '');
  if (rest !== '') return null;
  return CHANGING.test(text) ? 'changed' : 'plain';
}

/** Somebody who comes to apply. */
const APPLIES = /报|参评|评选|评个|参加/u;
/** Whoever sees to it for others says nothing of what is applied for. */
const FOR_OTHERS = /联系人|工会|人事|办公室|行政|质量部|单位|公司|员工|同事|手下|[帮替给代]/u;
/** 护理组的, 我们窗口想报: a group, as a word behind its name. */
const OF_GROUP =
  /\p{Script=Han}(?:团队|科室|窗口|(?<![上下加值倒排当])班|[组队站所])(?:的|这边的?)?(?=$|[\s\p{P}想要来报申])/u;
const MYSELF = /我(?!们)/u;
/** 我是送快递的, 我是护士: what somebody works as; a leader may mean the team. */
const OF_PERSON =
  /我(?!们)就?是(?:一?[名位个])?(?:(?:在\p{Script=Han}{1,10})?[送开做当搞跑卖修扫教干]\p{Script=Han}{1,8}的|\p{Script=Han}{0,10}(?:[员师工]|护士|医生|司机|保安|保洁|师傅|骑手|小哥|管家|阿姨))(?=$|[\s\p{P}想要来报申])/u;

/** For whom somebody speaks who comes to apply: 我们想报 是养老院护理组的, 我是送快递的想报个明星. @returns null where it is not told */
export function speaksFor(text: string): 'group' | 'person' | null {
  if ([...text].length > MOST_TOLD || !APPLIES.test(text) || FOR_OTHERS.test(text)) return null;
  const isGroup = OF_GROUP.test(text);
  if (MYSELF.test(text)) return !isGroup && OF_PERSON.test(text) ? 'person' : null;
  return isGroup ? 'group' : null;
}

const MOST_TOLD = 40;

const CHOSE_WRONG =
  /^(?:我?(?:刚才|刚刚|刚)?我?(?:选|报)错(?:了?类别|了?类)?|重新选(?:择|类别|一下|一类)?|重选|换(?:一|个)?类别?)了?[吧呀啊]?$/u;

/** 选错了, 重新选, 报错了: the choice made before is not to count; which one is not said. */
export function choseWrong(folded: string): boolean {
  return CHOSE_WRONG.test(folded);
}
