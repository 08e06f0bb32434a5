import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { beginPlay, fileOf, goodReplies, type PurePlay, playMessage } from '../../src/commands/intake/pure-play.ts';
import type { Heard } from '../../src/conversation/base/scene.ts';
import { DONE } from '../../src/conversation/journey/machine/machine.ts';
import { placesOf } from '../../src/conversation/steps/registry.ts';
import { formOf } from '../../src/domain/application/answers/progress.ts';
import type { MessageKey } from '../../src/domain/base/message-values.ts';
import { type SampleName, sampleAnswers } from '../support/campaigns/sample-answers.ts';
import { wordedPart } from '../support/chats/worded-part.ts';

const NOW = new Date('2021-12-06T09:00:00+08:00');

const journeys: [string, SampleName][] = [
  ['team', 'team-metro-window'],
  ['individual', 'individual-nurse'],
];
const text = (said: string): Heard => ({ kind: 'text', text: said });

/** What somebody says who has not understood, or whom we do not understand. */
const misses: Heard[] = [
  ...[
    '？？',
    '啥',
    '@#￥%',
    'asdf',
    '不知道',
    '二十',
    '20',
    '好像吧',
    '咋弄',
    '😀',
    '[微笑]',
    ' ',
    '一二三四五六七八九十',
  ],
  ...[
    '修改 星座',
    '修改',
    '你喜欢吃什么？',
    '第9张删掉',
    '12月32日',
    '1 2 3 4 5 6 7 8 9',
    '我再说一遍',
    '不是',
    '不行',
  ],
].map(text);
const others: Heard[] = [
  { kind: 'unsupported', type: 'voice' },
  { kind: 'unsupported', type: 'video' },
  { kind: 'unreadable', reason: 'broken' },
  { kind: 'unreadable', reason: 'too-large' },
  { kind: 'picture', file: fileOf('other') },
  { kind: 'stored-files', purpose: 'chat', files: [fileOf('file', 'application/pdf')] },
  {
    kind: 'choice',
    card: { kind: 'question', application: 'OLD', place: 'form/women', revision: 1, turn: 3 },
    key: 'yes',
    code: 'C',
  },
];

/** A play at every place of a journey. */
function playsOf(name: string, sample: SampleName): Map<string, PurePlay> {
  const track = campaign.tracks[name];
  if (!track) throw new Error(`no track ${name}`);
  const plays = new Map<string, PurePlay>();
  const keep = (play: PurePlay | null) => {
    const place = play?.person.bookmark?.place;
    if (play && place && !plays.has(place)) plays.set(place, play);
  };
  for (let play: PurePlay | null = beginPlay(campaign, NOW); play; ) {
    keep(play);
    const at: PurePlay = play;
    if (at.person.bookmark?.place === 'confirm') {
      const { fields } = formOf(track);
      for (const field of fields.filter(({ prefill }) => prefill))
        keep(playMessage(at, text(`修改 ${fields.indexOf(field) + 1}`)));
      for (const said of ['员工改成 25', '高中改成 8', '共产党员改成 30']) keep(playMessage(at, text(said)));
      keep(playMessage(at, text('确认'), false));
    }
    if (at.person.bookmark?.place === DONE) break;
    play = goodReplies(at, sampleAnswers(sample), name).reduce<PurePlay | null>(
      (known, reply) => known && (playMessage(known, reply) ?? known),
      at,
    );
  }
  expect([...track.journey.flatMap(placesOf), DONE].filter((place) => !plays.has(place))).toEqual([]);
  return plays;
}

/** The questions themselves: they are asked again word by word. */
const QUESTIONS: MessageKey[] = [
  'form.ask',
  'form.choose',
  'body.ask',
  'eligibility.list',
  'eligibility.all',
  'eligibility.ask',
  'confirm.ask',
  'confirm.summary',
  'upload.ask',
  'submit.ask',
  'document.file',
  'card.close',
  'card.settled',
  'status',
];

function remarkOf(play: PurePlay): string {
  return play.parts
    .filter(({ message }) => !QUESTIONS.includes(message))
    .map(wordedPart)
    .join('\n');
}

describe.each(journeys)('misses in the %s journey', (name, sample) => {
  let plays: Map<string, PurePlay>;
  beforeAll(() => {
    plays = playsOf(name, sample);
  });

  it('are never answered by the same sentence twice in a row, at any place, in any order', { timeout: 90_000 }, () => {
    let tried = 0;
    for (const [place, start] of plays) {
      const miss = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...misses) }, fc.constantFrom(...others));
      const sequence = fc.array(fc.tuple(miss, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(sequence, (said) => {
          let play = start;
          let last = '';
          for (const heard of said.flatMap(([reply, times]) => Array<Heard>(times).fill(reply))) {
            const next = playMessage(play, heard, place !== 'document');
            if (!next) throw new Error(`nothing is said to ${JSON.stringify(heard)} at ${place}`);
            tried += 1;
            const remark = remarkOf(next);
            const isMiss = next.application === play.application && next.person.bookmark?.place === place;
            if (isMiss && remark !== '') expect(remark, `${place}: ${JSON.stringify(heard)}`).not.toBe(last);
            last = isMiss ? remark : '';
            if (!isMiss) return;
            play = next;
          }
        }),
        { numRuns: 60 },
      );
    }
    console.info(`${name}: ${tried} misses at ${plays.size} places, no sentence twice in a row`);
  });
});
