import { matterOf } from '../../../src/domain/base/card.ts';
import { onShanghaiClock } from '../../../src/domain/campaign/calendar.ts';
import { paperWords } from '../phrases/campaign-words.ts';
import { exampleColumn } from '../phrases/example-column.ts';
import { shownLabel } from '../phrases/labels.ts';
import { owedLines } from '../phrases/owed-lines.ts';
import { newOnes, unfinishedWords } from '../phrases/unfinished-words.ts';
import { clip, day, lines, type MessagesOf, quoted, some, type Words } from '../phrases/words.ts';
import { howToDecide, listed } from './waiting-listed.ts';

/** What a recommending body's contacts read. */
export const recommendation: Words<MessagesOf<'recommendation' | 'card'>> = {
  'recommendation.asked': ({ card, application, title, track, body, version, isUnstamped }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`请初审：${title}`, 36),
    text: `${isUnstamped ? '⚠ 盖章处没看到公章，请先看清。' : ''}请看材料，决定推荐、退回修改还是不推荐。也可回“推荐”“退回 原因”“不推荐 原因”；同时有几份时，词后面带上编号或名称`,
    facts: [
      { label: '申报', value: clip(title, 30) },
      { label: '类别', value: clip(track, 30) },
      { label: '推荐单位', value: clip(body, 30) },
      { label: '编号', value: clip(application, 30) },
      { label: '版本', value: `第${version}版` },
      { label: '材料', value: '查看', url: context.link('review', application) },
    ],
    buttons: [
      { key: 'recommend', text: '推荐', style: 'primary' },
      { key: 'return', text: '退回修改', style: 'plain' },
      { key: 'decline', text: '不推荐', style: 'danger' },
    ],
  }),
  'recommendation.whether': ({ title }) => `要推荐${quoted(title)}吗？还没有定：点下面卡片上的“推荐”，或回“是”。`,
  'recommendation.list': (
    { body, waiting, canPick, owed, closes, isReturnOver, over, campaign: of },
    { campaign, link },
  ) =>
    lines(
      `${body}有 ${waiting.length} 份等您初审${closes ? `，${day(closes.to)}前（当天也算）定${closes.left === 0 ? '，就是今天' : ''}` : ''}：`,
      listed(waiting),
      over === undefined
        ? howToDecide(waiting, { isReturnOver, canPick })
        : `${day(over)}已经截止，现在不能定了。确实要补，请找${campaign?.contact ?? '主办单位'}延期。`,
      owed !== undefined && owedLines(owed, campaign),
      campaign &&
        `${over === undefined ? '在网页上对照着看、排序、一起定，看谁还没交、催一下' : '看全部'}：${link('worklist', of ?? campaign.id)}`,
      over === undefined && '没交上来的，回“谁还没交”。',
    ),
  'recommendation.none': ({ body, owed, over, submissionOver, campaign: of }, { campaign, link }) =>
    lines(
      over === undefined
        ? `${body}的申报都处理完了，现在没有等您的。${newOnes(submissionOver)}`
        : `${body}的推荐${day(over)}已经截止，现在没有等您的。`,
      owed !== undefined && owedLines(owed, campaign),
      campaign &&
        `${over === undefined ? '看全部、看谁还没交、催一下' : '看全部'}：${link('worklist', of ?? campaign.id)}`,
      over === undefined && '没交上来的，回“谁还没交”。',
    ),
  ...unfinishedWords,
  'recommendation.which': ({ waiting, isReturnOver, canPick, isBesideOwn = false }) =>
    lines(
      `现在有 ${waiting.length} 份${isBesideOwn ? '等您初审' : ''}，您说的是哪一份？`,
      listed(waiting),
      isBesideOwn && waiting.length === 1
        ? '是这一份，回“是”。'
        : howToDecide(waiting, { isReturnOver, canPick, isAsked: true }),
      isBesideOwn && '您自己的申报表里没有记。',
    ),
  'recommendation.one-by-one': ({ decision, waiting, canPick, campaign: of }, { campaign, link }) =>
    lines(
      `在聊天里一次定一份，刚才的还没有定${campaign ? `；要几份一起${decided[decision]}，打开网页勾好一起定：${link('worklist', of ?? campaign.id)}` : ''}`,
      listed(waiting),
      howToDecide(waiting, { canPick }),
    ),
  'recommendation.reason': ({ title, decision }, { campaign }) =>
    decision === 'return'
      ? `${quoted(title)}要退回修改。请用一条消息写清改哪一栏、怎么改，例如“${exampleColumn(campaign)?.label ?? '某一栏'}不对，请核对后重填”，我原话转给申报人。点错了，回“返回”。`
      : `${quoted(title)}不推荐，请用一条消息写明原因，我转给申报人。改主意了，回“返回”。`,
  'recommendation.left': ({ title }) => `${quoted(title)}还没有定。要接着定，回“待办”。`,
  'recommendation.how': (
    { decision, waiting, application, to, returnsUntil, isOver, isReturnOver, submissionOver },
    { campaign },
  ) => {
    const word = decision === 'recommend' ? '推荐' : decision === 'return' ? '退回' : '不推荐';
    const example = exampleColumn(campaign)?.label ?? '某一栏';
    const reason = { recommend: '', return: ` ${example}不对，请核对后重填`, decline: ' 这里写原因' }[decision];
    const number = application ?? (waiting > 1 ? '编号' : null);
    const written = `${word}${number ? ` ${number}` : ''}${reason}`;
    if (decision === 'return' && isReturnOver)
      return `不能退回了：资料申报${day(returnsUntil)}已经截止，退回去申报人也改不了。可以推荐或不推荐，${day(to)}前（当天也算）定；确实要改，请找${campaign?.contact ?? '主办单位'}给申报人延期。`;
    if (isOver) return lines(does[decision](day(returnsUntil)), `${day(to)}已经截止，现在不能定了。`);
    return lines(
      does[decision](day(returnsUntil)),
      waiting > 0
        ? `现在还没有定。要定，回“${written}”，或在卡片上点“${decided[decision]}”；${day(to)}前（当天也算）都可以。${number === '编号' ? '编号回“待办”看，几份一起定也在那里点开网页。' : ''}`
        : `现在没有等您初审的。${newOnes(submissionOver)}到时在卡片上点，或回“${written}”。`,
    );
  },
  'recommendation.hold': ({ title, decision, reason }) =>
    lines(
      `还没有定。您是要把这句话转给申报人，当作${quoted(title)}${decided[decision]}的原因吗？`,
      `“${clip(reason, 200)}”`,
      `是，回“是”；要换个说法，直接发；先不定，回“返回”。`,
    ),
  'recommendation.done': ({ title, application, decision, undo }, context) => {
    if (!undo) return `${done[decision](title, application)}回“待办”看还有几份。`;
    if (!undo.card)
      return `✓ ${quoted(title)}（编号 ${application}）：${decided[decision]}。${undo.seconds} 秒后通知申报人；按错了，在网页上点“撤回”，或回“撤回刚才的决定”。回“待办”看还有几份。`;
    return {
      kind: 'card',
      card: context.card(undo.card),
      title: clip(`✓ ${decided[decision]}：${title}`, 36),
      text: `${undo.seconds} 秒后通知申报人。按错了，在这之前点“撤回”，或回“撤回刚才的决定”。回“待办”看还有几份。`,
      facts: [{ label: '编号', value: application }],
      buttons: [{ key: 'undo', text: '撤回', style: 'plain' }],
    };
  },
  'recommendation.no-return': ({ title, application, until, contact }) =>
    `${quoted(title)}不能退回了：资料申报${day(until)}已经截止，退回去申报人也改不了。可以回“推荐 ${application}”或“不推荐 ${application} 原因”；确实要改，请找${contact}给申报人延期。`,
  'recommendation.help': ({ body, contact }, { campaign }) =>
    lines(
      `您是${body}的推荐联系人，在这里可以回：`,
      '“待办”：哪几份等初审，哪张表没交',
      '“推荐 编号”“退回 编号 原因”“不推荐 编号 原因”；按错了，回“撤回刚才的决定”',
      '“谁还没交”“催全部”：看谁没交、提醒一下',
      paperWords(campaign) !== '' && `${paperWords(campaign)}：出表、盖章后拍照发回来`,
      `要换人或者请同事代办，直接说；找工作人员，回“人工”，或打给${contact}。`,
    ),
  'recommendation.undo-which': ({ title, own }) =>
    `撤回哪一样？还都没有撤。\n刚才对${quoted(title)}的决定，回“撤回刚才的决定”；\n您自己的${quoted(own)}，回“撤回申报”。`,
  'recommendation.undo-how': ({ seconds, contact }) =>
    seconds > 0
      ? `要撤回：定了以后 ${seconds} 秒内，回“撤回刚才的决定”，或后面带编号“撤回刚才的决定 编号”。过了这会儿就通知申报人，不能再撤；确实定错了，回“人工”，或找${contact}。`
      : `定了马上通知申报人，不能撤回；确实定错了，回“人工”，或找${contact}。`,
  'recommendation.away': ({ away, contact }) => {
    const code = { deputy: '给同事一个代办邀请码', leaving: '我不再负责，请换联系人', another: '换联系人' }[away];
    return lines(
      {
        deputy: `您不在的时候可以让同事代办：请${contact} 给他一个临时邀请码（说好代到哪一天，到期自动解除），他在这里回“绑定 邀请码”就能初审、出表。您照常能用，定过的、填过的都在。`,
        leaving: `您不再负责的话，请${contact} 给接手的同事一个邀请码，再解除您的绑定。他在这里回“绑定 邀请码”就接着办，定过的、填过的都留着；解除之前，通知还是发给您。`,
        another: `换联系人、多加一位都可以：请${contact} 给那位同事一个邀请码，他在这里回“绑定 邀请码”就行；要换下谁，请一起说明。定过的、填过的都留着。`,
      }[away],
      `不方便打电话，回“人工 ${code}”，我转给工作人员。`,
    );
  },
  'recommendation.change-body': ({ body, contact }) =>
    lines(
      '申报归哪家推荐单位，由申报人自己换：交上来以前，请他在这里回“换推荐单位”；已经交给您的，您点“退回修改”写明原因，他换好再交。',
      `您自己不该是${body}的联系人，请${contact}给一个新的邀请码。`,
    ),
  'recommendation.former': ({ body, contact }) =>
    `您已经不是${body}的推荐联系人，这家单位的申报和表不再由您办，刚才没有改动什么。弄错了，请${contact}给一个新的邀请码，回“绑定 邀请码”就接着办。`,
  'recommendation.old-card': () => '这张卡片问的事已经过去了，没有改动什么。',
  'recommendation.undone': ({ title, application, decision, by, isMine }) =>
    `↩ ${isMine ? '已撤回' : `${clip(by, MOST_NAME_CHARACTERS)}撤回了`}${quoted(title)}（编号 ${application}）刚才的决定“${undone[decision]}”，申报人没有收到通知。现在又等着初审，卡片在下面。`,
  'recommendation.changed': ({ title, version, labels }) =>
    `${quoted(title)}的材料已改为第 ${version} 版${labels.length > 0 ? `：${some(labels.map(shownLabel))}变了` : ''}。刚才的不算，请看过再定。`,
  'recommendation.repaired': ({ title, application, stage, version, labels }) =>
    lines(
      `ℹ️ ${quoted(title)}（编号 ${application}）在${stage}时按要求补正，现在是第 ${version} 版，和贵单位当时看的不一样了${labels.length > 0 ? `，改的是：${some(labels.map(shownLabel))}` : ''}。`,
      '不用再推荐一次；觉得不对，请回“人工”告诉主办单位。',
    ),
  'recommendation.decided': ({ title, decision, by, isMine, at, reason, isUndoable }) =>
    lines(
      `${quoted(title)}已经有了决定：${decided[decision]}（${isMine ? '您' : by} ${moment(at)}）。${isMine ? '这次没有再改' : '您这次定的不算'}。`,
      reason !== '' && `当时写的原因：${clip(reason, 200)}`,
      isUndoable === true && `还没通知申报人，要撤回，${isMine ? '' : `请${by}`}马上回“撤回刚才的决定”。`,
      '回“待办”看还有哪些。',
    ),
  'recommendation.taken-back': ({ title }) =>
    `${quoted(title)}申报人已经撤回去改了，现在不用定。改好再交上来，我会发新的卡片。`,
  'card.close': ({ code, decision }) => ({ kind: 'close-card', code, label: closed[decision] }),
  'card.settled': ({ card, how, by, isMine }) => ({
    kind: 'close-matter',
    matter: matterOf(card),
    label: settled[how](isMine ? null : clip(by ?? '同事', MOST_NAME_CHARACTERS)),
  }),
};

const done = {
  recommend: (title: string, application: string) =>
    `✅ 已推荐${quoted(title)}（编号 ${application}），申报人会马上知道。`,
  return: (title: string, application: string) =>
    `✓ ${quoted(title)}（编号 ${application}）已退回，您写的意见转给了申报人，改好会再送来。`,
  decline: (title: string, application: string) =>
    `✓ ${quoted(title)}（编号 ${application}）记为不推荐，原因已告诉申报人。`,
} as const;

function moment(at: string): string {
  const clock = onShanghaiClock(new Date(at)).toISOString();
  return `${day(clock.slice(0, 10))} ${clock.slice(11, 16)}`;
}

const undone = { on: '推荐', back: '退回修改', out: '不推荐' } as const;

const decided = { recommend: '推荐', return: '退回修改', decline: '不推荐' } as const;

const does = {
  recommend: () => '“推荐”就是您单位同意推荐：申报人随后会知道，这份进入下一步评审；通知了申报人就不能再改。',
  return: (until: string) =>
    `“退回修改”是把材料交还给申报人：您写的话我原样转给他，点到名的栏目重新打开，别的都留着；${until}前改好、重新盖章、再提交，会发新的卡片给您。`,
  decline: () =>
    '“不推荐”是这份申报到此为止：您写的原因我转给申报人；通知了申报人就不能再改。只是有几处要改，用“退回修改”。',
} as const;

/** On a card of somebody else's, where the buttons were. */
const MOST_NAME_CHARACTERS = 12;

/** In place of the buttons of a card that several people have: who settled it; null for the reader. */
const settled = {
  recommend: (by: string | null) => (by === null ? '您已推荐' : `已由 ${by} 推荐`),
  return: (by: string | null) => (by === null ? '您已退回修改' : `已由 ${by} 退回修改`),
  decline: (by: string | null) => (by === null ? '您已定为不推荐' : `已由 ${by} 定为不推荐`),
  withdrawn: () => '申报人已撤回',
  taken: (by: string | null) => (by === null ? '您已接手' : `已由 ${by} 接手`),
  left: () => '对方已撤掉求助',
  undone: (by: string | null) => (by === null ? '您已撤回' : `已由 ${by} 撤回`),
  agreed: () => '您已同意展示',
  declined: () => '您已选不展示',
} as const;

/** On the greyed button. A card that is returned or declined still waits for the reason. */
const closed = {
  recommend: '已选推荐',
  return: '已选退回修改',
  decline: '已选不推荐',
  yes: '已确认',
  no: '已选否',
  taken: '已处理',
  outdated: '已有新的',
  refused: '没有算数',
} as const;
