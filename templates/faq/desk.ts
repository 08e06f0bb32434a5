import { levelsOf } from '../../src/domain/campaign/chain.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import type { Phase } from '../../src/domain/vocabulary.ts';
import { type Answer, all, type Facts, on, text } from './answer.ts';

const DESK: readonly Phase[] = ['desk'];

/** What contacts of a recommending body ask; they win over what an applicant would be told. */
export const desk: readonly Answer[] = [
  {
    id: 'desk-later',
    when: DESK,
    whole: [],
    words: all('先放 放着 放一放 晚点 晚几天 过几天 明天|行 明天|可以 后天|行 下周|行 来得及 最晚 最迟'),
    answer: (facts) =>
      isOver(facts)
        ? tooLate(facts)
        : `可以先放着：${on(facts.recommendationTo)}前（当天也算）定下就行，要看的时候回“待办”。过了这天没有定，这份就不能再推荐了。`,
  },
  {
    id: 'desk-return',
    when: DESK,
    whole: [],
    words: all(
      '退回|还能改 退回|能改吗 退回|改不 退回|他改 退回|怎么改 退回|多久改 退了|改 退回|填 退了|填 退回|多久 退回|怎么办 补材料 补充材料 补交 补一份 让他补 让他改 重新交',
    ),
    answer: (facts) =>
      facts.formState === 'after'
        ? `资料申报${on(facts.formTo)}已经截止，现在退回去他也改不了了。材料没大问题就推荐；确实要改，请找${text(facts.contact)}给申报人延期，延了就能退。`
        : `能改，不用重填：回“退回 编号 哪一栏不对、怎么改”，点到名的栏目重新打开，别的都留着；他${on(facts.formTo)}前改好、盖章、再交给您，我发新的卡片来。`,
  },
  {
    id: 'desk-unclear',
    when: DESK,
    whole: [],
    words: all('章|不清 章|看不清 章|没盖 没盖章 没有章 照片|不清 照片|看不清 图片|看不清 材料|看不清 扫描|看不清'),
    answer: (facts) =>
      facts.formState === 'after'
        ? `资料申报${on(facts.formTo)}已经截止，现在退不回去。看不清的地方先打电话问申报人；要他重传，请找${text(facts.contact)}延期。`
        : '点“退回修改”，写明哪一页看不清、请重新盖章或重拍，他改好再交给您，我发新的卡片来。',
  },
  {
    id: 'desk-seal',
    when: DESK,
    whole: [],
    words: all('章|哪 章|位置 章|什么地方 盖|哪 盖|位置 谁的章 什么章 哪个章'),
    answer: (_, campaign) =>
      hasPapers(campaign)
        ? `${paperNames(campaign)}打印出来，在表上写着“（盖章）”的地方盖贵单位的公章，一页一张拍照发到这里。申报表上盖的是申报单位自己的章，不用您盖。`
        : '申报表上盖的是申报单位自己的章，您看一眼盖了没有就行，不用再盖。',
  },
  {
    id: 'desk-papers',
    when: DESK,
    whole: [],
    words: [],
    answer: (facts, campaign) =>
      hasPapers(campaign)
        ? `${paperNames(campaign)}都由贵单位出：推荐了谁、什么顺序，发动了多少单位和人。审完以后回表的名字，我把推荐的排好，要填的几个数一个一个问您，再发 PDF 来；打印、盖章、拍照发回这里就算交了，${on(facts.recommendationTo)}前交，分开交也行。`
        : '这个活动不用推荐单位另外交表，审完就行。',
  },
  {
    id: 'desk-order',
    when: DESK,
    whole: [],
    words: all('顺序|怎么 顺序|哪 顺序|谁 怎么排 谁排 排序 排名 先后'),
    answer: (_, campaign) =>
      hasPapers(campaign)
        ? '顺序由贵单位定：在“待办”的网页上可以上下挪，出推荐的那张表时也会先给您看，回新的顺序，或回“2 放第一”就改。'
        : '不用排顺序，一份一份定就行。',
  },
  {
    id: 'desk-deputy',
    when: DESK,
    whole: [],
    words: all('不在|谁 不在|审 不在|怎么办 请假|谁 请假|审 别人|审 同事|审 谁|代审 换人|审 替我 代我'),
    answer: ({ contact }) =>
      `您不在，同一推荐单位的其他联系人照样能定。没有别人，请${text(contact)}给同事一个临时邀请码（说好代到哪一天），他在这里回“绑定 邀请码”就能审、出表。`,
  },
  {
    id: 'desk-mistake',
    when: DESK,
    whole: [],
    words: all(
      '点错 按错 定错 选错 推荐错 退错 手滑 推荐了|改 推荐了|撤 推荐以后|改 推荐完|改 定了|改 定了|撤 审完|改 反悔 后悔',
    ),
    answer: ({ undoSeconds, contact }) =>
      Number(undoSeconds ?? 0) > 0
        ? `定了以后 ${text(undoSeconds)} 秒内申报人还不知道：点那张卡片上的“撤回”，或回“撤回刚才的决定”，再重新定。过了这会儿就通知申报人，不能再改，请找${text(contact)}。`
        : `定了马上通知申报人，自己改不了。定错了请找${text(contact)}。`,
  },
  {
    id: 'desk-quota',
    when: DESK,
    whole: [],
    words: all('名额 推荐几个 推荐多少 推几个 报几个 几个指标 上限 最多推 最多推荐'),
    answer: (facts, campaign) => quotaSaid(facts, campaign),
  },
  {
    id: 'desk-visible',
    when: DESK,
    whole: [],
    words: all('看得到|原因 看到|原因 知道|原因 看见|原因 申报人|看得到 申报人|看到 申报人|知道 他|看得到 他|看到'),
    answer: () => '定了我就告诉对方：“退回”和“不推荐”的原因，我原话转给申报人；“推荐”不用写原因。别的推荐单位看不到。',
  },
  {
    id: 'desk-material',
    when: DESK,
    whole: [],
    words: all('材料|哪 材料|怎么看 在哪看 哪里看 哪看 怎么看 看材料 打不开 点不开 打不了 链接|过期 链接|失效'),
    answer: ({ contact }) =>
      `卡片上“材料”后面点“查看”，或者回“待办”，我发新的网页链接给您，几份可以对照着看。链接只有您本人能开，换了手机或隔久了就再回一次“待办”。还打不开，请找${text(contact)}。`,
  },
  {
    id: 'desk-check',
    when: DESK,
    whole: [],
    words: all(
      '填得对 填的对 写得对 对得上 有没有盖章 盖章了吗 盖了吗 盖了没 是谁 他电话 他的电话 她电话 申报人|电话 怎么联系他 联系申报人',
    ),
    answer: () =>
      '回它的名称或编号，我发那一份的卡片来：点“查看”就是整张表和盖章件，申报人的电话也在表上；没看到公章的，卡片上会标出来。哪几份，回“待办”看。',
  },
  {
    id: 'desk-criteria',
    when: DESK,
    whole: [],
    words: all('标准 怎么审 审什么 审哪 看哪些 看什么 依据 要求审 怎么打分 打分'),
    answer: () =>
      '您看三样：内容真不真，是不是归您这一家、够不够条件（条件申报人已逐条确认），该盖的章盖了没有。同意就“推荐”。不用打分，打分是评审的事。',
  },
  {
    id: 'desk-decides',
    when: DESK,
    whole: [],
    words: all('谁来定 谁定 谁说了算 谁决定 谁来评 谁评 最后|谁'),
    answer: ({ host, reviewTo }) =>
      `贵单位先定推不推荐；推荐上去的由${text(host)}组织评审、定名单，${on(reviewTo)}前有结果，我告诉您，也告诉申报人。`,
  },
  {
    id: 'desk-not-ours',
    when: DESK,
    whole: [],
    words: all('不是我们 不归我们 不是我 不归我 不属于 不认识 报错单位 选错单位 找错'),
    answer: (facts) =>
      facts.formState === 'after'
        ? `不归贵单位的，先别推荐；申报已经截止，他自己换不了，请找${text(facts.contact)}。`
        : '不归贵单位的，点“退回修改”，写“不归我们，请换推荐单位”：申报人在这里回“换推荐单位”，换好再交，就到那一家去了。',
  },
];

function isOver({ deskState }: Facts): boolean {
  return deskState === 'after';
}

function tooLate({ recommendationTo, contact }: Facts): string {
  return `推荐${on(recommendationTo)}已经截止，现在不能定了。确实要补，请找${text(contact)}延期。`;
}

function hasPapers(campaign: CampaignDefinition | null): boolean {
  return namesOf(campaign).length > 0;
}

function namesOf(campaign: CampaignDefinition | null): string[] {
  return Object.values(campaign?.bodyForms ?? {}).map(({ name, title }) => name ?? title);
}

function paperNames(campaign: CampaignDefinition | null): string {
  return namesOf(campaign).join('和');
}

/** What a body may recommend; only a campaign that sets a quota says a number. */
function quotaSaid({ host, contact }: Facts, campaign: CampaignDefinition | null): string {
  const limits = (campaign ? levelsOf(campaign) : []).flatMap(({ quota }) => Object.entries(quota ?? {}));
  if (limits.length === 0)
    return `系统里没有给每家推荐单位限名额：够条件、贵单位同意的都可以推荐，最后入选多少由${text(host)}定。另有说法的，以${text(contact)}的答复为准。`;
  const said = limits.map(([track, limit]) => `${campaign?.tracks[track]?.name ?? track}最多 ${limit} 份`);
  return `每家推荐单位：${said.join('，')}。够了再推荐，我会提醒您。`;
}
