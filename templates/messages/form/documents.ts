import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { onOneLine } from '../../../src/domain/language/text/ends.ts';
import type { PaperReason } from '../../../src/domain/paper/judge-paper.ts';
import type { Whereabouts } from '../../../src/domain/paper/whereabouts.ts';
import { articleName, hostOf, longTextLabel } from '../phrases/campaign-words.ts';
import { changeExample, exampleColumn } from '../phrases/example-column.ts';
import { columnOf, groupIn, keptRow, shownLabel } from '../phrases/labels.ts';
import { afterSubmission, askToConfirm } from '../phrases/last-questions.ts';
import { missingPages, paperReasons, photoProblem, placedProblem, wrongVersion } from '../phrases/stamped-problems.ts';
import { boxed, unprintableIn } from '../phrases/unprintable-in.ts';
import {
  aboutSeconds,
  clip,
  day,
  lines,
  type MessagesOf,
  quoted,
  reminded,
  some,
  turned,
  type Words,
} from '../phrases/words.ts';

/** From reading everything once more to the submission. */
export const documents: Words<MessagesOf<'confirm' | 'document' | 'upload' | 'submit'> | 'submitted'> = {
  'confirm.summary': ({ sections, missing, kept = [], isLocked }, { campaign }) =>
    lines(
      ...sections.map(({ section, rows }) => `▎${section}：${rows.map(rowIn(section, rows)).join('，')}`),
      ...(kept.length > 0 ? [`▎合计不一致（您说就这样）：${kept.map(keptRow).join('；')}`] : []),
      !isLocked &&
        (missing.length > 0
          ? `还缺 ${missing.length} 栏：${some(missing.map(shownLabel))}。回“修改 ${shownLabel(missing[0] ?? '')}”就能填。`
          : `要改就说“修改 ${exampleColumn(campaign)?.label ?? '栏目名'}”。`),
    ),
  'confirm.ask': (asked, context) => ({
    kind: 'card',
    card: context.card(asked.card),
    title: clip(`请核对：${asked.title}`, 36),
    text: askToConfirm(asked),
    facts: [],
    buttons: [
      { key: 'yes', text: '都对，出表', style: 'primary' },
      { key: 'no', text: '还要修改', style: 'plain' },
    ],
  }),

  'confirm.change': ({ turn = 0 }, { campaign }) =>
    turned(turn, ['好，', '嗯，']) +
    `还没出表。要改哪一栏，回“修改 栏目名”，或直接说${changeExample(exampleColumn(campaign))}；看完整内容，回“预览”。`,
  'confirm.above': () => '就是上面这份，没有变。逐栏看、直接改，回“网页填写”。',
  'confirm.waiting': () => '都填好了，就等您核对：没错回“确认”，我就出表；要看全部，回“预览”。',
  'confirm.unclear': ({ misses }) => reminded('请核对后回“确认”，我就出表；要改，回“修改 栏目名”。', misses),

  'document.preparing': ({ version, misses = 0, what = 'words' }) => {
    const untaken = what === 'file' ? '刚发的没有收下，也不在这一版里，' : '刚才说的没有记，';
    return turned(misses, [
      `正在排${version > 1 ? `第 ${version} 版` : ''}申报表，几秒就好。`,
      `第 ${version} 版还在排，马上就好。${untaken}等排好了请再${what === 'file' ? '发' : '说'}一次。`,
      `第 ${version} 版快好了，再等几秒。${untaken}排好了请再来。`,
    ]);
  },
  'document.ready': ({ application: _, version, pages, ...missing }) =>
    lines(`✅ 申报表排好了：第 ${version} 版，共 ${pages} 页。`, boxed(missing)),
  'document.unprintable': ({ fields, misses }) =>
    reminded(
      lines(
        `先停一下，还没出表。这些字印不出来（字库里没有）：`,
        ...fields.map((field) => `· ${unprintableIn(field)}`),
        `换个写法：回“修改 ${shownLabel(fields[0]?.label ?? '')}”。就是这个字：回“照印”，表上先留方框，打印后您用黑色笔工整写上。`,
      ),
      misses,
    ),
  'document.article': ({ version, isCurrent, isNew }, { campaign }) =>
    isNew
      ? `📄 ${longTextLabel(campaign) ?? '长的文字'}另排成${articleName(campaign)}，不用盖章。`
      : `📄 ${articleName(campaign)}在下面，内容同第 ${version} 版申报表${isCurrent ? '' : '；之后您改过内容，确认后会重新排'}。不用盖章，不用传回来。`,
  'document.no-article': (_, { campaign }) =>
    `${articleName(campaign)}还没有：等您核对确认、我排申报表的时候，一起排好发来。`,
  'document.file': (file) => ({ kind: 'file', file }),
  'document.failed': ({ contact }) => `申报表这次没排出来，您填的都在。过几分钟回“继续”再试；还不行，请找${contact}。`,

  'upload.ask': ({ application, version, isBrief }, context) =>
    isBrief
      ? `等第 ${version} 版盖好章：点上面的“上传”，或一页一张发照片。链接打不开了，回“继续”。`
      : {
          kind: 'link',
          title: `盖好章，把第 ${version} 版传回来`,
          text: '打印盖章，扫描成 PDF 从这里传；或一页一张拍照发来，发完回“好了”。',
          url: context.link('upload', application),
          button: '上传',
        },
  'upload.which': ({ card, count, version, award }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: count === 1 ? '这张照片是什么？' : `这 ${count} 张照片是什么？`,
    text: lines(
      `1 ${count > 1 ? '都是' : ''}盖好章的第 ${version} 版申报表`,
      count > 1 ? '2 都是获奖证书' : `2 ${award === '' ? '获奖证书' : `证书：${clip(award, 40)}`}`,
      count > 1 ? '也可回序号；不一样就说“第1张是证书，其他是盖章件”' : '也可回序号',
    ),
    facts: [],
    buttons: [
      { key: '1', text: count > 1 ? '都是申报表' : '盖章的申报表', style: 'primary' },
      { key: '2', text: count > 1 ? '都是证书' : '获奖证书', style: 'plain' },
    ],
  }),
  'upload.page': ({ count, version, pages = 0 }) => {
    const left = pages - count;
    const missing = left > 0 ? `，还差 ${left} 页` : '';
    return `📎 第 ${version} 版盖章件，已收 ${count} 页${missing}。接着一页一张发，发完回“好了”；或扫描成 PDF，点上面的“上传”。`;
  },
  'upload.reading': ({ pages, isCounted }) =>
    `正在看您传的${isCounted ? ` ${pages} 页` : '文件'}，大约${aboutSeconds(pages * 6)}，看完告诉您；您可以接着说别的。`,
  'upload.no-code': () =>
    '这张上没有申报表的二维码，按证书收了。是盖章的申报表，就回“撤销”，把右上角的二维码拍进去重发。',
  'upload.seen': ({ page, problems, missing, pages, isKept }) =>
    lines(
      problems.length === 0
        ? `✓ 第 ${page} 页`
        : `✗ ${page === null ? '这一张' : `第 ${page} 页`}${photoProblem(problems)}：只重拍这一张。`,
      missing.length > 0
        ? `还差第 ${missing.join('、')} 页${isKept || problems.length === 0 ? '' : '，前面的都留着'}。`
        : isKept || problems.length === 0
          ? `${pages} 页都有了，回“好了”。`
          : '原来收下的还在。',
      problems.length > 0 && isKept && '实在拍不清，直接回“好了”，请工作人员看。',
    ),
  'upload.waiting': ({ version, to, left, misses }) =>
    reminded(
      `好，不急。现在等的是第 ${version} 版盖章申报表${left > 0 ? `，还有 ${left} 张证书` : ''}，${day(to)}前（当天也算）传回来、提交就行。`,
      misses,
    ),
  'upload.wrong-file': ({ misses }) =>
    reminded(
      '盖章申报表要 PDF，或者每一页的照片（JPG、PNG）；Word 文件不行。请扫描成 PDF 再传，或直接拍照发来。',
      misses,
    ),
  'upload.none': ({ misses }, { takesFiles }) =>
    reminded(
      takesFiles
        ? '盖章件一页都还没收到。请把扫描的 PDF 或每一页的照片直接发到这里，也可以点下面的“上传”，发完回“好了”。'
        : '盖章件一页都还没收到。在聊天里直接发的 PDF、Word 等文件到不了我这里：请点下面的“上传”传 PDF，或者把每一页拍照发来，发完回“好了”。',
      misses,
    ),
  'upload.being-read': () => '刚发的还在看，看完马上告诉您，不用重发。都发完了，等我说完再回“好了”。',
  'upload.taken': ({ count, version, doubts = [], where = [] }) =>
    lines(
      `${isOriginal(doubts) ? '' : '✅ '}第 ${version} 版盖章申报表收好了${count > 1 ? `，一共 ${count} 个文件` : ''}。`,
      isOriginal(doubts) &&
        `⚠️ 不过${paperReasons.original_sent_back}\n盖好章，回“重传”再发。没盖章就提交，工作人员会请您重传。`,
      doubts.length > 0 &&
        !isOriginal(doubts) &&
        `有 ${doubts.length} 处机器拿不准，会请工作人员看一眼，不影响您提交：\n${list(doubts, where)}\n想换一份更清楚的，回“重传”再发。`,
    ),
  'upload.refused': ({ reasons, where = [], missing, pages, version, earlier, kept, misses }) =>
    reminded(
      lines(
        '这份盖章件先不能收：',
        list(reasons, where, {
          ...(earlier ? { wrong_version: wrongVersion(earlier.version, version, earlier.labels.map(shownLabel)) } : {}),
          ...(missing.length > 0 ? { missing_page: missingPages(missing, pages) } : {}),
        }),
        kept > 0
          ? `收到的 ${kept} 个文件先留着，补上缺的页再回“好了”；想从头来，回“重拍”。`
          : '填写的内容都没动，照上面的办法再传一次就行。',
      ),
      misses,
    ),
  'upload.void-sure': ({ version, labels }) =>
    `第 ${version} 版的盖章件已经收下。改了${labels.map(shownLabel).join('、')}，就要重新打印、重新盖章，确定吗？\n确定就回“是”；不改，回“不改”。`,
  'upload.paper-kept': ({ version }) => `好，不改，第 ${version} 版和它的盖章件照旧算数。回“继续”接着来。`,
  'upload.again': ({ version }) =>
    `好，盖好章的第 ${version} 版可以重新传。新的收下之前，原来传的那份照旧算数；不换了，回“继续”。`,
  'upload.change-how': (_values, { campaign }) =>
    `要改内容，回“修改 栏目名”，或直接说${changeExample(exampleColumn(campaign))}；改了要重新出表、重新盖章。不改，就接着传盖章件。`,
  'upload.undo-how': ({ count }) =>
    `现在收着 ${count} 页。哪一页拍得不好，把那一页重拍发来就行；别的页照用。要全部重来，回“全部重拍”；齐了回“好了”。`,
  'upload.dropped': ({ version }) =>
    `好，之前发的盖章页都放下了。请把第 ${version} 版盖好章的每一页重新发来，发完回“好了”。`,

  'submit.ask': ({ card, title, body, isUnstamped, isNobodyFree, returnsTo }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`提交：${title}`, 36),
    text: `${isNobodyFree && body !== '' ? '⚠️ 推荐单位的联系人自己参与填了这份，没有人能审：请单位另派一位联系人。' : ''}${isUnstamped ? '还没看到公章：盖好章回“重传”。确实盖了，' : '材料齐了，'}现在提交吗？${afterSubmission(returnsTo, body === '' ? hostOf(context.campaign) : '推荐单位')}也可回“提交”`,
    facts: [{ label: '交给', value: clip(body || hostOf(context.campaign), 30) }],
    buttons: [
      { key: 'yes', text: '提交', style: 'primary' },
      { key: 'no', text: '先不提交', style: 'plain' },
    ],
  }),
  'submit.later': ({ turn = 0 }) =>
    `${turned(turn, ['好，', '嗯，'])}先不提交，材料都留着，谁也没收到。想好了回“提交”；要改，回“修改 栏目名”。`,
  'submit.missing': ({ count, isSubmit }) => `还差 ${count} 栏，填好才能${isSubmit ? '提交' : '出表'}。先填这里：`,
  'submit.first': () => '还没提交：栏目都填好了，先做完下面这一步。',
  'submit.not-yet': ({ turn }) =>
    turned(turn, ['还没到提交这一步，先答完下面的，再填申报表。', '现在还不能提交：先答下面这一步，填完表才交。']),
  'submit.unclear': ({ misses }) =>
    reminded('还没有提交，材料都留着。想好了回“提交”；还要改，回“修改 栏目名”，改过要重新打印盖章。', misses),
  submitted: ({ application, title, body, to, stage, isUnstamped, isNobodyFree }, { campaign }) => {
    const given = isNobodyFree
      ? `联系人自己参与填了这份，不能自己审：请单位另派一位联系人，在${day(to)}前（当天也算）审；怎么加，回“人工”问。`
      : `${day(to)}前会有初审意见。`;
    const follows = body
      ? `已经交给${body}${isNobodyFree ? '。⚠️ ' : '，'}${given}`
      : `已经交给${hostOf(campaign)}${stage ? `，接下来是${stage}` : ''}，${day(to)}前会有结果。`;
    return `✅ 提交成功！${quoted(title)}（编号 ${application}）${follows}${isUnstamped ? `\n⚠️ 盖章件上还没看到公章，可能会请您重传；想先换好，回“撤回”，再回“重传”。` : ''}\n有消息告诉您；看进展回“状态”。`;
  },
};

/** The file as we sent it: it has no seal, whatever else there is to say. */
function isOriginal(doubts: readonly PaperReason[]): boolean {
  return doubts.includes('original_sent_back');
}

/** What to do about each, the gravest first; more than three at once help nobody. */
function list(
  reasons: readonly PaperReason[],
  where: readonly Whereabouts[],
  special: Partial<Record<PaperReason, string>> = {},
): string {
  return reasons
    .slice(0, 3)
    .map((reason) => `· ${special[reason] ?? placedProblem(reason, where)}`)
    .join('\n');
}

type SummaryRow = MessageValues['confirm.summary']['sections'][number]['rows'][number];

/** （第2、3张没写说明）: which pictures have no words. */
function captionsOf(captions: readonly string[]): string {
  const unnamed = captions.flatMap((caption, at) => (caption === '' ? [at + 1] : []));
  if (unnamed.length === 0) return '';
  return unnamed.length === captions.length ? '（都没写说明）' : `（第${unnamed.join('、')}张没写说明）`;
}

/** A row of a section: without its label where the answer tells what it is, or stands alone. What all labels of a section have in common before
 *  the dot is left out. Pictures come as their number only, a long text as its characters. */
function rowIn(section: string, rows: readonly SummaryRow[]): (row: SummaryRow) => string {
  const group = groupIn(rows);
  return ({ label, text, isBare, captions = [] }) => {
    const unit = /^\d{1,2}$/u.test(text) ? '张' : /^\d{3,5}$/u.test(text) ? '字' : '';
    const shown = `${onOneLine(text, '；')}${unit}${captions.length > 0 ? captionsOf(captions) : ''}`;
    if (isBare || rows.length === 1) return shown;
    const column = columnOf({ label }, group);
    const name = column.startsWith(section) ? column.slice(section.length) : column;
    return `${name}${name === '' || /^\d/u.test(shown) ? '' : '：'}${shown}`;
  };
}
