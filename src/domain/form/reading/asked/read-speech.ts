import { saysAnew } from '../../../language/answers/answer-words.ts';
import { HAS_COUNT } from '../../../language/numbers/counted.ts';
import { saysNone, speechOf } from '../../../language/talk/speech.ts';
import { talkOf } from '../../../language/talk/talk.ts';
import { isLongerThan } from '../../../language/text/length.ts';
import { hasStop, PAUSES } from '../../../language/text/separators.ts';
import { leadingLabel } from '../../labels.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isLong, plainValue } from '../base/accepts.ts';
import type { Interpreter, MessageContext } from '../base/reading.ts';

/** Questions, putting off, wishes, talk: a sentence of this kind answers nothing, also where free words are asked. */
export const readSpeech: Interpreter = (context, text) => {
  const { focus } = context;
  const speech = isNothing(context, text)
    ? 'refusal'
    : isColumnUnknown(context, text)
      ? 'not-known'
      : saysAnew(text)
        ? 'wish'
        : (speechOf(text, focus !== null && isLong(focus)) ?? talkBeside(focus, text));
  if (speech === null || focus?.kind === 'pictures' || focus?.kind === 'awards') return null;
  // Faces alone are answered by what the column takes.
  const isText = focus?.kind === 'long-text' || focus?.kind === 'paragraph';
  if (!isText && !/[\p{L}\p{N}]/u.test(text.replace(/\[[^\][]{1,8}\]/gu, ''))) return null;
  // 无, 没有职称: what a column lists or takes as nothing is its answer.
  const value = focus && ('options' in focus || focus.optional) ? plainValue(context, focus, text) : null;
  if (value !== null && (focus?.none === undefined || 'options' in focus || value === focus.none)) return null;
  return { claims: [], refused: [], unused: [], weakness: 0, speech };
};

/** 推荐单位联系人不知道: said of a column by its name, of whatever part of the form. */
function isColumnUnknown({ form, focus }: MessageContext, text: string): boolean {
  if (focus && isLong(focus)) return false;
  let rest = text;
  let field: FormField | null = null;
  for (let taken = 0; taken < MAX_NAMES; taken += 1) {
    const led = leadingLabel(form, rest);
    if (!led) break;
    ({ rest, field } = led);
  }
  if (!field) return false;
  const speech = speechOf(rest);
  return speech === 'not-known' || speech === 'put-off' || (isRequired(field) && rest !== '' && saysNone(rest));
}

/** 邮箱没有 leaves it open: it has to be filled in, and a number would be none of them. */
function isRequired(field: FormField): boolean {
  return !isLong(field) && !field.optional && field.none === undefined && !asksFor(field, 'amount');
}

/** 推荐单位, and the 联系人 of it. */
const MAX_NAMES = 2;

/** 1, 暂无, 没得过奖 while a long text is collected: no paragraph of it; 没有 where a name has to stand. */
function isNothing(context: MessageContext, text: string): boolean {
  const { focus } = context;
  if (focus && asksFor(focus, 'words'))
    return focus.none === undefined && !focus.optional && saysNone(text) && plainValue(context, focus, text) === null;
  if (focus?.kind !== 'long-text' && focus?.kind !== 'paragraph') return false;
  return /^[\d\s\p{P}]*$/u.test(text) || saysNone(text);
}

/** Longer than this a paragraph has begun. */
const MAX_BESIDE_PARAGRAPH = 18;

/** Longer than this a piece of a long text is no aside. */
const MAX_BESIDE_LONG = 20;

/** 今天先这样 手机没电了: a short piece whose first clause is talk; a sentence with its stop is part of the text. */
function firstTalk(text: string): ReturnType<typeof talkOf> {
  const said = text.trim();
  return hasStop(said) ? null : talkOf(said.split(PAUSES)[0] ?? '');
}

/** Where words are asked; a long text may say anything. */
function talkBeside(focus: FormField | null, text: string): ReturnType<typeof talkOf> {
  if (focus?.kind === 'long-text') return isLongerThan(text.trim(), MAX_BESIDE_LONG) ? null : firstTalk(text);
  if (focus?.kind === 'paragraph') return isLongerThan(text.trim(), MAX_BESIDE_PARAGRAPH) ? null : talkOf(text);
  if (!focus || isLong(focus)) return null;
  return asksFor(focus, 'words') || !HAS_COUNT.test(text) ? talkOf(text) : null;
}
