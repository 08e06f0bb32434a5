/** 把第2张删掉 */
export const REMOVED_BEHIND =
  /^(?:请|帮我|麻烦)*(?:把|将)?第?(\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)[张幅个](?:图片|照片|图|证书)?(?:给我)?(?:删掉|删除|删了|去掉|拿掉|不要|移除|删)[了吧掉]*[。.!！]*$/u;
/** 删掉第2张 */
export const REMOVED_BEFORE =
  /^(?:请|帮我|麻烦)*(?:删掉|删除|删了|去掉|拿掉|移除|不要|删)第?(\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)[张幅个](?:图片|照片|图|证书)?[了吧]*[。.!！]*$/u;
/** 第2张：口袋卡 */
export const CAPTIONED =
  /^第?(\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)[张幅](?:图片|照片|图)?的?(?:说明|图说|文字)?\s*(?:改成|改为|写成|写|是|[:：])\s*(\S.*)$/u;
export const LAST_PICTURE = /^最后/u;
/** 3张: the classifier behind a number. */
export const PICTURE_CLASSIFIER = /(?<=\d|[一二三四五六七八九十])张/gu;
/** Words that put a picture elsewhere. */
export const MOVES = /[放排挪移调提换]/u;
/** 3 1 2, 三、一: numbers and what parts them. */
export const NUMBERS_ONLY = /^[\d\s,，、一二三四五六七八九十]+$/u;
/** File names that people give photos of the stamped form. */
export const PAGE_NAME = /盖章|申报表|扫描|第.{1,3}页/u;
