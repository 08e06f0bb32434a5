import { firstReader } from '../phrases/campaign-words.ts';
import { shownLabel, unnumbered } from '../phrases/labels.ts';
import { COUNTED, clip, ladder, lines, type MessagesOf, some, type Words } from '../phrases/words.ts';

/** Help to write: guiding questions, the draft made of their answers, and what the conditions want to find. */
export const writing: Words<MessagesOf<'writing'>> = {
  'writing.ask': ({ number, total, heading, ask, known, isFirst }) =>
    lines(
      isFirst &&
        `好，我问 ${total} 个问题，您照实说，我拼成草稿给您看。答过的都存着，“保存退出”以后再说“帮我写”接着来。`,
      `${number}/${total} ${heading}：${ask}`,
      known !== '' && `现在是：${clip(known, 120)}\n发新的就换掉。`,
      isFirst && '一条说完；没有就“跳过”，回前一个“上一步”。',
    ),
  'writing.not-an-answer': ({ heading, misses }) =>
    ladder(
      `没关系，想到什么说什么，一两句也行：一件事、一个数字、一句用户的话都可以当${heading}。没有就回“跳过”。`,
      misses,
    ),
  'writing.kept': ({ heading, count }) => `✓ ${heading}：${count} 字`,
  'writing.taken-back': ({ heading }) => `✓ ${heading}去掉了，请重说。`,
  'writing.draft': ({ text, count, min, max, standing, headings }) =>
    lines(
      '草稿拼好了：',
      text,
      `共 ${count} 字${COUNTED}，${count < min ? `还差 ${min - count} 字` : count > max ? `多了 ${count - max} 字` : '字数够了'}。`,
      standing > 0 && `用它会换掉现在的 ${standing} 字。`,
      `用它回“是”；改哪段回序号：${headings.map((heading, at) => `${at + 1} ${unnumbered(heading)}`).join('，')}；再加回“加一段”；先放着回“不用”。`,
    ),
  'writing.draft-above': () => '草稿在上面：用它回“是”，改哪段回序号，先放着回“不用”。',
  'writing.empty': () => '几个问题都跳过了，还拼不出草稿。想好了再说“帮我写”，我从头问。',
  'writing.unclear': ({ misses }) =>
    ladder('这句没有存。用这份草稿回“是”；要改，先回那一段的序号，再发新的；先放着回“不用”。', misses),
  'writing.left': ({ label }) => `好，${shownLabel(label)}的草稿先放着，答过的都在。再说“帮我写”就接着来。`,
  'writing.taken': ({ label, count, min, max }) =>
    lines(
      `✓ 草稿放进${shownLabel(label)}了，${count} 字${COUNTED}。`,
      count < min
        ? `还差 ${min - count} 字：接着发就是往后加，回“加一段”加进某一块，也可以在网页上改，写完回“写完了”。`
        : count > max
          ? `多了 ${count - max} 字，请在网页上删短，再回“写完了”。`
          : '字数够了，要改在网页上改；没问题回“写完了”。',
    ),
  'writing.none': ({ label }) => `${shownLabel(label)}没有引导问题。回“样例”看例子，回“帮助”看要求。`,
  'writing.missing': ({ wanted }) =>
    lines('对照申报条件，这几条还没看到：', ...wanted.map(rowOf), '有这样的事就补进去；没有可写的也可以不补。'),
  'writing.checklist': ({ label, rows }) =>
    lines(
      `${shownLabel(label)}对照申报条件：`,
      ...rows.map((row) => `${row.isFound ? '✓' : '○'} ${rowOf(row).slice(2)}`),
      '○ 是还没看到的。我只认字面，写到了就不用管。',
    ),
  'writing.contradicted': ({ wanted, track }, { campaign }) =>
    `${some(wanted.map(({ label }) => shownLabel(label)))}填了“无”，可申报条件${wanted.map(({ clause, about }) => `第${clause}条（${about}）`).join('、')}您确认过符合。有的话请照实填上，回“修改 ${wanted[0]?.label ?? ''}”；确实没有，请先问${firstReader(campaign, track)}。`,
};

function rowOf({ clause, about }: { clause: string; about: string }): string {
  return `· 第${clause}条：${about}`;
}
