import { withoutEndings } from '../text/ends.ts';
import { isOneWord, segmentsOf } from './prose-segments.ts';
import { quotedParts, unitStem } from './unit-stem.ts';

const PLACE = /^(?:上海市?|中国|全国|华东|\p{Script=Han}{2}[区县](?=\p{Script=Han}{3}))/u;
/** What a unit does: where it begins in a name, the name of its own is over. */
const TRADE =
  /(?:轨道|交通|地铁|公交|巴士|客运|货运|速递|快递|快运|物流|航空|铁路|运营|养老|护理|照护|医疗|医药|健康|儿童|妇幼|人民|中心|医院|大学|学院|中学|小学|电梯|物业|科技|信息|网络|电子|电力|电气|供电|燃气|水务|自来水|能源|石油|化工|机械|设备|实业|发展|建设|建筑|工程|装饰|环境|环卫|园林|管理|服务|贸易|商贸|商业|百货|超市|餐饮|食品|酒店|宾馆|旅游|文化|传媒|教育|培训|咨询|人力|保险|银行|证券|金融|投资|控股|集团|后勤|质量|推进|办公室|街道|社区)/u;
const INSTITUTION = /^(?:医院|大学|学院|中学|小学|酒店|宾馆)$/u;
const TEAM_END =
  /(?:服务班组|示范班组|班组|工作室|服务队|服务岗|突击队|小组|团队|分队|车队|大队|中队|窗口|班|组|队|岗)$/u;
const DISTRICT = /^(\p{Script=Han}{2,4})[区县]$/u;
const LEAST = 2;
const MOST = 4;

/** What people call a unit: its name without city and legal form, the name of its own alone (申汀), a numbered hospital by its number (六院), a district without
 *  its last character. */
export function shortUnits(name: string): string[] {
  const stem = unitStem(name);
  const own = ownNames(stem ?? name);
  const district = DISTRICT.exec(name.trim())?.[1];
  return [stem, ...own, district, ...numbered(name)].flatMap((short) => short ?? []);
}

/** 申汀 of 申汀轨道交通运营, 沪江大学 of 沪江大学后勤. A word of everyday alone is left. */
function ownNames(stem: string): string[] {
  const bare = stem.replace(PLACE, '');
  const trade = TRADE.exec(bare);
  const own = trade ? bare.slice(0, trade.index) : '';
  const length = [...own].length;
  if (!trade || length < LEAST || length > MOST) return [];
  return [...(INSTITUTION.test(trade[0]) ? [own + trade[0]] : []), ...(isOneWord(own) ? [] : [own])];
}

function numbered(name: string): string[] {
  const number = /第([一二三四五六七八九十]{1,3})(?:人民|中心|附属)?(医院|中学)/u.exec(name);
  if (!number) return [];
  const kind = number[2] === '医院' ? '院' : '中';
  return [`${number[1]}${kind}`, `市${number[1]}`, `${number[1]}医院`].filter(
    (short) => kind === '院' || !/医/u.test(short),
  );
}

/** What people call a team: what is in quotation marks, the place before them, the name without its last word. */
export function shortTeams(name: string): string[] {
  const place = /^([^“"「『]{3,20})[“"「『]/u.exec(name.trim())?.[1] ?? null;
  const stem = withoutEndings(name.trim(), TEAM_END);
  const isPlain = !/[“"「『]/u.test(name);
  return [
    ...quotedParts(name),
    ...(place === null ? [] : [place, ...placeNames(place)]),
    ...(isPlain && stem !== name && [...stem].length > LEAST ? [stem, ...placeNames(stem)] : []),
  ];
}

/** 云苔路 and 云苔 of 云苔路站; 云苔路258号 of an address. */
export function placeNames(text: string): string[] {
  return [...text.matchAll(/(\p{Script=Han}{2,6}?)([路街弄巷村])(?:\d{1,5}[弄号](?:\d{1,5}[号室])?)?/gu)].flatMap(
    ([whole, front = '', kind = '']) => {
      const name = front.replace(/^.*[市区县镇]/u, '');
      if ([...name].length < LEAST) return [];
      const numbered = whole.slice(front.length - name.length);
      return [numbered, name + kind, ...(isOneWord(name) ? [] : [name])];
    },
  );
}

const LEGAL = /(?:股份有限公司|有限责任公司|有限公司|分公司|集团公司|集团|公司|支行|分行|营业部|派出所)/gu;
/** Where a name begins: after such a segment. */
const STARTS_AFTER =
  /^(?:[的了是在把被与和及由为从到向给对这那该本某各一二三两几每我你他她]|我们|他们|这家|一家|所在|所属|来自|隶属|因为|以及|作为|入选|交给|写信|后来|随后|如今|曾经|担任|入职|进入|加入)$/u;
const MOST_BEFORE = 8;

/** Companies and the like named in running text by what they end in; 公司 and 保险公司 alone are none. */
export function unitsInProse(text: string): string[] {
  return [...text.matchAll(LEGAL)].flatMap((match) => {
    const front = text.slice(Math.max(0, match.index - 24), match.index);
    const before = nameBefore(front);
    const isTold = /有限/u.test(match[0]) || hasOwnName(before);
    return before === '' || !isTold ? [] : [before + match[0]];
  });
}

function nameBefore(front: string): string {
  const segments = segmentsOf(front);
  let name = '';
  for (let taken = 0; taken < MOST_BEFORE; taken += 1) {
    const segment = segments.pop();
    if (!segment?.isHan || STARTS_AFTER.test(segment.text)) break;
    name = segment.text + name;
  }
  return name;
}

/** Two characters on end that no dictionary joins. */
function hasOwnName(name: string): boolean {
  const lengths = segmentsOf(name).map(({ length }) => length);
  return lengths.some((length, at) => length === 1 && lengths[at + 1] === 1);
}
