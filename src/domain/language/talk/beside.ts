import { isSentence } from '../names/function-words.ts';
import { looksLikeName } from '../names/looks-like.ts';
import { isPlacePart } from '../names/place.ts';
import { speechOf } from './speech.ts';

/** 下一题, 继续吧: a word for the chat. */
const GOING_ON = /^(?:下一?[题个项步栏条]|继续)(?:吧|呢|呗)?$/u;
/** Somebody is called: @申报通. */
const MENTION = /^@\S{1,20}$/u;
/** 刚才在开会, 才看到: where the writer was, not what is in the form. */
const BUSY =
  /^(?:我|刚才|刚刚|刚|才|正|一直|先|这就|马上|还){0,3}(?:在|去|要)?(?:开会|开完会|下班|上班|下夜班|吃饭|开车|忙|忙别的|有事|出去|出差|路上|看到|看见|想起来|回来)(?:了|呢|中)?$/u;
/** 收到回一下: that an answer is waited for. */
const ANSWER_ME = /^(?:收到|看到)了?(?:请|麻烦)?(?:回|告诉|说)(?:我|个)?(?:一下|一声|话)?[哈啊吧]?$/u;
/** 何䶮 10:23: the head of a copied message. */
const HEAD = /^\S{1,10}\s\d{1,2}:\d{2}(?::\d{2})?$/u;
/** 没错的, 我数过了, 刚核对过: the writer stands by it. */
const ASSURED =
  /^(?:公章|印章|身份证|证件|证书|执照|营业执照|盖章)(?:上面?|里)?(?:就|也|都)?(?:是)?(?:这个|这么写|这样|一样)(?:的)?$|^(?:别笑|见笑)了?$|^(?:这个|我|都|已|已经|刚|刚刚|昨天|今天){0,3}(?:(?:核对|确认|查|数|算|问|看)过了?|(?:核对|查|数|算|问|看)了(?:一下|下|一遍)|核对了|核实了|查了|(?:算|数|查|问|核|统计)(?:好|完|出来|清楚)了|知道|记得|没错|没问题|不会错|错不了|肯定的|确定的?|千真万确|(?:就|就是|是|用|写|填)?这个|就这些|以上|完毕|以此为准|以这个为准)(?:的|啦|啊|呢)?$/u;
/** 先这么写: for the time being it stands. */
const FOR_NOW =
  /^(?:就|那就)?(?:先|暂时)(?:这么|这样|就这么|就这样|按这个|照这个)?(?:写|填|报|记|用)(?:着|上)?(?:吧|了|呗)?$/u;
/** 含借调2人, 其中3个外包: counted within, which changes no number. */
const WITHIN = /^(?:含|其中|包括|包含|里面|内含|里头|有|都是|全是)/u;
/** 含班长, 连我: who is counted too. */
const WITH_HEAD = /^(?:含|包括|包含|连|算上|加上)(?:我|本人|自己|[班组站队店]长)(?:在内|一起)?$/u;
/** 1正2副: what a small number is made of. */
const COMPOSED = /^(?:\d{1,3}\p{Script=Han}){2,4}$/u;
/** 换号了 in front of what is new. */
const RENEWED = /^(?:最近|刚|已经|前几天)?换(?:号码?|手机|人|邮箱)?了$/u;
/** 办公室, 工作, 白天, 8:00-17:00: of what use a number is. */
const USE =
  /^(?:办公室?|工作|单位|公司|私人|本人|手机|座机|固话|微信同号|同微信|白天|晚上|工作日|工作时间|上班时间|直线|总机|前台|(?:24小时|全天|夜间)?值班(?:室|电话|热线)?|(?:24小时|全天)?(?:服务台|热线|客服)|24小时(?:有人|在线|开机)?|(?:工作|单位|公司|私人|个人|常用)的?邮箱|常用的?|\d{1,2}[:：]\d{2} ?[-－—~～至到] ?\d{1,2}[:：]\d{2})$/u;
/** 工作时间打, 下午三点前打: when somebody may be called. */
const WHEN =
  /^(?:白天|晚上|中午|平时|工作日|工作时间|上班时间|[上下]午)(?:[\d一二三四五六七八九十]{1,3}点半?)?(?:以前|以后|之前|之后|前|后)?(?:再|可以|能|都)?(?:打|接|联系|打给我|有人)?[哈啊吧]?$/u;
/** 邮箱发你: that it is sent. */
const SENT = /^\p{Script=Han}{0,4}[发给](?:你|您|过来)了?[哈啊]?$/u;
/** 打这个就行, 联系我用这个号: that it is the one. */
const THIS_ONE =
  /^(?:请|有事|平时|一般|就)?(?:打|联系|联系我|找我|用|发|寄)(?:我)?[打用发]?(?:这个|这)?(?:号码?|手机|电话|邮箱)?(?:就行了?|就好了?|就?可以|即可|吧)?$/u;
const ROLE = /^\p{Script=Han}{1,4}(?:经理|主任|老师|主管|站长|班长|组长|科长|部长|处长|书记|护士长|会计|女士|先生)$/u;

/** Whether words only go along: talk, a call, where the writer was, that it stands. */
export function goesAlong(words: string): boolean {
  const said = words.trim();
  if (said === '' || speechOf(said) === 'chat') return true;
  return [GOING_ON, FOR_NOW, MENTION, BUSY, ASSURED, ANSWER_ME].some((pattern) => pattern.test(said));
}

/** Whether words beside an answer plainly change nothing about it; whatever else is there may. */
export function isHarmless(words: string): boolean {
  const said = words.trim();
  return (
    goesAlong(said) ||
    COMPOSED.test(said) ||
    RENEWED.test(said) ||
    HEAD.test(said) ||
    (WITHIN.test(said) && /[\d一二三四五六七八九十两]/u.test(said)) ||
    WITH_HEAD.test(said)
  );
}

/** Whether words beside a telephone, an address or a postcode only tell of what use it is, or whose. */
export function explainsUse(words: string): boolean {
  const said = words.trim();
  return (
    USE.test(said) ||
    WHEN.test(said) ||
    SENT.test(said) ||
    THIS_ONE.test(said) ||
    ROLE.test(said) ||
    (looksLikeName(said) && !isSentence(said)) ||
    ((/[市区路街镇]/u.test(said) || /^\p{Script=Han}{2,4}$/u.test(said)) && isPlacePart(said))
  );
}

/** 立早章, 安静的静, 女字旁: how one character of a name is written. */
export function spellsOut(words: string, name: string): boolean {
  const said = words.trim();
  const last = [...said].at(-1) ?? '';
  const isSpelt =
    /^\p{Script=Han}+$/u.test(said) &&
    [...said].length > 2 &&
    [...said].length < 6 &&
    name.includes(last) &&
    !/不|没|改|错/u.test(said);
  if (
    /^\p{Script=Han}?[读念](?:作)?[\p{Script=Latin}\d]{1,8}$/u.test(said.normalize('NFC')) ||
    /^\p{Script=Han}[读念]第?[一二三四]声$/u.test(said)
  )
    return true;
  if (/^(\p{Script=Han})字?是\S{1,10}$/u.test(said) && name.includes([...said][0] ?? '')) return true;
  return isSpelt || /^\p{Script=Han}{1,2}(?:字旁|字头|字底|旁|头)(?:的|那个)?$/u.test(said);
}

/** 少打@了 in front of what is right. */
export function announcesSlip(words: string): boolean {
  return /^(?:刚才|刚刚|我)?[少漏多错][打写输]\S{0,3}了?$/u.test(words.trim());
}

/** 少打个0 13800000129, 没发全，13800000129: what is right alone, behind what was wrong before. */
export function withoutSlip(text: string): string {
  return text
    .trim()
    .replace(/^(?:刚才|刚刚|我)?(?:[少漏多错][打写输发]\S{0,4}|没[发打写](?:全|完))[\s,，]{1,3}(?=\S)/u, '');
}
