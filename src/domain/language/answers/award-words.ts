/** 有三个奖, 我们车间一共拿过两个奖: how many are to come, not yet one of them. */
export const AWARDS_ANNOUNCED =
  /^(?:我们)?(?:班组|小组|团队|车间|单位|公司)?(?:一共|总共|共)?(?:拿过|得过|获得过|有)?(?:过)?([\d一二两三四五六七八九十]{1,3})(?:个|项)(?:奖|奖项|荣誉|荣誉称号)(?:吧|呢|的)?[。.!！]*$/u;
/** 由上海市总工会颁发的, 颁奖的是医院, 颁奖单位：…: before the grantor … */
export const GRANTOR_LEAD =
  /^(?:(?:颁奖|颁发|授予|发奖|评选|颁|发)的?(?:单位|机构|部门|组织)?(?:的?名称|名字)?\s*(?:应该)?(?:是|为|叫|[:：])\s*|应该是|就是|是|由)/u;
/** … and behind. */
export const GRANTOR_END = /(?:颁发|授予|评|颁|发)?的?$/u;
/** How the column of an award for who granted it is called. */
export const GRANTOR_NAMED: readonly string[] = [
  '颁奖单位',
  '颁发单位',
  '授予单位',
  '颁奖的',
  '颁奖的单位',
  '发奖单位',
];
/** 奖励重复了，…: what is spoken of, in front of what is to be done. */
export const AWARDS_NAMED =
  /^(?:获奖|奖励|奖项|奖|荣誉)(?:(?:情况|那里|里)?的?(?:重复|多|写错|填错|写多|弄错|发重|不对|错)?了?[\s,，。:：]+|(?:情况)?(?:里面?|那里|当中)的?)/u;
/** 奖励改成2020年的, 年份应该是2020年: of the only award. */
export const YEAR_BECOMES =
  /^(?:(?:这个|那个)?(?:获奖|奖励|奖项|奖|荣誉)的?)?(?:年份|时间)?(?:[写填]错了?[\s,，]{0,2}(?=是)|(?=应该是|应为|改成|改为|换成))(?=\D{0,3} ?\d{2,4} ?年的?$)/u;
/** 只有三个：…, 一共就这三个奖：…: all of them follow. */
export const ONLY_THESE =
  /^(?:奖励?|奖项|荣誉|获奖)?(?:我们)?(?:一共|总共|就|只|共|应该){1,3}(?:有|要|留|是|填|这)+(?:[\d一二两三四五六七八九十]{1,3}(?:个|条|项))?(?:奖项|奖励|奖|荣誉)?[\s,，:：]+(?=\S)/u;
/** Awards are spoken of. */
export const OWN_AWARD_WORD = /奖|荣誉/u;
/** 奖励：…: the label in front of awards. */
export const AWARDS_LABELLED = /^(?:何时受过何种)?(?:获奖|奖励|奖项|荣誉|获得荣誉)(?:情况)?\s*[:：]\s*/u;
/** How the title of an award ends. */
export const AWARD_END =
  /(?:奖|称号|荣誉|(?:先进|优秀|文明|示范|模范|标杆)\p{Script=Han}{1,8}|标兵|能手|之星|红旗手?|工匠|劳模|模范|先锋号?|文明[号岗])[”"」》]?$/u;
