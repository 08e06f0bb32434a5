import { anyOf } from '../text/any-of.ts';
import { withoutEnd, withoutEndings } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { remembered } from '../text/remembered.ts';

/** What is said about a form instead of into it, told by how the sentence is made: a verb of writing, a pronoun, a question word, an end in 了 or 不. */
export type Talk = 'question' | 'put-off' | 'complaint' | 'reference';

/** Longer than this somebody says something of the matter. */
const MAX_CHARACTERS = 40;
const SIGN = /[\s,，。.!！~～…、;；]/u;
const PARTICLE = /[吧啊呀哦呢哈啦嘛哟呗噢喔的哎诶唉嘿]$/u;

const QUESTIONS: readonly RegExp[] = [
  // A 还是 B; in front of a value it only insists.
  /\S还是\S/u,
  // 算不算, 要不要, 有没有
  /([\p{Script=Han}])[不没]\1/u,
  /[\p{Script=Han}]{2}(?:不|没|伐|否|不啦|没有)$/u,
  /(?:吗|么|伐)$/u,
  /谁|啥|咋|多少|什么|怎[么样]|为何|如何|哪(?!吒)|指的?$|几(?:个|家|位|名|条|项|张|页|行|次|种|级|段|字|句)?$|(?<![十百千\d])几(?=个|家|条|项|行)/u,
];

const WRITING = '[填写报补说发交讲议弄]';
const WHEN =
  '(?:回头|改日|改天|过会儿?|等会儿?|待会儿?|晚[点些上]|稍[后等晚]|明天|后天|明早|下午|下班|周[一二三四五六日天末]|下周|月底|最后|后面|之后)';
const PUT_OFF: readonly RegExp[] = [
  new RegExp(`再(?:来|给你?|${WRITING}|定|看|改|加|想|问|查|核|去|商量|考虑)`, 'u'),
  /^(?:这[栏个题块项段]?|那|我们?|就|暂时?|今[天晚]|这次|目前)*先(?:不|别)?(?:填|写|放|空|跳|搁|欠|留|缓|略|这样|那样|到这|发到)/u,
  /^(?:得|要|还得|还要)?等(?![候级高离效温待你我一]).{1,12}(?:[来好完定到批了再才给]|出来|下来|通知|指定|填|写)/u,
  new RegExp(`^.{0,14}${WHEN}.{0,4}(?:[给拿找查看定选算写填补报说发交弄问去]|吧|了|$)`, 'u'),
  /(?:还没|没|未|尚未|还在)(?:正式|完全|最终)?(?:定|确定|想好|汇总|统计|批|下来|出来|整理|讨论|商量|落实|联系好)/u,
  /没带|忘了?带|手头没|手边没|没空|没时间|还没(?:有)?(?:答复|消息|名字|通知)/u,
  /^(?:要|得|去|容我)?(?:翻|查|问|看|核)(?:一下|一眼|下|翻|查|问)/u,
];

/** 推荐单位用你们的, 按上面那个: takes what was shown. */
const TAKES_OFFER =
  /^.{0,6}(?:[用按照选]|就)(?:你们?|您|系统|原来|上面|推荐|建议|显示|默认|这个|那个)的?(?:那个|这个|给的|显示的)?(?:名字|名称)?(?:就行|就好|就可以|好了)?$/u;

/** Whether a text asks for what was shown, instead of typing it. */
export function takesOffer(typed: string): boolean {
  const bare = bareOf(typed);
  return bare !== null && TAKES_OFFER.test(bare);
}

const REFERENCES: readonly RegExp[] = [
  /^(?:都|也|已|就|可以|请)?(?:详?见|参见|参照|参考)(?![习义证山微面]|人见)/u,
  /(?:[里上中内面边]|[册照案历表件单片书])(?:都|也|就|全|已经)?(?:有|写|说)(?:了|过|着|写|说|明)?(?:呢|的)?$/u,
  new RegExp(`${WRITING}过了?$`, 'u'),
  /^(?:和|跟|与|同|就?照|按).{1,14}(?:一样|相同|一致|同一.?|一个)$|^.{0,8}(?:相同|一样|一致|照旧|照抄|同上)$/u,
  TAKES_OFFER,
  /[同见按照](?:岗位说明书|说明书|附件|附表|简历|文件|合同|制度|上文|前文|章程)/u,
  // 领导说这里写三句话就行
  /^(?:我们?|咱们?)?\p{Script=Han}{0,3}(?:主任|领导|经理|老板|书记|[站组班科处部院店队]长|同事|老师|人家|人事|大家|[他她]们?|上面)(?:都|也|刚才?|已经)?[说讲](?!明|服|法|唱|理|解|课|台|师)/u,
  /(?:发|给|交|传)过?(?:你们?|您|了).{0,6}(?:文件|材料|表|附件|资料|文档)?了?$/u,
];

const COMPLAINTS: readonly RegExp[] = [
  /太(?=[长多烦累啰复难麻细慢乱繁])|真(?=[烦累够是难麻服])|没完|麻烦|懒得|服了|无语|干嘛|干什么|累死|头[大疼痛晕]|烦[死人]|折腾|似的$|这么[多长细烦]|那么[多长细烦]/u,
  /[想憋写编说讲挤]不(?:出|来|动|好|下去|完)/u,
  /^(?:你|您)?(?:都|已经|刚刚?|刚才)?(?:问|填|写|说|要)(?:过|了).{0,6}[了呀啊]$/u,
  /文笔|水平(?:差|不行)|没文化|看不懂|搞不[懂来]/u,
];

const isQuestion = anyOf(QUESTIONS);
const isPutOff = anyOf(PUT_OFF);
const isReference = anyOf(REFERENCES);
const isComplaint = anyOf(COMPLAINTS);

/** What is said beside the matter, where that is plain. @returns null when it may be an answer */
export const talkOf = remembered((typed): Talk | null => {
  const bare = bareOf(typed);
  if (bare === null) return null;
  if (isQuestion(bare)) return 'question';
  if (isPutOff(bare)) return 'put-off';
  if (isReference(bare)) return 'reference';
  return isComplaint(bare) ? 'complaint' : null;
});

const DENIAL =
  /^(?:已经|早就?|并|也|都|又|从来?|再也|现在|其实|反正)?(?:不(?![夜锈倒凡二老忘断]|动产)|没(?!食)|别(?![墅克动业院致具])|非(?![物遗凡机标常洲])|未(?![来央名])|甭|勿)/u;
/** A longer text may mention anything. */
const MAX_MENTION = 20;
/** Adverbs, a wait, an order to oneself: no name begins so. */
const BEGINS =
  /^(?:[他她]|又|想(?![念象])|还(?![珠原款贷])|都(?![市江匀])|正在|刚(?![果毅强性])|已(?!故)|也(?!门)|等(?![候级高离效温一])|待(?![遇客产运检料])|见(?![习义证山微面]|人见)|见证明|照(?![明相护料看])|如(?=[附上前下图])|要(?=[全写填带盖多几不])|找(?!平)|有点|一会|容(?=[我后])|留着|算了|开完?会|出差|请假)/u;
const ENDS_SAID =
  /着$|[后回期天拜周节]补$|补充$|^.{0,4}(?:空缺|空白|暂缺|无此项|不适用|没有|暂无)$|可查$|为准$|就有$|[在去]?(?:[查问写]|(?<!\d)弄|(?<!.{2})办)(?:呢|中|去)?$/u;
const MENTIONED =
  /[你您咱]|我(?!爱我家)|他们|她们|人家|填(?![埋海充料缝湖土])|写(?!字|真|作|意|生|手|照)|已经|还没|还不|还在|不在|不是|不对|不叫|别的|随便|先(?=[不这那等给别])|(?:好|行|错|对|完|光)了|[了过啦]$|干净$|[问查看找](?:了|一下|一眼|过)|反正|其实|应该|好像|可能|大概|估计|恐怕|听说|据说|都行|都可以|没事|有问题|[写填打看弄搞]得|不明白|一会儿?|一下|无聊/u;

const isDenial = anyOf([DENIAL]);
const isBegun = anyOf([BEGINS, ENDS_SAID]);

/** An organisation by its whole name may hold any word: 上海我爱我家物业有限公司. */
const WHOLE_NAME = /^.{2}.{2,}(?:公司|医院|学校|大学|图书馆|委员会|事务所)$/u;

/** Whether a short text sounds like talk: a denial alone, somebody addressed, a verb of writing. A guess: such a value is asked about. */
export const soundsLikeTalk = remembered((text): boolean => {
  const bare = bareOf(text);
  if (bare === null) return false;
  if (isDenial(bare) || talkOf(text) !== null) return true;
  if (isLongerThan(bare, MAX_MENTION)) return false;
  const mentioning = WHOLE_NAME.test(bare) ? bare.slice(0, 2) : bare;
  return isBegun(bare) || MENTIONED.test(mentioning);
});

function bareOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || isLongerThan(text, MAX_CHARACTERS) || text.includes('\n')) return null;
  return withoutEnd(withoutEndings(withoutEnd(text, SIGN), PARTICLE), SIGN);
}

/** Whether a few words tell of work: 负责…, or several things. */
export function describesWork(text: string): boolean {
  return /、|负责|从事|承担|主要|管理|服务|担任|工作|接待|接听|回访|处理|办理|保障|维护|引导|组织|提供|协调|收银|理货|帮|送|售|检[票修查]|安检|修理|维修|抢修|教学|带教|带领|讲解|咨询|登记|巡|清[洁扫]|照[顾料看]|护理|[分问急门]诊|抢救|调度|驾驶|开车|投递|配送|培训|与|及/u.test(
    text,
  );
}
