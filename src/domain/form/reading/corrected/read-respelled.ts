import { correctionIn } from '../../../language/corrections/correction.ts';
import { type Respelled, respelledIn, withoutExplanation, withPiece } from '../../../language/corrections/respelled.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, isLong, plainValue } from '../base/accepts.ts';
import { columnMeant } from '../base/column-meant.ts';
import type { Interpreter, MessageContext, Reading } from '../base/reading.ts';

/** “写错了 是云苔路 苔藓的苔”, “台是苔藓的苔”, “不对 是268号” right after an answer: a part of it is told again, or how a character of it is written. Held for a
 *  yes, with both values shown. */
export const readRespelled: Interpreter = (context, text) => {
  const { focus } = context;
  if (focus && isLong(focus)) return null;
  const told = respelledIn(text);
  const corrected = correctionIn(text);
  if (!told && (!corrected || corrected.said === '' || corrected.denied !== '')) return null;
  const piece = told ? told.piece : withoutExplanation(corrected?.said ?? '');
  const about = corrected?.about ?? '';
  const named = about === '' || told?.old === about ? null : columnMeant(context, about);
  if (about !== '' && !named && !told) return null;
  for (const field of named ? [named] : columnsBefore(context)) {
    const reading = inColumn(context, field, piece, told);
    if (reading) return reading;
  }
  return null;
};

/** The answer before, and what is in the column asked. */
function columnsBefore({ last, focus }: MessageContext): FormField[] {
  const columns = last && last !== focus ? [last, focus] : [focus];
  return columns.flatMap((field) => (field && asksFor(field, 'words') ? [field] : []));
}

function inColumn(context: MessageContext, field: FormField, piece: string, told: Respelled | null): Reading | null {
  const known = (field === context.last ? context.lastSaid : undefined) ?? context.answers[field.id];
  if (typeof known !== 'string') return null;
  const whole = told && piece !== '' && field.kind === 'name' ? plainValue(context, field, piece) : null;
  const mended = piece === '' ? respelled(known, told) : withPiece(known, piece);
  // The column asked takes the words whole: it is an answer of its own.
  if (!told && context.focus && context.focus !== field && plainValue(context, context.focus, piece) !== null)
    return null;
  const value = whole ?? (mended === null ? null : acceptedValue(context, field, mended));
  if (value === null) return isExplained(known, told) ? explained() : null;
  const claims = [{ field, text: String(value), value, isNamed: true }];
  return { claims, refused: [], unused: [], weakness: 0, doubt: 'change', isTakenBack: true };
}

/** The one place of the character that is wrong, with the right one. */
function respelled(known: string, told: Respelled | null): string | null {
  if (!told || told.old === '' || told.old === told.character) return null;
  const at = known.indexOf(told.old);
  return at < 0 || known.includes(told.old, at + 1)
    ? null
    : known.slice(0, at) + told.character + known.slice(at + told.old.length);
}

/** The character is there as it was explained: nothing is wrong. */
function isExplained(known: string, told: Respelled | null): boolean {
  return told !== null && known.includes(told.character) && (told.piece === '' || known.includes(told.piece));
}

function explained(): Reading {
  return { claims: [], refused: [], unused: [], weakness: 0, speech: 'chat', isTakenBack: true };
}
