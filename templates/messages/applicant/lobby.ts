import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { paperWords, trackWords } from '../phrases/campaign-words.ts';
import { newOnes } from '../phrases/unfinished-words.ts';
import { day, type MessagesOf, numbered, period, periodOf, quoted, some, type Words } from '../phrases/words.ts';

/** Before an application: what can be done here, and for whom. */
export const lobby: Words<MessagesOf<'lobby'>> = {
  'lobby.welcome': ({ campaign, host, tracks, preRegistration, submission, isOpen, isOver, contact = '' }) =>
    [
      `您好，我是${host}的申报小助手，在这里就能报“${campaign}”。`,
      isOpen ? bothOpen(preRegistration, submission) : both(preRegistration, submission),
      isOpen
        ? `您报哪一类？回序号：\n${numbered(tracks)}`
        : isOver
          ? over(contact)
          : '预报名还没开始，到那天来说一声“你好”就能报。想先了解怎么填，回“帮助”。',
    ].join('\n\n'),
  'lobby.again': ({ tracks, campaign, misses = 0 }) => {
    if (misses === 0)
      return `${campaign ? `说的是${quoted(campaign)}。` : '在这里就能报。'}您报哪一类？回序号：\n${numbered(tracks)}\n${campaign ? '要报别的专栏，回“选择专栏”；' : ''}想先了解怎么填，回“帮助”。`;
    return misses % 2 === 1
      ? `这句我没听明白。要申报，回序号选一类，例如“1”：\n${numbered(tracks)}`
      : `别着急。先选一类，回序号就开始：\n${numbered(tracks)}\n想找人问问，回“人工”。`;
  },
  'lobby.nothing-yet': () => '您还没有开始申报，这个词要开始以后才用得上。',
  'lobby.closed': ({ state, from, to, contact }, { campaign }) =>
    state === 'after'
      ? `预报名到${day(to)}为止（当天也算）。${over(contact)}`
      : `预报名还没开始：${period(from, to)}。到那天来说一声${trackWords(campaign) || '“你好”'}，我们就开始。`,
  'lobby.contact': ({ body, waiting, closes, over, submissionOver, areResultsTold }, { campaign }) => {
    if (areResultsTold && waiting === 0)
      return `您好，${body}推荐的结果出来了，想知道哪几份入选，直接问我。现在没有等您的。`;
    if (over !== undefined && waiting === 0)
      return `您好，${body}的推荐${day(over)}已经截止，现在没有等您的。${campaign ? `有事请找${campaign.contact}。` : ''}`;
    const until = closes ? `${day(closes.to)}前（当天也算）${closes.left === 0 ? '，就是今天' : ''}` : '';
    return waiting > 0
      ? `您好，${body}现在有 ${waiting} 份申报等您初审${until && `，请在${until}定`}。回“待办”看是哪几份${papersHint(campaign)}。`
      : `您好，${body}现在没有等着初审的申报。${newOnes(submissionOver)}${paperWords(campaign) && `\n要出表，回${paperWords(campaign)}${until && `，${until}交盖章件`}。`}`;
  },
  'lobby.staff': ({ isOpen }, { campaign }) =>
    `您好，您是工作人员。回“后台”打开管理页，“求助”看谁在找人工，“广播”群发通知${isOpen ? `；要替别人申报，回${trackWords(campaign) || '“申报”'}` : ''}。`,
  'lobby.auditor': () =>
    '您好，您是审计人员，只能查看，不能改动。回“后台”打开管理页，“查 姓名”查一份申报，“进度”看各到了哪一步。',
  'lobby.unbound': ({ body }) =>
    `您和${body}的绑定已经解除，以后这家单位的申报不再发给您。如果弄错了，请找工作人员要一个新的邀请码。`,
  'lobby.bound': ({ body, until }) =>
    `✅ 绑定好了，您现在是“${body}”的推荐联系人${until ? `（临时代办，到${day(until)}为止，到期自动解除）` : ''}。\n有申报交上来，我会把卡片发到这里；回“待办”随时查看。`,
  'lobby.known-by-mobile': ({ names, isExpert }) =>
    isExpert
      ? `✅ 按主办单位登记的手机号，认出您是评审专家${some(names)}，不用邀请码了。\n回“评审”开始；不是您，请回“人工”。`
      : `✅ 按主办单位登记的手机号，认出您是${some(names.map(quoted))}的推荐联系人，不用邀请码了。\n有申报交上来，我会把卡片发到这里；回“待办”随时查看。不是您，请回“人工”。`,
  'lobby.mobile-shared': ({ names, contact }) =>
    `您的手机号登记在 ${names.length > 1 ? some(names.map(quoted)) : `${quoted(names[0] ?? '')}的两位联系人`}名下，我认不出您是哪一位，没有登记。请发来您的邀请码（例如“绑定 邀请码”）；没有码，请找${contact}。要自己申报，回“开始”。`,
  'lobby.codes-over': ({ contact }) =>
    `邀请码、协作码试得太多，这一个没有查。请过一小时再发，发之前和给您码的人核对一遍；急的话打给${contact}。`,
  'lobby.bad-code': () =>
    '这个邀请码没对上：可能少打了一位，也可能已经用过。请核对后再发一次，例如“绑定 邀请码”；还不行，请主办单位重发一个。',
  'lobby.auditors-code': () =>
    '您是审计人员，不能同时有别的身份，没有绑定；这个邀请码也没有用掉。要换身份，请工作人员先在“人员”页收回您的审计权限，再发一次这个码；不换，请告诉发码的人，转给要邀请的人。',
  'lobby.file': ({ isSent }, { takesFiles }) =>
    `${isSent ? '还没有收到您的文件。' : ''}先在下面选一类，选好后${takesFiles ? '把填好的 Word 表发来' : '回“上传Word”，把填好的表传上来'}，我一次读进去。`,
  'lobby.unsupported': ({ type }) => notYet.get(type) ?? '这种消息我看不懂，请打字告诉我。',
};

/** The first of them is open: when it ends, and the whole of the other. */
function bothOpen(registration: string, submission: string): string {
  const [, registrationTo = ''] = registration.split('~');
  const [from = '', to = ''] = submission.split('~');
  return `预报名到${day(registrationTo)}，资料申报${from === '' ? '' : day(from)}到${day(to)}，当天都算。`;
}

/** Both windows; that their days are included is said once. */
function both(registration: string, submission: string): string {
  const [first, second] = [periodOf(registration), periodOf(submission)];
  return `预报名：${second.endsWith(INCLUDED) ? first.replace(INCLUDED, '') : first}\n资料申报：${second}`;
}

const INCLUDED = '（首尾两天都算）';

/** What a newcomer can still do. */
function over(contact: string): string {
  return `预报名已经结束，现在不能新报了。有特殊情况，请找${contact || '主办单位'}；同事已经在报的，请他回“邀请同事”，您把协作码发来就能一起填。`;
}

const notYet = new Map([
  ['picture', '图片先留着，等填到照片那一步我会请您发。'],
  ['stored-files', '文件先留着，要先选好申报类别。'],
  ['document', '文件先留着，要先选好申报类别，到填表时再发。'],
  ['document-refused', '文件先留着，要先选好申报类别，到填表时再发。'],
  ['choice', '那张卡片现在用不上了。'],
  ['unreadable', '这个文件我没打开，不过现在还用不着发。'],
]);

/** How a body comes to its papers; nothing where it hands in none. */
function papersHint(campaign: CampaignDefinition | null): string {
  const words = paperWords(campaign);
  return words === '' ? '' : `；要出表，回${words}`;
}
