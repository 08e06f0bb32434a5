/** A label as people read it: the dot between a group and its column stands free, 上级推荐单位 · 手机. */
export function shownLabel(label: string): string {
  return label.replaceAll('.', ' · ');
}

/** The official label as every question names it: 【上级推荐单位 · 手机】. Nothing else we say uses these brackets after the progress. */
export function labelInQuestion(label: string): string {
  return `【${shownLabel(label)}】`;
}

/** The label a question asks for, of a list the first: the inverse of `labelInQuestion` and of the rows of a list.
 *  @param known official labels: a list leaves out the group that all its columns have in common
 *  @returns null when the text asks no column */
export function labelOfQuestion(text: string, known: Iterable<string> = []): string | null {
  return labelsOfQuestion(text, known)[0] ?? null;
}

/** Every label a question asks for. */
export function labelsOfQuestion(text: string, known: Iterable<string> = []): string[] {
  const single = /^【(.+?)】/mu.exec(text)?.[1];
  if (single) return [officialLabel(single)];
  const list = /^▎(.+?) · (?:还差)?\d+ 项.*\n([\s\S]*)/mu.exec(text);
  if (!list) return [];
  const labels = new Set(known);
  const [, section = '', rows = ''] = list;
  return [...rows.matchAll(/(?:^|；)\d+ ([^（：；\n]+)/gmu)].map(([, row = '']) => {
    const label = officialLabel(row.trim());
    return labels.has(`${section}.${label}`) ? `${section}.${label}` : label;
  });
}

function officialLabel(shown: string): string {
  return shown.replaceAll(' · ', '.');
}
