/** Words parted by white space. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
