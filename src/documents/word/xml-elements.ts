/** Elements of a part of a Word file, found by plain search: one pass, whatever stands in it. Not for elements inside ones of the same name. */

export interface Element {
  /** What stands behind its name in its first tag. */
  tag: string;
  body: string;
  /** Where it begins and ends, and where its body begins. */
  start: number;
  end: number;
  bodyAt: number;
}

/** Every element of that name with a body, in order. */
export function* elementsOf(xml: string, name: string): Generator<Element> {
  const [open, close] = [`<${name}`, `</${name}>`];
  for (let start = xml.indexOf(open); start >= 0; ) {
    const nameEnd = start + open.length;
    const tagEnd = xml.indexOf('>', nameEnd);
    if (tagEnd < 0) return;
    let next = nameEnd;
    // `<w:num` also begins `<w:numId`; `<w:num/>` has no body.
    if (/[\s>]/u.test(xml.charAt(nameEnd)) && xml.charAt(tagEnd - 1) !== '/') {
      const bodyEnd = xml.indexOf(close, tagEnd);
      if (bodyEnd < 0) return;
      const [bodyAt, end] = [tagEnd + 1, bodyEnd + close.length];
      yield { tag: xml.slice(nameEnd, tagEnd), body: xml.slice(bodyAt, bodyEnd), start, end, bodyAt };
      next = end;
    }
    start = xml.indexOf(open, next);
  }
}

/** `w:val` of the first element of that name. @returns null when there is none */
export function valueIn(xml: string, name: string): string | null {
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    const nameEnd = at + name.length + 1;
    const tagEnd = xml.indexOf('>', nameEnd);
    if (tagEnd < 0) return null;
    if (!/[\s/>]/u.test(xml.charAt(nameEnd))) continue;
    return attributeOf(xml.slice(nameEnd, tagEnd), 'w:val');
  }
  return null;
}

/** @param tag what stands inside a tag */
export function attributeOf(tag: string, name: string): string | null {
  const at = tag.indexOf(`${name}="`);
  const from = at + name.length + 2;
  const end = at < 0 ? -1 : tag.indexOf('"', from);
  return end < 0 ? null : tag.slice(from, end);
}
