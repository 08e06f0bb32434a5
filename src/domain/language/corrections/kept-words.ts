/** 人数没错, 邮编不用改, 年龄不改了: the column that stays as it is. */
const KEPT =
  /^(\S{2,12}?)(?:就|还是)?(?:[那这]样|照旧)?的?(?:没[填写]错|没错|没问题|不用改|不改|不变|不用变|不用动|不要改|不需要改|是对的)[了的吧啊]?$/u;

/** The word for a column of which somebody says that nothing is to be changed. @returns null for any other text */
export function keptName(text: string): string | null {
  return KEPT.exec(text.trim())?.[1] ?? null;
}
