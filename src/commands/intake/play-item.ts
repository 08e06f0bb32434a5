import type { Heard } from '../../conversation/base/scene.ts';
import { fieldPlace } from '../../conversation/steps/form.ts';
import { formOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { IntakeItem } from './corpus.ts';
import { type Grade, grade, type Stored } from './grade.ts';
import { changedBy, hearAs, type Role, roleAt, roleNamed } from './play-roles.ts';
import { beginPlay, fileOf, goodReplies, type PurePlay, playMessage } from './pure-play.ts';
import { watchedOf } from './watched.ts';
import { wordsOf } from './words-of.ts';

/** More turns than any journey has places: a base conversation that does not come to the place is a mistake in the corpus. */
const MAX_TURNS = 200;

/** Whose answers stand before the column that is asked: official label → what is typed for it, by track. */
export type BaseAnswers = Readonly<Record<string, ReadonlyMap<string, string>>>;

export interface PlayedItem {
  item: IntakeItem;
  grade: Grade;
  stored: Stored;
  said: string;
}

/** Plays items over the real turn, each from the same place; places are reached once. */
export class ItemPlayer {
  readonly #places = new Map<string, PurePlay>();
  readonly #campaign: CampaignDefinition;
  readonly #answers: BaseAnswers;
  readonly #now: Date;

  constructor(campaign: CampaignDefinition, answers: BaseAnswers, now: Date) {
    this.#campaign = campaign;
    this.#answers = answers;
    this.#now = now;
  }

  /** @throws Error when the place is not in the track's journey */
  play(item: IntakeItem): PlayedItem {
    const role = roleNamed(item.track);
    if (role) return this.#playRole(item, role);
    const base = this.#placeOf(item.track, item.asked);
    const said: string[] = [];
    let play = base;
    for (const sent of item.say) {
      play = playMessage(play, heardFrom(sent)) ?? play;
      said.push(...play.parts.map((part) => wordsOf(part, this.#campaign)));
    }
    const stored = {
      ...differences(base.application, play.application),
      ...(item.watch ? watchedOf(item.watch, base.application, play.application) : {}),
    };
    return { item, stored, said: said.join('\n'), grade: grade(stored, said.join('\n'), item.ok) };
  }

  #playRole(item: IntakeItem, role: Role): PlayedItem {
    const submitted = this.#submitted();
    const base = roleAt(this.#campaign, role, item.asked, submitted, this.#now);
    const said: string[] = [];
    let play = base;
    for (const text of item.say) {
      if (typeof text === 'string') play = hearAs(play, text);
      said.push(...play.parts.map((part) => wordsOf(part, this.#campaign)));
    }
    const stored = changedBy(base, play);
    return { item, stored, said: said.join('\n'), grade: grade(stored, said.join('\n'), item.ok) };
  }

  /** An application of the first track that a recommending body has before it. */
  #submitted(): Application {
    const [track = ''] = Object.keys(this.#campaign.tracks);
    let play = this.#placeOf(track, 'submit');
    for (const reply of goodReplies(play, this.#answers[track] ?? new Map(), track))
      play = playMessage(play, reply) ?? play;
    if (play.application?.status !== 'awaiting-recommendation') throw new Error(`the ${track} sample is not submitted`);
    return play.application;
  }

  /** What a message does where the form begins. @throws Error when the track has no form */
  hearAtForm(track: string, heard: Heard): { stored: Stored; parts: readonly Part[] } {
    const first = formOf(trackNamed(this.#campaign, track)).fields.find(({ prefill }) => !prefill);
    const base = this.#placeOf(track, first?.id ?? '');
    const play = playMessage(base, heard) ?? base;
    return { stored: differences(base.application, play.application), parts: play.parts };
  }

  #placeOf(track: string, asked: string): PurePlay {
    const key = `${track}/${asked}`;
    const known = this.#places.get(key) ?? this.#reach(track, asked);
    this.#places.set(key, known);
    return known;
  }

  #reach(track: string, asked: string): PurePlay {
    const answers = this.#answers[track];
    if (!answers) throw new Error(`no base answers for the track ${track}`);
    let play = beginPlay(this.#campaign, this.#now);
    for (let turns = 0; turns < MAX_TURNS; turns += 1) {
      const place = play.person.bookmark?.place;
      if (place === fieldPlace(asked) || place === asked) return play;
      for (const reply of goodReplies(play, answers, track)) play = playMessage(play, reply) ?? play;
    }
    throw new Error(`the ${track} journey never comes to ${asked}`);
  }
}

function trackNamed(campaign: CampaignDefinition, name: string): Track {
  const track = campaign.tracks[name];
  if (!track) throw new Error(`no track ${name}`);
  return track;
}

function heardFrom(sent: IntakeItem['say'][number]): Heard {
  return typeof sent === 'string' ? { kind: 'text', text: sent } : { kind: 'picture', file: fileOf(sent.picture) };
}

/** Answers that differ, and texts that are still being collected. */
function differences(before: Application | null, after: Application | null): Stored {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const changed = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field]));
  return Object.fromEntries(changed);
}

function valuesOf(application: Application | null): Record<string, unknown> {
  if (!application) return {};
  const collected = Object.entries(application.pieces).flatMap(([field, pieces]) =>
    pieces && pieces.length > 0 ? [[field, pieces.join('\n')] as const] : [],
  );
  return { ...application.answers, ...Object.fromEntries(collected) };
}
