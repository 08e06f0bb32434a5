import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import { firstReader, hasBodies, hostOf, onOpening } from '../messages/phrases/campaign-words.ts';
import { editExample, exampleColumn } from '../messages/phrases/example-column.ts';
import { lines } from '../messages/phrases/words.ts';
import { words } from '../word-list.ts';
import { type Answer, all, type Facts, LOST, missedByBody, OVER, OWN, on, text, WAITING, whenDone } from './answer.ts';
import { objectionWay } from './results.ts';

/** What is answered out of the person's own application: where it is, why, what comes next. */
export const record: readonly Answer[] = [
  {
    id: 'why-returned',
    when: ['returned'],
    whole: words(
      '为啥退回 为什么退回 退回原因 啥意思 什么意思 没看懂 看不懂 哪里不对 哪里错了 要改哪里 改哪里 改什么 改哪',
    ),
    words: all(
      '退 退回 打回 退回|原因 哪|不对 哪|错 哪|有问题 什么|问题 要改|哪 改|什么 哪|改 啥意思 什么意思 看不懂 没看懂 不明白 全部|重填 都要|重填 重新填|吗 别的|动',
    ),
    answer: (facts, campaign) => returned(facts, campaign),
  },
  {
    id: 'why-not',
    when: LOST,
    whole: words('为什么 为啥 原因 什么原因 凭什么 凭啥'),
    words: all('为什么 为啥 原因 凭什么 凭啥 差在哪 差哪 哪里不够 怎么没 没选上 没评上'),
    answer: (facts) =>
      lines(
        text(facts.reason) !== '' && `原因：${text(facts.reason)}`,
        text(facts.reason) === '' && commentOf(facts),
        objectionWay(facts),
      ),
  },
  {
    id: 'scores',
    when: OVER,
    whole: words('分数 得分 我的分数 我的得分 查分 看分数 评语 评审意见 专家意见 评审评语 看评语'),
    words: all(
      '多少分 几分 得分 分数 评分 评语 专家|说 评审|说 评委|说 专家|意见 评委|意见 评审|意见 意见|哪 意见|什么',
    ),
    answer: (facts) => lines('评审的分数不公布。', commentOf(facts), objectionWay(facts)),
  },
  {
    id: 'handed-in',
    whole: words('提交成功了吗 交上去了吗 交了吗 提交了吗 报上了吗 报上去了吗'),
    words: all(
      '提交|成功 提交|了吗 提交|没有 交上去 交成功 报上去 报上|吗 报成功 收到|材料 你们|收到 收到了吗 申报成功 报名成功',
    ),
    answer: (facts) => handedIn(facts),
  },
  {
    id: 'who-reads',
    when: WAITING,
    whole: words('啥意思 什么意思 没看懂 看不懂 现在呢'),
    words: all(
      '到哪 到谁 谁|看 谁|审 谁|评 谁|评审 谁|手里 卡在 看了吗 看了没 看没看 审了 审完 审过 通过了 过了吗 批了 推荐了吗 推荐我 推荐了 在哪|了 啥意思 什么意思 什么情况 现在|怎么样',
    ),
    answer: (facts, campaign) => whoReads(facts, campaign),
  },
  {
    id: 'what-next',
    whole: words(
      '接下来要做什么 接下来 下一步 然后呢 之后呢 怎么办 要做什么 我要做什么 还要做什么 改完怎么办 填完怎么办',
    ),
    words: all(
      '接下来 下一步|做 下一步|什么 然后|做 然后|怎么 之后|做 还要|做什么 还需要|做 要做什么 做什么|现在 要干嘛 干嘛 要干啥 还用管 后面|做 完了|怎么办 改完 改好|怎么 填完|怎么 填好|怎么',
    ),
    answer: (facts, campaign) => next(facts, campaign),
  },
  {
    id: 'meaning',
    when: OWN,
    whole: words(
      '啥意思 什么意思 是什么意思 这是什么意思 这是啥意思 这什么意思 什么意思啊 没看懂 看不懂 没明白 不明白 不明白什么意思 没懂 不懂',
    ),
    words: [],
    answer: (facts, campaign) => next(facts, campaign),
  },
  {
    id: 'who-confirms',
    when: ['filling', 'confirming'],
    whole: [],
    words: all('谁|确认 谁|核对'),
    answer: () => '您自己核对就行：没有问题回“确认”，我就出申报表；印出来再由单位盖章。',
  },
  {
    id: 'where-progress',
    whole: words('在哪看进度 怎么看进度 哪里看进度 进度在哪看 怎么查进度 在哪查进度 哪里看状态 怎么看状态'),
    words: all(
      '哪|进度 怎么|进度 哪|状态 怎么|状态 查|进度 看|进度 怎么|看填 怎么|看到哪 哪里|看结果 怎么|查结果 哪|查 填了|多少 还差|多少 到哪一步 哪一步 审到哪 到哪了 怎么|知道|审',
    ),
    answer: (facts) => whereProgress(facts),
  },
  {
    id: 'change-now',
    when: WAITING,
    whole: words('还能改吗 能改吗 可以改吗 还可以改吗'),
    words: all('还能|改 可以|改 能|改 能|修改 可以|修改 怎么|改 填错 写错|怎么 补充|材料 补|材料 想改 换|照片'),
    answer: ({ isAtFirst, formTo, contact, track }, campaign) =>
      isAtFirst === true
        ? `${firstReader(campaign, text(track))}还没定，${on(formTo)}前（当天也算）回“撤回”就能拿回来改，填的一栏不丢；改好要重新出表、盖章、再提交。`
        : `已经在评审，不能再改了。确实有错，请找${text(contact)}说明；要补的，评审会退回给您、我来通知。`,
  },
  {
    id: 'change-later',
    whole: [],
    words: all('还能|改 可以|改 能|修改 可以|修改 怎么|改 怎么|修改 填错 提交|改'),
    answer: ({ phase, contact, track }, campaign) => {
      if (OVER.some((one) => one === phase)) return `结果已经定了，不能再改。有疑问请找${text(contact)}。`;
      const column = exampleColumn(campaign);
      return `提交前随时能改：回“修改 栏目名”${editExample(column)}，或直接说${changed(campaign)}。提交后、${firstReader(campaign, text(track))}看之前，截止日内回“撤回”就能再改。`;
    },
  },
  {
    id: 'withdraw',
    when: [...OWN, ...WAITING],
    whole: [],
    words: all('撤回 撤销申报 取消提交'),
    answer: ({ formTo, track }, campaign) =>
      `“撤回”是把交上去的申报拿回来改：${firstReader(campaign, text(track))}还没有定、${on(formTo)}前（当天也算）都可以，填的一栏不丢，改好要重新出表、盖章、再提交。要撤回，只回“撤回”两个字；没回就不会动。`,
  },
  {
    id: 'returned',
    whole: [],
    words: all('退回 打回'),
    answer: ({ formTo, track }, campaign) =>
      `${firstReader(campaign, text(track))}退回修改时，我会把他们写的意见原话告诉您，点到名的栏目重新打开，别的都留着；${on(formTo)}前改好、重新盖章、再提交就行。`,
  },
  {
    id: 'submit',
    when: OWN,
    whole: [],
    words: all('提交 交给谁 交给哪 交到哪'),
    answer: ({ body, formTo, track }, campaign) =>
      `提交就是把盖好章的申报表交给${hasBodies(campaign, text(track)) ? `${text(body) === '' ? '您选的推荐单位' : text(body)}初审` : hostOf(campaign)}，${on(formTo)}前（当天也算）都可以；没提交前谁也没收到。走到最后一步，回“提交”就交上去。`,
  },
];

function changed(campaign: CampaignDefinition | null): string {
  const column = exampleColumn(campaign);
  return column ? `“${column.label}改成 ${column.text}”` : '“栏目名改成 新的内容”';
}

/** What the experts wrote for the applicant, word for word; results of earlier programs kept it in the message alone. */
function commentOf(facts: Facts): string | false {
  if (!isResult(facts)) return false;
  return text(facts.comment) === ''
    ? '评审写给您的意见，有的话就在发结果的那条消息里，往上翻就能看到。'
    : `评审写给您的意见：“${text(facts.comment)}”`;
}

function isResult({ phase }: Facts): boolean {
  return phase === 'awarded' || phase === 'not-awarded';
}

/** Who sent it back, with their words, the columns and the day. */
function returned(
  { stage, body, reason, columns, returnedTo, formTo, track }: Facts,
  campaign: CampaignDefinition | null,
): string {
  const by = text(body) || text(stage) || firstReader(campaign, text(track));
  return lines(
    `${by}请您改一改${text(reason) === '' ? '。' : `，原话是：“${text(reason)}”`}`,
    text(columns) === ''
      ? '没有点名哪一栏：照意见改，或照意见重新传盖章件。'
      : `只要改：${text(columns)}。别的都留着，不用重填。`,
    `${on(text(returnedTo) === '' ? formTo : returnedTo)}前（当天也算）改好、出表盖章、再提交。回“继续”就开始。`,
  );
}

function handedIn({ phase, submittedAt, stage, isUnstamped, missing }: Facts): string {
  if (phase === 'returned') return '交过一次，退回来改了：改好要再提交一次。回“继续”接着改。';
  if (phase === 'handing-in' && Number(missing) > 0) return `还没有提交：盖章件收到了，${stillMissing(missing ?? 0)}`;
  if (phase === 'handing-in' && isUnstamped === true)
    return '还没有提交：盖章件收到了，还没看到公章。盖好章回“重传”；确实盖了，回“提交”就交上去。';
  if (OWN.some((one) => one === phase))
    return `还没有提交：${STILL[text(phase)] ?? '走到最后一步，回“提交”才算交上去。'}`;
  const day = text(submittedAt) === '' ? '' : `${on(submittedAt)}`;
  return `${day}已经提交成功，我们收到了${text(stage) === '' ? '' : `，现在在${text(stage)}`}。`;
}

/** A certificate that was put off comes before the last word: 提交 alone would only say so. */
function stillMissing(missing: Parameters<typeof text>[0]): string {
  return `还差 ${text(missing)} 栏：回“继续”补上，再回“提交”就交上去。`;
}

/** What is still to be done before it is handed in. */
const STILL: Readonly<Record<string, string>> = {
  none: '您还没有申报。',
  filling: '先把各栏填完，再出表、盖章，最后回“提交”。',
  confirming: '栏目填好了，先核对确认、出表盖章，最后回“提交”。',
  stamping: '还差盖章件：盖好章拍照发来，或扫描成 PDF 上传，再回“提交”。',
  'handing-in': '盖章件收到了，回“提交”就交上去。',
};

function whoReads(facts: Facts, campaign: CampaignDefinition | null): string {
  const missed = missedByBody(facts);
  if (missed !== null) return missed;
  const reader = facts.isAtBody === true ? text(facts.body) || '推荐单位' : hostOf(campaign);
  const at = text(facts.stage) === '' ? '评审' : text(facts.stage);
  return `现在在${at}，${reader}正在看，${whenDone(facts)}。有消息我马上告诉您，随时回“状态”看到哪一步。`;
}

function next(facts: Facts, campaign: CampaignDefinition | null): string {
  const { phase, formFrom, formTo, formState, missing, body, track } = facts;
  const until = `${on(formTo)}前（当天也算）`;
  const hand = `盖好公章拍照发来，或扫描成 PDF 上传，再回“提交”交给${hasBodies(campaign, text(track)) ? text(body) || '推荐单位' : hostOf(campaign)}`;
  if (formState === 'before' && OWN.some((one) => one === phase))
    return `申报表${on(formFrom)}开放，${onOpening(campaign)}：填好、出表盖章、${until}提交。`;
  if (WAITING.some((one) => one === phase)) return '您不用再做什么，等消息就行。要补材料、有结果，我都会马上告诉您。';
  switch (phase) {
    case 'none':
      return `先报名、填表，我把表排成 PDF；${hand}。${until}都可以。`;
    case 'filling':
      return `还有 ${text(missing)} 栏要填。填完核对一遍，我出 PDF 申报表，您${hand}。${until}都可以。`;
    case 'confirming':
      return `核对一遍，没问题回“确认”，我出 PDF 申报表，您${hand}。${until}都可以。`;
    case 'stamping':
      return `打印申报表，${hand}。${until}都可以。`;
    case 'handing-in':
      if (Number(missing) > 0) return `盖章件收到了，${stillMissing(missing ?? 0)}`;
      return `盖章件收到了，回“提交”就交上去，${until}都可以。`;
    case 'returned':
      return returned(facts, campaign);
    case 'awarded':
      return `恭喜入选，申报到这里就完成了。表彰安排请留意通知，也可以问${text(facts.contact)}。`;
    default:
      return `这一次到这里就结束了，您填的材料都留着。想进一步了解，可以找${text(facts.contact)}。`;
  }
}

function whereProgress(facts: Facts): string {
  const { phase, done, total, missing, stage } = facts;
  const both = '填表时回“进度”看还差哪些；交上去以后回“状态”，看到了哪一步。';
  if (phase === 'none') return `您还没有申报。${both}`;
  if (phase === 'returned') return `退回来改了，还有 ${text(missing)} 栏要改。${both}`;
  if (OWN.some((one) => one === phase)) return `现在填了 ${text(done)}/${text(total)} 栏。${both}`;
  const missed = missedByBody(facts);
  if (missed !== null) return missed;
  return `${text(stage) === '' ? '' : `现在在${text(stage)}。`}随时回“状态”看到了哪一步，有变化我也会马上告诉您。`;
}
