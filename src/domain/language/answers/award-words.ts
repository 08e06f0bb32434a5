/** 有三个奖, 我们车间一共拿过两个奖: how many are to come, not yet one of them. */
export const AWARDS_ANNOUNCED =
  /^(?:我们)?(?:班组|小组|团队|车间|单位|公司)?(?:一共|总共|共)?(?:拿过|得过|获得过|有)?(?:过)?([\d一二两三四五六七八九十]{1,3})(?:个|项)(?:奖|奖项|荣誉|荣誉称号)(?:吧|呢|的)?[。.!！]*$/u;
/** 由上海市总工会颁发的: before the grantor … */
export const GRANTOR_LEAD = /^(?:是|由)/u;
/** … and behind. */
export const GRANTOR_END = /(?:颁发|授予|评|发)?的?$/u;
