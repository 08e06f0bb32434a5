import type { SharedField } from '../../src/domain/form/schema.ts';

/** Text and pictures: 申报材料要求文字+图片形式 (annex 2). Number and size of pictures are our reading. */
export const deedsPhotos: SharedField<'pictures'> & { id: string; section: string } = {
  kind: 'pictures',
  id: 'deedsPhotos',
  label: '事迹材料图片',
  aliases: ['照片', '图片', '事迹照片', '事迹图片'],
  section: '事迹材料',
  hint: '直接发图，3～4张就好，每张配一句说明。',
  example: '拍清楚人和场景',
  minFiles: 1,
  maxFiles: 10,
  maxMegabytes: 10,
  unit: '张',
};

export const awards: SharedField<'awards'> & { id: string; section: string } = {
  kind: 'awards',
  id: 'awards',
  label: '何时受过何种奖励',
  aliases: ['奖励', '获奖', '获奖情况', '获得荣誉', '所获荣誉', '荣誉', '荣誉称号', '受奖情况'],
  section: '奖励',
  hint: '一行一个：年份、奖项、颁奖单位；没有就回“无”。',
  example: '2020年 五星级班组（申城交通运输服务促进会）',
  optional: true,
  none: '无',
};

export const awardCertificates: SharedField<'pictures'> & { id: string; section: string } = {
  kind: 'pictures',
  id: 'awardCertificates',
  label: '获奖证书复印件',
  aliases: ['证书', '获奖证书', '证书照片', '奖状'],
  section: '奖励',
  hint: '一张拍一张，按奖项顺序发。',
  example: '把证书放平，四个角都拍进来',
  optional: true,
  none: '无',
  late: true,
  minFiles: 0,
  maxFiles: 30,
  maxMegabytes: 10,
  unit: '张',
};
