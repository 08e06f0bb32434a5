import { bracketedIn, LISTING } from '../text/separators.ts';
import { isSentence } from './function-words.ts';

const ADDRESS = /区|路|街|弄|号|室|楼|镇|村|巷|大厦|广场|幢|栋|层|座/u;
/** 上海申汀轨道交通运营有限公司 names who, not where. */
const ONLY_WHO = /(?:公司|集团|中心|协会|委员会)$/u;
/** 云苔路上, 地铁站里: near a place, without a number. */
const NEARBY = /(?:[上里旁]|(?<!号口)(?:旁边|对面)|附近|那边|边上|后面|前面|楼下|门口|路口|隔壁|里面)$/u;
/** A telephone number, an address of another kind, a label: more than where it is. */
const BESIDE_PLACE =
  /(?<!号口)(?:旁边|对面)|附近|隔壁|边上|[前后]面(?![路街弄村镇])|\d{6,}|@|收件|联系|电话|手机|邮编|邮箱|地址|[尾工编账型]号|^\p{Script=Han}{1,8}[:：]/u;
/** …路258号 …路88号: two places. */
const HOUSE = /[路街道]\s?[\d一二三四五六七八九十百]{1,6}/gu;
/** A number, or a building that has a name: less is half of where it is. */
const HAS_PLACE = /[\d一二三四五六七八九十百]|大厦|大楼|广场|中心|园|商城|院|[站港馆场库]|区|镇|村|坊/u;
/** 1号线云苔路站: where one gets off. */
const TRANSIT = /号线|地铁|公交|站$/u;
const REGION_FIRST =
  /^(?:上海|中国|江苏|浙江|北京|静安|黄浦|徐汇|长宁|普陀|虹口|杨浦|浦东|闵行|宝山|嘉定|金山|松江|青浦|奉贤|崇明)/u;
/** 大致上海市…, 记一下静安区…: words before where it begins. */
const REGION_LATE =
  /^.{1,12}(?:上海|中国|江苏|浙江|北京|静安|黄浦|徐汇|长宁|普陀|虹口|杨浦|浦东|闵行|宝山|嘉定|金山|松江|青浦|奉贤|崇明)(?:市|区|新区)/u;
/** What the last word of an address ends with: a number, or a noun for a place. */
const PLACE_END =
  /(?:[\d一二三四五六七八九十百]|(?<![a-z])[a-z]|[省市区县镇乡村路街道弄巷号室楼层幢栋座厦园场心城院站港馆库坊里苑庭府湾厂店部处所校桥堡公寓司厅房内南北东西侧端口滩门]|号口(?:旁边?|对面)|服务台|大学|学校)$/iu;

/** Whether a text is where something is, from a region or a street to a house or a building, with nothing else around it. */
export function isPlace(text: string): boolean {
  if (!ADDRESS.test(text) || BESIDE_PLACE.test(text) || (text.match(HOUSE)?.length ?? 0) > 1) return false;
  if (!HAS_PLACE.test(text) || !isWhole(text)) return false;
  if (NEARBY.test(text) || TRANSIT.test(text)) return /[\d一二三四五六七八九十]\s?(?:号(?!线)|弄|室|楼)/u.test(text);
  return ONLY_WHO.test(text) ? /[路街弄号镇村]/u.test(text) : true;
}

/** It begins where an address begins, and every part of it ends as one does. */
function isWhole(text: string): boolean {
  if (!REGION_FIRST.test(text) && REGION_LATE.test(text)) return false;
  const parts = text
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .split(LISTING)
    .filter((part) => part !== '');
  return (
    parts.every((part) => PLACE_END.test(part)) &&
    bracketedIn(text).every((inside) => PLACE_END.test(inside) && !isSentence(inside))
  );
}

/** 静安, 258号, 2楼: a part of where something is. */
export function isPlacePart(text: string): boolean {
  return (
    text === '' ||
    /^[\d-]+$/u.test(text) ||
    /^[\d-]*\p{Script=Latin}{1,2}[\d-]*$/u.test(text) ||
    (ADDRESS.test(text) && !ONLY_WHO.test(text)) ||
    REGION_FIRST.test(text)
  );
}
