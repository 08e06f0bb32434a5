const MARKED = /^\D{0,12}?\d{1,3}(?:,\d{3}){1,3}(?![\d,])/u;

/** 1,286.5万元 → 1286.5万元: without the marks between thousands. */
export function withoutThousands(text: string): string {
  return text.replace(MARKED, (number) => number.replace(/,(?=\d)/gu, ''));
}
