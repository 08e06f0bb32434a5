import { onOneLine } from '../text/ends.ts';

/** Words around and in the cells of forms that were filled in with a word processor. */

/** 1. 一、 （3） ③ * ★: what is in front of a label. */
const LABEL_NUMBER =
  /^\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[.、．)）]|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[\u2460-\u2473]|[-*＊★☆•·●▪])[ \t\u3000]*/u;
/** 请填写…, 例：…, （填全称）: what the form or its maker says of a column, not what was filled in. */
const NOTE =
  /^[(（【[]?\s*(?:请|填写|需填|应填|填(?=全|至|本|具)|例[如:：]|如[:： ]|选择一项|详细到|没有请?填|全称[)）]?$|比如|格式|必填|选填|可填|注[:：]|写明|注明|此处|此栏|本栏|点击|单击|在此)/u;
const NOTE_BEHIND =
  /[(（【[]\s*(?:请|填|须|需|应|写|例|如|格式|必填|选填|注|全称|与公章)[^()（）【】[\]]{0,40}[)）】\]]\s*$/u;
/** A stroke instead of an answer. */
const STROKES = /^[\s/／\\＼|｜\-－—–―~～_＿×xX*.。…·]+$/u;
/** 同上, 见附件, 待定, XXX: points elsewhere, or says that it comes later. */
const ELSEWHERE =
  /^[\s(（]*(?:同[上左右前下]|同(?:工作|所在|申报|本)?单位|同班组|同联系人|不详|不明|〃|″|"|''|同样|如上|如前|详?见(?:附[件页表]|后|下|上|背面|另[页纸]).{0,8}|另附.{0,6}|附后|附件.{0,4}|待[定补填查核评办].{0,4}|暂缺|暂定|未定|略|[xX×＊*某○]{2,}.{0,10}|\?+|？+)[\s)）。.]*$/u;
/** What is before notes on how to fill the form in. */
const NOTES_HEADING = /^\s*(?:填(?:表|写|报)(?:说明|须知|要求|注意)|说\s*明|备\s*注|注\s*意?)\s*(?:事项)?\s*[:：\d]?/u;
/** 申报表, 登记表 */
const FORM_TITLE = /(?:表|申报书|申请书|登记书)$/u;

/** A label without the number before it. */
export function withoutLabelNumber(text: string): string {
  return text.replace(LABEL_NUMBER, '');
}

/** Whether a cell says how to fill it in. */
export function isFillingNote(text: string): boolean {
  return NOTE.test(text);
}

/** 浦滨财经学院（填全称） → 浦滨财经学院 */
export function withoutFillingNote(text: string): string {
  const bare = text.replace(NOTE_BEHIND, '').trimEnd();
  return bare === '' ? text : bare;
}

/** Whether something is there that is no answer: a stroke, 同上, 见附件, 待定. */
export function isNoAnswer(text: string): boolean {
  return STROKES.test(text) || ELSEWHERE.test(text.replace(/\s/gu, ''));
}

/** Whether a line begins the notes on how to fill the form in. */
export function beginsNotes(line: string): boolean {
  return NOTES_HEADING.test(line);
}

/** Whether a line may be the title of a form, ours or another's. */
export function isFormTitle(line: string): boolean {
  const bare = onOneLine(line, '').replace(/\s/gu, '');
  return [...bare].length >= 4 && [...bare].length <= 40 && FORM_TITLE.test(bare) && !/[:：。；]/u.test(bare);
}
