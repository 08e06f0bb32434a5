/** Cuts a text into parts of at most `maxBytes` UTF-8 bytes: at a blank line or a line break where there is one, else between characters. */
export function splitText(text: string, maxBytes: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (isOver(rest, maxBytes)) {
    const head = longestHead(rest, maxBytes);
    const cut = breakIn(head);
    parts.push(head.slice(0, cut).trimEnd());
    rest = rest.slice(cut).replace(/^\n+/u, '');
  }
  return rest === '' ? parts : [...parts, rest];
}

/** A UTF-16 unit takes three bytes at most: most texts are not counted. */
function isOver(text: string, maxBytes: number): boolean {
  return text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes;
}

function longestHead(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Where to cut: at the last blank line of the second half, else after its last line break, else at the end. */
function breakIn(head: string): number {
  const isLate = (at: number) => at > head.length / 2;
  const at = [head.lastIndexOf('\n\n'), head.lastIndexOf('\n')].find(isLate);
  return at === undefined ? head.length : at + 1;
}
