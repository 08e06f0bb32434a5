import { mayMatch } from '../text/any-of.ts';
import { withoutEndings, withoutEnds } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { remembered } from '../text/remembered.ts';

/** A sentence that takes something back. */
export interface Correction {
  /** What stands in front of the fault: a column's name, or nothing. */
  about: string;
  /** What is denied; empty when only a fault is named. */
  denied: string;
  /** What is right; empty when the writer does not say it. */
  said: string;
  /** Plainly asks for a change: 改成, 修改. */
  isChange: boolean;
}

const SORRY = /^(?:不好意思|对不起|抱歉|哎呀?|啊|唉|额|呃)[\s,，。.!！~～、]*/u;
/** 等等 电话改成…, 都对 就是邮编错了: in front of what is put right, and no part of it. */
const LED =
  /^(?:等等|等一?下|稍等|(?:其[他它]|别的|剩下的?)?(?:都|全)(?:对|没问题|没错)的?了?)[\s,，。.!！~～、;；]{0,4}(?:就是|只是|只有|但是?|不过|除了)?[\s,，]{0,4}(?=\S)/u;
const FAULT = '(?:不对|[写打填说弄搞发算记选点报看录输]错了?|(?<=我)数错了?|有误|错了|错啦)';
const BE = '(?:应该是|应该为|应该叫|应为|应该|改成|改为|换成|而是|就是|是|为|叫)?';
/** 电话好像写错了, 员工也错了: between a column and its fault. */
const BESIDE_FAULT = '(?:那里|那栏|这栏|那个)?(?:我|刚才|刚刚|之前|前面|好像|可能|也|都){0,3}';
/** 有个地方, 我前面有一个: the fault is somewhere. */
const SOMEWHERE = /^(?:我|刚才|前面|上面|之前|表里|里面|好像)*有[一几]?[个处点些]?(?:地方|栏|项|字)?(?:我|好像)*$/u;
/** 我叫沈安, 我们是民企, 我35岁, 麻烦改200073: whoever speaks or is asked, in front of the answer. */
const OF_SELF =
  /^(?:(?:请|麻烦|帮我|帮忙)+(?:改成|改为|改|换成|写成|写|填)?[\s,，:：]*|(?:我们?|咱们?|[他她]|本人)(?:单位|公司)?(?:(?:叫|是|姓)(?=[^\s不])|(?=\d)))(?=\S)/u;
/** 不是A，是B; C不是A是B. */
const NOT_BUT = /^(.{0,12}?)不是(.{1,40}?)[\s,，、;；。]{0,4}(?:而是|应该是|就是|是|改成|换成)(.{1,60})$/u;
/** 不是A，B才对. */
const NOT_RIGHT = /^(.{0,12}?)不是(.{1,40}?)[\s,，、;；。]{1,4}(.{1,60}?)才(?:对|是)的?$/u;
/** 不是A也不是B. */
const NEITHER = /[也又都并更]不?$/u;
/** 是B，不是A; 32人才对，不是35. */
const BUT_NOT = /^(.{1,60}?)[\s,，、;；。](?:并?不是|不叫)(?![\s,，])(.{1,40})$/u;
/** 是18不是19: of figures without a pause. */
const FIGURE_NOT = /^是(\d{1,6}(?:\.\d)?[个人岁名次家]{0,2})(?:并|而)?不是(\d{1,6}(?:\.\d)?[个人岁名次家]{0,2})$/u;
/** 我是群众不是党员: of whoever speaks without a pause. */
const SELF_NOT = /^(?:我们?|咱们?|[他她])(?:是|叫)(.{1,20}?)(?:并|而)?不(?:是|叫)(.{1,20})$/u;
/** A，不对，B. */
const TAKEN_BACK = new RegExp(`(?:${FAULT}|更正为?|不是|不)(?=[\\s,，、;；。.!！~～])`, 'u');
const BE_FIRST = new RegExp(`^${BE}[\\s:：]?`, 'u');
const SIGN = /[\s,，、;；。.!！~～]/u;
const TAKEN_BACK_CLOSE = /^(.{1,60}?)(?:打错了|写错了|不对|错了)(?=[\d一-龥a-zA-Z])(.{1,60})$/u;
/** 邮编错了，200070; 刚才女的写错了，应该18. */
const NAMED_FAULT = new RegExp(
  `^(?:刚才|刚刚|上面|前面|之前)?的?(.{0,14}?)${BESIDE_FAULT}${FAULT}[了\\s,，、;；。.!！~～]*(${BE})[\\s:：]*(.{0,60})$`,
  'u',
);
/** 上面人数应该是30; 高中应该是7个. */
const SHOULD =
  /^(?:刚才|刚刚|上面|前面|之前)?的?(.{1,14}?)(应该是|应该为|应为|应该|其实是|实际是|改成|改为|换成|要改成|更正为|改回(?:到|成)?|换回(?:到|成)?|改(?!一?下|改|掉|天|日|动|正|进|回|名|制|组|了))[\s:：]*(.{1,60})$/u;
const VERB = '[写填打报算数选说录输弄搞记加点]';
/** 刚刚技术写多了，4个; 党员多写了一个，8个; 电话少打一位 55501266; 联系人换了，…: a fault in how a column was answered. */
const BADLY = new RegExp(
  `^(?:刚才|刚刚|上面|前面|之前|我)?的?(.{1,12}?)数?(?:那里|那栏)?(?:${VERB}[得的]?[多少漏错反大小高低重混成]|[多少漏重误错]${VERB}|[多少漏]了|换[了人]|变了)(?:了|成)?.{0,6}?[\\s,，、;；。.!！]+(?:应该是|应该|应为|实际是|实际|其实是|改成|是|有)?[\\s:：]*(.{1,40})$`,
  'u',
);
/** 人数不止32，是33; 员工不是24了，25. */
const NOT_COUNTED = /^(\D{1,12}?)(?:不是|不止|没有)(\d{1,6}\D{0,3}?)了?[\s,，、;；。]+(?:应该是|是|有)?(\d.{0,20})$/u;
/** 单位名字少了两个字，是…. */
const LACKING = /^(.{1,12}?)(?:少了|多了|漏了|缺了).{0,8}[,，\s]+(?:应该是|是)(.{1,60})$/u;
/** 不是的 …, 不是，…: a no by itself in front of what is right. */
const NO_FIRST = '(?:不是的(?=[\\s,，、;；。.!！~～])|不是(?=[,，、;；。.!！~～]))';
const FAULT_FIRST = new RegExp(
  `^(?:(?:${FAULT}|${NO_FIRST})[\\s,，、;；。.!！~～]{0,4}){1,3}${BE}[\\s:：]{0,4}(.{0,60})$`,
  'u',
);
/** 改成, 换成: plainly a change. */
const TO = /改|换|更正/u;
const PUT = /^(?:请|帮我|麻烦)?(?:把|将)/u;
const ENDS = /(?:才对|才是|吧|的|啊|呀|了|哦|[\s,，。.!！~～、;；])$/u;
const MAX_CHARACTERS = 120;

const mayCorrect = mayMatch([
  ...[SORRY, FAULT_FIRST, NOT_COUNTED, NOT_RIGHT, NOT_BUT, BUT_NOT, FIGURE_NOT, SELF_NOT, NAMED_FAULT],
  ...[TAKEN_BACK, TAKEN_BACK_CLOSE, BADLY, LACKING, SHOULD],
]);

/** 名字, 我的姓名: of a person, whose column is not said. */
export function isPersonNamed(about: string): boolean {
  return /^(?:我的?|[他她]的?|人的?)?(?:名字|姓名|人名)$/u.test(about);
}

/** 末尾打错了, 后四位不对: where in an answer the fault is, no column. */
export function isPlaceInAnswer(about: string): boolean {
  return /^(?:最?[后前]面?|末尾|末|尾号|尾数|中间|开头|当中)(?:那?[一两二三四五六几]?[位个字码])?(?:数字|号码|数)?$/u.test(
    about,
  );
}

/** What a sentence takes back, and what is right instead. @returns null when it takes nothing back */
export const correctionIn = remembered((typed): Correction | null => {
  const whole = typed.trim();
  if (!mayCorrect(whole) || isLongerThan(whole, MAX_CHARACTERS) || whole.includes('\n')) return null;
  const text = whole.replace(LED, '').replace(SORRY, '').replace(PUT, '');
  const isApology = SORRY.test(whole);
  const found = inverted(text) ?? faulty(text) ?? should(text) ?? (isApology ? plain(text) : null);
  if (!found) return null;
  const about = SOMEWHERE.test(found.about) ? '' : found.about.replace(/^[说写填]的/u, '');
  return { ...found, about, said: found.said.replace(OF_SELF, ''), denied: found.denied.replace(OF_SELF, '') };
});

function plain(said: string): Correction {
  return { about: '', denied: '', said, isChange: false };
}

function inverted(text: string): Correction | null {
  const first = FAULT_FIRST.exec(text);
  if (first) return butNot(first[1] ?? '') ?? plain(trimmed(first[1]));
  const counted = NOT_COUNTED.exec(text);
  if (counted) return { about: trimmed(counted[1]), denied: '', said: trimmed(counted[3]), isChange: false };
  const notBut = NOT_RIGHT.exec(text) ?? NOT_BUT.exec(text);
  if (notBut && !NEITHER.test(notBut[2] ?? ''))
    return { about: trimmed(notBut[1]), denied: trimmed(notBut[2]), said: trimmed(notBut[3]), isChange: false };
  return butNot(text);
}

function butNot(text: string): Correction | null {
  const found = BUT_NOT.exec(text) ?? FIGURE_NOT.exec(text) ?? SELF_NOT.exec(text);
  return found && { about: '', denied: trimmed(found[2]), said: trimmed(found[1]), isChange: false };
}

function faulty(text: string): Correction | null {
  const named = NAMED_FAULT.exec(text);
  if (named) {
    const [, about, be = '', said = ''] = named;
    const inner = about === '' ? butNot(said) : null;
    return inner ?? { about: trimmed(about), denied: '', said: trimmed(said), isChange: TO.test(be) };
  }
  const back = takenBack(text);
  if (back) return back;
  const badly = BADLY.exec(text);
  if (badly) return { about: trimmed(badly[1]), denied: '', said: trimmed(badly[2]), isChange: false };
  const lacking = LACKING.exec(text);
  return lacking ? { about: trimmed(lacking[1]), denied: '', said: trimmed(lacking[2]), isChange: false } : null;
}

function should(text: string): Correction | null {
  const found = SHOULD.exec(text);
  if (!found) return null;
  const isChange = TO.test(found[2] ?? '');
  return { about: trimmed(found[1]), denied: '', said: trimmed(found[3]), isChange };
}

function trimmed(part: string | undefined): string {
  return withoutEndings((part ?? '').replace(/^[\s,，、;；。:：]+/u, ''), ENDS).trim();
}

/** 19 不对 18: what stands before the fault, and what behind it. */
function takenBack(text: string): Correction | null {
  const found = TAKEN_BACK.exec(text);
  const close = found && found.index > 0 ? null : TAKEN_BACK_CLOSE.exec(text);
  if (close) return { about: '', denied: trimmed(close[1]), said: trimmed(close[2]), isChange: false };
  if (!found || found.index === 0) return null;
  const said = withoutEnds(text.slice(found.index + found[0].length), SIGN).replace(BE_FIRST, '');
  return said === ''
    ? null
    : { about: '', denied: trimmed(text.slice(0, found.index)), said: trimmed(said), isChange: false };
}

/** 党员数: how many. */
export const COUNTED = '数';

/** The word for a column in 那个邮编, 单位名字, 上面那一栏. */
export function columnWord(typed: string): string {
  return typed
    .replace(
      /^(?:我们?(?:的|(?:刚才|前面|上面|之前)[写填]?的?)?|(?:刚才|前面|上面|之前)[写填]?的|[写填]的|那个?|的)/u,
      '',
    )
    .replace(/(?:(?:前面|上面|刚才|之前)的?[那这]个?|那一?[栏项题条个]|这一?[栏项题条个]|的?名字|名称|号码|的)$/u, '');
}

const TO_CHANGE =
  /^(?:请|帮我|我想|我要|要)?把?(.{2,14}?)[\s,，]*我?(?:要|想|得|需要)?(?:改|修改|更改|改一?下|改一改|改改|修改一下|重填|重新填)[吧呀了。！!]?$/u;

/** 电话写错了, 刚才地址少写了个2楼: a fault alone. */
const FAULTY = new RegExp(
  `^(?:刚才|刚刚|上面|前面|之前|我)*的?(.{2,14}?)${BESIDE_FAULT}(?:${FAULT}|${VERB}[得的]?[多少漏反重混]|[多少漏重]${VERB}|[多少漏]了)[了吧啊呀\\s,，。.!！]*(?:了?个.{1,6})?$`,
  'u',
);

/** 人数不用: nothing is to be changed. */
const NOT_TO_CHANGE = /(?:不用|不要|不必|不需要|无需|别|不)$/u;
const CHANGE_FIRST =
  /^(?:请|帮我|麻烦|我|想|要|先|回去|返回|再)*(?:改|修改|更改|重填|重新填)(?:一下|下)?(?:前面|上面|之前)?的?(?!成|为|回)(\S{2,14}?)(?:那[栏项题])?[吧呀了。！!]?$/u;

/** 电话写错了: the words for a column in which a fault is, where nothing is said for it. @returns null for any other sentence */
export function namedFaulty(text: string): string | null {
  const named = FAULTY.exec(text.trim())?.[1];
  return named === undefined || SOMEWHERE.test(named) ? null : columnWord(named);
}

/** 单位性质 改, 改所在单位, 把职称改一下: the words for what is to be changed, where nothing is said for it. @returns null for any other sentence */
export function namedToChange(text: string): string | null {
  const named = (TO_CHANGE.exec(text.trim()) ?? CHANGE_FIRST.exec(text.trim()))?.[1]?.trim() ?? null;
  return named === null || NOT_TO_CHANGE.test(named) ? null : named;
}
