import type { FieldKind, FieldOf, FormField } from '../schema.ts';

/** Smallest and largest number, characters or pictures; null for no limit. */
export interface Limits {
  min: number | null;
  max: number | null;
  /** How large one picture may be. */
  maxMegabytes?: number;
}

/** What the rest of the product has to know of a kind of field. */
interface Traits<Kind extends FieldKind> {
  /** More than a word or a line: several paragraphs, awards, pictures. */
  isLong: boolean;
  /** Text of several paragraphs, counted; it may be written on a page. */
  isProse: boolean;
  /** The answer runs over several lines and may hold the names of other columns itself. */
  runsOverLines: boolean;
  /** Takes only what is meant for it: what else is said is no answer. */
  isTyped: boolean;
  /** Whatever is said may belong to the answer: asides and questions are looked for in very short texts only. */
  isFree: boolean;
  /** How much longer than a word it takes to answer: our estimate. */
  extraSeconds: number;
  limits(field: FieldOf<Kind>): Limits;
}

const UNLIMITED: Limits = { min: null, max: null };

/** One line that is read by its own rules: a number, a day, an option … */
const typed = {
  ...{ isLong: false, isProse: false, runsOverLines: false, isTyped: true, isFree: false, extraSeconds: 0 },
  limits: () => UNLIMITED,
};

const number = { ...typed, limits: ({ min, max }: { min: number; max: number }) => ({ min, max }) };

const prose = { isLong: true, isProse: true, runsOverLines: true, isTyped: false, isFree: true };

/** A kind without its traits does not compile. */
const traits: { [Kind in FieldKind]: Traits<Kind> } = {
  text: { ...typed, isTyped: false, limits: ({ maxCharacters }) => ({ min: null, max: maxCharacters }) },
  name: typed,
  count: number,
  decimal: number,
  choice: typed,
  choices: typed,
  date: typed,
  mobile: typed,
  phone: typed,
  email: typed,
  postcode: typed,
  promise: typed,
  paragraph: { ...prose, extraSeconds: 120, limits: ({ maxCharacters }) => ({ min: null, max: maxCharacters }) },
  'long-text': {
    ...prose,
    extraSeconds: 900,
    limits: ({ minCharacters, maxCharacters }) => ({ min: minCharacters, max: maxCharacters }),
  },
  awards: { ...typed, isLong: true, runsOverLines: true, isTyped: false, extraSeconds: 60 },
  pictures: {
    ...typed,
    ...{ isLong: true, isTyped: false, isFree: true, extraSeconds: 120 },
    limits: ({ minFiles, maxFiles, maxMegabytes }) => ({ min: minFiles, max: maxFiles, maxMegabytes }),
  },
};

export function traitsOf({ kind }: { kind: FieldKind }): Omit<Traits<FieldKind>, 'limits'> {
  return traits[kind];
}

/** What an answer's size has to keep to. */
export function limitsOf(field: FormField): Limits {
  return (traits[field.kind] as Traits<FieldKind>).limits(field); // the key chose the entry, so the field is of its kind
}
