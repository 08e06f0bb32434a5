/** Layouts for every campaign that has none of its own, `templates/documents/any/`; they know no columns of a campaign. */
export const commonLayouts = { decision: 'any/decision', article: 'any/article' } as const;

/** Whether a layout is one of those. */
export function isCommonLayout(name: string): boolean {
  return Object.values<string>(commonLayouts).includes(name);
}
