/** A label as people read it: the dot between a group and its column stands free, 上级推荐单位 · 手机. */
export function shownLabel(label: string): string {
  return label.replaceAll('.', ' · ');
}

/** The official label as every question names it: 【上级推荐单位 · 手机】. Nothing else we say uses these brackets after the progress. */
export function labelInQuestion(label: string): string {
  return `【${shownLabel(label)}】`;
}

/** The label a question asks for: the inverse of `labelInQuestion`, found under the line with the progress, `12/45 · …`.
 *  @returns null when the text asks no column */
export function labelOfQuestion(text: string): string | null {
  const question = /^\d+\/\d+ · .*\n【(.+?)】/mu.exec(text);
  return question?.[1]?.replaceAll(' · ', '.') ?? null;
}
