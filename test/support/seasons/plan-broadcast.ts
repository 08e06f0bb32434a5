import { type Broadcast, peopleIn } from '../../../src/domain/broadcast/broadcast.ts';
import { broadcastView } from '../../../src/domain/broadcast/broadcast-events.ts';
import { stepBroadcast } from '../../../src/usecases/broadcasts/change-broadcast.ts';
import { freezeNextRecipients } from '../../../src/usecases/broadcasts/freeze-next-recipients.ts';
import { refreshRow } from '../../../src/usecases/follow-entry.ts';
import { schedule } from './broadcast-season.ts';
import type { Season } from './season.ts';

/** Plans a broadcast with fields to everybody of the campaign, and sends nothing. @param looks after each entry, numbered from 1 */
export async function planBroadcast(
  { ports, setClock }: Pick<Season, 'ports' | 'setClock'>,
  looks: (step: number) => void = () => {},
): Promise<{ people: number; steps: number; broadcast: Broadcast }> {
  const id = 'planned';
  await schedule(ports, id, '{姓名}：{缺什么}，{截止日}前办好。');
  setClock(new Date(ports.clock.now().getTime() + 61_000).toISOString());
  await stepBroadcast(ports, id, 'begun/planned', { kind: 'begin' });
  for (let step = 1; ; step += 1) {
    const broadcast = (await refreshRow<Broadcast>(ports, broadcastView, id))?.data;
    if (!broadcast) throw new Error('no broadcast');
    if (!broadcast.cursor) return { people: peopleIn(broadcast), steps: step - 1, broadcast };
    await freezeNextRecipients(ports, broadcast, broadcast.cursor);
    looks(step);
  }
}
