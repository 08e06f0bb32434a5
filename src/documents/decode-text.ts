/** Text of a .txt file: UTF-8, UTF-16 with its mark, else GB18030 as older Windows programs write it.
 *  @returns null for bytes that are no text */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = utf16Mark(bytes);
  for (const label of encoding ? [encoding] : ['utf-8', 'gb18030']) {
    const text = decodeAs(label, bytes);
    if (text !== null && isReadable(text)) return text;
  }
  return null;
}

/** The beginning of a file as text, whatever it is: what cannot be decoded becomes a replacement. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(utf16Mark(bytes) ?? 'utf-8').decode(bytes);
}

/** @returns null without a mark of UTF-16 */
export function utf16Mark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes of something else decode to controls and private characters. */
function isReadable(text: string): boolean {
  return !/(?![\t\n\r\f])[\p{Cc}\p{Co}\p{Cs}]/u.test(text.slice(0, 100_000));
}
