/** How articles are parted: headings 一、 二、, titles 表1, cells parted by | . Source: the sample applications and annex 2. */
export const deedsMarks = {
  heading: '^[一二三四五六七八九十]{1,3}、',
  tableTitle: '^表\\s*[0-9一二三四五六七八九十]+',
  cell: ' | ',
};
