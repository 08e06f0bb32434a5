import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Heard } from '../base/scene.ts';
import { means, textAfterWord } from './words.ts';

/** What a contact wants of those who have not handed in: see them, have all reminded, or have one reminded, as it was named. */
export type UnfinishedMeant = { kind: 'list' } | { kind: 'all' } | { kind: 'one'; named: string };

/** 谁还没交, 催全部 and 催一下 …, typed or pressed on the card that lists them. @returns null for everything else */
export function unfinishedMeant(vocabulary: Vocabulary, heard: Heard): UnfinishedMeant | null {
  const pressed = heard.kind === 'choice' && heard.card?.kind === 'unfinished' ? heard.key : null;
  const text = pressed ?? (heard.kind === 'text' ? heard.text : null);
  if (text === null) return null;
  if (means(vocabulary, 'nudge-all', text)) return { kind: 'all' };
  if (means(vocabulary, 'unfinished', text) || means(vocabulary, 'nudge', text)) return { kind: 'list' };
  const named = textAfterWord(vocabulary, 'nudge', text);
  if (named) return { kind: 'one', named };
  return pressed === null ? null : { kind: 'list' };
}
