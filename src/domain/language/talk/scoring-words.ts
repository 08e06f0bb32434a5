import { isLongerThan } from '../text/length.ts';

/** What an expert asks of the scoring: until when and how many, how an interest is declared or one declared by mistake is taken back, how scores are put right. */
export type ScoringMatter = 'deadline' | 'count' | 'interest' | 'interest-undone' | 'scores';

/** Longer than this somebody tells of something else. */
const MOST_CHARACTERS = 40;

/** 邵巍这个跟我一个单位的 不评, 要不要回避. */
const INTEREST =
  /回避|避嫌|利益关系|(?:同一?个?|一个)单位|(?:跟|和|与|是|有).{0,4}(?:我|自己|本人).{0,4}(?:单位|同事|亲戚|亲属|老师|学生|朋友|家属)|(?:跟|和|与)我.{0,3}(?:有关系|认识)|不(?:能|该|便|方便|适合|好|应该)?评(?![论价分])|评不了/u;
/** 刚才回避点错了 我可以评, 取消回避. */
const UNDONE =
  /(?:点|按|选|弄|搞|填|报)错|误[点按]|手[快滑误]|取消|撤|收回|(?:不用|不需要|不想|不)回避了|(?<!不)(?:能|可以)(?:再|接着|继续)?评(?!吗)/u;
/** 第2项打错了 想改分, 交早了. */
const SCORES =
  /改(?:一?下)?(?:打的|我的)?分|(?:打|评|填|写|交|点|选|弄|按|给)错|重新?(?:打|评)|(?:想|要|能|可以|怎么|还)改|交早了|手误|撤回|撤销|收回/u;
const DEADLINE =
  /截止|到期|期限|(?:什么时候|啥时候|几号|哪天|何时).{0,6}(?:评|打|交|结束|完|前|为止)|(?:评|打|交).{0,3}到(?:什么时候|啥时候|几号|哪天)|还?(?:有|剩)(?:几天|多少天|多久|多长时间)|最后一天|来得及/u;
const COUNT = /(?:(?<![前这那后好])几|多少)(?:份|个|篇|家)(?!分|要点|评分|标准|专家|人)|多少材料/u;

/** @returns null for everything else */
export function readScoringMatter(text: string): ScoringMatter | null {
  if (isLongerThan(text, MOST_CHARACTERS)) return null;
  const typed = text.normalize('NFKC').replace(/\s/gu, '');
  if (INTEREST.test(typed)) return typed.includes('回避') && UNDONE.test(typed) ? 'interest-undone' : 'interest';
  if (SCORES.test(typed)) return 'scores';
  if (DEADLINE.test(typed)) return 'deadline';
  return COUNT.test(typed) ? 'count' : null;
}
