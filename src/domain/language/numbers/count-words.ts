/** 32名员工: everybody, behind a number. */
export const EVERYBODY: ReadonlySet<string> = new Set(['员工', '职工']);
/** 还有1个初中的, behind what was counted before. */
export const AND_ALSO = /(?<=[\d个名位人岁])还有(?=[\d一二两三四五六七八九十])/u;
/** 推荐单位手机, 主管部门联系人: whose column is meant. */
export const GROUP_WORDS: readonly string[] = ['推荐', '上级', '主管部门', '评价意见', '单位意见'];
/** 没有, 无: before the word for what is counted. */
export const NONE_COUNTED = /^(?:我们)?(?:没有?|无|暂无)$/u;
/** Behind it: 没有女同志的. */
export const COUNT_END = /[的人了啊吧]/u;
/** 19名女职工: the number before the word. */
export const COUNT_BEFORE = /(\d{1,6})[个名位人]*$/u;
/** 女19: the number behind it. */
export const COUNT_AFTER = /^[:是有]*(\d{1,6})/u;
/** A number with its unit, and blanks. */
export const NUMBER_WITH_UNIT = /(?:[\d０-９]+|[零〇一二两三四五六七八九十百]+)\s*[个名位]?人?\s*/gu;
/** What parts columns where commas are inside an answer. */
export const STRONG_SEPARATOR = /[;；\n]+/u;
