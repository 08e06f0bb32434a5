import { isLongerThan } from '../text/length.ts';

/** 人数没错, 邮编不用改, 年龄不改了: the column that stays as it is. */
const KEPT =
  /^(\S{2,12}?)(?:就|还是)?(?:[那这]样|照旧)?的?(?:没[填写]错|没错|没问题|不用改|不改|不变|不用变|不用动|不要改|不需要改|是对的)[了的吧啊]?$/u;

/** Longer than this somebody tells something. */
const MAX_CHARACTERS = 16;

/** The word for a column of which somebody says that nothing is to be changed. @returns null for any other text */
export function keptName(text: string): string | null {
  return KEPT.exec(text.trim())?.[1] ?? null;
}

const ALL_RIGHT =
  /^(?:这个|这里|这一?[栏项条]|本来|原来|我们?|填的|写的|就|是|都|没有?变){0,6}(?:没[填写]?错|没有错|没问题|没毛病|不用[改变动]|不需要改|不要改|不改|对的|正确|[那这]样)(?:的|了|呀|啊|吧|呢|嘛){0,3}$/u;

/** 这个没错呀, 本来就是对的, 就这样: what is shown stays as it is. */
export function saysAllRight(text: string): boolean {
  return !isLongerThan(text, MAX_CHARACTERS) && ALL_RIGHT.test(text.replace(/[\s\p{P}~]/gu, ''));
}
