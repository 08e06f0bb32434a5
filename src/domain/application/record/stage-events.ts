import { z } from 'zod';
import { stageKinds } from '../../campaign/stages.ts';
import { heldSchema } from './held-schema.ts';

/** Where an application is in the chain; kept with what it needs to be folded without the campaign (`StagePoint`). */
export const stagePointSchema = z.object({ id: z.string(), kind: z.enum(stageKinds), body: z.string().optional() });

/** What happened at a stage. */
export const stageDecidedSchema = z.object({
  kind: z.literal('stageDecided'),
  stage: stagePointSchema,
  /** Passed on; sent back for what `fields` and `items` name; out of the season. */
  decision: z.enum(['on', 'back', 'out']),
  /** With `on`: where it is now, null for the end. */
  next: stagePointSchema.nullable().optional(),
  reason: z.string().optional(),
  /** Columns to be answered again. */
  fields: z.array(z.string()).optional(),
  /** With `back`: no column is meant, the stamped paper is to come again. */
  asksStamp: z.boolean().optional(),
  /** Items of the checklist that are not yet right. */
  items: z.array(z.string()).optional(),
  /** What was found of each item of a checklist. */
  findings: z
    .array(
      z.object({ item: z.string(), verdict: z.enum(['passed', 'repair', 'failed']), reason: z.string().optional() }),
    )
    .optional(),
  /** The last day of putting it right, `YYYY-MM-DD`, Shanghai time; without it the submission's. */
  until: z.iso.date().optional(),
  /** What the panel selected, and what was published. */
  outcome: z.enum(['awarded', 'not-awarded']).optional(),
  publication: z.string().optional(),
  /** With `out`: it came too late for what was decided; nothing was found against it. */
  isClosed: z.literal(true).optional(),
  /** Until when it can be taken back; absent where it was told at once. */
  held: heldSchema.optional(),
});

export type StageDecided = z.infer<typeof stageDecidedSchema>;
export type StageDecisionKind = StageDecided['decision'];

/** What each decision of a stage is called where a recommending body makes it. */
export const bodyDecisionOf = { on: 'recommend', back: 'return', out: 'decline' } as const satisfies Record<
  StageDecisionKind,
  string
>;

/** One decision of the chain, as it is in an application. */
export interface StageVisit extends Omit<StageDecided, 'kind' | 'held'> {
  at: string;
  /** The printed version that it was decided on; 0 for none. */
  version: number;
}

/** What entries of earlier programs say of decisions: each kind was a stage. */
export const legacyStageEvents = [
  z.object({ kind: z.literal('recommended'), body: z.string() }),
  z.object({ kind: z.literal('returned'), body: z.string(), fields: z.array(z.string()), reason: z.string() }),
  z.object({ kind: z.literal('notRecommended'), body: z.string(), reason: z.string() }),
  z.object({
    kind: z.literal('resultPublished'),
    outcome: z.enum(['awarded', 'not-awarded']),
    publication: z.string(),
    /** What the experts wrote for the applicant. */
    comment: z.string().optional(),
  }),
] as const;

type LegacyStageEvent = z.infer<(typeof legacyStageEvents)[number]>;
export type StageEvent = StageDecided | LegacyStageEvent;
