import type { Scene } from '../../base/scene.ts';
import { typedAfterWord } from '../../meaning/words.ts';

const OPENS = /[{\uff5b\u201c\u300a\u3010\uff08(]{0,3}$/u;

/** 广播 大家快点交: the words of the broadcast behind the command; null where no blank or sign parts them. */
export function wordingBehind({ vocabulary }: Pick<Scene, 'vocabulary'>, text: string): string | null {
  const found = typedAfterWord(vocabulary, 'broadcast', text);
  if (!found?.isApart || found.said === '') return null;
  // A column or a quotation that the words begin with is theirs: 广播 {姓名}您好.
  const whole = text.trim();
  const opening = OPENS.exec(whole.slice(0, whole.length - found.said.length))?.[0] ?? '';
  return `${opening}${found.said}`;
}
