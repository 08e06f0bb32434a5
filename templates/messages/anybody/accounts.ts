import { lines, type MessagesOf, type Words } from '../phrases/words.ts';

const refusals = {
  'bad-code': '这个码不对、过期了，或者已经用过。请在原来的应用里再发“换应用”，拿一个新的。',
  'same-app': '这两个账号在同一个应用里，不能绑在一起。请到另一个应用里发这个码。',
  'has-own': '这个账号已经有自己的材料或身份了，绑过去会找不到，所以没有绑。需要合并请回“人工”。',
  'too-many': '码要得太多或试得太多了，请一小时后再来。现在可以在这里接着办，不受影响。',
  'no-app-left': '您两个应用都已经绑好了，直接到另一个应用里说话就行。不想再绑，回“解绑应用”。',
  none: '您没有绑定别的应用，不用解绑。要绑，回“换应用”。',
} as const;

/** One person in two apps. */
export const accounts: Words<MessagesOf<'account'>> = {
  'account.code': ({ code, minutes }) =>
    lines(
      `请到另一个应用里找到本助手，发这一句：`,
      `同一人 ${code}`,
      `${minutes} 分钟内有效，只能用一次，别转给别人：谁发了它，谁就能看您填的内容。`,
    ),
  'account.linked': () =>
    '绑好了：两个应用认的都是您，填到一半的接着填。以后在哪边说话，消息就发到哪边。不想再绑，回“解绑应用”。',
  'account.unlinked': ({ isFirst }) =>
    isFirst
      ? '解绑好了。已填的都在这里，请在这里接着办。'
      : '解绑好了。已填的留在原来的应用里，这里不再收到它的消息；要再绑，到那边发“换应用”。',
  'account.refused': ({ reason }) => refusals[reason],
};
