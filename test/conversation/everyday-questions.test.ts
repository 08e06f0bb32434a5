import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { beginPlay, goodReplies, type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import { sampleAnswers } from '../support/campaigns/sample-answers.ts';
import { wordedPart } from '../support/chats/worded-part.ts';

/** Where it is asked (`print`: the form is being printed), the question, and words of a right answer; written before any of them was answered. */
type Row = [place: string, question: string, answer: RegExp];

const rows: Row[] = [
  ['hello', '那我今天能先填吗', /现在就可以|12月17日/],
  ['hello', '报名要交什么材料', /先备好|事迹/],
  ['hello', '明天再报行不行', /12月10日/],
  ['hello', '我能先看看表长什么样吗', /空白表/],
  ['form/headcount', '能不能明天再填', /接着填|继续/],
  ['form/headcount', '我身份证要不要', /身份证/],
  ['form/headcount', '让同事帮我填行吗', /邀请同事/],
  ['form/headcount', '填到一半能换人填吗', /邀请同事/],
  ['form/headcount', '我的信息会不会泄露', /只|看/],
  ['form/headcount', '全部填完要多长时间', /二十来分钟/],
  ['form/headcount', '能看看别人怎么写的吗', /样例/],
  ['form/headcount', '可以让领导先看一下吗', /预览/],
  ['form/headcount', '填了一定能评上吗', /评审/],
  ['form/deedsPhotos', '说明不写行不行', /说明可以不写/],
  ['form/deedsPhotos', '手机拍的行吗', /行|可以/],
  ['form/deedsPhotos', '没有照片怎么办', /跳过|至少/],
  ['form/deeds', '少写点行不行', /2500/],
  ['form/deeds', '能让AI写吗', /帮我写/],
  ['form/awards', '证书丢了怎么办', /暂无|补/],
  ['form/awards', '五年前的奖能写吗', /能写|俞琳/],
  ['confirm', '谁来确认', /您/],
  ['confirm', '先不确认行不行', /继续|12月17日/],
  ['print', '还要等多久', /几秒|马上|发来/],
  ['print', '表发到哪里', /这里/],
  ['upload', '能不能明天再交', /12月17日/],
  ['upload', '章盖歪了行不行', /看得清|清楚/],
  ['upload', '可以先交不盖章的吗', /盖章/],
  ['upload', '打印要彩色的吗', /黑白/],
  ['submit', '交了还能改吗', /撤回/],
  ['submit', '交给谁看', /申汀/],
  ['done', '多久出结果', /1月15日/],
  ['done', '要不要去现场', /俞琳|通知/],
];

/** A third of the same list, written at the same time, that the words were not made for. */
const aside: Row[] = [
  ['hello', '我不是上海户口能报吗', /附件1|俞琳/],
  ['form/headcount', '这个写完能改吗', /修改|撤回/],
  ['form/headcount', '填错了怎么办', /修改/],
  ['form/headcount', '领导能看到我填的吗', /提交|看/],
  ['form/headcount', '还有多少没填', /\d+ ?[栏/]/],
  ['form/headcount', '你们几点下班', /工作人员|随时/],
  ['form/deedsPhotos', '照片要几张', /3～4|10 张/],
  ['form/deedsPhotos', '旧照片可以用吗', /可以|俞琳/],
  ['form/awards', '区里发的奖算吗', /俞琳|算/],
  ['confirm', '确认了还能改吗', /改/],
  ['print', '什么时候要交', /12月17日/],
  ['form/headcount', '能不能明天再交', /12月17日/],
  ['upload', '必须盖公章吗', /公章/],
  ['upload', '我们单位没有公章怎么办', /公章/],
  ['submit', '今天不交行不行', /12月17日/],
  ['done', '我能催一下吗', /俞琳/],
];
/** So many of them are answered; it may only grow. */
const ANSWERED_ASIDE = 11;

const answers = sampleAnswers('team-metro-window');
const places = new Map<string, PurePlay>();

/** The team's way from the greeting to the submission, one play for each place. */
function walk(): void {
  let play: PurePlay | null = said(beginPlay(campaign, new Date('2021-12-06T09:00:00+08:00')), '你好');
  places.set('hello', play);
  while (play.person.bookmark?.place !== 'done') {
    play = goodReplies(play, answers, 'team').reduce<PurePlay>(
      (known, reply) => playMessage(known, reply) ?? known,
      play,
    );
    const place = play.person.bookmark?.place ?? '';
    if (!places.has(place)) places.set(place, play);
    if (place === 'confirm') places.set('print', said(play, '确认'));
  }
}

function said(play: PurePlay, text: string): PurePlay {
  return playMessage(play, { kind: 'text', text }, false) ?? { ...play, parts: [] };
}

/** Whether it is answered so, and nothing of the form changes by it. */
function isAnswered([place, question, answer]: Row): boolean {
  if (places.size === 0) walk();
  const before = places.get(place);
  if (!before) throw new Error(`the sample does not reach ${place}`);
  const { application, parts } = said(before, question);
  const isUnknown = parts.some(({ message }) => message === 'faq.unknown' || message.endsWith('.unclear'));
  return (
    !isUnknown && answer.test(parts.map(wordedPart).join('\n')) && application?.answers === before.application?.answers
  );
}

it.each(rows)('answers at %s: %s', (...row) => expect(isAnswered(row)).toBe(true));

it('answers most of those that nobody tuned for', () => {
  expect(aside.filter(isAnswered).length).toBeGreaterThanOrEqual(ANSWERED_ASIDE);
});
