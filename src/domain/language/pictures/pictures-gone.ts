/** 2, 二, 最后一: which picture. */
export const PICTURE_NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)';
const GONE = '(?:删掉|删除|删了|去掉|拿掉|不要|移除|删)';
const FAULT =
  '(?:不是|不对|不清楚|不清晰|看不清楚?|模糊|不好看|不合适|(?:发|传|放|弄|拍)?(?:错|糊|反|歪|重复?)(?:地方|位置|栏)?)了{0,2}';
/** What is wrong may be told between the picture and what is to become of it. */
const FAULTY = `(?:${FAULT})?[,，]?`;
const ASKED = '(?:请|帮我|麻烦|给我|我|想|要|得|需要){0,3}';
/** 发错了 第二张删掉: said in front of what is to be done. */
const FAULT_LED = /^(?:(?:哎呀?|不好意思|对不起|抱歉|不对|(?:发|传|拍|弄)?错了?)[\s,，。.!！]*){1,3}(?=\S)/u;
const NUMBERED = `第?${PICTURE_NUMBER}[张幅个](?:图片|照片|图|证书)?`;
const THIS = `(?:(?:第?${PICTURE_NUMBER}[张幅个]|(?:这|那|刚才那|刚刚那|上面那|刚发的?那?)(?:一?[张幅个])?)(?:证书|奖状)?)?(?:图片|照片|图)?`;
/** 把第2张删掉, 第2张不是，删了吧 */
const REMOVED_BEHIND = new RegExp(`^${ASKED}(?:把|将)?${NUMBERED}${FAULTY}${ASKED}${GONE}[了吧掉]*$`, 'u');
/** 删掉第2张 */
const REMOVED_BEFORE = new RegExp(`^${ASKED}${GONE}${NUMBERED}[了吧]*$`, 'u');
/** 第二张发错了 */
const SENT_WRONGLY = new RegExp(`^${NUMBERED}(?:发|传|拍)错了$`, 'u');
const SEVERAL = `(?:第?${PICTURE_NUMBER}[张幅个]?(?:图片|照片|图|证书)?(?:和|跟|与|还有|[、,，])?){2,6}`;
/** 第3张第4张删掉, 删掉第3、4张 */
const SEVERAL_REMOVED = new RegExp(
  `^${ASKED}(?:(?:把|将)?${SEVERAL}[都全]?${FAULTY}${ASKED}${GONE}|${GONE}${SEVERAL})[了吧掉]*$`,
  'u',
);
const EACH_NUMBER = new RegExp(PICTURE_NUMBER, 'gu');
/** 这张发错地方了, 刚才那张发错了不要, 不该发这里: one clause that wants a picture gone. */
const GONE_CLAUSE = new RegExp(
  `^(?:哎呀?|不好意思|对不起)*(?:把|将)?${THIS}(?:${FAULTY}${GONE}[了吧掉]*|(?:发|拍|传|放|弄)错(?:地方|位置|栏)?了{0,2}|不(?:该|应该|是)(?:发|放|传)(?:在)?(?:这里|这儿|这)的?)$`,
  'u',
);
const GONE_THIS = new RegExp(`^${GONE}${THIS}[了吧]*$`, 'u');
/** 这是奖状: what a picture that is to go shows. */
const SHOWS_CLAUSE = new RegExp(`^(?:${THIS}|它)(?:其实|应该)?是.{1,12}$`, 'u');
/** 照片换一张, 第2张拍糊了重拍一张: another one is to come in its place. */
const REPLACED = new RegExp(
  `^${ASKED}(?:把|将)?(${THIS})${FAULTY}${ASKED}(?:换(?:掉|一?[张下个])|(?:重新?)(?:发|拍|传|照|换)(?:一?[张下遍次])?)(?:图片|照片|图)?[了吧啊]*$`,
  'u',
);
const FAULT_ALONE = new RegExp(`^${THIS}(?:好像|有点|太|都)?${FAULT}[了吧啊呢]*$|^不是(?:这|那)[张个]$`, 'u');

export interface PicturesGone {
  /** Their numbers as they were written, 最后 for the one that came last; none where it is not said which. */
  numbers: string[];
  /** Another one is to come. */
  isReplaced: boolean;
}

/** 第3张第4张删掉, 刚才那张发错了不要, 这张拍糊了换一张: pictures are to go. @returns null for other words */
export function picturesGone(typed: string): PicturesGone | null {
  const squeezed = typed
    .normalize('NFKC')
    .trim()
    .replace(FAULT_LED, '')
    .replace(/[\s。.!！]+/gu, '');
  const one = REMOVED_BEHIND.exec(squeezed) ?? REMOVED_BEFORE.exec(squeezed) ?? SENT_WRONGLY.exec(squeezed);
  if (one) return { numbers: [one[1] ?? ''], isReplaced: false };
  if (SEVERAL_REMOVED.test(squeezed)) return { numbers: squeezed.match(EACH_NUMBER) ?? [], isReplaced: false };
  const replaced = REPLACED.exec(squeezed);
  if (replaced) return { numbers: replacedNumber(replaced[1] ?? '', replaced[2]), isReplaced: true };
  const gone = pictureGone(typed);
  return gone === null ? null : { numbers: [gone], isReplaced: false };
}

/** 这张, 刚才那张 came last; 照片 alone says none. */
function replacedNumber(named: string, number: string | undefined): string[] {
  if (number !== undefined) return [number];
  return /^(?:这|那|刚|上)/u.test(named) ? ['最后'] : [];
}

/** 这张是奖状 发错地方了, 第4张删掉 这张是证书: a picture is to go, and nothing else is said but what it shows.
 *  @returns its number as it was written, 最后 for the one that came last; null for other words */
function pictureGone(typed: string): string | null {
  const clauses = typed
    .normalize('NFKC')
    .split(/[\s,，。.!！;；、]+/u)
    .filter((clause) => clause !== '');
  const gone = clauses.map((clause) => GONE_THIS.exec(clause) ?? GONE_CLAUSE.exec(clause));
  const isAll = clauses.every((clause, at) => gone[at] || SHOWS_CLAUSE.test(clause));
  if (!isAll || !gone.some((found) => found !== null)) return null;
  return gone.find((found) => found?.[1] !== undefined)?.[1] ?? '最后';
}

/** 这张不对, 第2张拍糊了: a picture is not right, and what is to become of it is not said. */
export function isPictureFaulty(typed: string): boolean {
  return FAULT_ALONE.test(
    typed
      .normalize('NFKC')
      .trim()
      .replace(/[\s。.!！,，]+/gu, ''),
  );
}
