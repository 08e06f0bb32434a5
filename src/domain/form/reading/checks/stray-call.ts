import { takesCalls } from '../base/column-for.ts';
import type { MessageContext, Reading } from '../base/reading.ts';
import { groupOf } from '../parts/labelled-parts.ts';
import { whosePart } from '../parts/whose-part.ts';

/** 联系人周巧云 座机58701234 手机13611112222: a second telephone among the columns of one part of the form is hardly another organisation's, whom nothing
 *  names; it is left over, and said back. */
export function withoutStrayCall({ form, focus }: MessageContext, reading: Reading, said: string): Reading {
  const { claims } = reading;
  const stray = claims.find(
    (claim) =>
      takesCalls(claim.field) &&
      groupOf(claim.field) !== null &&
      claim.field.section !== focus?.section &&
      !whosePart(form, claim.field).words.some((word) => said.includes(word)) &&
      claims.every((one) => one === claim || one.field.section !== claim.field.section),
  );
  const other = stray && claims.find((one) => one !== stray && takesCalls(one.field));
  if (!stray || !other) return reading;
  return { ...reading, claims: claims.filter((one) => one !== stray), unused: [...reading.unused, stray.text] };
}
