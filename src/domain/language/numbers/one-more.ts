/** Which way a count is wrong: by how many, and whether it was said as what to do or as what went wrong. */
export interface OneMore {
  /** The column, as it was named. */
  about: string;
  /** 1 to 9. */
  by: number;
  /** `either` where the words may mean both: 大专的多一个. */
  way: 'more' | 'less' | 'either';
}

/** 大专的多一个, 高中少算了2个人. */
const ONE_MORE =
  /^([^\s\d,，。多少加减]{1,16})([多少加减])(算|写|填|报|数|记)?了?([一二两三四五六七八九1-9])(?:个人|个|人|名|位)[了吧啊。.!！]?$/u;
/** 应该多一个, 再加一个: what is to be done. */
const ASKED = /(?:应该|要|再)$/u;
const PLACE = /(?:的|那里|那栏|那个|这栏)$/u;
const DIGITS = '一二三四五六七八九';

/** What says that a count is some more or some less. 多写了一个 is one too many, 再加一个 one more. @returns null for other words */
export function oneMoreIn(text: string): OneMore | null {
  const found = ONE_MORE.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const [, front = '', word, wrote, number = ''] = found;
  const about = front.replace(ASKED, '').replace(PLACE, '');
  if (about === '') return null;
  const by = number === '两' ? 2 : DIGITS.includes(number) ? DIGITS.indexOf(number) + 1 : Number(number);
  const isMore = word === '多' || word === '加';
  if (wrote) return { about, by, way: isMore ? 'less' : 'more' };
  const isPlain = ASKED.test(front) || word === '加' || word === '减';
  return { about, by, way: isPlain ? (isMore ? 'more' : 'less') : isMore ? 'either' : 'less' };
}
