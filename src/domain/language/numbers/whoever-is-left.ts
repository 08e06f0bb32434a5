import { withoutEndings } from '../text/ends.ts';

/** Longer than this a text tells more than who is left. */
const MAX_LENGTH = 80;
const MAY_TELL = /其他|其它|其余|剩|余下|另外|都是|全是|清一色/u;
/** 其余都是护理员, 剩下的: whoever is left, without a number. */
const LEFT =
  /^(.{0,60}?)[\s,，、;；。]?(?:其他|其它|其余|剩下|剩余|余下|另外)的?人?(?:就|也)?(全部|全|都)?(?:是|算|归|为)?(?:一线的?)?([^\d\s一二三四五六七八九十百两零无没]{0,10})$/u;
/** 全是女的, 32个都是女同志: all of them are. */
const ALL =
  /^(?:我们|咱们|班里|这里|我班)?(?:一共|总共)?(\d{1,5})?(?:个人|人|个|名|位)?[\s,，]?(?:全部|全|都|清一色)都?是?([^\d\s]{1,5})$/u;
/** 除了13个男的都是女的: all but so many. */
const BUT =
  /^除[了去开]?(\d{1,5})(?:个|名|位)?([^\d\s,，]{1,4}?)(?:以外|之外|外)?[\s,，]?(?:其他|其它|其余|剩下)?的?(?:人)?(?:全部|全|都)是([^\d\s]{1,5})$/u;
const TAIL = /(?:[了吧呀啊哦呢哈啦嘛]|[。.!！~～\s])$/u;

/** What is in front of the rest, and the word for whoever is left; '' for none. */
export interface RestTold {
  kind: 'rest';
  front: string;
  noun: string;
}

/** All of them, or all but so many, are of one group. */
export interface AllTold {
  kind: 'all';
  /** How many all of them are, where that is said. */
  whole: number | null;
  /** How many are not. */
  but: number;
  noun: string;
}

/** 管理3 技术5 其余都是护理员, 32个都是女同志: who is left, or that all of them are one thing. @returns null for anything else */
export function whoeverIsLeft(typed: string): RestTold | AllTold | null {
  if (typed.length > MAX_LENGTH || !MAY_TELL.test(typed) || typed.includes('\n')) return null;
  const text = withoutEndings(typed.normalize('NFKC').trim(), TAIL);
  const but = BUT.exec(text);
  if (but) return { kind: 'all', whole: null, but: Number(but[1]), noun: but[3] ?? '' };
  const all = ALL.exec(text);
  if (all) return { kind: 'all', whole: all[1] === undefined ? null : Number(all[1]), but: 0, noun: all[2] ?? '' };
  const left = LEFT.exec(text);
  return left ? { kind: 'rest', front: (left[1] ?? '').trim(), noun: left[3] ?? '' } : null;
}
