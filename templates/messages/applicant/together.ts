import { shownLabel } from '../phrases/labels.ts';
import { clip, lines, type MessagesOf, numbered, quoted, type Words } from '../phrases/words.ts';

/** Filing together with colleagues. */
export const together: Words<MessagesOf<'together'>> = {
  'together.invited': ({ title, code, joined }) =>
    lines(
      '好，请把下面这段话转给同事（7 天内有效，最多 5 人用）：',
      `——\n我在申报通里填${quoted(title)}，请帮我一起填：打开申报通，回\n加入 ${code} 您的姓名\n——`,
      joined.length > 0 ? `已经在一起填的：${joined.join('、')}。` : '',
      '同事只能填表，核对、打印和提交还是由您来。不想再让人加入，回“取消邀请”。',
    ),
  'together.revoked': () => '✓ 邀请收回了，原来的协作码不能再用。已经加入的同事还在，要请出回“移除 姓名”。',
  'together.bad-code': () =>
    '这个协作码用不了：可能抄错了、过期了、人数满了，或者被收回了。请对一下 6 位字母数字，或请发起人回“邀请同事”再发一个。',
  'together.joined': ({ title, application, owner }) =>
    `✓ 您加入了${quoted(title)}（编号 ${application}），发起人是 ${owner}。我只问还空着的栏目；核对和提交由发起人来。`,
  'together.joined-you': ({ title, name }) =>
    `${name} 加入了${quoted(title)}，和您一起填。看谁填了什么，回“协作人”；要请出，回“移除 ${name}”。`,
  'together.you-removed': ({ title, application }) =>
    `发起人把您从${quoted(title)}（编号 ${application}）的协作里移除了。您填过的都还在，谢谢帮忙。`,
  'together.no-more': ({ title, application }) =>
    `刚才这句没有记：${quoted(title)}（编号 ${application}）的发起人已经把您移除了，您不能再填那一份。还要帮忙，请发起人再给您一个协作码。`,
  'together.removed': ({ name, hadCode }) =>
    `✓ ${name} 不再参与这份申报，填过的内容都留着。${hadCode ? '原来的协作码也不能用了；还要请别的同事，回“邀请同事”，我给新的。' : ''}`,
  'together.away': ({ away, isHelper, contact }) =>
    isHelper
      ? '您填过的都在，随时可以停下，跟发起人说一声就行；换别的同事填，请发起人回“邀请同事”再发一个协作码。'
      : away === 'leaving'
        ? `您走之前，回“邀请同事”，把协作码发给接手的同事，他就能一起填。提交只能由您来；来不及的话，请找${contact}，或回“人工 我离职了，请换人申报”。`
        : '可以让同事帮着填：回“邀请同事”，把协作码发给他就能一起填；提交还是由您来。填过的都在，您回来回“继续”。',
  'together.who': ({ owner, helpers }) =>
    helpers.length === 0
      ? '这份申报现在只有发起人在填。想请同事帮忙，发起人回“邀请同事”。'
      : lines(
          `发起人：${owner}`,
          `协作的同事：\n${numbered(helpers.map(({ name, count }) => `${name}（填了 ${count} 栏）`))}`,
          '谁填了哪一栏，回“预览”看得到。',
        ),
  'together.which': ({ names }) =>
    names.length === 0
      ? '现在没有协作的同事，不用移除。'
      : `要移除哪一位？请回“移除 姓名”，现在有：${names.join('、')}。`,
  'together.sections': ({ sections }) =>
    sections.length === 0
      ? '现在没有空着的栏目了，谢谢您。要改哪一栏，回“修改 栏目名”。'
      : lines(
          '您想填哪一部分？回序号：',
          numbered(
            sections.map(
              ({ name, open, isOwnerHere }) => `${name}（还空 ${open} 栏）${isOwnerHere ? ' ← 发起人正在填' : ''}`,
            ),
          ),
          '都可以的话，回“继续”，我从没人在填的地方问起。',
        ),
  'together.section-done': ({ section, open }) =>
    open === 0
      ? '✓ 现在没有空着的栏目了，谢谢您！接下来由发起人核对和提交。要改哪一栏，回“修改 栏目名”。'
      : `✓ ${section === null ? '这里' : `“${section}”`}填完了，谢谢！其他部分还空 ${open} 栏，愿意接着填，回“换一节”。`,
  'together.owner-only': ({ owner }) =>
    `这一步要由发起人（${owner}）来做：核对、打印、盖章、提交和撤回都归发起人。您可以接着填栏目，回“继续”。`,
  'together.also-writing': ({ label, name }) =>
    `提醒一下：${name} 也在填“${label}”。两位发的都按先后收着，没有覆盖，发之前可以先商量一下。`,
  'together.clash': ({ card, title, number, label, first, later }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`“${label}”填得不一样`, 36),
    text: `两位填得不一样，用哪一个？选之前先用A。也可回“${number}A”或“${number}B”`,
    facts: [
      { label: '申报', value: clip(title, 30) },
      { label: 'A', value: clip(first.text, 30) },
      { label: 'A填写人', value: clip(first.name, 30) },
      { label: 'B', value: clip(later.text, 30) },
      { label: 'B填写人', value: clip(later.name, 30) },
    ],
    buttons: [
      { key: `${number}a`, text: '用A', style: 'primary' },
      { key: `${number}b`, text: '用B', style: 'plain' },
    ],
  }),
  'together.changed': ({ name, label, before, text }) =>
    `${name} 把“${shownLabel(label)}”从“${before}”改成了“${text}”。不对的话，回“修改 ${shownLabel(label)}”改回来。`,
  'together.clash-noted': ({ count }) =>
    `有 ${count} 栏刚刚有同事先填了，和您的不一样。两个都收着，请在下面的卡片里选。`,
  'together.settled': ({ label, text, by }) => `✓ “${label}”定下来了，用“${text}”（${by} 选的）。`,
  'together.chosen': ({ keep }) => (keep === 'first' ? '✓ 好，用 A，也告诉对方了。' : '✓ 好，换成 B，也告诉对方了。'),
};
