import { childOf, elementsIn, settingOf, type XmlElement } from './parse-xml.ts';

interface Level {
  format: string;
  /** `%1、` */
  pattern: string;
  start: number;
}

type Levels = ReadonlyMap<number, Level>;

/** Counts the numbered paragraphs of a document: Word writes their numbers by itself. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, Levels>;
  readonly #counts = new Map<string, number[]>();

  /** @param part `numbering.xml`; null when there is none */
  constructor(part: XmlElement | null) {
    this.#lists = listsIn(part);
  }

  /** What Word shows before the next paragraph of a list (一、, 1.). @returns `` for none, or a bullet */
  next({ id, level: at }: { id: string; level: number }): string {
    const known = this.#lists.get(id);
    const level = known?.get(at);
    if (!known || !level || level.format === 'bullet' || level.format === 'none') return '';
    const count = this.#counts.get(id) ?? [];
    const before = Array.from({ length: at }, (_, place) => count[place] ?? known.get(place)?.start ?? 1);
    this.#counts.set(id, [...before, (count[at] ?? level.start - 1) + 1]);
    return level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      return written(this.#counts.get(id)?.[place] ?? 1, known.get(place)?.format ?? 'decimal');
    });
  }
}

/** Number id → its levels. */
function listsIn(part: XmlElement | null): Map<string, Levels> {
  const elements = part ? elementsIn(part) : [];
  const abstracts = new Map<string, Map<number, Level>>();
  for (const element of elements)
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', levelsIn(element));
  const lists = new Map<string, Levels>();
  for (const element of elements) {
    if (element.name !== 'w:num') continue;
    const levels = abstracts.get(settingOf(element, 'w:abstractNumId') ?? '');
    if (levels) lists.set(element.attributes['w:numId'] ?? '', new Map([...levels, ...overridesIn(element, levels)]));
  }
  return lists;
}

function levelsIn(element: XmlElement): Map<number, Level> {
  const levels = elementsIn(element).filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)] as const));
}

function levelOf(element: XmlElement): Level {
  return {
    format: settingOf(element, 'w:numFmt') ?? 'decimal',
    pattern: settingOf(element, 'w:lvlText') ?? '',
    start: Number(settingOf(element, 'w:start') ?? 1),
  };
}

/** A list that begins elsewhere than the one it is made after, or looks otherwise. */
function overridesIn(element: XmlElement, levels: Levels): [number, Level][] {
  const overrides = elementsIn(element).filter(({ name }) => name === 'w:lvlOverride');
  return overrides.flatMap((override): [number, Level][] => {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const own = childOf(override, 'w:lvl');
    const known = own ? levelOf(own) : levels.get(at);
    const start = settingOf(override, 'w:startOverride');
    return known ? [[at, start === null ? known : { ...known, start: Number(start) }]] : [];
  });
}

const digits = new Intl.NumberFormat('zh-CN-u-nu-hanidec', { useGrouping: false });
const TEN = String.fromCodePoint(0x5341);

/** Chinese numerals up to 99; other formats as digits. */
function written(number: number, format: string): string {
  const isChinese = /^(?:chinese|japanese|ideograph|taiwanese)/u.test(format);
  if (!isChinese || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits.format(ones);
  return `${tens > 1 ? digits.format(tens) : ''}${TEN}${ones > 0 ? digits.format(ones) : ''}`;
}
