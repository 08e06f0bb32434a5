/** Radicals that PDFs give instead of the characters, as far as NFKC does not fold them (Unicode: CJK Radicals Supplement). */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      '⺁厂',
      '⺇几',
      '⺌小',
      '⺎尢',
      '⺓幺',
      '⺟母',
      '⺠民',
      '⺫目',
      '⻁虎',
      '⻄西',
      '⻅见',
      '⻆角',
      '⻉贝',
      '⻋车',
      '⻑长',
      '⻒长',
      '⻓长',
      '⻔门',
    ],
    ...[
      '⻘青',
      '⻙韦',
      '⻚页',
      '⻛风',
      '⻜飞',
      '⻝食',
      '⻢马',
      '⻣骨',
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻪黾',
      '⻬齐',
      '⻮齿',
      '⻰龙',
      '⻳龟',
    ],
  ].map((pair) => [...pair] as [string, string]), // two characters each
);
const RADICAL = /[\u2e80-\u2eff\u2f00-\u2fdf]/gu;
/** Soft hyphen, zero-width and direction marks, variation selectors of text, the mark that dictation leaves. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufffc]/gu;
/** ① and ¹ behind a word or a number point to a note; at the beginning of a line they number it. */
const NOTE_MARK = /(?<=[\p{L}\p{N}])[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473](?![\p{L}\p{N}])/gu;

/** 1️⃣, 1️⃣何䶮 2️⃣13800000128: numbers of a list; side by side, 3️⃣2️⃣ may be one number or two, and stay. */
const KEYCAP_ALONE = /^\s*(\d)\ufe0f?\u20e3\s*$/u;
const KEYCAP_FIRST = /(?<!\d|\u20e3)(\d)\ufe0f?\u20e3(?!\s*\d\ufe0f?\u20e3)(?=\s?\S)/gu;

/** Anything of these: most messages hold none. */
const ODD =
  /[\u00ad\u00b2\u00b3\u00b9\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\u2070-\u2079\u2460-\u2473\u2e80-\u2fdf\ufeff\ufffc]|\u20e3|[\ufe00-\ufe0f]/u;

/** What was typed, without characters nobody sees: commands and answers are read after it. Emoji keep their selector U+FE0F. */
export function foldOdd(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(/(?<!\p{Script=Han})[\ufe00-\ufe0e]/gu, '')
    .replace(/(?<=[\p{L}\p{N}\p{P}])\ufe0f(?!\u20e3)/gu, '')
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'))
    .replace(NOTE_MARK, '')
    .replace(KEYCAP_ALONE, '$1')
    .replace(KEYCAP_FIRST, '$1\u3001');
}

/** Controls but tab and line breaks, halves of pairs, whatever formats (zero-width, direction, tags), and fillers that look like nothing. */
const NEVER_SEEN =
  /(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc]|\u034f/gu;
/** A selector chooses the shape of the character before it; without one it is nothing. */
const STRAY_SELECTOR = /(?<!\p{Emoji}|\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** A text to be kept, without characters nobody sees or that turn what is around them: a name of nothing else is empty. Nothing that is seen
 *  changes; pictures that are joined of several stay joined. */
export function withoutUnseen(text: string): string {
  return text.replace(NEVER_SEEN, '').replace(STRAY_SELECTOR, '');
}

/** What a reply quotes is above a line of dashes, in quotes or with its writer's name: “…” ------ / 「…」- - -. */
const QUOTE_LINE = /^[ \t]*(?:-[ \t]?){5,}[ \t]*$/u;
const QUOTE_OPEN = /^\s*[“「『"]/u;

/** What was written below the line; the text as it is when it quotes nothing. */
export function withoutQuote(text: string): string {
  if (!QUOTE_OPEN.test(text)) return text;
  const lines = text.split('\n');
  const line = lines.findIndex((one) => QUOTE_LINE.test(one));
  const below =
    line < 0
      ? ''
      : lines
          .slice(line + 1)
          .join('\n')
          .trim();
  return below === '' ? text : below;
}
