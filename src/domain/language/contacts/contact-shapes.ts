import { remembered } from '../text/remembered.ts';
import { digitRuns, readLandline, readMobile, withoutRemarks } from './telephone.ts';

export type ShapeKind = 'email' | 'mobile' | 'phone' | 'postcode';

export interface Shape {
  kind: ShapeKind;
  text: string;
  from: number;
  to: number;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{3,100}(?![\w.@-])/gu;
const DIGITS = /\+?\(?\d[\d\s()-]{4,22}\d/gu;

/** E-mail addresses, telephone numbers and postcodes in a text, told by their shape alone. */
export function contactShapes(text: string): readonly Shape[] {
  return HAS_SHAPE.test(text) ? shapesIn(text) : NO_SHAPES;
}

const NO_SHAPES: readonly Shape[] = [];
/** Every shape has one of these, in whatever width. */
const HAS_SHAPE = /[\p{N}@\uff20\ufe6b]/u;

/** Whether a text holds anything that a number or an address is written with, also in words: 一三八零零…. */
export function mayBeContact(text: string): boolean {
  return HAS_SHAPE.test(text.normalize('NFKC')) || /[零〇一二三四五六七八九幺]/u.test(text);
}

const shapesIn = remembered((text): readonly Shape[] => {
  const half = text.normalize('NFKC');
  if (half.length !== text.length) return [];
  const emails = [...half.matchAll(EMAIL)].map((match) => emailShape(half, match[0], match.index));
  const numbers = [...withoutRemarks(half).matchAll(DIGITS)].flatMap((match) => {
    const kind = kindOf(match[0]);
    return kind ? [shape(kind, match[0], match.index)] : [];
  });
  const free = numbers.filter(({ from, to }) => !emails.some((email) => from < email.to && to > email.from));
  return [...emails, ...free].sort((a, b) => a.from - b.from);
});

/** 何䶮55501266yimi@…: the number stands for itself. */
const GLUED = /^(?:1[3-9]\d{9}|[2-9]\d{7})(?=[a-z])/iu;

function emailShape(text: string, written: string, from: number): Shape {
  const glued = /\p{Script=Han}$/u.test(text.slice(0, from)) ? (GLUED.exec(written)?.[0].length ?? 0) : 0;
  return shape('email', written.slice(glued), from + glued);
}

function shape(kind: ShapeKind, text: string, from: number): Shape {
  return { kind, text, from, to: from + text.length };
}

function kindOf(written: string): ShapeKind | null {
  const runs = digitRuns(written);
  if (runs.length !== 1) return null;
  if (readMobile(runs[0] ?? '')) return 'mobile';
  if (/^\d{6}$/u.test(written.trim())) return 'postcode';
  return readLandline(written, '021') ? 'phone' : null;
}
