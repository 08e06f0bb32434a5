import type { Reply } from '../../message.ts';
import type { FieldOf } from '../schema.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { answerText, type ReadingContext } from './reading.ts';

/** The dots typed for the one in 阿依古丽·买买提. */
const DOTS = /\s*[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e]\s*/gu;
const LEAD = /^(?:我叫|名叫|名字叫|我是|叫|他叫|她叫)\s*/u;
/** 何䶮 女: what follows the name. */
const TAIL = /(?:[\s,，]+[男女]|先生|女士|小姐|同志|[。.!！~～,，])+$/u;
/** Han characters, also the rare ones and those picked by a variation selector; up to six parts joined by ·. */
const HAN_NAME = /^(?:\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?){2,8}$/u;
const HAN_PARTS = /^(?:\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?|\u00b7(?!\u00b7|$)){3,30}$/u;
const LATIN_NAME = /^[\p{Script=Latin}](?:[\p{Script=Latin}\u00b7'’. -]{0,58}[\p{Script=Latin}.])$/u;

/** A person's name. Rare characters (㛃, 䶮) are kept as typed; the dot of longer names becomes ·. */
export function parseName(field: FieldOf<'name'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = answerText(field, reply, 'value');
  if ('kind' in answer) return answer;
  const name = bareName(answer.text);
  if (name !== answer.text) return parseName(field, { kind: 'text', text: name });
  const isName =
    HAN_NAME.test(name) || LATIN_NAME.test(name) || (HAN_PARTS.test(name) && /^[^\u00b7].*\u00b7/u.test(name));
  return isName ? accept(name) : refuse('name-expected');
}

export function printName(_field: FieldOf<'name'>, name: string): string {
  return name;
}

/** 我叫 何 䶮。 → 何䶮. */
function bareName(text: string): string {
  const bare = text.replace(LEAD, '').replace(TAIL, '').replace(DOTS, '\u00b7').trim();
  return bare.replace(/\s+/gu, /\p{Script=Han}/u.test(bare) ? '' : ' ');
}
