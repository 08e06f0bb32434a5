export const ENDS_ASKING = /(?:[吗呢]|(?<![什怎这那多])么)$/u;
/** 行不行, 能不可以; 收不收费, 还在不在: any word beside its own denial, but 不对不对, which denies twice. */
export const EITHER_OR = /(?<!不)(?:(?:行|好|可|能|是|要|会|有)不(?:行|好|可|能|是|要|会|有)|(\p{Script=Han})不\1)/u;
/** 其余几份, 前几天: a number that is left open, where nobody asks for it. */
const NOT_COUNTED = '(?<!另有)(?<![其余剩下外另那这前后好])';
const OF_COLUMN = `(?:怎么|咋)(?:填|写|弄|办|算|说|选|回|搞|操作|样|发|传|改)|如何(?:填|写|算|选)|什么(?:来着|意思|叫|是|好|区别|格式|用)|(?:是|指|叫|填|写|选|要|干|算)(?:的|些|点)?(?:什么|啥|哪)|哪(?:个|些|里|一个|几|种|项|方面)|多少(?:字|个|张|条)|多(?:细|长|详细|久|大)|${NOT_COUNTED}几(?:个字|行|张|句|段)|(?<!不)(?:能|可|行|算|要|是|会|对|用)不(?:能|可以|可|行|算|要|是|会|对|用)|可以(?:吗|么|不)|行吗|算吗|有没有|为什么|为啥|有什么|谁(?:的|来|填)|(?:包括|包含|含|算)不(?:包括|包含|含|算)|怎么办`;
/** Question words bound to filling in: 怎么填, 写什么, 几个字. A bare 什么 or 哪 may be in a name. */
export const ASKS_OF_COLUMN = new RegExp(OF_COLUMN, 'u');
/** Any question word: where a sentence is no answer to a column, each of them asks. */
export const ASKING = new RegExp(
  `${OF_COLUMN}|怎么|怎样|如何|什么|(?<!没)啥|多少|${NOT_COUNTED}几(?:个|张|天|号|时|点|次|份|栏|页)|哪|能不能|可不可以|可以.{0,12}吗|行吗|要不要|是不是|为什么|为啥|谁`,
  'u',
);
/** 我不服, 凭啥没我, 证书上名字写错了: discontent, which wants an answer as a question does. */
export const COMPLAINS = /不服|申诉|投诉|举报|不满意|不公平|凭啥|(?:证书|奖状|奖牌).{0,10}(?:错|不对)/u;
/** 邮编填了吗, 邮编怎么填: what is asked of a column, behind its name. */
export const QUESTION_END = /(?:填了|写了|现在)?(?:吗|呢|么|是什么|是多少|怎么填|怎么写|填什么|写什么)?$/u;
/** 联系人写谁, 大专算哪一栏: how a column is filled in is asked, wherever its name stands. Less than `ASKS_OF_COLUMN`, on purpose: 能不能, 有没有 and 怎么办 beside a
 *  column's name ask for something else (有没有联系电话). */
export const ASKS_HOW_TO_FILL =
  /(?:怎么|咋|如何|应该|该)(?:填|写|算|选)|(?:填|写|选)(?:的?是)?(?:谁|什么|啥|哪|几|多少|最)|(?:是|指|叫)的?(?:什么|啥|哪|谁)|(?:什么|啥)(?:意思|叫|是)|区别|算(?:不算|哪|在|.{1,6}吗)|包(?:括|含)|按.{0,4}(?:什么|哪|几)|没有.{0,2}(?:怎么办|咋办)|周岁|虚岁/u;
/** 人数算不算外包, 年龄写周岁还是虚岁: asked for more than the form says. */
export const ASKS_FOR_MORE = /算|包(?:括|含)|按|区别|还是|周岁|虚岁/u;
/** 哦 那还有十来天: nothing but thinking aloud, where a figure or a name is asked. */
export const INTERJECTION = /^(?:哦+|噢|啊+|唉|哎呀?|呃+|额|哈+|嗯+|唔)(?=[\s,，。.…!！~～、]|那|我)/u;
