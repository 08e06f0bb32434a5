/** 我们班32人, 一共三十二个人: how many a group is, and nothing else. */
const WHOLE_GROUP =
  /^(?:我们|咱们|本|全)?(?:班组|小组|团队|班|组|队)?里?(?:现在|目前)?(?:一共|总共|共)?有?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})个?人$/u;

export function isGroupSizeOnly(text: string): boolean {
  return WHOLE_GROUP.test(text.normalize('NFKC').replace(/[\s。.!！]/gu, ''));
}

const PARTING = /[,，;；。\n]+/u;

/** 都符合，我们班32人，邮箱 a@b.com: what is said one after the other. */
export function splitStatements(text: string): string[] {
  return text
    .split(PARTING)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
