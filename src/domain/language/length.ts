/** Whether a text has more characters (code points) than `most`: a long text is not counted to its end. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > most * 2 || [...text].length > most;
}
