/** A long text as a person would send it: whole lines, as many as fit into one message of `maxBytes` UTF-8 bytes.
 *  Joined by line breaks the pieces are the text again. @throws RangeError when a single line does not fit */
export function piecesOf(text: string, maxBytes: number): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    if (Buffer.byteLength(line) > maxBytes)
      throw new RangeError(`a line of ${Buffer.byteLength(line)} bytes does not fit into a message`);
    const joined = pieces.length > 0 ? `${pieces.at(-1)}\n${line}` : line;
    if (pieces.length > 0 && Buffer.byteLength(joined) <= maxBytes) pieces[pieces.length - 1] = joined;
    else pieces.push(line);
  }
  return pieces;
}
