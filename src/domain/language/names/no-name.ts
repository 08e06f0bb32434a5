import type { NameShape } from './name-shapes.ts';

/** 某某, XX, ……, 暂无: stands where a name will be. */
const PLACEHOLDER = /某|逗号|句号|顿号|冒号|[xX×＊*_＿〇○□]{2,}|…|\.{3,}|。。|^暂|[一两二三几]个(?!月)/u;

/** Words for a kind of thing: nothing but those names none. */
const GENERIC: Readonly<Record<NameShape, RegExp>> = {
  organisation:
    /国有|国营|民营|私营|外资|合资|股份|有限|责任|集团|控股|总|分|子|母|公司|企业|单位|机构|本|外包|派遣|劳务|隔壁|上级|下属|合作|物业|医院|学校|银行|支行|分行|中心|总部|事业|领导|主管|机关|部门|工厂|[一二三]/gu,
  team: /本|全|整|班组|班|小组|组|团队|小队|队|部门|窗口|服务|现场|柜台|一线|先进|优秀|明星|车间|科室|集体|单位|名称|名字|早|中|晚|夜|白|[一二三四五六七八九十\d]|号/gu,
  address: /单位|公司|楼[上下]?|办公室?|[\d一二三四五六七八九十百零a-z]+|[号楼室层弄栋幢座]|市区|郊区|小区|区|市/giu,
  department: /部门|科室|集团|公司|单位|机关|上级|总部|本|全|各|处室|处|部|科|室|办/gu,
  position: /领导|干部|人员|同事|成员|班组成员|普通|一般|老|新|一线|基层|正式|临时|合同|编内|编外|岗位|职务/gu,
  title: /职称|等级|级别|证书?|技术|专业|资格/gu,
  school:
    /医|理|工|师范|财经|艺术|体育|科技|职业|技术|医科|高等|专科|成人|业余|本|母|老|名|重点|普通|学院|大学|学校|院校|中学|小学|高中|初中|中专|大专|技校|职校|党校|校|院/gu,
  major: /理科|文科|工科|商科|双学位|专业|学科|文理|综合/gu,
  posts: /一人多岗|一岗多[人能职]|轮岗|岗位|人员|服务|一线|多[人岗]|全岗/gu,
  post: /老|新|临时|合同|正式|一线|基层|普通|全职|兼职|编内|编外|机动|[白早中晚夜两三]班|员工|职工|工人|人员|领导|干部|工作|岗位|岗|上班|在[岗职]|[轮顶待调换借]岗|服务|本职|工/gu,
};

/** What was, what may be, what is beside: 原质量部, 候任站长, 老地址. */
const FORMER: Partial<Record<NameShape, RegExp>> = {
  organisation: /^(?:原(?!子|野|点|味|创|素)|旧|前(?!海|进|程|滩|卫|沿)|外包|派遣|劳务公司|隔壁|合作|准备|打算)/u,
  department: /^(?:原(?!料|子)|旧|前(?![厅台端线台进])|跨|隔壁)/u,
  position:
    /^(?:原|旧|前(?![台厅端线沿])|曾|候(?![车机船诊])|准|拟|竞聘|申请|想|快(?![递件修餐运])|代理?(?![表驾办收])|未来|预备|见习)/u,
  title: /^(?:原|旧|前|曾|拟|准|申报|申请|在评|待评|预备|想|正)/u,
  address:
    /^(?:[原旧老新]址|寄|坐|乘|靠近?|近(?!郊)|快递|邮寄|送(?!驾)|走|从|到|住|我|在|离|过)|^.{0,6}[我你他她]|^\p{Script=Han}{2,8}在(?!建)|都是$/u,
  school: /^(?:原(?!子)|想|正|准备|老家|外地|国外|家里)/u,
  post: /^(?:原|旧|前(?![台厅端线沿])|曾|想|申请|准备|拟|快(?![递件修餐运])|为(?!民)|上[白早中晚夜]|非|从)|[转换去]|调(?![度解试音研配酒])/u,
  major: /^(?:想|正|原|曾|跨)/u,
  team: /^(?:原(?!野|点|动力)|想|准备|打算|报|拟|暂|隔壁)/u,
};

/** Somebody else's: 兄弟班组…, 隔壁…, 老班长…, 我弟弟…. */
const OF_OTHERS =
  /^(?:兄弟[班单站部公]|隔壁|对门|同行|合作[方单]|友邻|邻[居班站]|老[班站组队店]长(?=.)|前任|上一?[届任]|历届|往届|我[弟哥姐妹爸妈爷奶]|另一?[个家]|@)/u;
const KIND = '(?:公司|集团|医院|银行|学校|大学|学院|中心|商店|酒店|厂)';
/** 申汀公司和运营公司, 质量部或企管部: two of them. */
const TWO = new RegExp(`${KIND}\\s?(?:[和与及跟、/,，或]|兼)\\s?\\S{1,30}${KIND}$`, 'u');
/** 名称：…: a label that no column has, in front. */
const LED = /^\p{Script=Han}{1,8}[:：]/u;
const HAS_HOUSE = /[路街道弄]\s?\d{1,5}\s?[号弄]/u;

/** 6个高级工, 从业12年: how many. */
const QUANTITY = /\d\s?(?:个|名|位|张|年(?!级)|人|岁|台|次|度|%)/u;
const DEGREE = /^(?:大学)?(?:本科|专科|大专|中专|高中|初中|硕士|博士|研究生)(?:学历|毕业)?$/u;
/** Whom the form counts, and how: no post is among them. */
const COUNTED_PEOPLE =
  /[\d一二三四五六七八九十两百]+|[人名个位]|一共|合计|总共|共计|全班|岗位|群众|党员|团员|入党|积极分子|外包|实习生?|支部|每班|左右|至少|至多|最多|超过|将近|大约|大概|[近约共每班个的吧]|不到|以上|以下|出头|来/gu;

/** 群众23名, 超过32人: a number of people and no post. */
function isOnlyNumber(text: string): boolean {
  return text.replace(COUNTED_PEOPLE, '').replace(/[\s\p{P}\p{S}]/gu, '').length < 2;
}

/** 质量管理部, 办公室: a part of some organisation. */
function isOnlyPart(text: string): boolean {
  return (
    /[部处科室办组股]$/u.test(text) && !/公司|局|院|集团|银行|学校|大学|中心|区|市|镇|厂|站|店|公园|上海/u.test(text)
  );
}

/** Whether a text stands for a name without being one: a placeholder, nothing but words for its kind, what was before, two of them, or where it is. */
export function isNoName(look: NameShape, text: string): boolean {
  const bare = text.trim();
  if (LED.test(bare) || OF_OTHERS.test(bare)) return true;
  if (PLACEHOLDER.test(bare) || bare.replace(GENERIC[look], '') === '' || FORMER[look]?.test(bare)) return true;
  if (look !== 'posts' && look !== 'address' && QUANTITY.test(bare)) return true;
  if (look !== 'title' && DEGREE.test(bare)) return true;
  if (look === 'posts' && (isOnlyNumber(bare) || /[多少漏]算|算[多少错]|差/u.test(bare))) return true;
  if (look === 'organisation' && (TWO.test(bare) || isOnlyPart(bare))) return true;
  if (look === 'department' && /(?:班组|小组)$/u.test(bare)) return true;
  return look !== 'address' && look !== 'posts' && HAS_HOUSE.test(bare);
}
