import { withoutEndings } from '../text/ends.ts';

const ANNOUNCED =
  /^(?:(?:我们|咱们|我|本|我们的|现在|目前)?(?:单位|公司|班组|地址|学校|名字|名称|全称|部门|职务)?(?:现在)?(?:就)?(?:是|叫做?|[填写用](?![得着了不海埋充土字真意心友户]))|(?:先|就)(?:填|写|用|叫|是))[\s:：]*(?=\S{2})/u;
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

/** 应该是经理吧: said of a value that is not known for sure. */
export function isHedged(text: string): boolean {
  return /应该|可能|好像|似乎|大概|也许|或许|估计|多半|八成|貌似/u.test(text);
}

/** 那就, 还是, 目前: said before a value, also several of them. */
const SAID_FIRST =
  /^(?:那么?(?=就|还)|[他她]是|就(?![业读诊餐地近医职任])(?:是|叫|写|填)?|还是|也就(?:是|一个?)?|(?:目前|现在|当前)(?:是|担任|在)?|现任|应该(?:是|写|填)?|其实是?|一直是|嗯+|呃+|额)[\s,，、:：…]*(?=\S{2})/u;
const PAUSE = /^(?:嘛|呢|啊|呀|吧|就|应该)*(?:是在|是|在|为|叫|写|填)?[\s,，:：]*(?=\S{2})/u;
const OF_LOOK: Readonly<Record<string, RegExp>> = {
  position: /^(?:当(?![代地铺涂阳归湖班])|担任|是)(?=\S{2})/u,
  major: /^(?:学|读|念|修)的?是?(?=\S{2})(?<=[的是])/u,
  school: /^(?:毕业于|毕业自|就读于?|上的是?|读的是?)(?=\S{2})/u,
};

/** 那就助理工程师, 职务嘛，站长, 学的护理学: without the words in front. @param names words for the column; what is left is for the caller to judge */
export function withoutFirstWords(text: string, names: readonly string[], look?: string): string {
  let rest = text;
  for (let taken = 0; taken < 4; taken += 1) {
    const name = names.find((one) => rest.startsWith(one)) ?? '';
    const pause = name === '' ? '' : (PAUSE.exec(rest.slice(name.length))?.[0] ?? '');
    const named = pause === '' ? rest : rest.slice(name.length + pause.length);
    const said = named.replace(SAID_FIRST, '');
    const next = look && OF_LOOK[look] ? said.replace(OF_LOOK[look], '') : said;
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}
