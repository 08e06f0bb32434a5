import type { Topic, Words } from './words.ts';

/** What the association's staff read in the chat. */
export const staff: Words<Topic<'staff'>> = {
  'staff.console': (_, context) => ({
    kind: 'link',
    title: '协会管理页',
    text: '看申报进展，公布评审结果。链接只给您本人用，过期了再回复“后台”要一个。',
    url: context.link('console', ''),
    button: '打开',
  }),
};
