import { isLongerThan } from '../text/length.ts';
import { isQuestion } from './decision-words.ts';
import { ASKING } from './question-words.ts';

/** Longer than this somebody tells of something else. */
const MAX_CHARACTERS = 40;

/** What is done with a case, in the words of whoever is asked about it. */
const SHOWING = '(?:展示|公开|放[上回]?(?:去|来|网)|挂(?:上|出)|上网|发(?:上|到)网)';
const REFUSES = new RegExp(
  `(?:不|别|甭|勿|莫|算了|取消|撤).{0,8}${SHOWING}|${SHOWING}.{0,4}(?:不行|不要|不好|不合适|算了)`,
  'u',
);
/** 不介意展示, 不反对公开: no refusal, and not plain enough for a consent. */
const DENIED_TWICE = /不(?:介意|反对|拒绝|是不)|没(?:有)?不/u;
const AGREES = new RegExp(
  `^(?:好的?|行|嗯|是的?|我们?|都)*(?:还是|再|重新)?(?:可以|同意|愿意|能)?(?:公开)?${SHOWING}(?:案例)?(?:吧|好了|没问题|可以)?$`,
  'u',
);

/** 算了 还是展示吧, 我改主意了: what is said before a change of mind. */
const CHANGED = /^(?:算了(?=还是|再|重新)|我们?|又|改主意了?|想好了?|想通了?)+/u;

const BARE_NO =
  /^(?:还是|那|就|我们?|先)*(?:不了|不用了?|不要了?|不必了?|不想|不愿意?|不行|不同意|不|算了|免了|别了)(?:吧|谢谢|啊|哈|了)*$/u;

/** 不, 不用了谢谢, 还是算了: a no to whatever is asked. */
export function refusesBarely(text: string): boolean {
  return !isLongerThan(text, MAX_CHARACTERS) && BARE_NO.test(text.normalize('NFKC').replace(/[\s\p{P}~]/gu, ''));
}

/** What somebody who is asked whether their case may be shown says, in words of their own: a no is any plain refusal, with reasons beside it; a yes is
 *  nothing but that. @returns null for everything else */
export function readShowing(text: string): 'yes' | 'no' | null {
  if (isLongerThan(text, MAX_CHARACTERS) || isQuestion(text.trim()) || ASKING.test(text)) return null;
  const typed = text.normalize('NFKC').replace(/[\s\p{P}~]/gu, '');
  if (DENIED_TWICE.test(typed)) return null;
  if (AGREES.test(typed.replace(CHANGED, ''))) return 'yes';
  return REFUSES.test(typed) ? 'no' : null;
}
