import type { Reply } from '../../base/message.ts';
import { NOT_KNOWN } from '../../language/answers/answer-words.ts';
import {
  ALL_THE_OTHERS,
  CORRECTED,
  LABEL_CONNECTIVE,
  LABEL_REMARK,
} from '../../language/corrections/correction-words.ts';
import { SIGN_OR_BREAK } from '../../language/printed/form-signs.ts';
import { HEADING_NUMBER } from '../../language/printed/note-words.ts';
import { withoutUnseen } from '../../language/text/fold-odd.ts';
import { remembered } from '../../language/text/remembered.ts';
import type { CommonField } from './common-field.ts';
import { labelNames, namesOf } from './label-names.ts';
import { type Refused, refuse } from './parsed.ts';
import { tooLong } from './too-long.ts';
import type { FieldTraits } from './traits.ts';

/** Today's day in Shanghai: 今天 and days without a year are read by it. */
export interface ReadingContext {
  /** `YYYY-MM-DD` */
  today: string;
}
const BRIEF_MAX_LENGTH = 200;
/** What is shown in colour: pictures, flags, keycaps. © ™ ❤ without the colour sign are print characters. */
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f1e6}-\u{1f1ff}]|\p{Emoji_Modifier}|\u20e3/gu;
/** The platforms send their own faces as [微笑] or /::D. */
const FACES_ONLY = /^(?:\[[^\][\s]{1,8}\]|\/:[:\-|,@<!?*~a-zA-Z()&$'`>]{1,4})+$/u;

/** What was typed, without characters nobody sees. @returns null for pictures, files, buttons … */
export function typedText(reply: Reply): string | null {
  if (reply.kind !== 'text') return null;
  return seenText(reply.text);
}

const seenText = remembered((text) => withoutUnseen(text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')).trim());
const emojiIn = remembered((text): readonly string[] => [...new Set(text.match(EMOJI) ?? [])]);

/** The text of an answer ready to be kept or read, or why there is none. The field's own label in front is taken off. */
export function typedAnswer(field: CommonField, reply: Reply, traits: FieldTraits): { text: string } | Refused {
  const typed = typedText(reply);
  if (typed === null) return refuse('text-expected');
  const isBrief = !traits.mayBeAnyLength;
  const long = isBrief ? tooLong(typed.slice(0, BRIEF_MAX_LENGTH * 20), BRIEF_MAX_LENGTH) : null;
  if (long || (isBrief && typed.length > BRIEF_MAX_LENGTH * 2)) return long ?? refuse('empty');
  const emoji = emojiIn(typed);
  if (emoji.length > 0) return refuse('emoji-unexpected', { emoji: emoji.slice(0, 5) });
  const text = withoutLabel(field, typed, traits);
  if (FACES_ONLY.test(text)) return refuse('emoji-unexpected', { emoji: [text.slice(0, 20)] });
  if (NOT_KNOWN.test(text) && !traits.isProse) return refuse('not-known');
  return text === '' || isBareLabel(field, text, traits) ? refuse('empty') : { text };
}

/** Nothing but the column's own words: what should stand there is still to come. */
function isBareLabel(field: CommonField, text: string, { mayEchoLabel }: FieldTraits): boolean {
  if (!mayEchoLabel) return false;
  const { label, short } = labelNames(field);
  return label.includes(text) || short.includes(text);
}

/** Takes off 标签：, 标签是 and a correction in front, until nothing more comes off. For values (names, numbers …) any of the field's
 *  words may stand directly before the answer; for words only its label may, since 班组 may begin a team's name. */
function withoutLabel(field: CommonField, typed: string, traits: FieldTraits): string {
  let text = typed;
  for (;;) {
    const next = withoutOneLabel(field, text.replace(CORRECTED, '').trim(), traits);
    if (next === text) return text;
    text = next;
  }
}

function withoutOneLabel(field: CommonField, text: string, traits: FieldTraits): string {
  const { aliases } = labelNames(field);
  const led = traits.isValue ? text.replace(ALL_THE_OTHERS, '') : text.replace(HEADING_NUMBER, '');
  for (const name of namesOf(field)) {
    const start = beginsWith(text, name) ? text : led !== text && beginsWith(led, name) ? led : undefined;
    if (start === undefined) continue;
    const rest = start.slice(name.length).replace(LABEL_REMARK, '');
    const connected = LABEL_CONNECTIVE.exec(rest);
    if (connected && isSeparated(connected[0], traits)) return rest.slice(connected[0].length).trim();
    if (connected || rest === '') continue;
    if (traits.isValue || (!traits.runsOverLines && !aliases.includes(name) && name.length > 1)) return rest.trim();
  }
  return text;
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) || text.slice(0, name.length).toLowerCase() === name.toLowerCase();
}

/** In a text of several lines only a colon or a line break ends a label: 事迹是… may be its first sentence. */
function isSeparated(connective: string, { runsOverLines }: FieldTraits): boolean {
  return !runsOverLines || SIGN_OR_BREAK.test(connective);
}
