import campaign from '../../../flows/star-2021/campaign.ts';
import {
  beginPlay,
  fileOf,
  goodReplies,
  type PurePlay,
  playMessage,
  takeHandover,
} from '../../../src/commands/intake/pure-play.ts';
import type { Heard } from '../../../src/conversation/base/scene.ts';
import { type Application, applicationStatuses } from '../../../src/domain/application/record/application.ts';
import { sampleAnswers } from '../campaigns/sample-answers.ts';
import { applicationIn } from '../seasons/ready-application.ts';

const NOW = new Date('2021-12-06T09:00:00+08:00');
const LATE = new Date('2021-12-20T09:00:00+08:00');
const EARLY = new Date('2021-11-23T09:00:00+08:00');
const answers = sampleAnswers('team-metro-window');

/** One message further; nothing happens where nothing is said to it. @param isPrinting false: the form is not printed yet */
export function say(play: PurePlay, reply: string | Heard, isPrinting = true): PurePlay {
  const heard = typeof reply === 'string' ? { kind: 'text' as const, text: reply } : reply;
  return playMessage(play, heard, isPrinting) ?? { ...play, parts: [] };
}

const kept = new Map<string, PurePlay>();
let along: PurePlay | null = null;

/** Somebody on their way through the team's form, at the first place whose name begins so. One walk serves all. */
function at(place: string): PurePlay {
  for (let turns = 0; turns < 300; turns += 1) {
    const found = [...kept].find(([known]) => known.startsWith(place));
    if (found) return found[1];
    const play: PurePlay = along
      ? goodReplies(along, answers, 'team').reduce<PurePlay>((known, reply) => say(known, reply), along)
      : say(beginPlay(campaign, NOW), '你好');
    along = play;
    const here = play.person.bookmark?.place ?? '';
    if (!kept.has(here)) kept.set(here, play);
  }
  throw new Error(`the sample does not reach ${place}`);
}

function after(play: PurePlay, ...replies: (string | Heard)[]): PurePlay {
  return replies.reduce<PurePlay>((known, reply) => say(known, reply), play);
}

function standing(status: Application['status']): PurePlay {
  const play = at('submit');
  const { bookmark } = play.person;
  const application = { ...applicationIn(status), id: play.application?.id ?? '', applicant: play.person.id };
  const done = bookmark && { ...bookmark, place: 'done', application: application.id };
  return { ...play, application, person: { ...play.person, bookmark: done }, parts: [] };
}

const photo = (name: string): Heard => ({ kind: 'picture', file: fileOf(name) });
const piece = '我们班组每天清晨五点四十分开岗，为乘客提供一米窗服务。'.repeat(5);
const ready = () => at('form/address');

/** Every state that an applicant can be in. */
export const applicantStates: readonly [name: string, begin: () => PurePlay][] = [
  ['a newcomer', () => beginPlay(campaign, NOW)],
  ['the track is asked', () => say(beginPlay(campaign, NOW), '你好')],
  ['the body is asked', () => at('body')],
  ['bodies to choose from', () => say(at('body'), '铁路')],
  ['the conditions', () => at('eligibility')],
  ['a condition alone', () => say(at('eligibility'), '逐条看')],
  ['a condition that is doubted', () => say(at('eligibility'), '第2条不清楚')],
  ['the first part of the form', () => at('form/')],
  ['a name', () => at('form/contact')],
  ['a number', () => at('form/women')],
  ['a number that was not understood', () => say(at('form/women'), '大概10来个')],
  ['options', () => at('form/teamKinds')],
  ['a paragraph', () => at('form/duties')],
  ['a long text', () => at('form/deeds')],
  ['a long text that is begun', () => say(at('form/deeds'), piece)],
  ['a guiding question', () => say(at('form/deeds'), '帮我写')],
  ['a text that is to be cleared', () => after(at('form/deeds'), piece, '重写')],
  ['a paragraph to add', () => after(at('form/awards'), '修改 事迹材料', '加一段')],
  ['awards', () => at('form/awards')],
  ['an award without its grantor', () => say(at('form/awards'), '2020年 五星级班组')],
  ['certificates', () => at('form/awardCertificates')],
  ['pictures', () => at('form/deedsPhotos')],
  ['a picture', () => say(at('form/deedsPhotos'), photo('a'))],
  ['pictures to order', () => after(at('form/deedsPhotos'), photo('a'), photo('b'), '调整顺序')],
  ['a value that is asked about', () => say(ready(), '民办的')],
  ['a change that is asked about', () => say(at('form/postcode'), '通信地址：云苔路259号')],
  ['several values that are asked about', () => say(at('form/postcode'), '通信地址：云苔路259号\n邮编：200072')],
  ['which value is wrong', () => after(at('form/postcode'), '通信地址：云苔路259号\n邮编：200072', '不是')],
  ['numbers that do not agree', () => say(at('confirm'), '员工改成 25')],
  ['a column that is changed', () => say(at('confirm'), '修改 邮编')],
  ['the confirmation', () => at('confirm')],
  ['a column that was put off', () => say(at('form/awardCertificates'), '跳过')],
  ['the form is being printed', () => say(at('confirm'), '确认', false)],
  ['the stamped paper is awaited', () => at('upload')],
  ['a page of the stamped paper', () => say(at('upload'), photo('page'))],
  ['the submission', () => at('submit')],
  ['a change that would void the paper', () => say(at('submit'), '修改 邮编 200073')],
  ['beginning anew', () => say(at('form/contact'), '重新开始')],
  ['another application', () => say(at('form/contact'), '新申报')],
  ...applicationStatuses
    .filter((status) => status !== 'draft')
    .map((status): [string, () => PurePlay] => [`an application that is ${status}`, () => standing(status)]),
  ['a column that was sent back', () => say(standing('returned'), '继续')],
  ['what was sent back is changed', () => after(standing('returned'), '继续', '200073')],
  ['a withdrawn application', () => say(standing('awaiting-recommendation'), '撤回')],
  ['a person is awaited', () => say(at('form/contact'), '人工 照片传不上去')],
  ['a person is talked to', () => takeHandover(say(at('form/contact'), '人工 照片传不上去'))],
  ['a person is awaited after the submission', () => say(standing('awaiting-recommendation'), '人工 想补材料')],
  ['after the last day: a newcomer', () => beginPlay(campaign, LATE)],
  ['after the last day: the body', () => ({ ...at('body'), now: LATE })],
  ['after the last day: a column', () => ({ ...at('form/contact'), now: LATE })],
  ['after the last day: a value that is asked about', () => ({ ...say(ready(), '民办的'), now: LATE })],
  ['after the last day: the confirmation', () => ({ ...at('confirm'), now: LATE })],
  ['after the last day: the stamped paper', () => ({ ...at('upload'), now: LATE })],
  ['after the last day: the submission', () => ({ ...at('submit'), now: LATE })],
  ['after the last day: sent back', () => ({ ...standing('returned'), now: LATE })],
  ['after the last day: handed in', () => ({ ...standing('awaiting-recommendation'), now: LATE })],
  ['before the first day', () => ({ ...at('form/'), now: EARLY })],
];
