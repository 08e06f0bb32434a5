import {
  editsText,
  endsWithStop,
  hasPause,
  isBrief,
  isContents,
  isFacePiece,
  isOfOtherColumn,
  isOfText,
  isOfWriter,
} from '../../../language/answers/text-words.ts';
import { contactShapes } from '../../../language/contacts/contact-shapes.ts';
import { correctionIn } from '../../../language/corrections/correction.ts';
import { isSentence } from '../../../language/names/function-words.ts';
import { looksLike, looksLikeName } from '../../../language/names/looks-like.ts';
import { isOnlySaidBeside } from '../../../language/talk/asides-around.ts';
import { withoutClosingLine, withoutHead } from '../../../language/talk/calls.ts';
import { speechOf } from '../../../language/talk/speech.ts';
import { describesWork, soundsLikeTalk, talkOf } from '../../../language/talk/talk.ts';
import { isLongerThan } from '../../../language/text/length.ts';
import { COLON, MARKED, PAUSES, STOPS } from '../../../language/text/separators.ts';
import type { FormField } from '../../schema.ts';
import { acceptedValue } from '../base/accepts.ts';
import { heldReading } from '../base/held-reading.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import type { MessageContext, Reading } from '../base/reading.ts';

/** Shorter than this a paragraph may be something said beside it. */
const MIN_PARAGRAPH = 24;
/** So few characters describe no work: 负责, 主要工作. */
const EMPTY_PARAGRAPH = 6;
/** From here on a sentence with a stop is one of the paragraph. */
const WRITTEN = 12;

/** 护理部在帮我写，写好了发 where a paragraph is asked, or a few words that tell of no work: held for a yes. */
export function begunWithTalk(context: MessageContext, field: FormField, text: string): Reading | null {
  const said = text.trim();
  const own = withoutClosingLine(withoutHead(said));
  if (own !== said) return heldPiece(context, field, own);
  if (isLedByTalk(said) || refersElsewhere(said)) {
    const whole = acceptedValue(context, field, said);
    return whole === null ? null : heldReading(field, said, whole);
  }
  if (isLongerThan(said, MIN_PARAGRAPH)) return null;
  // A whole sentence, with its pause and its stop, is written and not said.
  const isWritten = isLongerThan(said, WRITTEN) && hasPause(said) && endsWithStop(said);
  const isOfWork = isLongerThan(said, EMPTY_PARAGRAPH) && describesWork(said) && !isOfOtherColumn(said);
  const isPlain = isWritten || hasBothParts(said) || (isOfWork && (hasPause(said) || !isSentence(said, true)));
  if (
    isPlain &&
    (hasBothParts(said) ? !said.split(STOPS).some((clause) => speechOf(clause) !== null) : !soundsLikeTalk(said))
  )
    return null;
  const value = acceptedValue(context, field, said);
  return value === null ? null : heldReading(field, said, value);
}

/** …。特色：…: what the column asks for, with its own word between. */
function hasBothParts(said: string): boolean {
  const [work = '', mark = ''] = said.split(MARKED);
  return isLongerThan(work, EMPTY_PARAGRAPH) && isLongerThan(mark, 3);
}

/** Longer than this a piece of a long text is no aside, and longer than that no answer of another column. */
const MAX_ASIDE = 24;
const MAX_ANSWER = 12;
/** So long may remarks be of which nothing is of the matter: 先说明一下。这是初稿，领导还没看。 */
const MAX_REMARKS = 60;

/** 材料在电脑里, 网不好, 55501266 while a long text is collected: so few words, made like talk or an answer, are held for a yes. */
export function asidePiece(context: MessageContext, field: FormField, text: string): Reading | null {
  const said = text.trim();
  const own = withoutHead(said);
  if (own !== said) return heldPiece(context, field, own);
  if (isFacePiece(said)) return heldReading(field, said, said, 'unseen');
  if (editsText(said) || isContents(said)) return heldPiece(context, field, said);
  if (!isLongerThan(said, MAX_REMARKS) && isOnlySaidBeside(said, () => false)) return heldPiece(context, field, said);
  if (isLongerThan(said, MAX_ASIDE) || isOfText(said)) return null;
  const isShort = !isLongerThan(said, MAX_ANSWER) && !hasPause(said);
  const isAnswer = isShort ? isSentence(said) || isBriefAnswer(context, said) : isSentence(said) && !hasPause(said);
  const isOfOther = isBriefName(said) || correctionIn(said) !== null;
  const isTalk = hasPause(said) ? said.split(PAUSES).some(isPlainTalk) : soundsLikeTalk(said) || isPlainTalk(said);
  if (!isAnswer && !isOfOther && !isTalk && !isSentence(said, true) && contactShapes(said).length === 0) return null;
  return heldPiece(context, field, said);
}

function heldPiece(context: MessageContext, field: FormField, said: string): Reading | null {
  const value = acceptedValue(context, field, said);
  return value === null ? null : heldReading(field, said, value, 'unseen');
}

/** Longer than this what is before a colon is part of the text. */
const LONGEST_LEAD = 20;

/** 先写两句，不够再加：负责…: talk in front of the text. */
function isLedByTalk(said: string): boolean {
  const lead = COLON.test(said) ? (said.split(COLON)[0] ?? '') : '';
  if (lead === '' || isLongerThan(lead, LONGEST_LEAD)) return false;
  return isOfWriter(lead) || lead.split(PAUSES).some(isPlainTalk);
}

/** 职责同岗位说明书，特色：…: one clause of a short text points elsewhere. */
function refersElsewhere(said: string): boolean {
  return !isLongerThan(said, MAX_REFERRING) && said.split(STOPS).some((clause) => talkOf(clause) === 'reference');
}

const MAX_REFERRING = 60;

function isPlainTalk(clause: string): boolean {
  return speechOf(clause) !== null || talkOf(clause) !== null;
}

/** The name of an organisation, or where one is. */
function isBriefName(said: string): boolean {
  return looksLike('organisation', said) || looksLike('address', said);
}

/** A figure, a name, an option, four characters: what other columns take. */
function isBriefAnswer({ form }: MessageContext, said: string): boolean {
  return !isLongerThan(said, 4) || isBrief(said) || looksLikeName(said) || optionWordsOf(form).has(said);
}
