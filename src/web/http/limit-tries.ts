import type { Ports } from '../../ports/ports.ts';
import { WebError } from './web-error.ts';

/** Tries of one person in ten minutes. */
const MAX_TRIES = 30;

/** Counts one try within ten minutes. @throws WebError too-often */
export async function limitTries(
  { coordination }: Pick<Ports, 'coordination'>,
  key: string,
  max = MAX_TRIES,
): Promise<void> {
  const { isAllowed } = await coordination.limit(`page/${key}`, max, 600);
  if (!isAllowed) throw new WebError('too-often');
}
