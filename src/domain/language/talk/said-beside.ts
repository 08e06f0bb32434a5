import { anyOf } from '../text/any-of.ts';
import { isLongerThan } from '../text/length.ts';
import { speechOf } from './speech.ts';
import { talkOf } from './talk.ts';

/** Longer than this a clause says something of the matter. */
const MAX_CHARACTERS = 20;
const APOLOGY = /^(?:不好意思|抱歉|对不起|哎呀?|唉|呃+|嗯+|额)[\s,，]*(?=\S)/u;
/** Said to whoever reads the chat, whatever is told: why one goes, that more comes, how it is written. */
const REMARKS: readonly RegExp[] = [
  /^(?:真|实在)?(?:不好意思|抱歉|对不起)了?$/u,
  /^(?:我|咱)?先(?:这样|这么|那样|到这|发|写|就|存|记|去|忙|走|下班|下线|下了|吃饭|睡|开会|开个会|接个?电话)/u,
  /^(?:就|先|大概|差不多|暂时)*(?:写|说|发|想到)?(?:这么|这些|到这|这点|这样)(?:多|些|儿|里|点)?(?:内容|了)?[吧啊哈呢]?$/u,
  /^(?:以上|上面)(?:就是|都是|是|为)?\p{Script=Han}{0,8}?(?:事迹|材料|内容|答案|回答|情况)[了吧]?$|^以上$/u,
  /^(?:敬?请|烦请|麻烦)?(?:[你您]|领导|老师)?(?:查收|审阅|过目|指正|审核|斧正|批评指正|多多指教|多指教)$/u,
  /^(?:写|打|说|编)[得的](?:不太?好|很?乱|有点乱|比较乱|不行|一般|差|急|比较急)$|^(?:有点|比较)(?:乱|长|啰嗦|口语)$|^别(?:笑|嫌弃|见笑)|^见笑了?$|^献丑了?$/u,
  /^(?:我)?(?:不好意思|抱歉)?(?:我)?(?:刚才|刚刚|刚)?(?:在|去)?(?:开会|忙|接电话|吃饭|上课|开车|查房|值班)(?:去|呢|了|来着)?$/u,
  /^(?:我)?(?:手机|电脑)(?:快|要|马上)?(?:没电|卡|死机|卡死)了?$|^打字(?:不方便|慢|好累)|^(?:网|信号)(?:不好|太差|有点卡)$/u,
  /^(?:稍等|等下|等一下|等等|等会儿?)?(?:有人|有电话|来电话|电话|领导)(?:来|响|叫我|找我|催)了?$|^有人(?:找|叫)我?$|^领导(?:在)?催/u,
  /^(?:下面|后面|接下来)(?:还有|还没完|继续)$|^还有一?[段条点](?:没发|没写|要写)?$|^(?:未完)?待续$|^没完$/u,
  /^(?:其他|别的|其它|后面|剩下|多的)?的?(?:我)?(?:实在|真)?(?:想不起来|记不清|记不得|想不出来?|编不出来?|写不出来?|不会写)了?$/u,
  // How far what is written is: a draft, not yet seen by others, still to change.
  /^(?:我)?先(?:说明|讲|说|提醒|声明)(?:一下|一句|清楚)?$|^(?:这|这个|这份|这段|以上|上面|下面)(?:还|只|就)?是(?:个|一个)?(?:初稿|草稿|第一稿|半成品|草的)$/u,
  /^(?:我们)?(?:领导|书记|主任|经理|班长|上面|大家)(?:还没|还未|没有?)(?:来得及)?(?:看|审|定|改|过目|点头|同意)过?$|^(?:还没|还未|没)(?:定稿|改完|改好|润色)过?$/u,
  /^(?:后面|之后|回头|到时候?)(?:还|可能)?(?:会|要)再?(?:换|改|修改|调整|更新|润色)(?:一下|的|掉)?$/u,
  /^(?:你|您)(?:们)?(?:看着|自己|帮|给|替|先|看看|看下|看一下)/u,
  /^(?:算了|不说了|不写了|说完了|讲完了|回来了|我?回来了|来了来了|完毕|写累了)/u,
];
const isRemark = anyOf(REMARKS);
/** Put off by who writes: 后面的晚点再发, 数字我回头核对. */
const BY_WRITER =
  /^(?:我(?!们)|先|稍|等下|等会|等等|等我|后面(?![一二三四五六七八九十两几\d])|其他|剩下|数字|数据|具体|回头|晚点|待会|明天|今天|改天)/u;
/** About what is written: 这样行吗, 字数够不够. */
const ABOUT_WRITTEN =
  /^(?:你看|您看)?(?:这样|这么|这段|这句|这个|字数|写|够|行|可以|能|不知道(?:这样|行|对|可|够|算|写))/u;

/** Whether a clause before or behind a text is said beside it: a question about what is written, a complaint, thanks, why one goes. What a text may
 *  tell (谁来接班, 我们不怕麻烦) is not. */
export function isSaidBeside(clause: string): boolean {
  const said = clause.trim().replace(APOLOGY, '');
  if (said === '' || isLongerThan(said, MAX_CHARACTERS)) return false;
  const bare = said.replace(/[吧啊呀哦呢哈啦嘛的]$/u, '');
  if (isRemark(bare) || isRemark(said)) return true;
  const speech = speechOf(said, true);
  if (speech === 'question') return ABOUT_WRITTEN.test(said);
  if (speech !== null && speech !== 'reference') return true;
  const talk = talkOf(said);
  if (talk === 'question') return ABOUT_WRITTEN.test(said);
  return talk === 'put-off' && BY_WRITER.test(said);
}

/** Whether a short remark in brackets is: also a complaint or a wait of any kind. */
export function isSaidInBrackets(clause: string): boolean {
  if (isSaidBeside(clause)) return true;
  const talk = talkOf(clause);
  return talk === 'put-off' || talk === 'complaint';
}
