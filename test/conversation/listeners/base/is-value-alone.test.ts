import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { beginPlay, goodReplies, type PurePlay, playMessage } from '../../../../src/commands/intake/pure-play.ts';
import type { Scene } from '../../../../src/conversation/base/scene.ts';
import { currentPosition } from '../../../../src/conversation/journey/place/current-position.ts';
import { isValueAlone } from '../../../../src/conversation/listeners/base/is-value-alone.ts';
import { listeners } from '../../../../src/conversation/listeners/registry.ts';
import { vocabulary } from '../../../../templates/vocabulary.ts';
import { type SampleName, sampleAnswers } from '../../../support/campaigns/sample-answers.ts';

const samples: Readonly<Record<string, SampleName>> = { team: 'team-metro-window', individual: 'individual-nurse' };
const NOW = new Date('2021-12-06T09:00:00+08:00');
const MAX_TURNS = 120;

const values = [
  ...Array.from({ length: 130 }, (_, number) => String(number)),
  ...['999', '31.5', '0.5', '200072', '13800000129', '19912345678', '021-55501266', '0512-5550126'],
  ...['yimichuang@example.com', 'no-1@qq.com', 'ok1@163.net', 'help@company.cn', 'yes_1@example.org'],
];

/** A conversation at each place of a track, as people come to it who answer everything. */
function playsOf(track: string): PurePlay[] {
  const answers = sampleAnswers(samples[track] ?? 'team-metro-window');
  const plays: PurePlay[] = [];
  let play = beginPlay(campaign, NOW);
  for (let turns = 0; turns < MAX_TURNS; turns += 1) {
    const before = play;
    for (const reply of goodReplies(play, answers, track)) play = playMessage(play, reply) ?? play;
    if (play === before) break;
    plays.push(play);
  }
  return plays;
}

function sceneOf({ person, application, now }: PurePlay): Scene {
  return {
    ...{ campaign, isSettled: true, campaigns: [campaign], desks: [], vocabulary, person, application },
    ...{ waiting: [], contacts: [], isStaff: false, staff: [], now, newApplicationId: 'SB7K3M9Q' },
  };
}

/** Also where the words before were not understood. */
function missed(play: PurePlay): PurePlay {
  const { person } = play;
  return { ...play, person: { ...person, bookmark: person.bookmark && { ...person.bookmark, misses: 2 } } };
}

it.each(Object.keys(samples))('is nothing to whoever says so, at every column of the %s form', (track) => {
  let alone = 0;
  for (const play of playsOf(track).flatMap((one) => [one, missed(one)])) {
    const scene = sceneOf(play);
    if (!scene.application) continue;
    const { journey, place } = currentPosition({ ...scene, application: scene.application });
    for (const text of values) {
      const heard = { kind: 'text' as const, text };
      if (!isValueAlone(journey, place, heard)) continue;
      alone += 1;
      const heardBy = listeners.filter((one) => !one.hearsValues && one.listener(journey, place, heard) !== null);
      expect(
        heardBy.map(({ listener }) => listener.name),
        `${place.place}: ${text}`,
      ).toEqual([]);
    }
  }
  expect(alone).toBeGreaterThan(200);
});

it('leaves a figure that is a command as well to whoever listens', () => {
  const play = playsOf('team').find(({ person }) => person.bookmark?.place === 'form/managers');
  const scene = play && sceneOf(play);
  if (!scene?.application) throw new Error('the journey does not come to the column');
  const { journey, place } = currentPosition({ ...scene, application: scene.application });
  const isAlone = (text: string) => isValueAlone(journey, place, { kind: 'text', text });
  expect([isAlone('1'), isAlone('12'), isAlone('12人'), isAlone('下一题')]).toEqual([false, true, false, false]);
});
