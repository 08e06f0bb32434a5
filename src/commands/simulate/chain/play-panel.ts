import { z } from 'zod';
import { script } from '../../../../templates/terminal/simulate.ts';
import { pressId } from '../office.ts';
import type { Season } from '../season.ts';

const Panel = z.looseObject({
  mark: z.string(),
  frozen: z.looseObject({ at: z.string() }).nullable(),
  hasPack: z.boolean(),
  pack: z.looseObject({ pageCount: z.number() }).nullable(),
  tracks: z.array(z.looseObject({ id: z.string(), quota: z.number().nullable() })),
  lines: z.array(
    z.looseObject({
      ...{ application: z.string(), track: z.string(), place: z.number().nullable(), isTieAtCut: z.boolean() },
      outcome: z.enum(['awarded', 'not-awarded']),
    }),
  ),
});
type Panel = z.infer<typeof Panel>;

/** Staff draw the line of each track as far down as its quota lets them, name by hand what has no score, freeze the list and print the
 *  decision. */
export async function playPanel({ campaign, office }: Season): Promise<void> {
  const console = await office();
  const change = (command: object) =>
    console.post('panel', { campaign: campaign.id, requestId: pressId(), ...command }, Panel);
  let panel = await console.get(`panel?campaign=${campaign.id}`, Panel);
  for (const { id, quota } of panel.tracks) {
    const there = panel.lines.filter(({ track }) => track === id).length;
    if (there > 0) panel = await change({ kind: 'set-cut', track: id, count: Math.min(there, quota ?? there) });
  }
  for (const { application, to } of byHand(panel))
    panel = await change({ kind: 'move', application, to, reason: script.panelReason });
  panel = await change({ kind: 'freeze', mark: panel.mark });
  if (!panel.frozen) throw new Error('the list was not frozen');
  if (!panel.hasPack) return;
  panel = await console.post('panel/pack', { campaign: campaign.id, requestId: pressId() }, Panel);
  if (!panel.pack) throw new Error('the decision was not printed');
}

/** What only people decide: a track without scores, and ties across the line; from the top, as many as the quota has room for. */
function byHand({ tracks, lines }: Panel): { application: string; to: 'awarded' | 'not-awarded' }[] {
  return tracks.flatMap(({ id, quota }) => {
    const own = lines.filter(({ track }) => track === id);
    let room = (quota ?? own.length) - own.filter((line) => line.outcome === 'awarded' && !line.isTieAtCut).length;
    return own
      .filter((line) => line.place === null || line.isTieAtCut)
      .flatMap(({ application, outcome, isTieAtCut }) => {
        room -= 1;
        const to = room >= 0 ? 'awarded' : 'not-awarded';
        return to === outcome && !isTieAtCut ? [] : [{ application, to } as const];
      });
  });
}
