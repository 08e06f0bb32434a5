import { withoutEndings } from './ends.ts';

const ANNOUNCED =
  /^(?:(?:我们|咱们|我|本|我们的|现在|目前)?(?:单位|公司|班组|地址|学校|名字|名称|全称|部门|职务)?(?:现在)?(?:就)?(?:是|叫做?|填|写|用)|(?:先|就)(?:填|写|用|叫|是))[\s:：]*(?=\S{2})/u;
const BEHIND = /(?:吧|呗|啊|呀|哦|呢|就行|就好|[。.!！~～])$/u;

/** 我们班组叫一米窗, 就叫一米窗吧 → 一米窗. The text as it is when nothing announces it. */
export function withoutAnnouncement(text: string): string {
  const bare = text.replace(ANNOUNCED, '');
  const name = withoutEndings(bare, BEHIND);
  return [...name].length >= 2 ? name : bare;
}

/** 上级推荐单位就是集团啊 申汀…公司: the words in front only announce what was offered; a denial, or a word that belongs to it, makes it another. */
export function isAnnounced(text: string, offered: string): boolean {
  if (!text.endsWith(offered) || text === offered) return text === offered;
  const front = text.slice(0, -offered.length);
  return /[\s,，:：]$/u.test(front) && /是|叫|填|写|用|选/u.test(front) && !/不|非|没|旧|改|原|以前/u.test(front);
}
