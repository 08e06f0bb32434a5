const MAX_CHARACTERS = 120;

/** A file's name as it is shown: what the sender called it, without folders, control characters and signs that turn the direction of
 *  writing (`\u202Egnp.exe` reads “exe.png”), half characters, and more than 120 characters. Never used as a path. Empty when nothing is left. */
export function shownName(sent: string): string {
  const last = sent.split(/[/\\]/u).findLast((part) => part.trim() !== '') ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...clean].slice(0, MAX_CHARACTERS).join('');
}
