import { script } from '../../../templates/simulate.ts';
import { type ConsoleSession, openConsole } from './pages.ts';
import { bubbleText, isLive, type Phone } from './phone.ts';

/** A staff member asks for the console in chat and opens it. */
export async function enterConsole(phone: Phone): Promise<ConsoleSession> {
  await phone.says(script.console);
  const { content } = await phone.waitsFor((entry) => entry.content.kind === 'link');
  if (content.kind !== 'link') throw new Error('no console link');
  return openConsole(phone.userId, content.url);
}

/** A contact types the code that staff handed over. */
export async function typeContactCode(phone: Phone, code: string): Promise<void> {
  await phone.says(script.bind(code));
  await phone.waitsFor((entry) => script.bound.test(bubbleText(entry)));
}

/** A contact gets the card and presses 推荐. */
export async function recommend(phone: Phone): Promise<void> {
  const card = await phone.waitsFor((entry) => isLive(entry, 'recommend'));
  await phone.clicks(card, 'recommend');
  await phone.waitsFor((entry) => script.recommended.test(bubbleText(entry)));
}

/** The applicant reads the result. */
export async function readResult(phone: Phone): Promise<void> {
  await phone.waitsFor((entry) => script.result.test(bubbleText(entry)));
}
