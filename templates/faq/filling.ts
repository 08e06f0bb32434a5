import { conditionsIn } from '../../src/domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import { formsOf, longTextLabel, materials } from '../messages/phrases/campaign-words.ts';
import { exampleColumn } from '../messages/phrases/example-column.ts';
import { clip, lines, numbered, some } from '../messages/phrases/words.ts';
import { words } from '../word-list.ts';
import { aboutCertificates, aboutLengths, aboutPictures } from './about-campaign.ts';
import { type Answer, all, OVER, OWN, text, WAITING } from './answer.ts';

const BEFORE_RESULT = [...OWN, ...WAITING];

/** How the form is filled in. */
export const filling: readonly Answer[] = [
  {
    id: 'rare-character',
    whole: [],
    words: all('这个字 生僻 显示|出来 字|打不出 字|显示 名字|显示 会不会|乱码'),
    answer: ({ shown }) =>
      `生僻字照样存、照样印，不会丢。${text(shown) === '' ? '打不出来时，可以从通讯录或身份证照片里复制过来。' : `现在存的是：${text(shown)}，您看对不对？不对就回“打错了 正确的字”。`}`,
  },
  {
    id: 'in-pieces',
    whole: [],
    words: all('分|次|发 分|几条 分|几段 分开发 一次|发不完 太长|发 一条|发不下'),
    answer: () => '可以分几次发，发一段存一段，隔天接着发也行；发完回“写完了”。',
  },
  {
    id: 'deeds-length',
    whole: words('字数 字数要求'),
    words: all(
      '多少|字 字数 字数|不够 几|千字 写|多长 要写|多少 最多|写 最少|写 写|太多 写|太少 字|超了 字|太多 少写 写少 写短 短一点 短点|行 写不到 写不满 凑不够',
    ),
    answer: ({ track }, campaign) => aboutLengths(campaign, text(track)),
  },
  {
    id: 'certificate-later',
    when: BEFORE_RESULT,
    whole: [],
    words: all('证书|明天 证书|以后 证书|晚 证书|过 证书|后面 证书|补 证书|裱 证书|行吗 证书|没有'),
    answer: ({ track }, campaign) =>
      aboutCertificates(
        campaign,
        text(track),
        '可以，证书晚点补来就行，提交前我再要，先接着填；实在没有，到时回“暂无”。',
      ),
  },
  {
    id: 'certificate',
    when: BEFORE_RESULT,
    whole: words('证书要求'),
    words: all('证书|怎么 证书|要 证书|几张 复印件 奖状'),
    answer: ({ track }, campaign) =>
      aboutCertificates(
        campaign,
        text(track),
        '每个奖一张证书复印件：放平，四个角拍进来，按奖的顺序发图就行；暂时没有，回“暂无”或先“跳过”。',
      ),
  },
  {
    id: 'guide',
    whole: words('样例 案例 范文 模板 优秀案例 参考'),
    words: all('样例 案例 范文 例子 模板 别人|写 怎么写的 参考|哪里 优秀|成果'),
    answer: ({ contact }, campaign) =>
      campaign?.guidance
        ? `${campaign.guidance.title}：${campaign.guidance.where}回“样例”看一栏一栏的例子，回“${campaign.guidance.word}”看要点。`
        : `这次活动没有提供评价要点和样例，可以问${text(contact)}。`,
  },
  {
    id: 'which-awards',
    when: OWN,
    whole: [],
    words: all('奖|算吗 奖|算不算 奖|能写 奖|可以写 奖|能填 奖|可以填 荣誉|算吗 荣誉|能写 什么奖|写 哪些奖 什么样的奖'),
    answer: ({ contact }) =>
      `得过的都可以写上，写清哪一年、什么奖、谁发的。哪些算数由评审来定，拿不准可以问${text(contact)}。`,
  },
  {
    id: 'writing-help',
    when: OWN,
    whole: [],
    words: all('ai|写 人工智能|写 机器|写 你|帮我写 你|替我写 代写 不会写 写不来 写不出来'),
    answer: (_, campaign) => writingHelp(campaign),
  },
  {
    id: 'conditions',
    whole: words('申报条件 条件'),
    words: all(
      '什么|条件 哪些|条件 谁|可以报 能不能|报 能报|吗 可以报|吗 有资格 要求|申报 可以|参加 能|参加 什么人|参加 临时工 派遣 外包|报 外包|参加 返聘 实习生|报 合同工 编外 没得过奖 没获过奖 没有荣誉 没有获奖 几个人|能报 去年|报 以前|报 刚成立',
    ),
    answer: ({ track, contact }, campaign) => conditions(campaign, text(track), text(contact)),
  },
  {
    id: 'several',
    whole: [],
    words: all('能报|两个 能不能报|两个 两个 多个|报 再报 报几个 可以报|几 能报|几 一起报 都报 同时报'),
    answer: () => '可以报好几份：回“新申报”再开一份，回“我的申报”看名单、切换。',
  },
  {
    id: 'kept',
    whole: [],
    words: all(
      '会不会|丢 保存|吗 存|吗 丢|吗 关掉 关了 退出 退出去 换手机 换了手机 换个手机 材料|在吗 还在|吗 还在不在 没了 下班|填 明天|填 回家|填 晚上|填 改天|填 有空|填 接着填 先不|确认 不确认|行',
    ),
    answer: ({ phase }) =>
      OVER.some((one) => one === phase)
        ? '您填过的材料都还留着，没有丢。'
        : '您答一句我存一句，关掉聊天也不会丢。回来发“继续”，从停下的地方接着填。',
  },
  {
    id: 'time-needed',
    whole: [],
    words: all('多久|填 要多久 多长时间 多少时间 几分钟'),
    answer: () =>
      '短的栏目二十来分钟能填完；长的文字和图片先备好会更快。也可以把整张表的内容一次贴过来，我替您分好栏。',
  },
  {
    id: 'paste',
    whole: [],
    words: all('word 一起|发 一次|填 整张 整个表 复制 粘贴'),
    answer: (_, campaign) => {
      const column = exampleColumn(campaign);
      const like = column ? `“${column.label}：${column.text}”` : '“栏目名：……”';
      return `可以一次贴好几栏：一行一栏写成${like}，或把整张表的文字复制过来，我替您填进各栏，拿不准的再问您。`;
    },
  },
  {
    id: 'voice',
    whole: [],
    words: all('语音 直接说|不能 直接说|行 直接说|可以 不会打字 打字|慢'),
    answer: () => '可以用说的：点输入法上的话筒，说完变成文字，看一眼再发。',
  },
  {
    id: 'computer',
    whole: words('电脑上能填吗 可以在电脑上填吗'),
    words: all('电脑|填 电脑上 电脑|写 网页|填 网上|填 pc 网页版 电脑版'),
    answer: () => '可以：回“网页填写”，点开就是整张表，电脑、手机都能填，和这里是同一份，填到哪存到哪。',
  },
  {
    id: 'optional',
    when: OWN,
    whole: words('必须都填吗 都要填吗'),
    words: all('必须|填 都要|填 不填|行 不填|可以 可以|空 空着|行 空着|可以 选填 必填'),
    answer: () => '表上的栏目都要有内容。一时没有先回“跳过”，最后再补；确实没有的，那一栏会告诉您可以回“无”。',
  },
  {
    id: 'not-asked',
    whole: [],
    words: all('身份证 户口本 户口簿 银行卡 工作证 社保 劳动合同|要 体检'),
    answer: () => '表上问到的才要填、要交；没有问到的（例如身份证、银行卡），不用填，也不用拍照发来。',
  },
  {
    id: 'captions',
    when: OWN,
    whole: [],
    words: all('说明|不写 说明|不填 说明|没写 说明|必须 说明|一定 说明|要写 说明|怎么写 说明|写什么 不写说明'),
    answer: () => '说明可以不写，照片照样收；写一句更好，评审一看就明白拍的是什么。补说明就说“第1张”，后面写一句。',
  },
  {
    id: 'taken-by-phone',
    when: ['none', 'filling'],
    whole: [],
    words: all('手机拍 手机|拍的 手机|照片'),
    answer: ({ track }, campaign) => `手机拍的就行。${aboutPictures(campaign, text(track))}`,
  },
  {
    id: 'no-pictures',
    when: OWN,
    whole: words('没有照片怎么办 没照片怎么办 没有图片怎么办'),
    words: all('没照片 没有照片 没有图片 没图片 找不到照片 没拍照 没拍过 照片|没拍'),
    answer: () => '现在没有就回“跳过”，接着填后面的；提交前用手机拍几张补上就行。',
  },
  {
    id: 'show-others',
    when: OWN,
    whole: [],
    words: all('领导|先看 同事|先看 给|领导|看 让领导|看 给领导|看 发给|看看 先看一下 先给|看'),
    answer: () => '可以：回“预览”，把填好的转给他看；出了申报表 PDF，也可以转发。没盖章、没提交以前，要改随时能改。',
  },
  {
    id: 'blank-form',
    whole: [],
    words: all('表|长什么样 表|什么样子 整张表|看 看一下|表 看看|表 看|空表 有哪些栏 哪些栏目 多少栏'),
    answer: () => '回“空白表”，我把没填的整张 Word 表发给您，先看看要填什么。',
  },
  {
    id: 'materials',
    whole: words('需要什么材料 要准备什么 需要准备什么材料'),
    words: all('准备|什么 准备|材料 什么材料 哪些材料 需要|材料 什么|资料 哪些|资料 需要|资料 附|什么'),
    answer: (_, campaign) => {
      const slow = materials(campaign);
      return `${slow.length > 0 ? `最费时间的是${some(slow)}，先备好。` : ''}其他栏目照着问题答就行，回“空白表”可以先看整张表要填什么。`;
    },
  },
];

/** What is done with a text by answering questions, where the campaign has them; else where to look. */
function writingHelp(campaign: CampaignDefinition | null): string {
  const label = longTextLabel(campaign);
  if (campaign?.guidance?.writing.length)
    return `可以：走到${label === null ? '写材料' : `“${label}”`}那一步回“帮我写”，答几个问题，我把您的话拼成草稿，您再改。事情要是真的。`;
  return `我不能替您写${campaign?.guidance ? '，可以回“样例”照着来' : ''}。用别的办法写好了，也可以贴进来；事情要是真的。`;
}

/** The clauses of the tracks, shortened: each is asked whole before the form. */
function conditions(campaign: CampaignDefinition | null, track: string, contact: string): string {
  const tracks = Object.entries(campaign?.tracks ?? {}).filter(([id]) => track === '' || id === track);
  const told = tracks.flatMap(([, track]) => {
    const asked = conditionsIn(track);
    if (!asked) return [];
    const shown = numbered(asked.clauses.map((clause) => clip(clause.text, 60)));
    return [lines(`${tracks.length > 1 ? `${track.name}（${asked.source}）` : asked.source}：`, shown)];
  });
  if (told.length > 0) return lines('条件是这些，申报时我一条一条请您确认：', ...told);
  const isOpen = formsOf(campaign).length > 0;
  return `${isOpen ? '没有另外的申报条件，选好类别就能填。' : ''}拿不准能不能报，可以问${contact}。`;
}
