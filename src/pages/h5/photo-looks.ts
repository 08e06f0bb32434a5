import { h5Texts } from '../../../templates/pages/phone/h5.ts';
import type { HandedInJson, PhotoJson } from '../../wire/phone/phone.ts';
import { ask, sendFiles } from './api.ts';

/** What is known of a chosen photo. `unknown`: nobody could say anything, it is looked at when it is handed in. */
export type PhotoLook = 'looking' | 'unknown' | NonNullable<PhotoJson['seen']>;

/** One after the other: the reader is one as well. */
let last: Promise<unknown> = Promise.resolve();

/** Looks at one photo as it is chosen, so that a bad one is taken again at once. */
export function lookAt(file: File, onLook: (look: PhotoLook) => void): void {
  onLook('looking');
  last = last.then(async () => {
    const answer = await sendFiles<PhotoJson>([file], () => {}, 'upload/look').catch(() => null);
    onLook(answer?.seen ?? 'unknown');
  });
}

const words = h5Texts.upload;

/** The badge of a photo: its place until somebody looked at it. */
export function badgeOf(look: PhotoLook, place: number): { text: string; kind: 'good' | 'bad' | 'unread' } {
  if (look === 'unknown') return { text: words.page(place), kind: 'unread' };
  if (look === 'looking') return { text: words.looking, kind: 'unread' };
  if (look.problems.length > 0) return { text: words.photoBad(look.page, look.problems), kind: 'bad' };
  return { text: words.photoGood(look.page), kind: 'good' };
}

const POLL_MILLISECONDS = 2_000;
/** Longer than reading a paper takes; then the chat tells. */
const POLLS = 45;

/** Asks what became of what was handed in, until somebody decided. */
export async function followOutcome(onOutcome: (outcome: HandedInJson['state']) => void): Promise<void> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const { state } = await ask<HandedInJson>('upload/outcome').catch((): HandedInJson => ({ state: 'reading' }));
    onOutcome(state);
    if (state !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
