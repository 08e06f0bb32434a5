import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Reply } from '../../../src/domain/base/message.ts';
import { remindOfHandovers } from '../../../src/usecases/season/remind-of-handovers.ts';
import type { SeasonOptions } from '../seasons/season.ts';
import { type Dialogue, dialogue, textOf } from './dialogue.ts';

export const YULIN = 'wecom:yulin';
export const WANGYING = 'wecom:wangying';
/** A Thursday, in office hours. */
const WORKDAY = '2021-11-25T10:00:00+08:00';

/** An applicant at a field, and two members of staff. */
export interface HandoverChat {
  chat: Dialogue;
  /** A member of staff types. @returns what that one is told for it */
  staff(text: string, expected?: RegExp, person?: string): Promise<string>;
  sends(person: string, reply: Reply): Promise<string>;
  /** Presses the button of the card the member of staff was sent last. */
  presses(person: string, expected?: RegExp): Promise<string>;
  /** What somebody was told since this was asked last. */
  news(person: string): string;
  /** Lets go what everybody was told until now. */
  forget(): void;
  /** What the clock's job does, and everybody is told. */
  sweep(): Promise<void>;
  photo(): Reply;
}

export async function openHandover(
  field = 'women',
  options: SeasonOptions & { person?: string } = {},
): Promise<HandoverChat> {
  const chat = await dialogue('team', { start: WORKDAY, staff: [YULIN, WANGYING], ...options });
  await chat.answersUpTo(field);
  const { season } = chat;
  const seen = new Map<string, number>();
  const news = (person: string) => {
    const told = season.told(person);
    const since = told.slice(seen.get(person) ?? 0);
    seen.set(person, told.length);
    return textOf(since);
  };
  const forget = () => {
    for (const person of [chat.person, YULIN, WANGYING]) news(person);
  };
  forget();
  const sends = async (person: string, reply: Reply) => textOf(await season.hear(person, reply));
  return {
    chat,
    sends,
    news,
    forget,
    async sweep() {
      await remindOfHandovers(season.ports);
      for (const person of [chat.person, YULIN, WANGYING]) await season.settle(person);
    },
    async staff(text, expected, person = YULIN) {
      const heard = await sends(person, { kind: 'text', text });
      if (expected) expect(heard).toMatch(expected);
      return heard;
    },
    async presses(person, expected) {
      const card = season.told(person).findLast((message) => message.kind === 'card');
      const id = card?.kind === 'card' ? card.card : '';
      const heard = await sends(person, { kind: 'choice', card: id, key: 'take', code: `code-of-${id}` });
      if (expected) expect(heard).toMatch(expected);
      return heard;
    },
    photo() {
      season.media.set('m1', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
      return { kind: 'image', media: { mediaId: 'm1' } };
    },
  };
}
