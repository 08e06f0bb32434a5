import type { MessageKey } from '../../../src/domain/base/message-values.ts';
import type { Part } from '../../../src/domain/messages/messages.ts';
import { wordsOffered } from './offered-words.ts';

/** What people say whatever is asked, beside every word that one of our texts recommends. */
const ALWAYS = ['你好', '打印', '重发', '修改 邮编', '不改', '不是', '催全部', '退出', '开始', '算了'];
export const walkedWords = [...new Set([...ALWAYS, ...wordsOffered()])];

/** What says that nothing comes of a word. */
const NOTHING_OF_IT: readonly MessageKey[] = [
  ...(['refused', 'locked', 'cannot-skip', 'cannot-go-back', 'nothing-to-withdraw', 'unknown-field'] as const),
  ...(['word.unused', 'done.unclear', 'faq.unknown', 'form.refused', 'unsupported', 'undo.none'] as const),
];

/** The standing question of a state may be a refusal, as after the last day: only what comes before it answers a word.
 *  @returns why nothing came of a word; null when something did */
export function refusalIn([first]: readonly Part[]): string | null {
  // Who granted an award is asked by saying that it is missing.
  const isAsked = first?.message === 'form.refused' && first.values.reason === 'award-grantor-expected';
  return first && !isAsked && NOTHING_OF_IT.includes(first.message as MessageKey) ? first.message : null;
}

/** Something to say, to press, to open or to wait for. */
const STEP = /[“？【▎]|请|打给|告诉您|提醒您|通知您|马上|找|接着|直接发|先发|打字|传回来|等着/u;
const SHOWN: readonly MessageKey[] = [
  'page.form',
  'page.text',
  'document.file',
  'proof.preparing',
  'text.collected',
  'pictures.captioned',
  'handover.sent',
];

export function hasNextStep(parts: readonly Part[], text: string): boolean {
  return STEP.test(text) || parts.some(({ message }) => SHOWN.includes(message as MessageKey));
}
