import { z } from 'zod';
import type { StageOf } from '../../../domain/campaign/stages.ts';
import { pressId } from '../office.ts';
import type { Season } from '../season.ts';

const Stages = z.array(
  z.looseObject({
    id: z.string(),
    items: z.array(z.looseObject({ id: z.string() })),
    rows: z.array(
      z.looseObject({
        application: z.looseObject({ id: z.string() }),
        shown: z.object({ version: z.number(), submitted: z.number() }),
      }),
    ),
  }),
);
const Checked = z.array(z.looseObject({ application: z.string(), text: z.string().nullable() }));

/** Staff go through the checklist: what waits is passed, all of it at once. */
export async function playCheck({ campaign, office }: Season, { id, title }: StageOf<'check'>): Promise<void> {
  const console = await office();
  const stage = (await console.get(`checks?campaign=${campaign.id}`, Stages)).find((one) => one.id === id);
  if (!stage || stage.rows.length === 0) throw new Error(`nothing waits at ${title}`);
  const findings = stage.items.map((item) => ({ item: item.id, verdict: 'passed' }));
  const decisions = stage.rows.map(({ application, shown }) => ({
    ...{ application: application.id, shown, findings, fields: [] },
  }));
  const order = { campaign: campaign.id, stage: id, requestId: pressId(), decisions };
  for (const { text } of await console.post('checks', order, Checked)) if (text !== null) throw new Error(text);
}
