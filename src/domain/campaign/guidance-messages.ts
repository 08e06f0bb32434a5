/** What is said of model cases and of the guide; part of `MessageValues`. */
export interface GuidanceMessages {
  /** The campaign's case of a column. */
  'guidance.example': { label: string; title: string; text: string; where: string | null };
  /** A column without a case: its own example. */
  'guidance.field': { label: string; hint: string | null; example: string | null; options: string[] };
  /** `track` where more than one can be meant. */
  'guidance.list': { rows: { label: string; track: string | null }[]; where: string };
  'guidance.guide': { title: string; where: string; points: { title: string; lines: string[] }[] };
  'guidance.none': { what: 'examples' | 'guide'; contact: string };
}
