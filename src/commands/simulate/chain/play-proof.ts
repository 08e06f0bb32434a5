import { setTimeout as wait } from 'node:timers/promises';
import { script } from '../../../../templates/terminal/simulate.ts';
import { dayBefore } from '../../../domain/campaign/calendar.ts';
import { checkProof } from '../../../usecases/audit/prove-application.ts';
import { readProof } from '../../read-proof.ts';
import { bubbleText } from '../phone.ts';
import type { Season } from '../season.ts';

/** The seal over a day is taken the morning after, within a minute; so often it is asked for. */
const TRIES = 24;
const PAUSE_MILLISECONDS = 5000;

/** The day after, the first applicant takes the proof along and checks it by itself. @throws Error when it does not hold, or none comes */
export async function playProof(season: Season): Promise<void> {
  const [first] = season.entrants;
  if (!first) return;
  await season.moveTo(dayBefore(season.today(), -1));
  for (let tries = 1; tries <= TRIES; tries += 1) {
    await first.phone.says(script.proof);
    const { content } = await first.phone.waitsFor(
      (entry) => entry.content.kind === 'file' || script.noProofYet.test(bubbleText(entry)),
    );
    if (content.kind === 'file') return check(season.stage.simulator.mediaOf(content.mediaId)?.bytes);
    await wait(PAUSE_MILLISECONDS);
  }
  throw new Error('no proof came');
}

async function check(bytes: Uint8Array | undefined): Promise<void> {
  const proof = await readProof(bytes ?? new Uint8Array());
  if (!proof || checkProof(proof).kind !== 'holds') throw new Error('the proof does not hold');
}
