import type { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { bareName, isPersonName } from '../../language/names/person-name.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('name', {});
type NameField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    name: 'name-expected';
  }
}

const traits: FieldTraits = {
  ...line,
  content: 'words',
  isUnmistakable: false,
  closedShape: null,
  mayEchoLabel: true,
  isKnownBySight: true,
};

/** A person's name: rare characters and · are kept as written. */
export const nameKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseName,
  print: printName,
});

/** A person's name. Rare characters (㛃, 䶮) are kept as typed; the dot of longer names becomes ·. */
function parseName(field: NameField, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const name = bareName(answer.text);
  if (name !== answer.text) return parseName(field, { kind: 'text', text: name });
  return isPersonName(name) ? accept(name) : refuse('name-expected');
}

function printName(_field: NameField, name: string): string {
  return name;
}
