import type { Reply } from '../../base/message.ts';
import { digitRuns } from '../../language/telephone.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** Six digits of any width: ２０００７２ is 200072. */
export function parsePostcode(field: FieldOf<'postcode'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, 'value');
  if ('kind' in answer) return answer;
  const runs = digitRuns(answer.text);
  const [run = ''] = runs;
  return runs.length === 1 && /^\d{6}$/u.test(run) ? accept(run) : refuse('postcode-expected', { digits: run.length });
}

export function printPostcode(_field: FieldOf<'postcode'>, postcode: string): string {
  return postcode;
}
