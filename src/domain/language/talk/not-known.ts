/** 剩下的, 其他几项: what of a list is still open. */
const REST = /^(?:其他|其它|其余|剩下|剩余|余下|别的|后面)的?(?:几?[栏项个])?(?:都|全)?(?:我|先)?$/u;
/** 邮编忘了, 剩下的不知道 */
const NOT_KNOWN =
  /^(.{1,12}?)(?:我|也|都|还)*(?:不知道|不清楚|不晓得|记不清|记不得|忘了?|没查到|待定)了?[呢啊吧]?[。.!！]?$/u;

export function isRest(said: string): boolean {
  return REST.test(said);
}

/** What stands in front of words that say that it is not known. @returns null for other words */
export function beforeNotKnown(text: string): string | null {
  return NOT_KNOWN.exec(text.trim())?.[1] ?? null;
}
