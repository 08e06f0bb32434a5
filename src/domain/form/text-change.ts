/** What became of a text: the UTF-16 units `from` up to `to` (without it, to the end) were replaced by `text`. */
export interface TextChange {
  from: number;
  to?: number | undefined;
  text: string;
}

/** The smallest single change that leads from one text to another; no character outside the basic plane is cut in two. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  if (splitsPair(before, from) || splitsPair(after, from)) from -= 1;
  let kept = 0;
  while (kept < shorter - from && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  if (splitsPair(before, before.length - kept) || splitsPair(after, after.length - kept)) kept -= 1;
  return { from, to: before.length - kept, text: after.slice(from, after.length - kept) };
}

export function withChange(before: string, { from, to, text }: TextChange): string {
  return before.slice(0, from) + text + (to === undefined ? '' : before.slice(to));
}

function splitsPair(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && /[\ud800-\udbff]/u.test(text[at - 1] ?? '') && /[\udc00-\udfff]/u.test(text[at] ?? '')
  );
}
