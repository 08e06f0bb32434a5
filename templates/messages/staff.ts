import { trackWords } from './campaign-words.ts';
import { lines, type MessagesOf, type Words } from './words.ts';

/** What the association's staff read in the chat. */
export const staff: Words<MessagesOf<'staff'>> = {
  'staff.help': (_, { campaign }) =>
    lines(
      '工作人员可以回复：',
      '后台：打开管理页',
      '求助：看谁在找人工',
      '广播：群发通知；发错了回复“撤回广播”',
      '接手 求助号：接手，或换到这一位；此后您打的字、发的图直接给对方',
      '交还：办完了，对方接着填表',
      `${trackWords(campaign) || '“申报”'}：替别人开一份申报`,
    ),
  'staff.console': (_, context) => ({
    kind: 'link',
    title: '管理页',
    text: '看申报进展，公布评审结果。链接只给您本人，10 分钟内打开，只能用一次；再进就再回复“后台”。',
    url: context.link('console', ''),
    button: '打开',
  }),
};
