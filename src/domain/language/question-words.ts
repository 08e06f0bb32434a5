export const ENDS_ASKING = /(?:[吗呢]|(?<![什怎这那多])么)$/u;
export const EITHER_OR = /(?:行|好|可|能|是|要|会|有)不(?:行|好|可|能|是|要|会|有)/u;
export const ASKING =
  /怎么|怎样|如何|什么|多少|(?<!另有)(?<![其余剩下外另那这前后好])几(?:个|张|天|号|时|点|次|份|栏|页)|哪|能不能|可不可以|可以.{0,12}吗|行吗|要不要|是不是|为什么|为啥|谁/u;
/** 邮编填了吗, 邮编怎么填: what is asked of a column, behind its name. */
export const QUESTION_END = /(?:填了|写了|现在)?(?:吗|呢|么|是什么|是多少|怎么填|怎么写|填什么|写什么)?$/u;
/** 哦 那还有十来天: nothing but thinking aloud, where a figure or a name is asked. */
export const INTERJECTION = /^(?:哦+|噢|啊+|唉|哎呀?|呃+|额|哈+|嗯+|唔)(?=[\s,，。.…!！~～、]|那|我)/u;
