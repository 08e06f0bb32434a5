import type { RefusalReason } from '../../src/domain/form/base/parsed.ts';
import type { FieldKind } from '../../src/domain/form/schema.ts';
import { awardsWords } from './awards.ts';
import { choiceWords } from './choice.ts';
import { choicesWords } from './choices.ts';
import { countWords } from './count.ts';
import { dateWords } from './date.ts';
import { decimalWords } from './decimal.ts';
import { emailWords } from './email.ts';
import type { ColumnWords, FieldWords, RefusalWords } from './field-words.ts';
import { longTextWords } from './long-text.ts';
import { mobileWords } from './mobile.ts';
import { monthWords } from './month.ts';
import { nameWords } from './name.ts';
import { paragraphWords } from './paragraph.ts';
import { phoneWords } from './phone.ts';
import { picturesWords } from './pictures.ts';
import { postcodeWords } from './postcode.ts';
import { promiseWords } from './promise.ts';
import { rowsWords } from './rows.ts';
import { sharedRefusals } from './shared-refusals.ts';
import { textWords } from './text.ts';

/** The words of each kind of column; a kind without its own does not compile. */
const fieldWords: { readonly [Kind in FieldKind]: FieldWords<Kind> } = {
  text: textWords,
  name: nameWords,
  count: countWords,
  decimal: decimalWords,
  choice: choiceWords,
  choices: choicesWords,
  date: dateWords,
  month: monthWords,
  mobile: mobileWords,
  phone: phoneWords,
  email: emailWords,
  postcode: postcodeWords,
  paragraph: paragraphWords,
  'long-text': longTextWords,
  awards: awardsWords,
  rows: rowsWords,
  pictures: picturesWords,
  promise: promiseWords,
};

export function wordsOfKind(kind: FieldKind): ColumnWords {
  return fieldWords[kind];
}

const own = Object.values(fieldWords).flatMap(({ refusals }) => Object.entries<RefusalWords>(refusals));

/** The words of every reason to refuse an answer. */
export const refusalWords = { ...sharedRefusals, ...Object.fromEntries(own) } as Readonly<
  Record<RefusalReason, RefusalWords>
>; // every kind's words have its own reasons, see above
