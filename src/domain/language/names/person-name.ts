import { withoutEndings } from '../text/ends.ts';
import { surnameLength } from './surnames.ts';

/** The dots typed for the one in 阿依古丽·买买提. */
const DOTS =
  / ?[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e] ?|(?<=\p{Script=Han}) ?\. ?(?=\p{Script=Han})|(?<=^\p{Script=Han}{3,8}) (?=\p{Script=Han}{3,8}$)/gu;
const LEAD = /^(?:我叫|名叫|名字叫|我是|就是|叫|他叫|她叫|是|本人)\s*(?=\p{Script=Han}{2})/u;
/** 何䶮 女: what follows the name. */
const TAIL = /(?:[\s,，][男女]|[（(][^（）()]{0,60}[)）]|先生|女士|小姐|同志|[\s。.!！~～,，])$/u;
/** Han characters, also the rare ones and those picked by a variation selector; up to six parts joined by ·. */
const HAN_NAME = /^(?:\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?){2,8}$/u;
const HAN_PARTS = /^(?:\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?|\u00b7(?!\u00b7|$)){3,30}$/u;
const LATIN_NAME = /^[\p{Script=Latin}](?:[\p{Script=Latin}\u00b7'’. -]{0,58}[\p{Script=Latin}.])$/u;

/** 小王, 张工, 王师傅, 我自己, 张三和李四: how people speak, not what is in a form. */
const SPOKEN =
  /^(?:[小老阿]\p{Script=Han}|\p{Script=Han}[总工姐哥某处董局]|\p{Script=Han}{1,2}(?:经理|师傅|老师|主任|科长|部长|处长|站长|班长|组长|队长|店长|书记|主管|总监|医生|护士|阿姨|大姐|大哥)|(?:就是)?我(?:自己|本人|们)?|本人|自己|同上|没有|没人|暂无|一样|\p{Script=Han}{2,4}[和与跟]\p{Script=Han}{2,4})$/u;

/** 我叫 何 䶮。 → 何䶮. */
export function bareName(text: string): string {
  const ended = withoutEndings(text.replace(LEAD, ''), TAIL);
  const bare = ended.replace(/\s+/gu, ' ').replace(DOTS, '\u00b7').trim();
  return bare.replace(/\s+/gu, /\p{Script=Han}/u.test(bare) ? '' : ' ');
}

/** Whether a bare name may be in a form: Han characters, parts joined by ·, or Latin letters; not how people call one another. */
export function isPersonName(name: string): boolean {
  if (SPOKEN.test(name)) return false;
  return HAN_NAME.test(name) || LATIN_NAME.test(name) || (HAN_PARTS.test(name) && /^[^\u00b7].*\u00b7/u.test(name));
}

/** Characters that names of other languages are written with. */
const TRANSCRIBED =
  /^[阿艾爱买提江力古丽木哈尼依玛热克吐尔孜努拜孟西巴图格其德扎卓次仁旺多吉才让桑布娜姆斯塔拉赛萨夏迪里米合沙加亚汗库尔班帕肉孜地别热依麦麦提麦尔旦乌兰朝鲁苏日央金措嘎平索朗达瓦贡洛珠普边巴罗伊卡莎凯]{2,6}$/u;

/** 何 䶮, 欧阳 静宜, 买买提 艾力: blanks as they are now in a name; 王芳 好, 欧阳静宜 草字头 is a name and something else. */
export function isSpacedAsName(text: string): boolean {
  const parts = text.trim().split(/\s+/u);
  if (parts.length < 2 || !parts.every((part) => /^\p{Script=Han}+$/u.test(part))) return true;
  if (parts.every((part) => [...part].length === 1) || parts.every((part) => TRANSCRIBED.test(part))) return true;
  const [first = '', second = '', ...more] = parts;
  return more.length === 0 && surnameLength(first) === [...first].length && [...second].length <= 2;
}
