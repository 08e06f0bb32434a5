import { BEGINS_WITH_ONE } from '../../domain/language/answers/option-words.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { foldText, means, meansAnyAfterYes } from './words.ts';

/** 好了, 提交, 发了, 1: what somebody says who takes a paper for sent. Where nothing came it was a file in the chat, most likely: not every platform
 *  hands those on. */
export function saysSent(vocabulary: Vocabulary, text: string): boolean {
  if ((['finish', 'submit', 'sent', 'file-sent'] as const).some((word) => means(vocabulary, word, text))) return true;
  return means(vocabulary, 'yes', text) && BEGINS_WITH_ONE.test(foldText(text));
}

/** 好了, 提交, 是的 提交, 都发了 behind pages that came: no more are to come. */
export function saysAllCame(vocabulary: Vocabulary, text: string): boolean {
  return meansAnyAfterYes(vocabulary, ['finish', 'submit', 'sent'], text);
}
