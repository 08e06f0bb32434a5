import { isResultPublic } from '../../../src/domain/campaign/public-results.ts';
import type { WordingContext } from '../../../src/ports/wording.ts';
import { hostOf } from '../phrases/campaign-words.ts';
import { shownLabel } from '../phrases/labels.ts';
import { beginningOfRoot, day, lines, type MessagesOf, quoted, some, type Words } from '../phrases/words.ts';

/** What the applicant hears of the others: the recommending body, the association. */
export const results: Words<MessagesOf<'application' | 'check' | 'result'>> = {
  'application.recommended': ({ application, title, body, next }, { campaign }) =>
    `✅ 好消息：${body}推荐了${quoted(title)}（编号 ${application}）。接下来由${next || hostOf(campaign)}评审，您不用再做什么，名单定了我会告诉您。`,
  'application.returned': ({ application, title, body, reason, labels, to }) =>
    lines(
      `${body}看了${quoted(title)}（编号 ${application}），请您改一改：`,
      `“${reason}”`,
      labels.length > 0
        ? `要改的栏目：${labels.map(shownLabel).join('、')}。其他都留着，不用重填。`
        : '没有指明栏目：看过意见，回“修改 栏目名”去改。',
      `请在${day(to)}前（当天也算）改好，再出表、盖章、提交。回“继续”就开始。`,
    ),
  'check.returned': ({ application, title, stage, reason, labels, to, isRecommended }) =>
    lines(
      `${stage}看了${quoted(title)}（编号 ${application}），请您补正：`,
      reason,
      labels.length > 0
        ? `只打开了这些栏目：${labels.map(shownLabel).join('、')}。其他都不用动${isRecommended ? '，也不用再找推荐单位' : ''}。`
        : '栏目都不用改，只要按上面说的重新传一份盖章件。',
      `请在${day(to)}前（当天也算）补好、提交${labels.length > 0 ? '；表上的字改了，要重新出表盖章' : ''}。回“继续”就开始。`,
    ),
  'check.rejected': ({ application, title, stage, reason, contact }) =>
    lines(
      `很遗憾，${quoted(title)}（编号 ${application}）没有通过${stage}。`,
      reason,
      `您填的材料都还在。想进一步了解，可以找${contact}。`,
    ),
  'application.stamped-rejected': ({ title, application, reason }) =>
    `⚠️ ${quoted(title)}（${application}）的盖章申报表请重传一份，工作人员看了以后说：${reason}\n填写的内容都没动，不用重填。回“继续”，我带您重传、再提交。`,
  'application.extended': ({ title, application, until, isOtherYear, isWaiting, reason }) => {
    const last = `${isOtherYear ? `${until.slice(0, 4)}年` : ''}${day(until)}前（当天也算）`;
    return lines(
      `📅 主办单位给${quoted(title)}（${application}）单独延期了：${last}${isWaiting ? '推荐单位都可以初审；退回修改的话，您也在这天以前改好再交' : '都可以填写和提交'}。`,
      `原因：${reason}`,
      isWaiting ? '现在不用做什么。' : '回“继续”接着来。',
    );
  },
  'application.withdrawn': ({ title, application }) =>
    `${quoted(title)}（编号 ${application}）被申报人撤回了，先不用看。改好再交上来，我会重新发卡片。`,
  'application.not-recommended': ({ application, title, body, reason, contact }) =>
    lines(
      `很遗憾，${quoted(title)}（编号 ${application}）这次没有得到${body}的推荐。`,
      `原因：${reason}`,
      `您填的材料都还在。想进一步了解，可以找${contact}。`,
    ),
  'result.awarded': ({ application, title, track, campaign, contact, ...beside }, context) =>
    lines(
      `🎉 恭喜！${quoted(title)}入选${yearOf(campaign)}“${track}”名单！`,
      '这份努力被看见了，向您道贺，请把好消息告诉身边的人。',
      ...besideLines(beside, context),
      `编号 ${application}。表彰安排请留意后续通知，也可以问${contact}。`,
    ),
  'result.not-awarded': ({ application, title, track, campaign, contact, ...beside }, context) =>
    lines(
      `“${campaign}”的名单定了，${quoted(title)}（编号 ${application}）这次没有入选${track}。`,
      '这份付出我们都看在眼里，谢谢您认真填完每一栏。',
      ...besideLines(beside, context),
      `材料都为您留着，明年可以接着用；想了解评审情况，请找${contact}。`,
    ),
  'result.corrected': ({ application, title, track, outcome, reason, contact, ...beside }, context) =>
    lines(
      `⚠️ 更正：前面发给您的${quoted(title)}（编号 ${application}）的结果有误，以这一条为准：${outcomeOf(outcome, track)}。`,
      `更正原因：${reason}`,
      ...besideLines(beside, context),
      `给您添麻烦了，很抱歉。有疑问请找${contact}。`,
    ),
  'result.corrected-body': ({ application, title, track, outcome, reason, contact }) =>
    lines(
      `⚠️ 更正：贵单位推荐的${quoted(title)}（编号 ${application}）的结果有误，以这一条为准：${outcomeOf(outcome, track)}。`,
      `更正原因：${reason}`,
      `申报人已另行通知。有疑问请找${contact}。`,
    ),
  'result.closed': ({ application, title, stage, reason, contact }) =>
    lines(
      `${quoted(title)}（编号 ${application}）没有进入这次的${stage || '评审'}，评审到此结束。`,
      `原因：${reason}`,
      `您填的材料都还在。有疑问，回“人工”或者找${contact}。`,
    ),
  'result.late': ({ campaign, stage, titles, count }) =>
    lines(
      `⚠️ “${campaign}”的${stage}名单定下以后，又有 ${count} 份走到这一步：${some(titles, 5)}。不处理，它们等不到结果。`,
      '请到管理页“公布结果”处理：重新打开名单一起定，或者写明原因结束它。回“后台”打开。',
    ),
  'result.body-list': ({ campaign, body, list, rows, open = [], objectUntil }, context) =>
    lines(
      `📋 “${campaign}”的结果${hasPublicList(context) ? '公布' : '出来'}了，${body}推荐的 ${rows.length} 份是：`,
      ...rows.map(
        ({ title, track, outcome }) => `${outcome === 'awarded' ? '✅' : '▫️'} ${title}：${outcomeOf(outcome, track)}`,
      ),
      open.length > 0 &&
        `另有 ${open.length} 份还没有结果，有了再告诉您：${open.slice(0, 5).map(quoted).join('、')}${open.length > 5 ? ' 等' : ''}。`,
      hasPublicList(context)
        ? `申报人已逐个通知。完整名单：${context.link('results', list)}`
        : '申报人已逐个通知；这次不公布名单，请不要外传。',
      ...(objectUntil ? [objectionLine(objectUntil)] : []),
    ),
  'result.of-body': ({ body, list, rows }, context) =>
    lines(
      `结果${hasPublicList(context) ? '公布' : '出来'}了，${body}推荐的${rows.length > 1 ? ` ${rows.length} 份` : ''}：`,
      ...rows.map(({ title, track, outcome }) =>
        outcome === null
          ? `▫️ ${title}：这次的结果里没有它`
          : `${outcome === 'awarded' ? '✅' : '▫️'} ${title}：${outcomeOf(outcome, track)}`,
      ),
      hasPublicList(context) ? `完整名单：${context.link('results', list)}` : '这次不公布名单，请不要外传。',
    ),
};

function hasPublicList({ campaign }: WordingContext): boolean {
  return campaign === null || isResultPublic(campaign);
}

type Beside = {
  list?: string;
  comment?: string;
  root?: { day: string; root: string };
  objectUntil?: string;
};

/** What is beside a result, a line each. */
function besideLines({ list, comment, root, objectUntil }: Beside, context: WordingContext): string[] {
  return [
    ...(comment ? [`评审意见（只发给您）：${comment}`] : []),
    ...(list && hasPublicList(context) ? [`完整名单：${context.link('results', list)}`] : []),
    ...(objectUntil ? [objectionLine(objectUntil)] : []),
    ...(root
      ? [
          `评审过程的每一步都封存了（${day(root.day)}的总封签以 ${beginningOfRoot(root.root)} 开头）。回“我的证明”，可以拿走一份能自己核对的证明。`,
        ]
      : []),
  ];
}

function objectionLine(until: string): string {
  return `对结果有异议，${day(until)}前（当天也算）回“异议”和您的意见，工作人员会答复。`;
}

function outcomeOf(outcome: 'awarded' | 'not-awarded', track: string): string {
  return outcome === 'awarded' ? `入选${track}` : `未入选${track}`;
}

/** The year that a campaign's title begins with; the whole title where it begins with no year. */
function yearOf(campaign: string): string {
  return /^\d{4}年/u.exec(campaign)?.[0] ?? quoted(campaign);
}
