import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import type { FieldOf } from '../schema.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { answerText, halfWidth, type ReadingContext } from './reading.ts';

const MAX_CHARACTERS = 100;
const address = z.email();
const WORD = /[^\s\p{Script=Han}，；、：“”‘’（）《》【】<>()[\]"',;:]+/gu;

/** An e-mail address in lower case; full-width ＠ and ．, the Chinese full stop and spaces around them are read as meant. */
export function parseEmail(field: FieldOf<'email'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = answerText(field, reply, 'value');
  if ('kind' in answer) return answer;
  const typed = halfWidth(answer.text)
    .replace(/\s*@\s*/gu, '@')
    .replace(/\s*[.\u3002]\s*(?=[a-z])/giu, '.')
    .replace(/(?<=@\S*)\s*[,点]\s*(?=(?:com|cn|net|org|edu|gov)(?![a-z]))/giu, '.')
    .toLowerCase();
  const candidates = (typed.match(WORD) ?? [])
    .filter((word) => word.includes('@'))
    .map((word) => word.replace(/[.\u3002!?]+$/u, ''));
  const [candidate, ...more] = candidates;
  if (!typed.includes('@')) return refuse('email-expected', { lacks: 'at' });
  if (!candidate || more.length > 0 || candidate.length > MAX_CHARACTERS) return refuse('email-expected');
  return address.safeParse(candidate).success
    ? accept(candidate)
    : refuse('email-expected', { lacks: lacking(candidate) });
}

export function printEmail(_field: FieldOf<'email'>, email: string): string {
  return email;
}

/** What is visibly amiss behind the @. */
function lacking(candidate: string): 'dot' | 'form' {
  return candidate.slice(candidate.indexOf('@')).includes('.') ? 'form' : 'dot';
}
