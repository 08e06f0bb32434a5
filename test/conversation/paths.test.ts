import { getAdjacencyMap, getShortestPaths } from '@xstate/graph';
import { describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import {
  beginPlay,
  fileOf,
  goodReplies,
  type PurePlay,
  playMessage,
  takeHandover,
} from '../../src/commands/intake/pure-play.ts';
import type { Heard } from '../../src/conversation/base/scene.ts';
import { DONE, type JourneyEvent } from '../../src/conversation/journey/machine/machine.ts';
import { machineOf } from '../../src/conversation/journey/machine/step.ts';
import { isPassedBy, placesOf } from '../../src/conversation/steps/registry.ts';
import { formOf } from '../../src/domain/application/answers/progress.ts';
import type { CommandWord } from '../../src/domain/vocabulary.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { type SampleName, sampleAnswers } from '../support/campaigns/sample-answers.ts';

const NOW = new Date('2021-12-06T09:00:00+08:00');

const journeys: [string, SampleName][] = [
  ['team', 'team-metro-window'],
  ['individual', 'individual-nurse'],
];

function trackOf(name: string) {
  const track = campaign.tracks[name];
  if (!track) throw new Error(`no track ${name}`);
  return { track, places: track.journey.flatMap(placesOf) };
}

/** Every event there is: going to each place, on to each open one, past each put off one, and back. */
function eventsOf(places: readonly string[]): JourneyEvent[] {
  const none = new Set<string>();
  return [
    { type: 'back' },
    { type: 'skip', open: none },
    { type: 'go-on', open: none },
    ...places.flatMap((place): JourneyEvent[] => [
      { type: 'visit', place },
      { type: 'go-on', open: new Set([place]) },
      { type: 'skip', open: new Set([place]) },
    ]),
  ];
}

describe.each(journeys)('the machine of the %s journey', (name) => {
  const { track, places } = trackOf(name);
  const options = {
    events: eventsOf(places),
    serializeState: (snapshot: { value?: unknown }) => String(snapshot.value),
    serializeEvent: (event: JourneyEvent) =>
      JSON.stringify(event, (_, value) => (value instanceof Set ? [...value] : value)),
    limit: 100_000,
  };
  // The graph library wants its own generics of the machine; the events above are all it is given.
  const machine = machineOf(track) as never;

  it('reaches every place, by every kind of event, and has no dead end', () => {
    const paths = getShortestPaths(machine, options as never);
    const reached = new Set(paths.map(({ state }) => String((state as { value: unknown }).value)));
    expect([...places, DONE].filter((place) => !reached.has(place))).toEqual([]);
    const map = getAdjacencyMap(machine, options as never) as unknown as Adjacency;
    let transitions = 0;
    for (const [from, { transitions: own }] of Object.entries(map)) {
      const targets = new Set(Object.values(own).map(({ state }) => String(state.value)));
      transitions += Object.keys(own).length;
      for (const place of [...places, DONE]) expect(targets.has(place), `${from} → ${place}`).toBe(true);
    }
    expect(Object.keys(map)).toHaveLength(places.length + 1);
    expect(transitions).toBe((places.length + 1) * options.events.length);
    console.info(`${name}: ${reached.size}/${places.length + 1} places, ${transitions} transitions, 100 %`);
  });

  it('undoes every step: from any place behind the first, back leads to the one asked before it', () => {
    const asked = track.journey.flatMap((step) => placesOf(step).filter((place) => !isPassedBy(step, place)));
    const map = getAdjacencyMap(machine, options as never) as unknown as Adjacency;
    asked.forEach((place, index) => {
      const before = map[place]?.transitions[options.serializeEvent({ type: 'back' })]?.state.value;
      expect(before).toBe(index === 0 ? place : asked[index - 1]);
    });
  });
});

interface Adjacency {
  [place: string]: { transitions: Record<string, { state: { value: unknown } }> };
}

/** Everything that may be said at any place: every word of the vocabulary, and what is none. */
const words = Object.entries(vocabulary.words) as [CommandWord, readonly string[]][]; // the keys of a Record are its words
const anything: [string, Heard][] = [
  ...words.map(([command, [word = '']]): [string, Heard] => [command, { kind: 'text', text: word }]),
  ['a person, with a question', { kind: 'text', text: '人工 照片传不上去' }],
  ['edit a column', { kind: 'text', text: '修改 邮编' }],
  ['edit by number', { kind: 'text', text: '修改 5' }],
  ['edit nothing known', { kind: 'text', text: '修改 星座' }],
  ['a question', { kind: 'text', text: '什么时候截止？' }],
  ['a question without answer', { kind: 'text', text: '今天星期几呢？' }],
  ['an aside', { kind: 'text', text: '稍等' }],
  ['another column', { kind: 'text', text: '邮编：200072' }],
  ['nonsense', { kind: 'text', text: '@#￥%' }],
  ['an emoji', { kind: 'text', text: '😀' }],
  ['blanks', { kind: 'text', text: ' \n ' }],
  ['a long text', { kind: 'text', text: '很长。'.repeat(600) }],
  ['a picture', { kind: 'picture', file: fileOf('other') }],
  ['a file', { kind: 'stored-files', purpose: 'chat', files: [fileOf('file', 'application/pdf')] }],
  ['something unreadable', { kind: 'unreadable', reason: 'not-a-picture' }],
  ['a voice', { kind: 'unsupported', type: 'voice' }],
  ['being handed back', { kind: 'handed-back', name: '俞琳' }],
  [
    'an old button',
    {
      kind: 'choice',
      card: { kind: 'question', application: 'OLD', place: 'form/women', revision: 1, turn: 3 },
      key: 'yes',
      code: 'C',
    },
  ],
  ['a button of a card that is not ours', { kind: 'choice', card: null, key: 'yes', code: 'C' }],
];

/** Words that put questions, not answers: they leave the application as it is. */
const looking: CommandWord[] = [
  'help',
  'people',
  'progress',
  'preview',
  'pause',
  'status',
  'applications',
  'start-another',
  'leave-people',
  'examples',
  'guide',
];

describe.each(journeys)('the conversation of the %s journey', (name, sample) => {
  it('can be told everything in every place: it always answers, and always goes on', { timeout: 90_000 }, () => {
    const { places } = trackOf(name);
    const visited = new Set<string>();
    let tried = 0;
    let talked = 0;
    const tryAll = (play: PurePlay | null) => {
      const place = play?.person.bookmark?.place;
      if (!play?.application || !place || visited.has(place)) return;
      visited.add(place);
      for (const [what, heard] of anything) tellsOn(play, what, heard, places);
      talked += talksAt(play);
      tried += anything.length;
    };
    for (let play: PurePlay | null = beginPlay(campaign, NOW); play; ) {
      tryAll(play);
      if (play.person.bookmark?.place === 'confirm') for (const aside of besidePlaces(play, name)) tryAll(aside);
      if (play.person.bookmark?.place === DONE) break;
      play = goodReplies(play, sampleAnswers(sample), name).reduce<PurePlay | null>(
        (known, reply) => known && (playMessage(known, reply) ?? known),
        play,
      );
    }
    expect([...places, DONE].filter((place) => !visited.has(place))).toEqual([]);
    console.info(
      `${name}: ${tried} replies tried in ${visited.size}/${places.length + 1} places, each answered, 100 %; ${talked} more passed on to a person`,
    );
  });
});

/** Places nobody is led to with the sample: what is filled in by itself, sums that do not agree, the form being printed. */
function besidePlaces(play: PurePlay, name: string): (PurePlay | null)[] {
  const { fields } = formOf(trackOf(name).track);
  const say = (text: string, isPrinting = true) => playMessage(play, { kind: 'text', text }, isPrinting);
  const filled = fields.filter(({ prefill }) => prefill).map((field) => say(`修改 ${fields.indexOf(field) + 1}`));
  return [...filled, say('员工改成 25'), say('高中改成 8'), say('共产党员改成 30'), say('确认', false)];
}

function tellsOn(play: PurePlay, what: string, heard: Heard, places: readonly string[]): void {
  const isPrinting = play.person.bookmark?.place !== 'document';
  const told = playMessage(play, heard, isPrinting);
  const at = `${what} at ${play.person.bookmark?.place}`;
  if (!told) throw new Error(`nothing is said to ${at}`);
  expect(told.parts.length, at).toBeGreaterThan(0);
  expect([...places, DONE], at).toContain(told.person.bookmark?.place);
  if (looking.some((word) => word === what)) expect(told.application, at).toEqual(play.application);
  // Whatever was said, 继续 leads to a question, or to how things stand.
  const on = playMessage(told, { kind: 'text', text: '继续' }, isPrinting);
  expect(on?.parts.length ?? 0, `${at}, then 继续`).toBeGreaterThan(0);
  // And nothing that stood is lost, but by the words that say so.
  const before = Object.keys(play.application?.answers ?? {});
  expect(
    before.filter((field) => told.application?.answers[field] === undefined),
    at,
  ).toEqual([]);
}

/** With a person at the other side every text goes there and is no answer; 继续, or being handed back, asks the same question again.
 *  @returns how many replies were tried */
function talksAt(play: PurePlay): number {
  const place = play.person.bookmark?.place;
  const isPrinting = place !== 'document';
  const say = (from: PurePlay | null, text: string) => from && playMessage(from, { kind: 'text', text }, isPrinting);
  const asked = say(play, '人工');
  const talking = asked && takeHandover(asked);
  if (!talking) throw new Error(`nobody can be asked for at ${place}`);
  let tried = 0;
  for (const [what, heard] of anything) {
    const isLeaving = ['resume', 'leave-people', 'being handed back'].includes(what);
    if (isLeaving || (heard.kind !== 'text' && heard.kind !== 'picture')) continue;
    const at = `${what} to a person at ${place}`;
    const told = playMessage(talking, heard, isPrinting);
    expect(told?.application, at).toEqual(play.application);
    expect(told?.person.bookmark?.place, at).toBe(place);
    expect(told?.handover?.open?.lines.length, at).toBe(1);
    tried += 1;
  }
  const left = say(talking, '继续');
  expect(left?.handover?.open, `继续 at ${place}`).toBeNull();
  const back = playMessage(talking, { kind: 'handed-back', name: '俞琳' }, isPrinting);
  for (const again of [left, back, asked]) {
    expect(again?.person.bookmark?.place).toBe(place);
    // What is asked is what is asked without any of it: only the first words differ.
    const question = (playMessage(play, { kind: 'text', text: '评价指南' }, isPrinting)?.parts ?? []).slice(1);
    expect(again?.parts.slice(1).map(({ message }) => message)).toEqual(question.map(({ message }) => message));
  }
  return tried + 3;
}
