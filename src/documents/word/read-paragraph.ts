import { childOf, elementsIn, findElement, isOn, settingOf, textIn, type XmlElement } from './parse-xml.ts';
import { isPlaceholderName, isSymbolLook, type Look, lookIn, numberingIn } from './styles.ts';
import { symbolAt, symbolsOf } from './symbols.ts';
import type { WordReading } from './word-reading.ts';

export interface ReadParagraph {
  /** What people see, the number Word writes before it included. */
  text: string;
  /** Its underlined pieces. */
  marked: string[];
  /** Contents of the text boxes that hang on it. */
  boxes: XmlElement[];
}

/** What is never seen, or is no text. */
const UNSEEN = new Set(
  [
    'del',
    'moveFrom',
    'pPr',
    'rPr',
    'sdtPr',
    'sdtEndPr',
    'delText',
    'delInstrText',
    'footnoteReference',
    'endnoteReference',
  ]
    .map((name) => `w:${name}`)
    .concat('mc:Fallback'),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Reads the text of a paragraph as it is seen: no deleted, struck-out or hidden text, no instructions of fields, no placeholders. */
export function readParagraph(reading: WordReading, paragraph: XmlElement): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  const style = reading.styles.get(settingOf(properties, 'w:pStyle') ?? '');
  const writer = new ParagraphWriter(reading);
  writer.walkAll(paragraph, style?.look ?? {}, false);
  const numbering = numberingIn(properties) ?? style?.numbering;
  const number = numbering ? reading.numbering.next(numbering) : '';
  const { text, marked, boxes } = writer;
  // Word numbers empty paragraphs too: the number of nothing says nothing.
  return {
    text: text.trim() === '' ? '' : `${number}${text}`,
    marked: marked.filter((piece) => piece.trim() !== ''),
    boxes,
  };
}

class ParagraphWriter {
  text = '';
  readonly marked: string[] = [];
  readonly boxes: XmlElement[] = [];
  #isMarking = false;
  readonly #reading: WordReading;

  constructor(reading: WordReading) {
    this.#reading = reading;
  }

  walkAll(element: XmlElement, look: Look, isControl: boolean): void {
    for (const child of elementsIn(element)) this.#walk(child, look, isControl);
  }

  #walk(element: XmlElement, look: Look, isControl: boolean): void {
    const { name } = element;
    if (UNSEEN.has(name)) return;
    if (name === 'w:r') this.#run(element, look, isControl);
    else if (name === 'w:t' || name === 'm:t') this.#write(textIn(element), look, isControl);
    else if (name in CHARACTERS) this.#write(CHARACTERS[name] ?? '', look, isControl);
    else if (name === 'w:sym') this.#write(symbolIn(element), { ...look, font: '' }, isControl);
    else if (name === 'w:ruby') this.#base(element, look, isControl);
    else if (name === 'w:sdt') this.#control(element, look);
    else if (name === 'w:fldChar') this.#field(element, look, isControl);
    else if (name === 'w:instrText') this.#reading.fields.instruct(textIn(element));
    else if (name === 'mc:AlternateContent') this.#alternative(element, look, isControl);
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#drawing(element, look);
    else this.walkAll(element, look, isControl);
  }

  #run(run: XmlElement, look: Look, isControl: boolean): void {
    const properties = childOf(run, 'w:rPr');
    const styleId = settingOf(properties, 'w:rStyle') ?? '';
    const style =
      this.#reading.styles.get(styleId)?.look ?? (isPlaceholderName(styleId) ? { isPlaceholder: true } : {});
    this.walkAll(run, { ...look, ...style, ...lookIn(properties) }, isControl);
  }

  /** 拼音指南: the base text, not its reading. */
  #base(ruby: XmlElement, look: Look, isControl: boolean): void {
    const base = childOf(ruby, 'w:rubyBase');
    if (base) this.walkAll(base, look, isControl);
  }

  #control(control: XmlElement, look: Look): void {
    const properties = childOf(control, 'w:sdtPr');
    const content = childOf(control, 'w:sdtContent');
    const box = childOf(properties, 'w14:checkbox');
    if (box) {
      const checked = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '';
      this.#write(['1', 'true', 'on'].includes(checked) ? '\u2611' : '\u2610', { ...look, font: '' }, true);
    } else if (content && !isOn(properties, 'w:showingPlcHdr')) this.walkAll(content, look, true);
  }

  #field(character: XmlElement, look: Look, isControl: boolean): void {
    const type = character.attributes['w:fldCharType'];
    if (type === 'begin') this.#reading.fields.begin(character);
    else if (type === 'separate') this.#reading.fields.separate();
    else if (type === 'end') this.#write(this.#reading.fields.end(), { ...look, font: '' }, isControl);
  }

  /** The first choice; what stands for older programs says the same again. */
  #alternative(element: XmlElement, look: Look, isControl: boolean): void {
    const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    if (choice) this.walkAll(choice, look, isControl);
  }

  #drawing(drawing: XmlElement, look: Look): void {
    if (look.isHidden || this.#reading.fields.isInCode) return;
    const content = findElement(drawing, 'w:txbxContent');
    if (content) this.boxes.push(content);
    else if (findElement(drawing, 'a:blip') ?? findElement(drawing, 'v:imagedata')) this.#reading.pictures += 1;
  }

  #write(text: string, look: Look, isControl: boolean): void {
    const { fields } = this.#reading;
    const isSeen = !look.isHidden && !look.isStruck && !(look.isPlaceholder && isControl) && !fields.isInCode;
    if (text === '' || !isSeen) return;
    fields.show();
    const seen = raised(isSymbolLook(look) ? symbolsOf(look.font ?? '', text) : text, look);
    this.text += seen;
    this.#reading.spend(0, seen.length);
    if (look.isUnderlined && this.#isMarking) this.marked.push((this.marked.pop() ?? '') + seen);
    else if (look.isUnderlined) this.marked.push(seen);
    this.#isMarking = look.isUnderlined ?? false;
  }
}

function symbolIn({ attributes }: XmlElement): string {
  return symbolAt(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16) || 0);
}

/** A raised figure points to a note, or is a power: no digit of the number before it. */
function raised(text: string, { isRaised }: Look): string {
  return isRaised ? text.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit) : text;
}
