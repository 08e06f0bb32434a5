import { isPost } from '../../../language/names/names-in.ts';
import { contrasts } from '../../../language/numbers/beside-number.ts';
import { readClause } from '../../../language/numbers/counted.ts';
import { announcesSlip, explainsUse, isHarmless, spellsOut } from '../../../language/talk/beside.ts';
import { namesOf } from '../../base/label-names.ts';
import { isLong } from '../base/accepts.ts';
import { isShaped } from '../base/beside-contact.ts';
import { optionWordsOf } from '../base/option-words-of.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';

/** From so many columns on a form was pasted: what is left over is said back and the rest stands. */
const PASTED = 3;

/** Whether words that no reading explains are beside one answer, and may change it: 32，不太确定. Only what plainly changes nothing is passed over. */
export function isUnexplainedBeside(
  { focus, form }: MessageContext,
  reading: Reading,
  left: readonly string[],
): boolean {
  const { claims, isListed } = reading;
  if (claims.length === 0 || claims.length >= PASTED || isListed || (focus && isLong(focus))) return false;
  const options = optionWordsOf(form);
  return left.some(
    (words) => !isHarmless(words) && !options.has(words.trim()) && !claims.some((claim) => explains(claim, words)),
  );
}

function explains({ field, text, value }: Claim, words: string): boolean {
  if (isShaped(field)) return explainsUse(words) || announcesSlip(words);
  if (field.kind === 'name') return spellsOut(words, String(value)) || isPost(words);
  if (field.kind !== 'count' && field.kind !== 'decimal') return false;
  // 女同志啊: only its own words and filler.
  return contrasts(text, words) || readClause(`${words}0`, namesOf(field)).kind === 'plain';
}
