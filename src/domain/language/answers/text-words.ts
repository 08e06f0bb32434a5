import { readChineseNumeral } from '../numbers/number-words.ts';
import { isLongerThan } from '../text/length.ts';

/** Longer than this it is a paragraph, not about one. */
const MAX_CHARACTERS = 24;
const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)';
const GONE = '(?:删掉|删除|删了|删|去掉|拿掉|不要|移除|不算)[了吧掉]*';
const BAD = '(?:写得|写的)?(?:不对|不是|不好|不行|有误|错了?|写错了?|发错了?|重复了?|多余)了?';
/** 第三段不对，删了; 删掉第2段; 把第一段删了. */
const PARAGRAPH_BEHIND = new RegExp(
  `^(?:请|帮我|麻烦)?(?:把|将)?第?${NUMBER}段(?:材料|内容)?(?:${BAD})?[\\s,，。.]*(?:给我)?(?:${GONE})[。.!！]*$`,
  'u',
);
const PARAGRAPH_BEFORE = new RegExp(`^(?:请|帮我|麻烦)?(?:${GONE})第?${NUMBER}段[了吧]*[。.!！]*$`, 'u');
/** 刚才那些不是材料, 上面发的不算, 前面那段不算，发错地方了. */
const SAID_BEFORE =
  /^(?:我)?(?:刚才|刚刚|上面|前面|之前|上一[条段个]|最后(?:一[条段])?)(?:我)?(?:发|写|说|填)?的?(?:那|这)?(?:一?[些条段个句]|几[条段个句])?(?:话|内容|东西)?(?:都)?(?:不是|不算|不作|不要|别算|别当|不能算|发错|写错)(?:事迹|申报)?(?:材料|事迹|正文|内容)?(?:了|的)?(?:[\s,，。.!！].{0,12})?$/u;

/** 这两段不是事迹，删掉; 上面三段都删了: so many at the end. */
const LAST_ONES = new RegExp(
  `^(?:请|帮我|麻烦)?(?:把|将)?(?:这|那|上面|前面|刚才|最后|后面)的?(?:这|那)?([\\d一二两三四五六七八九十]{1,3}|几)段(?:话|内容|材料)?(?:都|全)?(?:${BAD}|不是(?:事迹|申报)?(?:材料|正文|内容)?)?[\\s,，。.]*(?:都|全)?(?:给我)?(?:${GONE})[。.!！]*$`,
  'u',
);

/** What is to be taken away of a text that is being written: a paragraph by its number, so many at the end, or what was sent last. */
export type Cut = { kind: 'paragraph'; number: number | 'last' } | { kind: 'last'; count: number } | { kind: 'sent' };

/** @returns null when the words take nothing away */
export function cutIn(typed: string): Cut | null {
  const text = typed.normalize('NFKC').trim();
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const number = (PARAGRAPH_BEHIND.exec(text) ?? PARAGRAPH_BEFORE.exec(text))?.[1];
  if (number !== undefined) return { kind: 'paragraph', number: numberOf(number) };
  const many = LAST_ONES.exec(text)?.[1];
  const count = many === undefined ? 0 : many === '几' ? Number.POSITIVE_INFINITY : Number(numberOf(many));
  if (count > 0) return count === 1 ? { kind: 'sent' } : { kind: 'last', count };
  return SAID_BEFORE.test(text) ? { kind: 'sent' } : null;
}

function numberOf(written: string): number | 'last' {
  if (written.startsWith('最后')) return 'last';
  return /^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0);
}

/** A number, an address, boxes, a label: another column's answer. */
const OF_OTHER_COLUMN = /@|\d{6,}|[□☐■☑√]|^(?!主要|工作|班组主|职责|特色)\p{Script=Han}{2,8}[:：]/u;
/** A title has its pause, a heading its number, a sentence its stop. */
const OF_TEXT = /[。！!“”"—:：]|^[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]/u;

/** Whether a few words are what another column takes. */
export function isOfOtherColumn(text: string): boolean {
  return OF_OTHER_COLUMN.test(text);
}

/** Whether a short piece is made like a part of a long text. */
export function isOfText(text: string): boolean {
  return OF_TEXT.test(text);
}

/** Whether it has a pause: two clauses, or a list. */
export function hasPause(text: string): boolean {
  return /[,，、]/u.test(text);
}

/** A figure, one sign again and again, an organisation: no beginning of a text. */
export function isBrief(text: string): boolean {
  return /\d|^(.)\1+$|(?:公司|学院|部)$/u.test(text);
}

/** Whether it ends as a written sentence does. */
export function endsWithStop(text: string): boolean {
  return /[。；]$/u.test(text);
}

/** 第一句“轻”改成“柔”: tells how to change the text, and is no part of it. */
export function editsText(text: string): boolean {
  return !isLongerThan(text, 60) && EDIT.test(text) && PLACE_IN_TEXT.test(text);
}

const EDIT = /改[成为]|[”"」][都全]?[改换][“"「]|换成|删[掉去了]|去掉|替换|更正|写错|打错|加上|补上|少了|多了|漏了/u;
const PLACE_IN_TEXT =
  /第[\d一二三四五六七八九十]{1,3}[段句行个处]|最后[一那][段句行个]|标题|开头|结尾|那[段句行个]|这[段句行个]|上面|前面|刚才|里的?[“"「]|[“"「][^“”"「」]{1,20}[”"」]改/u;

/** 目录 with its pages: 一、初心……1. */
export function isContents(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pages = lines.filter((line) => /(?:…|\.\.\.|···|\t) ?\d{1,3}$/u.test(line));
  return pages.length > 1 && lines.length - pages.length < 2;
}

/** 😭😭写到手抖: a few words with a face. */
export function isFacePiece(text: string): boolean {
  return (
    !isLongerThan(text, MAX_CHARACTERS) && /[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f92f}\u{1f970}-\u{1f97a}]/u.test(text)
  );
}

/** 领导口述我打字啊: who writes, and no heading. */
export function isOfWriter(lead: string): boolean {
  return /我(?!们|国|市|区|院|司|站|队|班|校|部|局|厂|店|所)|[你您]|(?:啊|哈|呢|哦|呀|吧)$/u.test(lead.trim());
}
