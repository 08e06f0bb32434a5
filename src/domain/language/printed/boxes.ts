const TICKS =
  '\\u2611\\u2612\\u2713\\u2714\\u2705\\u221a\\u25a0\\u25a3\\u25cf\\u25c9\\u{1f5f9}\\u{1f5f7}\\u{1f5f5}\\u00fe\\u2299\\u25ce\\u29bf';
const BLANKS = '\\u2610\\u25a1\\u25cb\\u25fb\\u25fd\\u2b1c\\u25a2\\u274f\\u2751\\u25ef\\u00a8';
const BRACKETED_TICK = /[(（[【]\s*[√✓✔☑vV×xX]\s*[)）\]】]/gu;
const BRACKETED_BLANK = /[(（[【]\s*[)）\]】]/gu;
const TICK = new RegExp(`[${TICKS}]\\ufe0f?`, 'gu');
const BLANK = new RegExp(`[${BLANKS}]\\ufe0f?`, 'gu');

/** What is ticked where a form prints boxes before its options, “□管理类 ☑窗口服务”, or a tick before or behind one of them.
 *  @returns null when boxes are there and none is ticked; text without boxes and ticks as it is */
export function tickedWords(written: string): string | null {
  const text = written
    .replace(BRACKETED_TICK, ' \u2611')
    .replace(BRACKETED_BLANK, ' \u25a1')
    .replace(TICK, '\u2611')
    .replace(BLANK, '\u25a1');
  const hasBoxes = text.includes('\u25a1');
  if (!text.includes('\u2611')) return hasBoxes ? null : written;
  if (hasBoxes && isMarkedBehind(text)) return listed(before(text));
  const words = hasBoxes || /(?:^|[\s(（,，、;；])\u2611\s*[^\s\u2611]/u.test(text) ? after(text) : before(text);
  return listed(words);
}

function listed(words: readonly string[]): string | null {
  return words.length > 0 ? words.join('\u3001') : null;
}

/** 男☑ 女□: a row of boxes is read in the direction its ends tell. */
function isMarkedBehind(text: string): boolean {
  return /^\s*[^\s\u2611\u25a1]/u.test(text) && /[\u2611\u25a1]\s*$/u.test(text);
}

function after(text: string): string[] {
  return [...text.matchAll(/\u2611\s*([^\s\u2611\u25a1()（）,，、;；]+)/gu)].map(([, word = '']) => word);
}

function before(text: string): string[] {
  const ticked = text.split('\u2611').slice(0, -1);
  return ticked
    .map(
      (part) =>
        part
          .trimEnd()
          .split(/[\s\u25a1()（）,，、;；]/u)
          .at(-1) ?? '',
    )
    .filter((word) => word !== '');
}
