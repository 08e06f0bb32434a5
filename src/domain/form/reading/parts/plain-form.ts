import type { FormDefinition } from '../../schema.ts';
import { columnWords, nameSource, squeeze } from './labelled-parts.ts';

const HAS_BRACKET = /[\u3010\uff3b[]/u;

interface Marks {
  bracketed: RegExp;
  heading: RegExp;
  /** The headings in lower case: without one of them nothing has to be looked for. */
  sections: readonly string[];
  words: ReadonlySet<string>;
}

const cache = new WeakMap<FormDefinition, Marks>();

/** A form as it comes out of tables, notes and chats, with its columns before colons: 【邮编】200072, **邮编**：200072, 人员构成：管理5人, and a
 *  column on a line of its own with what is said for it below. What names no column stays as it is. */
export function plainForm(form: FormDefinition, text: string): string {
  if (form !== last.form || text !== last.text) last = { form, text, plain: madePlain(form, text) };
  return last.plain;
}

/** One message is made plain for several readers. */
let last: { form: FormDefinition | null; text: string; plain: string } = { form: null, text: '', plain: '' };

function madePlain(form: FormDefinition, text: string): string {
  const { bracketed, heading, sections, words } = marksOf(form);
  const bare = text.includes('**') || text.includes('__') ? text.replace(/\*\*|__/gu, '') : text;
  const signed = HAS_BRACKET.test(bare) ? bare.replace(bracketed, '$1\uff1a') : bare;
  const lower = signed.toLowerCase();
  const plain = sections.some((section) => lower.includes(section)) ? signed.replace(heading, '') : signed;
  return joinLines(plain, words);
}

function marksOf(form: FormDefinition): Marks {
  const known = cache.get(form);
  if (known) return known;
  const words = new Set(columnWords(form));
  const names = nameSource(form);
  const headings = [...new Set([...(form.headings ?? []), ...form.fields.map(({ section }) => section)])]
    .filter((word) => !words.has(squeeze(word)))
    .sort((a, b) => b.length - a.length);
  const escaped = headings.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const start = '(?<=^|[\\s,\uff0c;\uff1b\u3002])';
  const blank = '[ \\u3000]{0,8}';
  const marks = {
    bracketed: new RegExp(
      `${start}[\u3010\uff3b[]${blank}(${names})${blank}[\u3011\uff3d\\]]${blank}[:\uff1a]?`,
      'giu',
    ),
    heading: new RegExp(
      `${start}(?:${escaped.join('|')})\\s*(?:[(\uff08][^()\uff08\uff09]{1,6}[)\uff09]\\s*)?(?:[:\uff1a]\\s*)?(?=${names})`,
      'giu',
    ),
    sections: headings.map((word) => word.toLowerCase()),
    words,
  };
  cache.set(form, marks);
  return marks;
}

/** Two columns or more on lines of their own, none with a sign behind: the line below each is its value. */
function joinLines(text: string, words: ReadonlySet<string>): string {
  if (!text.includes('\n') || /[:\uff1a\t=\uff1d]/u.test(text)) return text;
  const lines = text.split('\n');
  const isName = (line: string | undefined) => line !== undefined && words.has(squeeze(line));
  const named = lines.filter(
    (line, at) => isName(line) && (lines[at + 1] ?? '').trim() !== '' && !isName(lines[at + 1]),
  );
  // 欧阳静宜, 女, 36, 党员: a word for a column may be an answer; a form begins with a column.
  const isForm = isName(lines.find((line) => line.trim() !== '')) || named.length > 2;
  if (lines.filter(isName).length < 2 || !isForm) return text;
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (isName(last) && !isName(line) && line.trim() !== '')
      joined[joined.length - 1] = `${last?.trim()}\uff1a${line.trim()}`;
    else joined.push(line);
  }
  return joined.join('\n');
}
