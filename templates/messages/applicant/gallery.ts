import { clip, lines, type MessagesOf, numbered, quoted, type Words } from '../phrases/words.ts';

const withdraw = '想撤下，随时回“撤下案例”，马上就撤。';

/** The public gallery of selected cases: asked, agreed to, shown, taken off. */
export const gallery: Words<MessagesOf<'gallery'>> = {
  'gallery.offer': ({ title, columns, pictures }) =>
    lines(
      `${quoted(title)}入选了，我们想把它放到公开的成果展示页，供大家学习交流，先征求您的意见。`,
      `会公开：${columns.join('、')}；正文里写到的人名、荣誉也在内，别人（同事、服务对象）的名字请先问过本人，不想公开的告诉工作人员隐去${pictures > 0 ? `，图片共 ${pictures} 张，可以挑` : ''}。`,
      '不公开：申报表的其他栏目；正文里的电话、邮箱、地址会自动隐去。',
      '同意以后随时能撤下，马上生效；不同意也不影响结果。',
    ),
  'gallery.ask': ({ card, application, title }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: '愿意公开展示这份案例吗？',
    text: `${quoted(clip(title, 40))}：公开哪些内容，上面写明了。也可回“同意展示”或“不展示”。`,
    facts: [{ label: '申报', value: application }],
    buttons: [
      { key: 'yes', text: '同意展示', style: 'primary' },
      { key: 'no', text: '不展示', style: 'plain' },
    ],
  }),
  'gallery.older': ({ title, answered }) =>
    `这张卡片是以前的，没有改动什么：${
      {
        given: `您后来已经同意展示${quoted(title)}`,
        declined: `您后来说了不展示${quoted(title)}`,
        withdrawn: `${quoted(title)}后来已经按您的意思撤下`,
        none: '要公开的内容后来变了',
      }[answered ?? 'none']
    }。现在再问您一次，请按下面新的卡片回答。`,
  'gallery.agreed': ({ title, pictures }) =>
    lines(
      `✓ 谢谢，${quoted(title)}可以展示了。工作人员放上展示页以后，我把地址发给您。`,
      pictures > 0 && '想挑图片，回“展示图片”。',
      withdraw,
    ),
  'gallery.declined': ({ title }) => `好的，${quoted(title)}不展示。以后改了主意，回“同意展示”就行。`,
  'gallery.withdrawn': ({ title }) => `✓ 已经撤下，展示页上看不到${quoted(title)}了。以后想再展示，回“同意展示”。`,
  'gallery.shown': ({ title, page }, { link }) =>
    lines(`🌟 ${quoted(title)}上了成果展示页，大家都能看到：${link('gallery', page)}`, withdraw),
  'gallery.hidden': ({ title, reason }) =>
    lines(`${quoted(title)}已从成果展示页撤下。`, `原因：${reason}`, '有疑问，回“人工”。'),
  'gallery.pictures': ({ title, captions, shown, isChanged }) =>
    lines(
      isChanged ? '✓ 展示的图片改好了。' : `${quoted(title)}的图片：`,
      numbered(captions.map((caption) => caption || '（没有说明）')),
      shown.length > 0 ? `现在展示：${shown.join('、')}。` : '现在一张也不展示。',
      `要换，回“展示图片”加序号，按想要的顺序写，例如：展示图片 ${captions.length > 1 ? '2 1' : '1'}；都不要，回“展示图片 0”。`,
    ),
  'gallery.no-pictures': ({ title }) => `${quoted(title)}的材料里没有图片，没有可挑的。`,
  'gallery.pictures-unclear': ({ most }) =>
    `没看懂要展示哪几张。请回“展示图片”加序号（1 到 ${most}，不要重复），例如：展示图片 1；都不要，回“展示图片 0”。`,
  'gallery.state': ({ title, state, page }, { link }) =>
    lines(
      {
        unasked: `${quoted(title)}还没有展示。愿意公开展示，回“同意展示”。`,
        declined: `${quoted(title)}按您的意思没有展示。改了主意，回“同意展示”。`,
        waiting: `${quoted(title)}您已同意展示，还没有放上展示页。`,
        hidden: `${quoted(title)}您已同意展示，现在不在展示页上。`,
        shown: `${quoted(title)}正在展示：${link('gallery', page)}`,
      }[state],
      (state === 'waiting' || state === 'shown') && `挑图片，回“展示图片”。${withdraw}`,
    ),
  'gallery.which': ({ cases, word }) =>
    lines(
      '您有几份入选的申报，说的是哪一份？',
      ...cases.map(({ application, title }) => `${application} ${title}`),
      `请带上编号，例如：${word} ${cases[0]?.application ?? ''}`,
    ),
  'gallery.none': () => '您现在没有可以展示的案例：入选的申报，公布以后才会放到展示页。',
};
