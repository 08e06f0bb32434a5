/** A run of text, plain or a link; nothing of a message is ever put into the page as HTML. */
export interface TextRun {
  text: string;
  url?: string;
}

const ANCHOR = /<a\s([^<>]*)>([^<]*)<\/a>|(https?:\/\/[^\s<>\u3000-\u303f\uff00-\uffef"']+)/gi;

/** Bare addresses of a text become links, and where the app knows them `<a href>`; everything else stays as it is. */
export function textRuns(text: string, { hasAnchors }: { hasAnchors: boolean }): TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(ANCHOR)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    const [whole, attributes, label, bare] = match;
    if (!hasAnchors && bare === undefined) {
      runs.push({ text: whole });
      from = match.index + whole.length;
      continue;
    }
    const href = attributes === undefined ? undefined : /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    const url = href ?? bare ?? '';
    runs.push(/^https?:\/\//i.test(url) ? { text: label ?? url, url } : { text: label ?? whole });
    from = match.index + whole.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

type Tone = 'gray' | 'normal' | 'highlight';

/** A text card's description: lines with a tone. */
export function descriptionLines(description: string): { text: string; tone: Tone }[] {
  return description
    .split(/<br\s*\/?>|<\/div>|\n/i)
    .map((line) => {
      const written = /<div\s+class\s*=\s*["']?(gray|highlight)/i.exec(line)?.[1]?.toLowerCase();
      const tone: Tone = written === 'gray' || written === 'highlight' ? written : 'normal';
      return { text: line.replace(/<[^<>]*>/g, '').trim(), tone };
    })
    .filter(({ text }) => text !== '');
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Splits what is too long for one message, at line ends where possible, never inside a character. */
export function splitMessage(text: string, mostBytes: number): string[] {
  if (byteLength(text) <= mostBytes) return [text];
  const parts: string[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    const joined = part === '' ? line : `${part}\n${line}`;
    if (byteLength(joined) <= mostBytes) {
      part = joined;
      continue;
    }
    if (part !== '') parts.push(part);
    part = '';
    for (const character of line) {
      if (byteLength(part + character) > mostBytes) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
  }
  return [...parts, part].filter((each) => each.trim() !== '');
}
