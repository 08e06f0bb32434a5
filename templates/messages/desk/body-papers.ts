import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { PaperReason } from '../../../src/domain/paper/judge-paper.ts';
import type { PaperKind } from '../../../src/domain/recommendation/papers.ts';
import { hostOf, organisationHeading, paperName, papersIn, paperWords } from '../phrases/campaign-words.ts';
import { changeExample, exampleOfStatistics } from '../phrases/example-column.ts';
import { shownLabel } from '../phrases/labels.ts';
import { owedLine } from '../phrases/owed-lines.ts';
import { type Located, missingPages, placedProblem, wrongVersion } from '../phrases/stamped-problems.ts';
import { newOnes } from '../phrases/unfinished-words.ts';
import { boxed, unprintableIn } from '../phrases/unprintable-in.ts';
import { clip, day, lines, type MessagesOf, orderExample, reminded, some, type Words } from '../phrases/words.ts';

/** The two papers of a recommending body: annexes 5 and 6. */
export const bodyPapers: Words<MessagesOf<'papers' | 'table' | 'statistics'>> = {
  'papers.due': ({ card, body, count, to }, { card: cardIdOf, campaign }) => ({
    kind: 'card',
    card: cardIdOf(card),
    title: clip(`${body}：请出${papersIn(campaign).length > 1 ? '两张表' : '一张表'}`, 36),
    text: `初审都做完了，推荐了 ${count} 份。${day(to)}前（当天也算）要交盖章的${papersIn(campaign)
      .map((paper) => paperName(campaign, paper))
      .join('和')}。也可回${paperWords(campaign)}`,
    facts: [],
    buttons: papersIn(campaign).map((paper, at) => ({
      key: paper,
      text: clip(paperName(campaign, paper), 10),
      style: at === 0 ? 'primary' : 'plain',
    })),
  }),
  'papers.outdated': ({ version }, { campaign }) =>
    `${paperName(campaign, 'recommendation')}第 ${version} 版里还没有这一份。回“${paperName(campaign, 'recommendation')}”，我重新出一版，请再盖一次章。`,
  'papers.preparing': ({ paper, version }, { campaign }) =>
    `正在排第 ${version} 版${paperName(campaign, paper)}，请稍等几秒，排好就发给您。`,
  'papers.ready': ({ paper, version, pages, ...missing }, { campaign }) =>
    lines(
      `✅ ${paperName(campaign, paper)}排好了：第 ${version} 版，共 ${pages} 页。文件在下面，PDF 用来打印盖章。`,
      boxed(missing),
    ),
  'papers.unprintable': ({ paper, fields, misses }, { campaign }) =>
    reminded(
      lines(
        `先停一下，${paperName(campaign, paper)}还没出。这些字印不出来（字库里没有）：`,
        ...fields.slice(0, 10).map((field) => `· ${unprintableIn(field)}`),
        fields.length > 10 && `· 还有 ${fields.length - 10} 处`,
        `${paper === 'recommendation' ? `${organisationHeading(campaign).short}要换个写法` : '换个写法'}：回“修改”。就是这个字：回“照印”，表上先留方框，打印后您用黑色笔工整写上。`,
      ),
      misses,
    ),
  'papers.stamp': ({ paper, number, version, pages, to }, { link, campaign }) => ({
    kind: 'link',
    title: `盖好章，把${paperName(campaign, paper)}第 ${version} 版传回来`,
    text: `1. 打印 PDF，盖好公章。\n2. 在聊天里直接发照片${pages > 1 ? `，${pages} 页按页码顺序，一页一张` : ''}；或者扫描成一个 PDF，点这里上传。\n${day(to)}前（当天也算）。拍错了回“撤销”；要改内容，回“修改”。`,
    url: link('upload', number),
    button: '上传',
  }),
  'papers.failed': ({ paper, contact }, { campaign }) =>
    `${paperName(campaign, paper)}这次没排出来，您定好的都在。过几分钟回“${paperName(campaign, paper)}”再试；还不行，请找${contact}。`,
  'papers.page': ({ paper, version, count, pages }, { campaign }) =>
    pages > count
      ? `📎 ${paperName(campaign, paper)}第 ${version} 版，已收 ${count} 页，一共 ${pages} 页，还差 ${pages - count} 页。`
      : `📎 ${paperName(campaign, paper)}第 ${version} 版，已收 ${count} 页。`,
  'papers.page-removed': ({ count }) => `✓ 去掉了最后一张，还有 ${count} 张。请接着发。`,
  'papers.refused': ({ paper, reasons, where, missing, pages, version, earlier, kept, isTaken }, { campaign }) => {
    const name = paperName(campaign, paper);
    const said = reasons.slice(0, 3).map((reason) => {
      if (reason === 'wrong_application') return `这不是贵单位的${name}，请传本单位的这一张。`;
      if (reason === 'wrong_version' && earlier) return wrongVersion(earlier.version, version, earlier.labels);
      if (reason === 'missing_page' && missing.length > 0) return missingPages(missing, pages);
      return placedProblem(reason, where);
    });
    return lines(
      `这份盖章的${name}先不能收：`,
      ...said.map((one) => `· ${one.replaceAll('申报表', name)}`),
      isTaken
        ? '原来收下的还在。'
        : kept > 0
          ? `收到的 ${kept} 张先留着，补上缺的页再回“好了”。`
          : '照上面的办法再传一次就行。',
    );
  },
  'papers.stamped': (
    { paper, version, count, isOutdated, isOtherOpen, isForPeople = false, doubts = [], where = [] },
    { campaign },
  ) =>
    lines(
      ...(isForPeople
        ? [
            `📎 ${paperName(campaign, paper)}第 ${version} 版收到了（${count} 个文件），还不算收好，先请${hostOf(campaign)}人工看。`,
            whyForPeople(paper, doubts, where, campaign),
            '发错了，回“撤销”。',
          ]
        : [
            `✅ 盖章的${paperName(campaign, paper)}第 ${version} 版收好了（${count} 个文件），${hostOf(campaign)}已经看得到。`,
            doubts.length > 0 && `${hostOf(campaign)}还会人工看一下：${doubtWords(paper, doubts, where, campaign)}`,
          ]),
      isOutdated && `不过出表以后内容有变化，这一版不全了。回“${paperName(campaign, paper)}”重新出一版。`,
      isOtherOpen && `还有${paperName(campaign, other[paper])}没交，回“${paperName(campaign, other[paper])}”接着办。`,
      !isOtherOpen && !isOutdated && '拍得不清楚，再发一张就换成新的。',
    ),
  'papers.kept': ({ paper, version, isOutdated, isOtherOpen, isForPeople = false }, { campaign }) =>
    lines(
      isForPeople
        ? `${paperName(campaign, paper)}第 ${version} 版收到了，还不算收好，等${hostOf(campaign)}人工看。`
        : `盖章的${paperName(campaign, paper)}第 ${version} 版已经收好了，不用再发。`,
      isOutdated && `不过出表以后内容有变化，回“${paperName(campaign, paper)}”重新出一版。`,
      isOtherOpen && `还有${paperName(campaign, other[paper])}没交，回“${paperName(campaign, other[paper])}”接着办。`,
      '要换一张清楚的，直接发照片；要改内容，回“修改”；要看初审，回“待办”。',
    ),
  'papers.taken-back': ({ paper, version }, { campaign }) =>
    `✓ 收回了，盖章的${paperName(campaign, paper)}第 ${version} 版现在还没交。请把对的那张拍照发来。`,
  'papers.waiting': ({ paper, version, misses }, { campaign }) =>
    reminded(
      `现在等的是盖章的${paperName(campaign, paper)}第 ${version} 版，请拍照发来。要改内容，回“修改”；要看初审，回“待办”。`,
      misses,
    ),
  'papers.help': ({ paper, contact }, { campaign }) =>
    paper === 'recommendation'
      ? `${paperName(campaign, paper)}列出贵单位推荐的全部申报。您看顺序和${organisationHeading(campaign).short}对不对，对就回“确认”，我排好 PDF，您盖章后拍照发回来就交了。有疑问请找${contact}。`
      : `${paperName(campaign, paper)}我一栏一栏问，您回数就行，一次回好几个也行；“上一步”“跳过”“修改 栏目名”“进度”随时能用。填完我给您看一遍，没错就出 PDF，盖章后拍照发回来。有疑问请找${contact}。`,
  'papers.which': (_, { campaign }) =>
    `两张表都在等盖章件，这一张上看不清二维码，不知道是哪张表的。请先回${paperWords(campaign)}再发，或者把右上角的二维码拍清楚。`,
  'papers.is-this': ({ paper }, { campaign }) => `看二维码，这是${paperName(campaign, paper)}，就按这张收。`,
  'papers.not-asked': ({ paper }, { campaign }) => {
    const words = paperWords(campaign);
    return `这次不用交${paperName(campaign, paper)}${words === '' ? '，初审做完就好' : `，只要交${words}`}。要看初审，回“待办”。`;
  },
  'papers.later': ({ paper }, { campaign }) =>
    `好，${paperName(campaign, paper)}先不出，定好的都留着。想好了回“${paperName(campaign, paper)}”。`,
  'papers.unawaited': ({ owed }, { campaign }) =>
    owed.length > 0
      ? lines(
          '这会儿没有等盖章件的表，这张先不收。先把表出好、打印盖章，再拍照发来：',
          ...owed.map((one) => `· ${paperName(campaign, one.paper)}：${owedLine(one, campaign)}`),
        )
      : `这会儿没有要收的照片或文件。要换一张盖章的表，先回${paperWords(campaign)}，再发照片。`,
  'papers.left': ({ paper }, { campaign }) =>
    paper === 'statistics'
      ? `${paperName(campaign, paper)}先放着，填过的都在，回“${paperName(campaign, paper)}”接着填。`
      : `${paperName(campaign, paper)}先放着，定好的都在，回“${paperName(campaign, paper)}”接着排。`,
  'papers.not-meant': ({ paper }, { campaign }) =>
    `好，没有填。要看初审，回“待办”；接着填表，回“${paperName(campaign, paper)}”。`,

  'table.none': ({ body, waiting, over, submissionOver }, { campaign }) =>
    waiting > 0
      ? `${body}还没有推荐的申报，${paperName(campaign, 'recommendation')}先空着。有 ${waiting} 份等您初审，回“待办”看是哪几份。`
      : `${body}还没有推荐的申报，${paperName(campaign, 'recommendation')}先空着。${over === undefined ? newOnes(submissionOver) : `推荐${day(over)}已经截止，有事请找${campaign?.contact ?? '主办单位'}。`}`,
  'table.show': ({ body, rows, waiting, outdated, isChanged }, { campaign }) =>
    lines(
      isChanged && '刚才表里有变化，请再看一遍。',
      outdated !== null && `第 ${outdated} 版已经过时，这是现在的内容：`,
      `${body}${paperName(campaign, 'recommendation')}，共 ${rows.length} 份：`,
      ...rows.map(({ enterprise, name, track }, index) => `${index + 1} ${name}（${track}）\n　${enterprise}`),
      waiting > 0 && `还有 ${waiting} 份没初审，推荐后才会进表。`,
      rows.length > 1 && `换顺序：回新的顺序“${orderExample(rows.length)}”，或“2 放第一”。`,
      `改${organisationHeading(campaign).whole}：回“1 改成 公章上的全称”。`,
    ),
  'table.confirm': ({ card, version, count }, { card: cardIdOf, campaign }) => ({
    kind: 'card',
    card: cardIdOf(card),
    title: `出${paperName(campaign, 'recommendation')}第 ${version} 版`,
    text: `上面 ${count} 份的顺序和${organisationHeading(campaign).short}都对吗？确认就出表，也可回“确认”`,
    facts: [],
    buttons: [
      { key: 'confirm', text: '都对，出表', style: 'primary' },
      { key: 'later', text: '先不出', style: 'plain' },
    ],
  }),
  'table.enterprise': ({ number, enterprise, name }) =>
    `第 ${number} 份“${name}”，现在写的是：${enterprise}。请回公章上的全称；不改，回“返回”。`,
  'table.unclear': ({ count, misses }, { campaign }) =>
    reminded(
      lines(
        '这句我没看懂。都对，回“确认”。',
        count > 1 && `换顺序，回“${orderExample(count)}”或“2 放第一”。`,
        `改${organisationHeading(campaign).short}，回“1 改成 公章上的全称”；先不出，回“返回”。`,
      ),
      misses,
    ),

  'statistics.begin': ({ total }, { campaign }) =>
    `${paperName(campaign, 'statistics')}一共 ${total} 栏。一次可以回好几个数，随时可以停，填过的都在。`,
  'statistics.summary': ({ rows, outdated, isChanged }, { campaign }) =>
    lines(
      isChanged && '刚才表里有变化，请再看一遍。',
      outdated !== null && `第 ${outdated} 版已经过时，这是现在的内容：`,
      `${paperName(campaign, 'statistics')}：`,
      ...rows.map(({ label, text }, index) => `${index + 1} ${shownLabel(label)}：${text}`),
      `要改哪一栏，回“修改 3”，也可以直接说${changeExample(exampleOfStatistics(campaign))}。`,
    ),
  'statistics.confirm': ({ card, version }, { card: cardIdOf, campaign }) => ({
    kind: 'card',
    card: cardIdOf(card),
    title: `出${paperName(campaign, 'statistics')}第 ${version} 版`,
    text: '上面的数字都对吗？确认就出表，也可回“确认”',
    facts: [],
    buttons: [
      { key: 'confirm', text: '都对，出表', style: 'primary' },
      { key: 'later', text: '先不出', style: 'plain' },
    ],
  }),
  'statistics.progress': ({ done, total, missing, to }, { campaign }) =>
    lines(
      `${paperName(campaign, 'statistics')}填好 ${done}/${total} 栏，${day(to)}前（当天也算）交。`,
      missing.length > 0 ? `还差：${some(missing.map(shownLabel))}` : '都填好了。',
    ),
  'statistics.differs': ({ rows, misses }, { campaign }) =>
    reminded(
      lines(
        `出表前先核对一下，${paperName(campaign, 'statistics')}和${paperName(campaign, 'recommendation')}对不上：`,
        ...rows.map(
          ({ label, unit, stated, listed }) =>
            `· ${shownLabel(label)}写的是 ${stated}${unit}，${paperName(campaign, 'recommendation')}里推荐了 ${listed}${unit}`,
        ),
        '要改成一致，回“改成一致”；确实不同，请用一句话写明原因（例如“另有 2 份没有推荐”），再回“确认”就出表。',
      ),
      misses,
    ),
  'statistics.explained': ({ reason }) => `✓ 记下了不一致的原因：${reason}`,
  'statistics.which': ({ text, labels }) =>
    `“${clip(text, 20)}”是哪一个的？连名称一起回，例如“${labels[0] ?? ''}${/\d+/u.exec(text)?.[0] ?? ''}”。现在还没有改：`,
  'statistics.unclear': ({ misses }) =>
    reminded('都对，回“确认”，我就出表；要改，回“修改 栏目名”；先不出，回“返回”。', misses),
};

/** Why only people can say that it is this paper. */
function whyForPeople(
  paper: PaperKind,
  doubts: readonly PaperReason[],
  where: readonly Located[],
  campaign: CampaignDefinition | null,
): string {
  if (doubts.length === 0) return '机器这次没有读到它，认不出是不是这张表。';
  if (doubts.includes('missing_page'))
    return `上面看不到${paperName(campaign, paper)}的二维码，认不出是不是这张表。有拍得清楚的，直接发照片。`;
  return doubtWords(paper, doubts, where, campaign);
}

function doubtWords(
  paper: PaperKind,
  doubts: readonly PaperReason[],
  where: readonly Located[],
  campaign: CampaignDefinition | null,
): string {
  const words = doubts.slice(0, 3).map((reason) => placedProblem(reason, where));
  return words.join('').replaceAll('申报表', paperName(campaign, paper));
}

const other: Record<PaperKind, PaperKind> = { recommendation: 'statistics', statistics: 'recommendation' };
