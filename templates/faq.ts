import type { Answer } from './faq/answer.ts';
import { dates } from './faq/dates.ts';
import { desk } from './faq/desk.ts';
import { filling } from './faq/filling.ts';
import { paper } from './faq/paper.ts';
import { people } from './faq/people.ts';
import { record } from './faq/record.ts';
import { outcomes } from './faq/results.ts';

/** Questions matched by words, without a language model, and answers that are true of every campaign: out of its calendar, forms and bodies, and out of
 *  the person's own application (`when`: only as it is now so). Earlier ones win over later ones with as many words. What only one notice knows
 *  is in its `faq`. */
export const faq: readonly Answer[] = [...desk, ...record, ...outcomes, ...dates, ...people, ...filling, ...paper];
