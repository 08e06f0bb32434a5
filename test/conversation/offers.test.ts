import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { beginPlay, goodReplies, type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import { wordsOf } from '../../src/commands/intake/words-of.ts';
import { type Application, applicationStatuses } from '../../src/domain/application/record/application.ts';
import type { MessageKey } from '../../src/domain/base/message-values.ts';
import { sampleAnswers } from '../support/campaigns/sample-answers.ts';
import { offeredIn } from '../support/chats/offered-words.ts';
import { applicationIn } from '../support/seasons/ready-application.ts';

const answers = sampleAnswers('team-metro-window');

/** Somebody on their way through the team's form, up to a place. */
function onTheWay(place: string): PurePlay {
  let play = said(beginPlay(campaign, new Date('2021-12-06T09:00:00+08:00')), '你好') ?? unheard();
  for (let turns = 0; turns < 200 && !play.person.bookmark?.place?.startsWith(place); turns += 1)
    play = goodReplies(play, answers, 'team').reduce<PurePlay>(
      (known, reply) => playMessage(known, reply) ?? known,
      play,
    );
  return play;
}

function standing(status: Application['status']): PurePlay {
  const play = onTheWay('submit');
  if (status === 'draft') return play;
  const { bookmark } = play.person;
  const application = { ...applicationIn(status), id: play.application?.id ?? '', applicant: play.person.id };
  const done = bookmark && { ...bookmark, place: 'done', application: application.id };
  return { ...play, application, person: { ...play.person, bookmark: done }, parts: [] };
}

function unheard(): never {
  throw new Error('nothing is said to that');
}

const said = (play: PurePlay, text: string) => playMessage(play, { kind: 'text', text });
const toldOf = (play: PurePlay) => play.parts.map((part) => wordsOf(part, campaign)).join('\n');

/** What says that nothing comes of a word. */
const NOTHING_OF_IT: readonly MessageKey[] = [
  ...(['refused', 'locked', 'cannot-skip', 'cannot-go-back', 'nothing-to-withdraw', 'unknown-field'] as const),
  ...(['done.unclear', 'faq.unknown', 'form.refused', 'lobby.again'] as const),
];

const asking = [
  '帮助',
  '状态',
  '进度',
  '预览',
  '嗯那个啥',
  '我的申报',
  '提交成功了吗',
  '还能改吗',
  '接下来要做什么',
  '明年还能报吗',
];
const phases: [phase: string, begin: () => PurePlay][] = [
  ['a form that is being filled in', () => onTheWay('form/contact')],
  ['a long text', () => onTheWay('form/deeds')],
  ['the confirmation', () => onTheWay('confirm')],
  ['a printed form', () => onTheWay('upload')],
  ...applicationStatuses.map((status): [string, () => PurePlay] => [
    `an application that is ${status}`,
    () => standing(status),
  ]),
];

/** A place for a name, a word for the end of a text that is not long enough yet, and what is said about the time after the submission. */
function isLater(word: string, { application }: PurePlay): boolean {
  const isOpen = application?.status === 'draft' || application?.status === 'returned';
  return word.includes('栏目名') || word === '写完了' || (isOpen && word === '撤回');
}

it.each(phases)('offers nothing that would not be done: %s', (_phase, begin) => {
  const play = begin();
  const refused: string[] = [];
  for (const question of asking) {
    const asked = said(play, question);
    for (const word of new Set(asked ? offeredIn(toldOf(asked)) : [])) {
      if (isLater(word, play)) continue;
      const next = said(asked ?? play, word);
      const bad = next?.parts.find(({ message }) => NOTHING_OF_IT.includes(message));
      if (!next || bad) refused.push(`${question} → ${word}: ${bad?.message ?? 'nothing'}`);
    }
  }
  expect(refused).toEqual([]);
});
