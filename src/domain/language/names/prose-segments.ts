/** One segment of a text: what the dictionary of the runtime takes for a word. A name it does not know falls into single characters. */
export interface Segment {
  text: string;
  /** How many characters (not code units) it has. */
  length: number;
  isHan: boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /^\p{Script=Han}+$/u;

/** A text cut into words. */
export function segmentsOf(text: string): Segment[] {
  return [...segmenter.segment(text)].map(({ segment }) => ({
    ...{ text: segment, length: [...segment].length, isHan: HAN.test(segment) },
  }));
}

/** Whether a text of several characters is one word of the dictionary: such a word is no name of its own. */
export function isOneWord(text: string): boolean {
  return segmentsOf(text).length === 1;
}
