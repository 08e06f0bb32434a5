/** Whether one of the texts has what is looked for in it, whatever the case, the width, spaces, hyphens, quotes and brackets. Nothing looked for is found in all. */
export function isFound(texts: readonly string[], sought: string): boolean {
  const wanted = fold(sought);
  return wanted === '' || texts.some((text) => fold(text).includes(wanted));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'·]/gu, '')
    .toLowerCase();
}
