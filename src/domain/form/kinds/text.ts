import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { NAME_ANNOUNCED, NAME_END } from '../../language/answers/answer-words.ts';
import { nameShapes } from '../../language/names/name-shapes.ts';
import { onOneLine, withoutEnd } from '../../language/text/ends.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('text', {
  maxCharacters: z.number().int().min(1).default(100),
  /** The sentence that the print has around its blank: 同意 ___ 班组申报. `behind` are the ways it may go on. */
  blank: z.strictObject({ before: z.string().min(1), behind: z.array(z.string().min(1)).min(1) }).optional(),
  /** What its answers are names of: one that does not read like it is asked about before it is stored. */
  looks: z.enum(nameShapes).optional(),
  /** Texts that read like its answers and are another column's: titles where a position is asked. They are asked about as well. */
  unlike: z.array(z.string().min(1)).optional(),
  /** Names of its own that no such thing ends with elsewhere: 注册质量经理, where a title is asked. They are taken as they are. */
  like: z.array(z.string().min(1)).optional(),
});
type TextField = z.infer<typeof schema>;

const traits: FieldTraits = {
  ...line,
  content: 'words',
  isUnmistakable: false,
  closedShape: null,
  isTyped: false,
  isValue: false,
  mayBeAnyLength: true,
  mayEchoLabel: true,
};

/** One line of text. Characters are counted by `countCharacters`. */
export const textKind = defineFieldKind({
  schema,
  traits,
  limits: ({ maxCharacters }) => ({ min: null, max: maxCharacters }),
  parse: parseText,
  print: printText,
});

/** One line, kept as typed; line breaks become a space. */
function parseText(field: TextField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const text = unannounced(onOneLine(answer.text, ' '));
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

/** 我们班组叫一米窗, 就叫一米窗吧 → 一米窗. */
function unannounced(text: string): string {
  const name = text.replace(NAME_ANNOUNCED, '');
  return name === text ? text : withoutEnd(name, NAME_END) || name;
}

function printText(_field: TextField, text: string): string {
  return text;
}
