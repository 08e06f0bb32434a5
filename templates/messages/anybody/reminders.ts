import type { ReminderValues, ReminderWait } from '../../../src/domain/reminders/reminder-values.ts';
import type { WordingContext } from '../../../src/ports/wording.ts';
import { paperName, papersIn } from '../phrases/campaign-words.ts';
import { owedLine } from '../phrases/owed-lines.ts';
import { day, lines, type MessagesOf, quoted, some, type Words } from '../phrases/words.ts';

const left = (daysLeft: number) =>
  daysLeft === 0 ? '今天是最后一天' : daysLeft === 1 ? '还有 1 天，明天截止' : `还有 ${daysLeft} 天`;

/** Which matter it is: the application by its name, else the campaign. */
const about = ({ campaign, title }: ReminderValues) => (title ? `${campaign}\u00b7${quoted(title)}` : campaign);

/** 形式评审补正 */
const repairOf = ({ stage }: ReminderValues) => (stage ? `${stage}补正` : null);

function stamp(wait: Extract<ReminderWait, { kind: 'stamp' }>, context: WordingContext): string {
  const { application, latest, leadDays } = wait;
  return lines(
    `表已经打好，等盖章。盖章一般要 ${leadDays} 天，最晚${day(latest)}送去盖最稳。`,
    `盖好拍照发来，或在网页上传：${context.link('upload', application)}`,
  );
}

/** What is still to be done, in one or two lines. */
function todo(waits: ReminderWait, context: WordingContext): string {
  switch (waits.kind) {
    case 'registration':
      return waits.lacks === 'body'
        ? '还没选推荐单位。回“继续”，一两分钟就能报上名。'
        : '还没确认申报条件。回“继续”，一分钟就好。';
    case 'returned':
      return `退回的 ${some(waits.labels, 3)} 还没改，大约 ${waits.minutes} 分钟。回“继续”就从这里改起。`;
    case 'columns': {
      const more = waits.count > waits.labels.length ? '等' : '';
      return `还差 ${waits.count} 栏（${waits.labels.join('、')}${more}），按您的速度大约 ${waits.minutes} 分钟。回“继续”接着填。`;
    }
    case 'confirm':
      return '都填完了，就差核对一遍。回“继续”核对、出表。';
    case 'print':
      return '都填完了，就差出表盖章。回“继续”。';
    case 'stamp':
      return stamp(waits, context);
    case 'paper':
      return `还差一份自己的材料。回“继续”接着传，或在网页上传：${context.link('upload', waits.application)}`;
    case 'submit':
      return '材料都齐了，就差最后一步。回“提交”就交上去了。';
    case 'body':
      return lines(
        waits.waiting > 0 && `${waits.body}还有 ${waits.waiting} 份申报等您看，回“待办”。`,
        ...(waits.owed
          ? waits.owed.map((one) => `${paperName(context.campaign, one.paper)}：${owedLine(one, context.campaign)}。`)
          : waits.papers.map((paper) => paperName(context.campaign, paper)).map(paperOut)),
        waits.waiting > 0 && waits.papers.length === 0 && papersBehind(context),
      );
  }
}

/** What comes once something is endorsed, by the same day: who decides on the last day is too late for a stamp. */
function papersBehind({ campaign }: WordingContext): string | false {
  const names = papersIn(campaign).map((paper) => paperName(campaign, paper));
  return names.length > 0 && `定了推荐的，还要交盖章的${names.join('和')}，也是这一天截止，请留出盖章的时间。`;
}

const paperOut = (name: string) => `${name}还没交盖章件，回“${name}”。`;

const closing =
  (what: string) =>
  (values: ReminderValues, context: WordingContext): string =>
    lines(
      `⏰ ${about(values)}：${repairOf(values) ?? what}${day(values.closesOn)}截止（当天也算），${left(values.daysLeft)}。`,
      todo(values.waits, context),
    );

const missed =
  (what: string, still: string) =>
  (values: ReminderValues): string =>
    lines(
      `${about(values)}：${values.stage ? `${values.stage}的补正已于` : what}${day(values.closesOn)}截止了。`,
      `${still}有特殊情况，请联系${values.contact}。`,
    );

/** What people are reminded of before a window closes and after it did; campaigns name them in `reminders`. */
export const reminders: Words<MessagesOf<'reminders'>> = {
  'reminders.registrationCloses': closing('预报名'),
  'reminders.closing': closing('资料申报'),
  'reminders.submissionOpened': (values, context) =>
    lines(
      `📝 ${about(values)}：申报表开放了，可以填到${day(values.closesOn)}（当天也算）。`,
      todo(values.waits, context),
    ),
  'reminders.recommendationCloses': closing('推荐'),
  'reminders.registrationMissed': missed('预报名已于', '这一次没来得及报上，已选的都留着。'),
  'reminders.submissionMissed': missed('资料申报已于', '这一份没来得及交，填过的都还在。'),
  'reminders.recommendationMissed': missed('推荐已于', '还没看的申报和没交的盖章表，现在交不上去了。'),
  'reminders.nudged': (values, context) =>
    lines(
      `📣 ${values.body}提醒您：${about(values)}${day(values.closesOn)}截止（当天也算），${left(values.daysLeft)}。`,
      todo(values.waits, context),
    ),
  'reminders.stop': ({ isLast }) => `不想收到提醒，回“别提醒我”${isLast ? '' : '；今天先不管，回“明天再说”'}。`,
  'reminders.paused': ({ until, isFilling = false }) =>
    until === 'never'
      ? `好，不再提醒您截止日期了。想恢复，回“恢复提醒”。${isFilling ? '填写照常，随时回“继续”。' : ''}`
      : `好，${day(until)}之前不再提醒。${isFilling ? '想起来了随时回“继续”。' : '想早点恢复，回“恢复提醒”。'}`,
  'reminders.resumed': () => '好，截止日期快到时会提醒您。',
};
