import { script } from '../../../templates/terminal/simulate.ts';
import { bubbleText, isLive, type Phone } from './phone.ts';

/** Somebody types the code that staff handed over: a contact, an expert. */
export async function typeCode(phone: Phone, code: string): Promise<void> {
  await phone.says(script.bind(code));
  await phone.waitsFor((entry) => script.bound.test(bubbleText(entry)));
}

/** A contact has a card that waits, and presses 推荐. */
export async function recommend(phone: Phone): Promise<void> {
  const card = await phone.finds((entry) => isLive(entry, 'recommend'));
  await phone.clicks(card, 'recommend');
  await phone.waitsFor((entry) => script.recommended.test(bubbleText(entry)));
}
