import type { PaperKind } from '../../src/domain/recommendation/papers.ts';
import { shownLabel } from './labels.ts';
import { boxed, unprintableIn } from './unprintable.ts';
import { clip, day, lines, type MessagesOf, orderExample, reminded, some, type Words } from './words.ts';

/** The two papers of a recommending body: annexes 5 and 6. */
export const bodyPapers: Words<MessagesOf<'papers' | 'table' | 'statistics'>> = {
  'papers.due': ({ card, body, count, to }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`${body}：请出两张表`, 36),
    text: `初审都做完了，推荐了 ${count} 份。${day(to)}前（当天也算）要交盖章的推荐意见表和信息统计表。也可以直接回复“推荐意见表”或“统计表”`,
    facts: [],
    buttons: [
      { key: 'recommendation', text: '推荐意见表', style: 'primary' },
      { key: 'statistics', text: '信息统计表', style: 'plain' },
    ],
  }),
  'papers.outdated': ({ version }) =>
    `推荐意见表第 ${version} 版里还没有这一份。回复“推荐意见表”，我重新出一版，请再盖一次章。`,
  'papers.preparing': ({ paper, version }) => `正在排第 ${version} 版${title[paper]}，请稍等几秒，排好就发给您。`,
  'papers.ready': ({ paper, version, pages, ...missing }) =>
    lines(`✅ ${title[paper]}排好了：第 ${version} 版，共 ${pages} 页。文件在下面，PDF 用来打印盖章。`, boxed(missing)),
  'papers.unprintable': ({ paper, fields, misses }) =>
    reminded(
      lines(
        `先停一下，${title[paper]}还没出。这些字印不出来（字库里没有）：`,
        ...fields.slice(0, 10).map((field) => `· ${unprintableIn(field)}`),
        fields.length > 10 && `· 还有 ${fields.length - 10} 处`,
        `${paper === 'recommendation' ? '企业名称要换个写法' : '换个写法'}：回复“修改”。就是这个字：回复“照印”，表上先留方框，打印后您用黑色笔工整写上。`,
      ),
      misses,
    ),
  'papers.stamp': ({ paper, number, version, pages, to }, context) => ({
    kind: 'link',
    title: `盖好章，把${title[paper]}第 ${version} 版传回来`,
    text: `1. 打印 PDF，盖好公章。\n2. 在聊天里直接发照片${pages > 1 ? `，${pages} 页按页码顺序，一页一张` : ''}；或者扫描成一个 PDF，点这里上传。\n${day(to)}前（当天也算）。拍错了回复“撤销”；要改内容，回复“修改”。`,
    url: context.link('upload', number),
    button: '上传',
  }),
  'papers.failed': ({ paper, contact }) =>
    `${title[paper]}这次没排出来，您定好的都在。过几分钟回复“${word[paper]}”再试；还不行，请找${contact}。`,
  'papers.page': ({ paper, version, count, pages }) =>
    pages > count
      ? `📎 ${title[paper]}第 ${version} 版，已收 ${count} 页，一共 ${pages} 页，还差 ${pages - count} 页。`
      : `📎 ${title[paper]}第 ${version} 版，已收 ${count} 页。`,
  'papers.page-removed': ({ count }) => `✓ 去掉了最后一张，还有 ${count} 张。请接着发。`,
  'papers.stamped': ({ paper, version, count, isOutdated, isOtherOpen }) =>
    lines(
      `✅ 盖章的${title[paper]}第 ${version} 版收好了（${count} 个文件），协会已经看得到。`,
      isOutdated && `不过出表以后内容有变化，这一版不全了。回复“${word[paper]}”重新出一版。`,
      isOtherOpen && `还有${title[other[paper]]}没交，回复“${word[other[paper]]}”接着办。`,
      !isOtherOpen && !isOutdated && '拍得不清楚，再发一张就换成新的。',
    ),
  'papers.waiting': ({ paper, version, misses }) =>
    reminded(
      `现在等的是盖章的${title[paper]}第 ${version} 版，请拍照发来。要改内容，回复“修改”；要看初审，回复“待办”。`,
      misses,
    ),
  'papers.help': ({ paper, contact }) =>
    paper === 'recommendation'
      ? `推荐意见表列出贵单位推荐的全部申报。您看顺序和企业名称对不对，对就回复“确认”，我排好 PDF，您盖章后拍照发回来就交了。有疑问请找${contact}。`
      : `信息统计表我一栏一栏问，您回数就行，一次回好几个也行；“上一步”“跳过”“修改 栏目名”“进度”随时能用。填完回复“确认”出 PDF，盖章后拍照发回来。有疑问请找${contact}。`,
  'papers.which': () => '两张表都在等盖章件，这一张是哪张表的？先回复“推荐意见表”或“统计表”，再发照片。',
  'papers.later': ({ paper }) => `好，${title[paper]}先不出，定好的都留着。想好了回复“${word[paper]}”。`,

  'table.none': ({ body, waiting }) =>
    waiting > 0
      ? `${body}还没有推荐的申报，推荐意见表先空着。有 ${waiting} 份等您初审，回复“待办”看是哪几份。`
      : `${body}还没有推荐的申报，推荐意见表先空着。有申报交上来，我会发卡片给您。`,
  'table.show': ({ body, rows, waiting, outdated, isChanged }) =>
    lines(
      isChanged && '刚才表里有变化，请再看一遍。',
      outdated !== null && `第 ${outdated} 版已经过时，这是现在的内容：`,
      `${body}推荐意见表，共 ${rows.length} 份：`,
      ...rows.map(({ enterprise, name, track }, index) => `${index + 1} ${name}（${track}）\n　${enterprise}`),
      waiting > 0 && `还有 ${waiting} 份没初审，推荐后才会进表。`,
      rows.length > 1 && `换顺序：回新的顺序“${orderExample(rows.length)}”，或“2 放第一”。`,
      '改企业名称（以公章为准）：回“1 改成 公章上的全称”。',
    ),
  'table.confirm': ({ card, version, count }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: `出推荐意见表第 ${version} 版`,
    text: `上面 ${count} 份的顺序和企业名称都对吗？确认就出表，也可以直接回复“确认”`,
    facts: [],
    buttons: [
      { key: 'confirm', text: '都对，出表', style: 'primary' },
      { key: 'later', text: '先不出', style: 'plain' },
    ],
  }),
  'table.enterprise': ({ number, enterprise, name }) =>
    `第 ${number} 份“${name}”，现在写的是：${enterprise}。请回公章上的企业全称；不改，回复“返回”。`,
  'table.unclear': ({ count, misses }) =>
    reminded(
      lines(
        '这句我没看懂。都对，回复“确认”。',
        count > 1 && `换顺序，回“${orderExample(count)}”或“2 放第一”。`,
        '改企业名称，回“1 改成 公章上的全称”；先不出，回复“返回”。',
      ),
      misses,
    ),

  'statistics.begin': ({ total }) => `信息统计表一共 ${total} 栏。一次可以回好几个数，随时可以停，填过的都在。`,
  'statistics.summary': ({ rows, outdated, isChanged }) =>
    lines(
      isChanged && '刚才表里有变化，请再看一遍。',
      outdated !== null && `第 ${outdated} 版已经过时，这是现在的内容：`,
      '信息统计表：',
      ...rows.map(({ label, text }, index) => `${index + 1} ${shownLabel(label)}：${text}`),
      '要改哪一栏，回复“修改 3”或“修改 邮编”，也可以直接说“邮编改成 200063”。',
    ),
  'statistics.confirm': ({ card, version }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: `出信息统计表第 ${version} 版`,
    text: '上面的数字都对吗？确认就出表，也可以直接回复“确认”',
    facts: [],
    buttons: [
      { key: 'confirm', text: '都对，出表', style: 'primary' },
      { key: 'later', text: '先不出', style: 'plain' },
    ],
  }),
  'statistics.progress': ({ done, total, missing, to }) =>
    lines(
      `统计表填好 ${done}/${total} 栏，${day(to)}前（当天也算）交。`,
      missing.length > 0 ? `还差：${some(missing.map(shownLabel))}` : '都填好了。',
    ),
  'statistics.unclear': ({ misses }) =>
    reminded('都对，回复“确认”，我就出表；要改，回复“修改 栏目名”；先不出，回复“返回”。', misses),
};

const title: Record<PaperKind, string> = { recommendation: '推荐意见表', statistics: '信息统计表' };
const word: Record<PaperKind, string> = { recommendation: '推荐意见表', statistics: '统计表' };
const other: Record<PaperKind, PaperKind> = { recommendation: 'statistics', statistics: 'recommendation' };
