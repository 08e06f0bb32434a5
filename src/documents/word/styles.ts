import { childOf, elementsIn, isOn, settingOf, type XmlElement } from './parse-xml.ts';
import { isSymbolFont } from './symbols.ts';

/** What a style, or a run's own properties, say about how a text is seen. Absent: nothing is said. */
export interface Look {
  isHidden?: boolean;
  isStruck?: boolean;
  isUnderlined?: boolean;
  isRaised?: boolean;
  /** The style of what a content control shows until it is filled in. */
  isPlaceholder?: boolean;
  font?: string;
}

export interface WordStyle {
  look: Look;
  /** The list its paragraphs are numbered by. */
  numbering?: { id: string; level: number };
}

export type Styles = ReadonlyMap<string, WordStyle>;

/** More styles in a row are a circle. */
const MAX_CHAIN = 20;
const PLACEHOLDER = 'placeholdertext';

/** Styles by their id, each with what it takes from those it is based on. */
export function readStyles(part: XmlElement | null): Styles {
  const styles = part ? elementsIn(part).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style] as const));
  return new Map([...byId.keys()].map((id) => [id, resolved(byId, id)] as const));
}

function resolved(byId: ReadonlyMap<string, XmlElement>, id: string): WordStyle {
  const chain: XmlElement[] = [];
  for (let at: string | null = id; at !== null && chain.length < MAX_CHAIN; ) {
    const style: XmlElement | undefined = byId.get(at);
    if (!style) break;
    chain.unshift(style);
    at = settingOf(style, 'w:basedOn');
  }
  return chain.reduce<WordStyle>(
    (known, style) => {
      const numbering = numberingIn(childOf(style, 'w:pPr')) ?? known.numbering;
      const look = { ...known.look, ...lookIn(childOf(style, 'w:rPr')), ...placeholderIn(style) };
      return { look, ...(numbering ? { numbering } : {}) };
    },
    { look: {} },
  );
}

function placeholderIn(style: XmlElement): Look {
  const names = [style.attributes['w:styleId'] ?? '', settingOf(style, 'w:name') ?? ''];
  return names.some(isPlaceholderName) ? { isPlaceholder: true } : {};
}

export function isPlaceholderName(name: string): boolean {
  return name.toLowerCase().replaceAll(' ', '') === PLACEHOLDER;
}

/** What `w:rPr` itself says. */
export function lookIn(properties: XmlElement | undefined): Look {
  if (!properties) return {};
  const look: Look = {};
  for (const { name } of elementsIn(properties)) {
    if (name === 'w:vanish' || name === 'w:webHidden') look.isHidden = isOn(properties, name);
    else if (name === 'w:strike' || name === 'w:dstrike')
      look.isStruck = isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
    else if (name === 'w:u') look.isUnderlined = isOn(properties, name);
    else if (name === 'w:vertAlign') look.isRaised = settingOf(properties, name) === 'superscript';
    else if (name === 'w:rFonts') {
      const fonts = childOf(properties, name)?.attributes;
      const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? fonts?.['w:cs'];
      if (font !== undefined) look.font = font;
    }
  }
  return look;
}

/** The list `w:pPr` numbers its paragraph by; the id 0 takes a style's numbering away. */
export function numberingIn(properties: XmlElement | undefined): WordStyle['numbering'] {
  const numbering = childOf(properties, 'w:numPr');
  const id = settingOf(numbering, 'w:numId');
  return id === null ? undefined : { id, level: Number(settingOf(numbering, 'w:ilvl') ?? 0) };
}

export function isSymbolLook({ font }: Look): boolean {
  return isSymbolFont(font);
}
