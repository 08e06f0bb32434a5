import type { DaysAway } from '../../../src/domain/language/dates/absence.ts';
import type { FoundLine, StaffMessages } from '../../../src/domain/messages/desk/staff-messages.ts';
import type { ConsolePlace } from '../../../src/domain/vocabulary.ts';
import { accountName, admittedByCode } from '../../pages/admitted-by-code.ts';
import { byKey } from '../../pages/by-key.ts';
import { consoleTexts } from '../../pages/console/console.ts';
import { resultTexts } from '../../pages/console/results.ts';
import { numberOf } from '../../pages/number-of.ts';
import { personKinds } from '../../pages/person-kinds.ts';
import { standingText, waitingAt } from '../../pages/standing.ts';
import { trackWords } from '../phrases/campaign-words.ts';
import { cancelAbsence, daysAway, periodsAway } from '../phrases/days-away.ts';
import { clip, day, lines, type MessagesOf, quoted, some, type Words } from '../phrases/words.ts';

/** What the association's staff read in the chat. */
export const staff: Words<MessagesOf<'staff'>> = {
  'staff.help': (_, { campaign }) =>
    lines(
      '工作人员可以回：',
      '后台：打开管理页',
      '查 姓名（编号、单位、电话也行）：查一份申报',
      '进度：各到了哪一步、有多少份',
      '求助：看谁在找人工',
      '广播：群发通知；发错了回“撤回广播”',
      '接手 求助号：接手，或换到这一位；此后您打的字、发的图直接给对方',
      '交还：办完了，对方接着填表',
      '转给 姓名：把正在办的这一位转给同事',
      `${trackWords(campaign) || '“申报”'}：替别人开一份申报`,
    ),
  'staff.admitted': ({ role }) =>
    role === 'staff'
      ? '✅ 您现在是本次活动的工作人员。回“后台”打开管理页，“求助”看谁在找人工。'
      : '✅ 您现在是本次活动的审计人员，能查看全部材料和导出，不能改动。回“后台”打开管理页，“查 姓名”“进度”也能用。',
  'staff.code-used': (used, context) => ({
    kind: 'link',
    title: clip(`邀请码用掉了：${used.knownName || accountName(used.person)}`, 36),
    text: `${admittedByCode(used)}（账号 ${accountName(used.person)}）。是您要邀请的人，不用管；不是，请打开管理页的“人员”，在这一行点“收回权限”，马上生效。`,
    url: `${context.link('console', '')}#/staff`,
    button: '看人员',
  }),
  'staff.revoked': () => '您的管理权限已经收回，管理页不再对您开放。如果弄错了，请联系其他工作人员。',
  'staff.not-admitted': ({ reason }) => notAdmitted[reason],
  'staff.unfinished': (_, context) => ({
    kind: 'link',
    title: '谁还没交',
    text: '打开管理页“申报”：点“填写中”那一格看是谁、停在哪里；快截止时最上面写着还有谁没办完。链接只给您本人，10 分钟内打开，只能用一次。',
    url: context.link('console', ''),
    button: '打开',
  }),
  'staff.objections': ({ title, count }) =>
    count === 0
      ? `${quoted(title)}没有等着答复的异议。以前的在管理页“公布结果”的“异议”里。`
      : `${quoted(title)}有 ${count} 条异议等着答复，在管理页“公布结果”的“异议”里。`,
  'staff.certificate-undone': ({ application, title, what }) =>
    `✓ 已撤回：${quoted(title)}（${application}）${what === 'made' ? '刚出的证书作废' : '的证书没有撤销，照旧有效'}，申报人没有收到通知。`,
  'staff.taken-back': (taken) => {
    if (taken.what === 'publication')
      return `✓ 已撤回刚才的公布（${taken.count} 份），没有通知任何人；改好了，到管理页再公布。`;
    return taken.what === 'answer'
      ? `✓ 已撤回对异议 ${taken.objection} 的答复“${clip(taken.answer, 60)}”，提出的人没有收到。改好了，到管理页“公布结果”的“异议”里再发。`
      : `✓ 已撤回刚才的改期（${clip(taken.reason, 30)}），日子和原来一样，没有通知任何人。`;
  },
  'staff.undone': ({ application, title }) =>
    `↩ 已撤回${quoted(title)}（编号 ${application}）刚才的决定，申报人没有收到通知。`,
  'staff.away': ({ isSelf, from, until, taken, there, startsNow, said, instead = [], others = [] }) =>
    lines(
      `${isSelf ? '好，记下了' : '同事替您登记了'}：${daysAway({ from, until })}不在。${there.length > 0 ? `有人找人工，发给${some(there)}` : '那时没有别的同事在，求助会留着，申报人也会知道'}。`,
      instead.length > 0 &&
        (said
          ? `和原来登记的${periodsAway(instead)}连成了一段。只请${daysAway(said)}，先回“取消${day(from)}请假”，再说一遍。`
          : `原来登记的${periodsAway(instead)}由这次的代替。`),
      others.length > 0 && `另外还登记着${periodsAway(others)}不在，没有变。`,
      taken > 0 &&
        (startsNow
          ? `您手上的 ${taken} 位，已经重新等人接手。`
          : `您手上的 ${taken} 位，到时候会重新等人接手；现在就想交出去，回“转给 姓名”。`),
      `${until === null ? '没说到哪天，等您回“我回来了”才算回来；也可以回“请假到12月5日”这样写明' : '提前回来，回“我回来了”；日子变了，重新说一遍；不请了，回“取消请假”'}。`,
    ),
  'staff.who-away': ({ today, people }) => {
    if (people.length === 0) return '现在没有人登记请假。自己要请，回“12月3日请假”这样写。';
    const isNow = ({ from, until }: DaysAway) => from <= today && (until === null || today <= until);
    return lines(
      people.some(({ periods }) => periods.some(isNow)) ? '请假的人：' : '今天都在。往后请假的：',
      ...people.map(
        ({ name, periods }) => `· ${name}：${periodsAway(periods)}${periods.some(isNow) ? '（今天不在）' : ''}`,
      ),
    );
  },
  'staff.absence-off': ({ isSelf, off, later }) =>
    lines(
      `${isSelf ? '好，' : '同事'}取消了${periodsAway(off)}的请假，那时求助照常发给您。`,
      later.length > 0 && stillAway(later),
    ),
  'staff.back': ({ isSelf, rows, later = [] }) =>
    lines(
      `${isSelf ? '欢迎回来，' : ''}从现在起求助又发给您了。${rows.length === 0 ? '现在没有等着接手的。' : `有 ${rows.length} 位在等：`}`,
      ...rows.map(
        ({ number, name, title, question, askedOn }) =>
          `${number} · ${title === null ? name : `${name}，${clip(title, 24)}`}（${day(askedOn)}来的）${question === '' ? '' : `\n  ${clip(question, 40)}`}`,
      ),
      rows.length > 0 && `回“接手 求助号”，例如“接手 ${rows[0]?.number ?? ''}”。`,
      later.length > 0 && stillAway(later),
    ),
  'staff.found': ({ search, rows, count, isMore, people, morePeople }) => {
    if (search === '') return '查什么？在“查”后面空一格写姓名、编号、单位或电话，例如“查 何䶮”。';
    const more = morePeople > 0 && `还有 ${morePeople} 位，写得更全一些再查。`;
    const others = people.length === 0 ? '' : lines('名单里的人：', ...people.map(personLine), more);
    if (count === 0) return others || nobodyFound(search);
    const rest =
      count > rows.length || isMore ? `只列了前 ${rows.length} 份，写得更全一些再查，或回“后台”看全部。` : '';
    return lines(`查到 ${isMore ? '至少 ' : ''}${count} 份：`, ...rows.map(found), rest, others);
  },
  'staff.figures': ({ campaigns }) => lines(...campaigns.map(figures)),
  'staff.console': ({ place }, context) => ({
    kind: 'link',
    title: place ? `管理页：${placeName(place)}` : '管理页',
    text: `${place ? `${doneThere[place]}，在管理页的“${placeName(place)}”里。` : '看申报进展，公布评审结果。'}链接只给您本人，10 分钟内打开，只能用一次；再进就再回“后台”。`,
    url: `${context.link('console', '')}${place ? `#/${place}` : ''}`,
    button: '打开',
  }),
};

const notAdmitted: Readonly<Record<StaffMessages['staff.not-admitted']['reason'], string>> = {
  'bad-code': '这个邀请码已经用过或过期了。请向发码的工作人员要一个新的，再发“绑定 邀请码”。',
  'own-role': '这是您自己发出的邀请码，不能自己用。请转给要邀请的人。',
  'other-role':
    '这个邀请码是给审计人员的。您在活动里已经有别的身份，不能同时做审计人员。邀请码没有用掉，请告诉发码的工作人员，转给要邀请的人。',
  'last-of-staff': '您是最后一位工作人员，不能改成审计人员。请先邀请另一位工作人员。',
};

function found(line: FoundLine): string {
  const { application, title, organisation, body, status, applicantName, telephone, telephoneOf, answered, columns } =
    line;
  const { stuck, left } = consoleTexts.list;
  return lines(
    `· ${title}（${application}）`,
    [organisation, body && `推荐单位 ${body}`].filter(Boolean).join('，'),
    `${applicantName || '未留姓名'} ${telephone ? numberOf(telephone, telephoneOf) : '电话未填'}`,
    [
      `${standingText(status, line.stage)}，已填 ${answered}/${columns}`,
      line.stuckDays !== null && line.stuckDays > 0 && `停了 ${stuck(line.stuckDays)}`,
      line.daysLeft !== null && (line.daysLeft > 0 ? `还剩 ${left(line.daysLeft)}` : left(line.daysLeft)),
    ]
      .filter(Boolean)
      .join('，'),
  );
}

/** The funnel in words: how many came as far as each step, and where the rest are. */
function figures({ title, counts, stages }: StaffMessages['staff.figures']['campaigns'][number]): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.erased;
  if (all === 0) return `${title}：还没有人开始申报。`;
  const waiting = stages
    .filter((stage) => stage.waiting > 0)
    .map((stage) => `${waitingAt(stage.title)} ${stage.waiting} 份`)
    .join('，');
  const out = counts['not-recommended'] + counts.rejected;
  const published = counts.awarded + counts['not-awarded'];
  return lines(
    `${title}：一共 ${all} 份`,
    `还在填 ${counts.draft} 份，退回在改 ${counts.returned} 份`,
    `交上来的 ${all - counts.draft - counts.returned} 份${waiting === '' ? '' : `，现在${waiting}`}`,
    out > 0 && `没通过 ${out} 份`,
    published > 0 && `公布了 ${published} 份，入选 ${counts.awarded} 份`,
  );
}

function stillAway(later: readonly DaysAway[]): string {
  return `${periodsAway(later)}的请假还在；${cancelAbsence(later)}。`;
}

function nobodyFound(search: string): string {
  return `没有查到“${search}”。姓名、编号、单位、电话、账号写一部分也能查；没有开始申报、也不在名单里的人查不到。`;
}

function personLine({ kind, name, mobile, place }: StaffMessages['staff.found']['people'][number]): string {
  return `· ${name}（${[personKinds[kind], place].filter(Boolean).join('，')}）${mobile && ` ${mobile}`}`;
}

const doneThere: Readonly<Record<ConsolePlace, string>> = {
  applications: '看一份申报、给它延期、看谁还没交',
  checks: '审材料、退回补正、一起定通过',
  scoring: '导入专家、分配、催评分、截止评分',
  bodies: '导入推荐单位、给联系人发邀请码和账号、看两张表交了没有',
  broadcasts: '写通知、挑收的人、定时发（也可以在这里回“广播”）',
  exports: '下载名单、申报表和附件',
  messages: '没送到的消息、没读懂的消息',
  calendar: '改各阶段的日期',
  audit: '谁在什么时候做了什么',
  staff: '请同事进来、登记请假',
  'results/panel': '按平均分排队、定名单',
  'results/publish': '预览、公布结果',
  'results/sent': '看结果送到没有、更正结果',
  'results/objections': '答复异议',
  'results/certificates': '看证书、重做、作废',
  'results/gallery': '放上、撤下案例展示',
};

/** What the console calls a page. */
function placeName(place: ConsolePlace): string {
  const [tab, part] = place.split('/');
  const name = byKey<string>(consoleTexts.nav)[tab ?? ''] ?? '';
  return part ? `${name} · ${byKey<string>(resultTexts.parts)[part] ?? ''}` : name;
}
