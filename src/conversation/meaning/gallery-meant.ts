import { readShowing, refusesBarely } from '../../domain/language/talk/showing-words.ts';
import type { CommandWord, Vocabulary } from '../../domain/vocabulary.ts';
import type { Heard } from '../base/scene.ts';
import { means, textAfterWord } from './words.ts';

const WORDS = ['hide-case', 'show-case', 'case-pictures', 'my-case'] as const satisfies readonly CommandWord[];

export interface GalleryMeant {
  word: (typeof WORDS)[number];
  /** What is behind the word: the number of an application, or those of pictures. */
  rest: string;
  /** Of the card that was pressed. */
  card?: { application: string; shown: string };
  /** In words of their own, which mean it only where that is asked, or was agreed to. */
  isFree?: true;
  /** A no that does not say to what. */
  isBare?: true;
}

/** What of the letters behind a word is a number of an application or of pictures: 撤下案例 SBAAAA22, 展示图片 2 1. */
const BEHIND = /^[0-9A-Za-z\s,.\u3001\uff0c]{1,80}$/u;

/** What somebody wants of the public gallery, said or pressed. @returns null for every other message */
export function galleryMeant(vocabulary: Vocabulary, heard: Heard): GalleryMeant | null {
  if (heard.kind === 'choice' && heard.card?.kind === 'gallery') {
    const { application, shown } = heard.card;
    return { word: heard.key === 'yes' ? 'show-case' : 'hide-case', rest: '', card: { application, shown } };
  }
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const whole = WORDS.find((word) => means(vocabulary, word, text));
  if (whole) return { word: whole, rest: '' };
  for (const word of WORDS) {
    const rest = textAfterWord(vocabulary, word, text);
    if (rest !== null && BEHIND.test(rest)) return { word, rest };
  }
  const showing = readShowing(text);
  if (!showing && refusesBarely(text)) return { word: 'hide-case', rest: '', isFree: true, isBare: true };
  return showing && { word: showing === 'yes' ? 'show-case' : 'hide-case', rest: '', isFree: true };
}
