import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { fitsLength } from '../language/text/length.ts';
import { LENGTH, type Objecting, type Objection, type ObjectionEvent, storedText, toldAnswer } from './objection.ts';

/** What is filled in on the public page. */
export interface FiledObjection {
  name: string;
  /** As `readMobile` or `readLandline` give it. */
  phone: string | null;
  about: string;
  text: string;
}

/** Letters and digits at least, and characters at most, of a name and of what it is about. */
const NAME = { min: 2, max: 40 };
const ABOUT = { min: 2, max: 80 };
/** From so many objections and amendments of one telephone number, or of a campaign, that wait to be confirmed, staff find further ones on their page and are
 *  not told of each. Nobody is turned away for them: anybody can file under a number, and whose it is would be shut out. */
const QUIET_OF_PHONE = 5;
const QUIET_FROM = 50;

/** Anybody objects by the public page, in the window. Who it is, is confirmed in the chat or by telephone before it is answered. The same number and words
 *  once more are the same objection: nothing happens where nothing changed, and another name or case amends it, until it is confirmed: then it is of somebody
 *  known, and the page knows nobody. One taken back is over (`objection-withdrawn`): the same words begin another. */
export function decideFiling(
  { name, phone, about, text }: FiledObjection,
  { id, campaign, title, until, contact }: Pick<Objecting, 'id' | 'campaign' | 'title' | 'until' | 'contact'>,
  context: {
    staff: readonly PersonId[];
    /** `YYYY-MM-DD`, Shanghai. */
    today: string;
    /** The one with the same number and words. */
    known: Objection | null;
    /** How many of this number, and of the campaign, wait to be confirmed and can still be, each with its amendments. */
    ofPhone: number;
    waiting: number;
  },
): Decision<ObjectionEvent> {
  const { staff, today, known, ofPhone, waiting } = context;
  if (until === null) return refused('objection-not-heard', { contact });
  if (today > until) return refused('objection-over', { until, contact });
  const [named, meant, said] = [storedText(name), storedText(about), storedText(text)];
  if (!fitsLength(named, NAME)) return refused('objection-name');
  if (phone === null) return refused('objection-phone');
  if (!fitsLength(meant, ABOUT)) return refused('objection-about');
  if (!fitsLength(said, LENGTH)) return refused('objection-length', LENGTH);
  const isQuiet = ofPhone >= QUIET_OF_PHONE || waiting >= QUIET_FROM;
  const told = (isQuiet ? [] : staff).map((member) =>
    tell(member, 'objection.filed', { objection: id, title, text: said, about: meant }),
  );
  if (known?.withdrawnAt) return refused('objection-withdrawn');
  if (known?.filed) {
    if (known.filed.name === named && known.filed.about === meant) return decided([]);
    if (toldAnswer(known)) return refused('objection-answered');
    if (known.confirmed) return refused('objection-not-amended', { contact });
    return decided([{ kind: 'objectionAmended', name: named, about: meant }], told);
  }
  return decided([{ kind: 'objectionFiled', campaign, name: named, phone, about: meant, text: said }], told);
}
