import { childOf, elementsIn, isOn, settingOf, type XmlElement } from './parse-xml.ts';

interface Field {
  instruction: string;
  isInResult: boolean;
  hasResult: boolean;
  data: XmlElement | undefined;
}

const CHECKED = '\u2611';
const UNCHECKED = '\u2610';
/** EQ \o\ac(□,√): one sign over another. */
const OVERLAY = /^\s*eq\s+\\o\s*(?:\\a[clr]\s*)?\(([^()]{1,40})\)/iu;
const BOX_OR_RING = /[\u25a1\u2610\u25ef\u25cb\u3007O0]/u;
const TICK = /[\u221a\u2713\u2714vVxX\u00d7]/u;

/** The fields a text runs through: instructions are not seen, results are. Fields may be inside one another and run over paragraphs. */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether what comes is an instruction. */
  get isInCode(): boolean {
    return this.#open.some(({ isInResult }) => !isInResult);
  }

  begin(character: XmlElement): void {
    const data = childOf(character, 'w:ffData');
    this.#open.push({ instruction: '', isInResult: false, hasResult: false, data });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isInResult) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.isInResult = true;
  }

  /** A text was shown inside. */
  show(): void {
    for (const field of this.#open) field.hasResult ||= field.isInResult;
  }

  /** What the field shows besides its result: the state of a form's box, the choice of its list, an overlay. */
  end(): string {
    const field = this.#open.pop();
    if (!field || field.hasResult || this.isInCode) return '';
    return boxOf(field.data) ?? choiceOf(field.data) ?? overlay(field.instruction) ?? '';
  }
}

function boxOf(data: XmlElement | undefined): string | null {
  const box = childOf(data, 'w:checkBox');
  if (!box) return null;
  const name = childOf(box, 'w:checked') ? 'w:checked' : 'w:default';
  return isOn(box, name) ? CHECKED : UNCHECKED;
}

function choiceOf(data: XmlElement | undefined): string | null {
  const list = childOf(data, 'w:ddList');
  if (!list) return null;
  const at = Number(settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? 0);
  const entries = elementsIn(list).filter(({ name }) => name === 'w:listEntry');
  return entries[at]?.attributes['w:val'] ?? '';
}

/** □ and √ are a ticked box; a word in a ring is marked. */
function overlay(instruction: string): string | null {
  const signs = (OVERLAY.exec(instruction)?.[1] ?? '').split(/[,，;；]/u).map((sign) => sign.trim());
  const ring = signs.find((sign) => BOX_OR_RING.test(sign) && [...sign].length === 1);
  const other = signs.find((sign) => sign !== ring && sign !== '');
  if (signs.length < 2 || ring === undefined || other === undefined) return null;
  if (TICK.test(other) || /[\u25cf\u25a0]/u.test(other)) return CHECKED;
  return /^\d{1,2}$/u.test(other) ? other : `${CHECKED}${other}`;
}
