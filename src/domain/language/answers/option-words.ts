/** A number, or 一. */
export const BEGINS_WITH_ONE = /^[\d一]/u;
/** A number, 一 or 二. */
export const BEGINS_WITH_ONE_OR_TWO = /^[\d一二]/u;
/** 第三个, 三: nothing but a number in words. */
export const ORDINAL_ONLY = /^第?[一二三四五六七八九十]{1,3}[个项种类号]?$/u;
/** What parts several options: 1、3, 技术和管理. */
export const OPTION_SEPARATOR = /[\s,，、;；和与及跟+&]+/u;
/** 全部, 都是: every option. */
export const ALL_OPTIONS = /^(?:全部|全选|都是|都有|都选|全都是|所有)(?:的|了|吧)?$/u;
/** 我们是, 我们车间算, 应该选: before an option, whatever the group is. */
export const OPTION_LEAD =
  /^(?:(?:全日制|自学考试|自考|函授|成人教育|网络教育)的?(?=[本专大])|我们(?:班组|小组|团队|车间|单位|公司)|我们|咱们|我|他|她|都|算|应该|应当|属于|选择|选|就|是|归|填|写|嗯|哦|那|还是|[:：,，\s])+/u;
/** 吧, 就好: behind it. */
export const OPTION_TAIL =
  /(?:吧|呢|啊|呀|哦|哈|的|了|嘛|啦|呗|(?<!第)一个|(?<!第)一名|这个|那个|就好|就行|谢谢|[。.!！~～?？,，\s])$/u;
/** 第3个, 三: an option by its number. */
export const OPTION_NUMBER =
  /^(?:第|no\.?|#)?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个|项|种|类|号|[.)、）])?$/iu;
/** 大专（函授）, 群众（入党积极分子）: how somebody studied, or what changes no option. */
export const OPTION_REMARK =
  /[(（](?:非?全日制|函授|自考|业余|夜大|成人|成教|网络教育|在职|学士|学士学位|入党积极分子|积极分子)[)）]$/u;
/** Says what it is not: 不是国企. */
export const DENIAL = /不|没|别|非(?!公)|无(?!党)/u;
/** 都不是, 没有: none of them. */
export const NEITHER = /^(?:没有?|无|暂无|都不是|都没有|不是|否|空|[-/—]+)$/u;
