import { withoutEnd } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { isPictureFaulty, PICTURE_NUMBER, picturesGone } from './pictures-gone.ts';

/** 第2张：口袋卡, 第2张的说明写错了 是口袋卡 */
export const CAPTIONED =
  /^第?(\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)[张幅](?:图片|照片|图)?的?(?:说明|图说|文字)?(?:[写打]?错了?[\s,，]{0,3})?\s*(?:应该是|改成|改为|换成|写成|写|是|[:：])\s*(\S.*)$/u;
/** 第一张的…: a picture is spoken of by its number. */
export const PICTURE_LED = /^第(\d{1,2}|[一二两三四五六七八九十]{1,3})[张幅](?:图片|照片|图)?(?:的|里|上)/u;
/** 图片2的说明…, 把照片3…: the number behind. */
const NUMBER_BEHIND = /^(把|将)?(?:图片|照片|图)第?(\d{1,2}|[一二三四五六七八九十]{1,3})[张幅]?(?!\d)/u;

/** 图2的说明… as 第2张的说明…. */
export function numberFirst(text: string): string {
  return text.replace(NUMBER_BEHIND, '$1第$2张');
}

const OF_PICTURES = /[张幅]|图|照片|证书/u;
/** 第3张图说明不对, 第2张的说明要改: what it is to say is not told. */
export const CAPTION_WRONG =
  /^第(\d{1,2}|[一二两三四五六七八九十]{1,3})[张幅](?:图片|照片|图)?的?(?:说明|图说|文字)(?:是|好像|有点|也)?[写打弄填]?(?:得)?(?:不对|错了?|有误|有问题|要改|得改|改一下|想改|要改一下)[了吧啊呢。.!！]*$/u;
export const OF_CAPTION = /说明|图说/u;
export const CAPTION_SAID = /说明|图说|[:：]|改成|改为|是/u;
const PICTURE_NAMED = /图|照片|证书/u;
const MAX_ARRANGING = 60;

/** 删掉第1张, 第2张放最前面, 第三张说明改成…: what is to be done with a picture by its number, wherever it is said. */
export function arrangesPicture(typed: string): boolean {
  const text = numberFirst(typed.normalize('NFKC').trim());
  if (isLongerThan(text, MAX_ARRANGING) || text.includes('\n') || !OF_PICTURES.test(text)) return false;
  const squeezed = text.replace(/\s/gu, '');
  const gone = picturesGone(text);
  return (
    // 换一张 alone may be said of anything.
    (gone !== null && (gone.numbers.length > 0 || PICTURE_NAMED.test(text))) ||
    CAPTION_WRONG.test(squeezed) ||
    MOVED.test(squeezed) ||
    (CAPTIONED.test(text) && CAPTION_SAID.test(text))
  );
}

/** 这张是…, 图片说明：…, 说明改成…: in front of the words for the picture that came last. */
export const CAPTION_LED =
  /^(?:这(?:一?[张幅]|个)?(?:图片?|照片)?是|(?:这[张幅]的?)?(?:图片?|照片)?(?:说明|图说|文字)(?:改成|改为|写成|写|是|[:：]))\s*(?=\S)/u;
/** The caption is meant: 上面说明写错了. */
export const CAPTION_NAMED = /^(?:(?:上面|刚才|这张|那个)?的?(?:图片|照片)?(?:说明|图说|文字))?$/u;
const EACH =
  /(?:^|(?<=[\s,，;；。、]))(?:第(\d{1,2}|[一二两三四五六七八九十]{1,3})[张幅](?:图片|照片|图)?的?(?:说明)?(?:是|[:：])?|(\d{1,2})(?:[张幅](?:是|[:：])?|[、．:：)）]|[.](?!\d)|(?=\s)))\s*/gu;

/** 第一张是…，第二张是…; 1 站厅导乘 2 口袋卡: the words for each of several pictures, with its number as it was written.
 *  @returns null for fewer than two */
export function captionsIn(text: string): { number: string; words: string }[] | null {
  const found = [...text.trim().matchAll(EACH)];
  if (found.length < 2 || found[0]?.index !== 0) return null;
  const each = found.map((mark, at) => ({
    number: mark[1] ?? mark[2] ?? '',
    words: text
      .trim()
      .slice(mark.index + mark[0].length, found[at + 1]?.index)
      .replace(/[\s,，;；。、]{1,8}$/u, ''),
  }));
  return each.every(({ words }) => words !== '') ? each : null;
}

/** 这张是五星级的证书, 第2张是文明班组: what a certificate is for, and which picture; no number for the last. */
export const CERTIFICATE_OF =
  /^(?:这(?:一?张|个)?|第?(\d{1,2}|[一二两三四五六七八九十]{1,3})张|刚才(?:那张|这张|的)?)(?:证书|照片|图)?(?:是|对应)(.{2,40}?)(?:的|那个)?(?:证书|奖状|奖牌)?(?:的)?[。.!！]?$/u;

/** 五星级的那张, 五星级证书: behind what names the award. */
export const CERTIFICATE_END = /的?(?:那一?[张个])?(?:证书|奖状|奖牌)?的?[。.!！]?$/u;

export const LAST_PICTURE = /^最后/u;
/** 3张: the classifier behind a number. */
export const PICTURE_CLASSIFIER = /(?<=\d|[一二三四五六七八九十])张/gu;
/** Words that put a picture elsewhere. */
export const MOVES = /[放排挪移调提换]/u;
const MOVED = new RegExp(
  `^(?:请|帮我|麻烦)*(?:把|将)?第?${PICTURE_NUMBER}[张幅](?:图片|照片|图|证书)?[放排挪移调提换].{1,6}$`,
  'u',
);
/** 3 1 2, 三、一: numbers and what parts them. */
export const NUMBERS_ONLY = /^[\d\s,，、一二三四五六七八九十]+$/u;
/** File names that people give photos of the stamped form. */
export const PAGE_NAME = /盖章|申报表|扫描|第.{1,3}页/u;

const ABOUT_PICTURE =
  /[写发打传拍弄]错了?$|不清楚|不清晰|模糊|换一?[下张]|要[改换]$|改一?下$|[写加要用]说明|就这些|没了$/u;
/** 证书找不到了, 还在档案室: where something is that was not sent. */
const NOT_HERE =
  /(?:找不[到着]|没找到|弄丢|丢了|不见了|拿不到|还没(?:拿|发|到|下)|没(?:带|发下)|(?:还|都)?在.{1,10}(?:那里|那儿|手里|手上|档案[室馆]?|办公室|单位|总部)|(?:下周|明天|后天|过几天|晚点|回头).{0,6}(?:拿|补|发|拍|找|给))/u;
const REST =
  '(?:其他|其余|其它|剩下|另外|别的|后面|还差)(?:那?[一二两三四五六七八九十几\\d]+[张个])?的?(?:证书|奖状|奖牌)?(?:都|也|就|暂时|现在|实在){0,2}';
const REST_AWAY = new RegExp(`^${REST}(?:找不[到着]|没找到|弄丢|丢|不见|拿不到|不在)了?$`, 'u');
const NO_MORE = new RegExp(
  `^(?:${REST}没有?了?|没有?(?:别的|其他的?|其它的?)(?:证书|奖状|奖牌)了?|证书就这些了?|(?:证书)?(?:就|只有)这?(?:一|两|几|些|[二三四五六七八九\\d])张?(?:证书)?了?)$`,
  'u',
);

/** 其他的找不到了: certificates that did not come may come later; 另外两张没有, 就这一张: there are no more. @returns null for other words */
export function restOfCertificates(typed: string): 'away' | 'none' | null {
  const text = withoutEnd(typed.normalize('NFKC').replace(/\s/gu, ''), /[\p{P}~]/u);
  if (REST_AWAY.test(text)) return 'away';
  return NO_MORE.test(text) ? 'none' : null;
}

/** 不用收, 都不是, 发错了: to the question which column a picture is for. */
export const FOR_NO_COLUMN = /^(?:这张|这些|都)?(?:不用收?|不要|不收|别收|不放|不是|发错了?)[了吧。.!！]*$/u;

/** Longer than this somebody describes the picture. */
const MAX_ABOUT = 16;

/** 这张不清楚吧, 人名写错了要改: said about a picture or its words, no words for it. */
export function isAboutPicture(text: string): boolean {
  const said = text.trim();
  return [...said].length <= MAX_ABOUT && (ABOUT_PICTURE.test(said) || NOT_HERE.test(said) || isPictureFaulty(said));
}
