import { keysOf } from '../../base/keys-of.ts';
import { awardsKind } from './awards.ts';
import { choiceKind } from './choice.ts';
import { choicesKind } from './choices.ts';
import { countKind } from './count.ts';
import { dateKind } from './date.ts';
import { decimalKind } from './decimal.ts';
import { emailKind } from './email.ts';
import { longTextKind } from './long-text.ts';
import { mobileKind } from './mobile.ts';
import { monthKind } from './month.ts';
import { nameKind } from './name.ts';
import { paragraphKind } from './paragraph.ts';
import { phoneKind } from './phone.ts';
import { picturesKind } from './pictures.ts';
import { postcodeKind } from './postcode.ts';
import { promiseKind } from './promise.ts';
import { rowsKind } from './rows.ts';
import { textKind } from './text.ts';

/** The kinds of fields. A new one is its file and its line here. */
export const fieldKinds = {
  text: textKind,
  name: nameKind,
  count: countKind,
  decimal: decimalKind,
  choice: choiceKind,
  choices: choicesKind,
  date: dateKind,
  month: monthKind,
  mobile: mobileKind,
  phone: phoneKind,
  email: emailKind,
  postcode: postcodeKind,
  paragraph: paragraphKind,
  'long-text': longTextKind,
  awards: awardsKind,
  rows: rowsKind,
  pictures: picturesKind,
  promise: promiseKind,
};

type FieldKinds = typeof fieldKinds;
type FieldKind = keyof FieldKinds;

export const fieldKindNames = keysOf(fieldKinds);

/** The schemas as a union; the map holds one of each kind, which `Object.values` cannot say. */
export const fieldSchemas = Object.values(fieldKinds).map(({ schema }) => schema) as [FieldKinds[FieldKind]['schema']]; // never empty
