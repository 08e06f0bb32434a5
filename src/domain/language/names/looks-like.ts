import { withoutEnd } from '../text/ends.ts';
import { isSentence } from './function-words.ts';
import { isBracketedOdd, isTwoNames, isTwoPosts } from './name-parts.ts';
import type { NameShape } from './name-shapes.ts';
import { isNoName } from './no-name.ts';
import { isPlace } from './place.ts';
import { isPostsList } from './posts-list.ts';
import { surnameLength } from './surnames.ts';
import { WORDS_LIKE_NAMES } from './words-like-names.ts';

const ORGANISATION =
  /(?:公司|厂|局|院|室|中心|集团|店|所|校|学|社|行|站|园|馆|部|会|处|办|队|银行|事务所|法院|学院|大学|机构|协会|企业|委|场|库|港|台|超市|酒店|宾馆|医院|分行|支行|街道|镇|委员会|政府|合作社|基地|物业|世界|商城|度假区|园区|集团军|商厦|大厦|广场|药房|剧院|影院|乐园|大厅|热线|铺|坊|斋|百货|旅行社|俱乐部|联盟|联社|航空|物流|餐饮|家政|出租|客运|电力|燃气|自来水|城)(?:[(（][^()（）]{1,20}[)）])?$/u;
const TEAM =
  /(?:班|组|队|站|所|岗|台|室|店|中心|车间|部|科|线|窗口|服务点|工作室|团队|班组|小组|小队|(?:照护|护理|服务|作业|候车|候机|监护)区|网点|柜台|柜组|厅|营业厅|门店|分队|先锋|专线|热线|驿站|家园|护理|之家|空间|窗|门诊|病区|课题组|项目部|集体|单元|号|路队)[”"』」]?(?:[(（][^()（）]{1,20}[)）])?$/u;
const DEPARTMENT =
  /(?:部|处|科|室|办|会|中心|组|股|委|局|院|所|队|团|党委|工会|团委|人事|行政|质量|办公室|站|班|(?<!公)司|厅|(?<!有限)公司)(?:[(（][^()（）]{1,20}[)）])?$/u;
const SHORT_DEPARTMENT = /[部科处办室委]$|^(?:工会|妇联|人事|行政|质量|财务|总务|工商|团总支)$/u;
const POSITION =
  /(?:长|员|师|任|理|主管|书记|总监|干事|工|管|助理|专员|秘书|负责人|监|总|授|医生|护士|教师|代表|委员|顾问|主席|经理|司机|柜员|客服|领班|带班|当班|值班|干部|科员|员工|督导|教练|厨师|[总主帮]厨|保安|店主|经办|主办|协办)(?:[(（][^()（）]{1,20}[)）])?$/u;
const TITLE = /(?:师|工|级|员|士|教授|研究员|医生|讲师|师范|高工|会计|政工|技能|药师)(?:[(（][^()（）]{1,20}[)）])?$/u;
const SCHOOL =
  /(?:学校|大学|学院|中学|小学|职校|技校|党校|校|院|大|中专|职高|高专|[医师农商财]专|[一二三四五六七八九十女附高]中|电大|夜大|研究所)(?:[(（][^()（）]{1,20}[)）])?$/u;
/** What somebody does all day: 收派员, 急诊分诊, 出入境窗口受理岗. */
const POST =
  /(?:民警|交警|巡警|礼仪|清扫|点钞|茶艺|报[关检]|打菜|回访|裁缝|面点|西点|烹饪|[白红]案|收费|导税|借阅|领位|放映|美容|美发|兽医|巡查|打荷|洗碗|配菜|救助|整容|修复|装裱|裱|雕刻|刺绣|裁剪|缝纫|烘焙|修剪|养殖|种植|栽培|饲养|驯养|冲洗|消毒|打样|印刷|装订|焊接|喷漆|钣金|铆|镗|铣|磨|电镀|铸造|锻造|炼钢|纺织|染整|酿造|评茶|调香|配镜|打磨|抛光|搬家|疏通|清运|清洗|拆解|回收|祭扫|火化|入殓|殡仪|开锁|修表|修鞋|理发|按摩|推拿|足疗|针灸|放射|输液|采血|心电图|B超|超声|口腔|麻醉|透析|门卫|值守|潜水|救生|引航|打捞|点灯|清淤|巡河|巡线|巡林|护林|气象|观测|勘探|勘测|测绘|监测|化验|质检|品控|包装|分拣|理货|维保|接种|管家|工人|抄表|登记|物流|验光|[员师岗工长士手生理管监台班室科线务勤诊护检修度驾驶售票运储控巡导接话录维养卫洁财计纳秘助编教培研发调设装饰厨卖促销采购订单签批审办受收派送递投取存贷付核验查测配拣装卸搬叉仓库柜银购票闸窗厅站房堂吧]|前台|后厨|柜面|窗口|[道路收检登进出]口|急诊|门诊|ICU|CT|客服|行政|人事|出纳|文秘|综合|接待|引导|咨询|窗口|值机|安检|保安|安保|安全|[讯警安勤]处|导医|救护|康复|检验|影像|药房|病房|产房|手术|护理|助产|教学|教研|统计|档案|信息|宣传|调解|物业|绿化|环卫|法务|人力|质量|运营|运维|网络|程序|设计|美工|摄影|播音|主持|翻译|导游|讲解|领班|主管|经理|主任|助理|专员|司机|调度|机长|船长|顾问|代表|干事|书记|秘书|教练|医生|护士|药剂|保育|社工|义工|家政)(?:[(（][^()（）]{1,20}[)）])?$/iu;
/** What the name of a subject ends with. */
const MAJOR =
  /(?:物流|幼师|数控|推拿|针灸|驾驶|检[验测]|加工|营养|保健|康复|养护|修复|殡葬|中药|药剂|茶艺|美术|绘画|舞蹈|戏曲|书法|考古|文秘|家政|会展|航海|轮机|铁道|供电|暖通|给排水|养殖|畜牧|兽医|营销|销售|维修|修理|关系|语言|安全|运输|烹饪|美容|园林|体育|播音|表演|汽修|烟草|服装|酒店|旅游|工作|制造|应用|系统|运营|[学业术程理语科法计艺文医护育电机械筑料物化政济贸商信息网设融律务秘输播工])(?:[(（][^()（）]{1,20}[)）])?$/u;
/** Sentences, bounds and pieces of talk are no name of anything. */
const TALK =
  /^记一?下|^万一|[。！？!?；;]|不是|不对|错了|少了|现在叫|改名|退休|换人|写错|打错|刚才|我们|咱们|就是|应该|可能|好像|大概|的话|因为|所以|但是|不过|只是/u;

const patterns: Readonly<Record<NameShape, RegExp | null>> = {
  organisation: ORGANISATION,
  team: TEAM,
  address: null,
  department: DEPARTMENT,
  position: POSITION,
  title: TITLE,
  school: SCHOOL,
  major: null,
  posts: null,
  post: POST,
};

/** … wherever they stand. */
export const TITLES =
  /(?:初级|中级|高级|特级)(?:工(?![程艺会])|技师)|(?:主管|副主任|主任|主治)(?:护师|药师|技师|医师|检验师)|(?:助理|初级|中级|正?高级)(?:工程师|经济师|会计师|统计师|政工师|讲师|护师)/gu;
/** 高级工, 主管护师, 高级经济师: a title, no position. */
const GRADE =
  /^(?:初级|中级|高级|特级)(?:工|技师)$|^技师$|^(?:主管|副主任|主任|主治)(?:护师|药师|技师|医师|检验师)$|^(?:助理|初级|中级|高级|正高级)(?:工程师|经济师|会计师|统计师|政工师|讲师|护师)$|^(?:经济师|政工师|统计师|护师)$/u;
/** 上海…: the full name of an organisation, in which somebody chose the words. */
const WHOLE_NAME = /^(?:上海|中国|中共|国家|国网|北京|江苏|浙江|华东|长三角)/u;
/** 阿拉店就叫上海…: said in front of a whole name. */
const LED_NAME = /.(?:叫|是|为|填|写|在|单位)(?:上海|中国)/u;
const NONE = '无';
/** A post or a title is something that somebody may not have. */
const HAS_NONE: ReadonlySet<NameShape> = new Set(['position', 'title']);
/** Shorter than this a name of an organisation or a school is how people speak. */
const SHORTEST: Partial<Record<NameShape, number>> = { organisation: 4, school: 3, team: 3, address: 4 };

/** Whether a text reads like the name of such a thing. A guess: what does not is asked about, never refused. */
export function looksLike(look: NameShape, text: string): boolean {
  const bare = withoutEnd(text.trim(), /[。.]/u);
  if (look === 'posts') return isPostsList(bare);
  if (look === 'position' && (isTwoPosts(bare) || GRADE.test(bare))) return false;
  if (look !== 'team' && LED_NAME.test(bare)) return false;
  if (bare === NONE) return HAS_NONE.has(look);
  if (TALK.test(bare) || [...bare].length < (SHORTEST[look] ?? 2)) return false;
  if (isNoName(look, bare) || isSentence(bare, isChosen(look, bare))) return false;
  if (look === 'address') return isPlace(bare);
  if (look === 'department' && [...bare].length < 3) return SHORT_DEPARTMENT.test(bare);
  if (look === 'major')
    return (
      [...bare].length < 16 &&
      !/\d/u.test(bare) &&
      MAJOR.test(bare) &&
      !SCHOOL.test(bare) &&
      !/学院|大学|学校|医院/u.test(bare) &&
      !/在读|毕业|本科|大专|中专|高中/u.test(bare)
    );
  return (
    (patterns[look]?.test(bare) ?? true) &&
    !isBracketedOdd(bare) &&
    !isTwoNames(asOne(look, bare), (part) => looksLike(look, part))
  );
}

/** 古籍修复与装裱 is one post, 三级/高级工 one grade. */
function asOne(look: NameShape, text: string): string {
  if (look === 'post') return text.replaceAll('与', '');
  return look === 'title' ? text.replace(/级 ?[/／] ?(?=高级技师$|技师$|[高中初]级工$)/u, '级') : text;
}

/** 主管护师, 高级工: a title and no position. */
export function isTitleOnly(text: string): boolean {
  return GRADE.test(text.trim());
}

/** Whether a sentence is told where such a name is asked: it is made like one, and ends as no such name does. A denial alone is one in any case. */
export function isSentenceForName(look: NameShape | 'name', text: string): boolean {
  const bare = withoutEnd(text.trim(), /[。.！!]/u);
  if (DENIED_ALONE.test(bare)) return true;
  if ([...bare].length < SHORTEST_SENTENCE || !isSentence(bare, look !== 'name' && isChosen(look, bare))) return false;
  return look === 'name' || look === 'address' || HOUSE.test(bare) || !patterns[look]?.test(bare);
}

/** 不是陆敏, 不叫这个: what it is not. */
const DENIED_ALONE = /^(?:并不是|不是|不叫|不姓)\S/u;
/** 云苔路258号: where something is. */
const HOUSE = /[路街道弄]\s?\d/u;
/** A shorter text may be a name of an odd kind. */
const SHORTEST_SENTENCE = 6;

/** 把爱传递班组: ends as such a name does, and nothing speaks against it but the words it is made of. */
export function endsAsName(look: NameShape, text: string): boolean {
  const bare = text.trim();
  return patterns[look]?.test(bare) === true && !TALK.test(bare) && !isNoName(look, bare);
}

/** Names that somebody made up may hold words of a sentence; so may streets. */
function isChosen(look: NameShape, text: string): boolean {
  return look === 'team' || look === 'address' || (look === 'organisation' && WHOLE_NAME.test(text));
}

/** 班长, 党员, 何工, 车队: how people are called, though it begins as a surname does. */
const ROLE_NAME =
  /^.(?:[级长员工姐哥总队组班部科处厂院所店站办校]|师傅|经理|主任|老师|书记|医生|护士|阿姨)$|(?:党员|团员|组长|班长|站长|队长|店长|部长|科长|处长|人员)$/u;
/** Words that begin as a surname does. */
const WORDS = new Set(
  (
    WORDS_LIKE_NAMES +
    '单位 管理 班组 党员 申报 平均 高中 文化 方式 全称 房间 安全 高级 成员 时间 应该 车间 项目 经办 何时 何人 何处 何事 任何 任务 明天 明年 常常 雷同 严格 关系 关于 方便 安排 温州 江苏 江西 江南 云南 海南 宁波 宁夏 黄浦 金山 松江 杨浦 徐汇 安徽 华东 苏州 常州 易懂 白天 白班 双休 满意 满员 全部 全员 全班 从业 从事 有空 谈话 时候 水平 成绩 成果 齐全 和谐 金额 钱数 花名册'
  )
    .trim()
    .split(/\s+/u),
);
/** 张三: nobody's. */
const SAMPLE_NAMES = new Set(['张三', '李四', '王五', '赵六']);

/** 何䶮, 欧阳静宜, 买买提·艾力: two to four characters with a surname in front, or a name with a dot or in letters. */
export function looksLikeName(text: string): boolean {
  const name = text.trim();
  if (
    (/^\p{Lu}[\p{Script=Latin} .'’-]{1,58}$/u.test(name) && !/\.\p{Ll}{2,}/u.test(name)) ||
    /\p{Script=Han}\u00b7\p{Script=Han}/u.test(name)
  )
    return true;
  if (ROLE_NAME.test(name) || SAMPLE_NAMES.has(name) || WORDS.has(name) || /^(\p{Script=Han})\1$/u.test(name))
    return false;
  const surname = surnameLength(name);
  const length = [...name].length;
  return surname > 0 && length > surname && length <= surname + 2;
}
