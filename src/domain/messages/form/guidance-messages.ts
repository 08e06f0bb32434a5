import type { FieldKind } from '../../form/schema.ts';

/** What is said of model cases and of the guide; part of `MessageValues`. */
export interface GuidanceMessages {
  /** The campaign's case of a column. */
  'guidance.example': { label: string; title: string; text: string; where: string | null };
  /** What a column takes: its rule, and its own example. */
  'guidance.field': {
    kind: FieldKind;
    label: string;
    example: string | null;
    options: string[];
    /** What is in a row of a table. */
    columns?: string[];
    unit: string;
    /** Smallest and largest number, characters or pictures; null for no limit. */
    min: number | null;
    max: number | null;
    maxMegabytes: number | null;
    isOptional: boolean;
    /** What its question says, for whoever is not asked it just now. */
    hint: string | null;
    meaning: string | null;
  };
  /** `track` where more than one can be meant. */
  'guidance.list': { rows: { label: string; track: string | null }[]; where: string };
  'guidance.guide': { title: string; where: string; points: { title: string; lines: string[] }[] };
  'guidance.none': { what: 'examples' | 'guide'; contact: string };
}
