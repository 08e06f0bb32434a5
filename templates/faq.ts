import type { Json } from '../src/domain/base/json.ts';
import type { CampaignDefinition } from '../src/domain/campaign/schema.ts';
import type { Topic } from '../src/domain/vocabulary.ts';
import {
  aboutBodies,
  aboutCertificates,
  aboutLengths,
  aboutPictures,
  aboutReview,
  aboutSeal,
  hasExperts,
} from './faq-facts.ts';
import {
  changeExample,
  editExample,
  exampleColumn,
  firstReader,
  formsOf,
  hasBodies,
  hostOf,
} from './messages/campaign-words.ts';
import { clip, day, lines, numbered } from './messages/words.ts';

type Facts = Readonly<Record<string, Json>>;

/** A question people ask, and what is said to it. `words` are alternatives; all words of one have to stand in the question. */
interface Answer extends Topic {
  /** @param campaign what it is about; null where that is not settled */
  answer(facts: Facts, campaign: CampaignDefinition | null): string;
}

/** Questions matched by words, without a language model, and answers that are true of every campaign: out of its calendar, forms and bodies. Earlier
 *  ones win over later ones with as many words. What only one notice knows stands in its `faq`. */
export const faq: readonly Answer[] = [
  {
    id: 'deadline',
    whole: words('截止时间 截止日期 截止 时间安排 申报时间'),
    words: all(
      '截止|什么时候 到|哪天 到|几号 最晚|什么时候 最后|哪天 来得及 还有几天 报名|时间 申报|时间 什么时候|结束',
    ),
    answer: ({ registrationTo, formTo, recommendationTo, daysLeft, extendedTo }, campaign) =>
      text(extendedTo) === ''
        ? `预报名到${on(registrationTo)}，资料申报（填表、盖章、提交）到${on(formTo)}，当天都算${daysTo(daysLeft)}。${hasBodies(campaign) ? `推荐单位${on(recommendationTo)}前给出推荐意见。` : ''}`
        : `主办单位给您这份申报单独延到了${on(extendedTo)}：填表、盖章、提交，那天之前（当天也算）都来得及${daysTo(daysLeft)}。`,
  },
  {
    id: 'result',
    whole: words('什么时候出结果 结果什么时候出'),
    words: all('什么时候|结果 多久|结果 几号|结果 哪天|结果 什么时候|公布 什么时候|评审 多久|评审 怎么评|审 评审|流程'),
    answer: ({ reviewTo, recommendationTo }, campaign) =>
      `${hasBodies(campaign) ? `推荐单位${on(recommendationTo)}前初审，` : ''}${aboutReview(campaign)}${on(reviewTo)}前评完。有结果我马上告诉您。`,
  },
  {
    id: 'choose-body',
    whole: words('推荐单位 推荐单位怎么选'),
    words: all('推荐单位|选 推荐单位|哪 推荐单位|谁 推荐单位|怎么 归口|哪 选哪个|区 我们归'),
    answer: (_, campaign) =>
      hasBodies(campaign)
        ? `推荐单位就是管您这一块、替您推荐的那一家${aboutBodies(campaign)}`
        : `这个专栏不用推荐单位，填好直接交给${hostOf(campaign)}。`,
  },
  {
    id: 'rare-character',
    whole: [],
    words: all('这个字 生僻 显示|出来 字|打不出 字|显示 名字|显示 会不会|乱码'),
    answer: ({ shown }) =>
      `生僻字照样存、照样印，不会丢。${text(shown) === '' ? '打不出来时，可以从通讯录或身份证照片里复制过来。' : `现在存的是：${text(shown)}，您看对不对？不对就回复“打错了 正确的字”。`}`,
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
    words: all('多少|字 字数 几|千字 写|多长 要写|多少'),
    answer: ({ track }, campaign) => aboutLengths(campaign, text(track)),
  },
  {
    id: 'certificate-later',
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
    whole: words('证书要求'),
    words: all('证书|怎么 证书|要 证书|几张 复印件 奖状'),
    answer: ({ track }, campaign) =>
      aboutCertificates(
        campaign,
        text(track),
        '每个奖一张证书复印件：放平，四个角拍进来，按奖的顺序发图就行；暂时没有，回复“暂无”或先“跳过”。',
      ),
  },
  {
    id: 'photos',
    whole: words('照片要求 图片要求'),
    words: all('照片|要求 照片|几张 照片|多少 照片|什么 照片|怎么 图片|要求 图片|几张 图片|多少 图片|怎么 图片|多大'),
    answer: ({ track }, campaign) => aboutPictures(campaign, text(track)),
  },
  {
    id: 'download',
    whole: words('下载 下载表格 申报表 表呢 pdf'),
    words: all('下载 表|哪里 表|在哪 pdf|哪 表格|发 再发|表 打印|哪里 哪里|打印'),
    answer: ({ version }) =>
      Number(version ?? 0) > 0
        ? `申报表是 PDF 文件，第 ${text(version)} 版再发您一次，点开就能保存、打印：`
        : '申报表要先把各栏填好、核对确认，我排成 PDF 发到这里，您点开就能保存、打印。',
  },
  {
    id: 'seal',
    whole: words('盖章 公章 盖什么章'),
    words: all('盖章 公章 盖|章 哪个章 骑缝'),
    answer: (_, campaign) => aboutSeal(campaign),
  },
  {
    id: 'guide',
    whole: words('样例 案例 范文 模板 优秀案例 参考'),
    words: all('样例 案例 范文 例子 参考|哪里 优秀|成果'),
    answer: ({ contact }, campaign) =>
      campaign?.guidance
        ? `${campaign.guidance.title}：${campaign.guidance.where}回复“样例”看一栏一栏的例子，回复“${campaign.guidance.word}”看要点。`
        : `这次活动没有提供评价要点和样例，可以问${text(contact)}。`,
  },
  {
    id: 'conditions',
    whole: words('申报条件 条件'),
    words: all('什么|条件 哪些|条件 谁|可以报 能不能|报 可以报|吗 有资格 要求|申报'),
    answer: ({ track, contact }, campaign) => conditions(campaign, text(track), text(contact)),
  },
  {
    id: 'several',
    whole: [],
    words: all('两个 多个|报 再报 报几个 可以报|几'),
    answer: () => '可以报好几份：回复“新申报”再开一份，回复“我的申报”看名单、切换。',
  },
  {
    id: 'change-later',
    whole: [],
    words: all('还能|改 可以|改 能|修改 可以|修改 怎么|改 怎么|修改 填错 提交|改'),
    answer: (_, campaign) => {
      const column = exampleColumn(campaign);
      return `提交前随时能改：回复“修改 栏目名”${editExample(column)}，或直接说${changeExample(column)}。提交后、${firstReader(campaign)}看之前，截止日内回复“撤回”就能再改。`;
    },
  },
  {
    id: 'withdraw',
    whole: [],
    words: all('撤回 撤销申报 取消提交'),
    answer: ({ formTo }, campaign) =>
      `“撤回”是把交上去的申报拿回来改：${firstReader(campaign)}还没有定、${on(formTo)}前（当天也算）都可以，填的一栏不丢，改好要重新出表、盖章、再提交。要撤回，只回复“撤回”两个字；没回复就不会动。`,
  },
  {
    id: 'returned',
    whole: [],
    words: all('退回 打回'),
    answer: ({ formTo }, campaign) =>
      `${firstReader(campaign)}退回修改时，我会把他们写的意见原话告诉您，点到名的栏目重新打开，别的都留着；${on(formTo)}前改好、重新盖章、再提交就行。`,
  },
  {
    id: 'submit',
    whole: [],
    words: all('提交'),
    answer: ({ body, formTo }, campaign) =>
      `提交就是把盖好章的申报表交给${hasBodies(campaign) ? `${text(body) === '' ? '您选的推荐单位' : text(body)}初审` : hostOf(campaign)}，${on(formTo)}前（当天也算）都可以；没提交前谁也没收到。走到最后一步，回复“提交”就交上去。`,
  },
  {
    id: 'kept',
    whole: [],
    words: all('会不会|丢 保存|吗 存|吗 丢|吗 关掉 退出|在吗'),
    answer: () => '您答一句我存一句，关掉聊天也不会丢。回来发“继续”，从停下的地方接着填。',
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
    id: 'people',
    whole: words('电话 联系方式 联系人是谁'),
    words: all('电话|多少 打|哪个电话 怎么|联系 联系|谁 问谁 找谁'),
    answer: ({ contact }) => `有事可以找${text(contact)}。`,
  },
  {
    id: 'privacy',
    whole: [],
    words: all('隐私 泄露 谁|看到 谁|看得到'),
    answer: (_, campaign) =>
      `您填的内容只给${hasBodies(campaign) ? '您的推荐单位、' : ''}主办单位的工作人员${hasExperts(campaign) ? '和分到的评审专家' : ''}看，别的单位看不到。`,
  },
];

/** The clauses of the tracks, shortened: each is asked whole before the form. */
function conditions(campaign: CampaignDefinition | null, track: string, contact: string): string {
  const tracks = Object.entries(campaign?.tracks ?? {}).filter(([id]) => track === '' || id === track);
  const told = tracks.flatMap(([, { name, journey }]) =>
    journey.flatMap((step) => {
      if (step.step !== 'eligibility') return [];
      const shown = numbered(step.clauses.map((clause) => clip(clause.text, 60)));
      return [lines(`${tracks.length > 1 ? `${name}（${step.source}）` : step.source}：`, shown)];
    }),
  );
  if (told.length > 0) return lines('条件是这些，申报时我一条一条请您确认：', ...told);
  const isOpen = formsOf(campaign).length > 0;
  return `${isOpen ? '没有另外的申报条件，选好类别就能填。' : ''}拿不准能不能报，可以问${contact}。`;
}

/** Words parted by white space. */
function words(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** Alternatives parted by white space; the words of one parted by |. */
function all(list: string): string[][] {
  return words(list).map((one) => one.split('|'));
}

/** How long one can still fill in. */
function daysTo(left: Json | undefined): string {
  if (typeof left !== 'number') return '';
  if (left < 0) return '，已经截止';
  return left === 0 ? '，就是今天' : `，还有 ${left} 天`;
}

function on(date: Json | undefined): string {
  return typeof date === 'string' ? day(date) : '';
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
