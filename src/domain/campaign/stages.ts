import { z } from 'zod';
import { commonLayouts } from './common-layouts.ts';

/** Both days are included, Shanghai time. */
const windowSchema = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date() });

const stageId = z.string().regex(/^[a-z0-9-]{1,32}$/u);

const common = {
  /** Unique in the campaign; is in events, so it never changes once a season began. */
  id: stageId,
  /** What people call it: 形式评审. */
  title: z.string().min(1).max(20),
  /** The clause of the notice. */
  source: z.string(),
  /** When it may be decided. */
  window: windowSchema,
};

/** What the machine can say about an item of a checklist beforehand, each with what it rests on; `src/domain/review/` knows how. */
const evidenceSchema = z.enum([
  /** Every window was kept, or extended by staff. */
  'windows-kept',
  /** Every clause of the eligibility was confirmed. */
  'clauses-confirmed',
  /** The stamped form is of the current version and shows a seal. */
  'seal-present',
  /** The recommending body's list is stamped and names the application. */
  'named-by-body',
  /** Every required column has an answer, every enclosure is there. */
  'columns-complete',
  /** Sums that do not agree and were kept by the applicant. */
  'sums-kept',
  /** Odd values that the applicant insisted on. */
  'oddities-insisted',
  /** Nothing changed after the recommendation. */
  'unchanged-since-recommendation',
]);

const checkItemSchema = z.strictObject({
  id: stageId,
  title: z.string().min(1).max(40),
  /** What it means, a sentence for staff. */
  hint: z.string().default(''),
  evidence: z.array(evidenceSchema).default([]),
});

export const criterionSchema = z.strictObject({
  id: stageId,
  title: z.string().min(1).max(40),
  /** Where it comes from: 附件1 二.2. */
  source: z.string(),
  /** Share of the whole in percent; the criteria of a track add up to 100. */
  weight: z.number().int().min(1).max(100),
  /** What a number on the scale means, from low to high. */
  anchors: z.array(z.strictObject({ score: z.number().int().min(0), text: z.string().min(1).max(80) })).min(2),
});

/** Recommending bodies decide; several stages of this kind are several levels, in order. */
const recommendStage = z.strictObject({
  ...common,
  kind: z.literal('recommend'),
  /** Ids of `bodyKinds` that decide here; all bodies when left out. */
  bodyKinds: z.array(z.string()).optional(),
  /** Track → how many a body may recommend here; a track left out has no limit. */
  quota: z.record(z.string(), z.number().int().positive()).default({}),
});

/** Staff go through a checklist: passed, sent back for named items until a day, or out with a reason. */
const checkStage = z.strictObject({
  ...common,
  kind: z.literal('check'),
  items: z.array(checkItemSchema).min(1),
  /** Days that the applicant has to put items right. */
  repairDays: z.number().int().min(1).max(60).default(5),
});

/** Experts score by criteria. */
const scoreStage = z.strictObject({
  ...common,
  kind: z.literal('score'),
  /** Track → its criteria. */
  criteria: z.record(z.string(), z.array(criterionSchema).min(1)),
  /** Highest score of a criterion; 0 is the lowest. */
  scale: z.number().int().min(2).max(100).default(10),
  /** How many experts score each application. */
  expertsEach: z.number().int().min(1).max(15).default(3),
  /** Names and units are hidden from the experts. */
  isBlind: z.boolean().default(false),
  /** Said to experts and staff about where the criteria come from. */
  note: z.string().default(''),
  /** The experts meet about spread and outliers before the panel. */
  hasMeeting: z.boolean().default(true),
});

/** A proposed list is moved by hand and frozen. */
const panelStage = z.strictObject({
  ...common,
  kind: z.literal('panel'),
  /** Track → how many may be selected; a track left out has no limit. */
  quota: z.record(z.string(), z.number().int().positive()).default({}),
  /** Track → how many of each recommending body's may be selected; a track left out has no limit. */
  quotaEachBody: z.record(z.string(), z.number().int().positive()).default({}),
  /** Layout of the decision as a paper that is signed, stamped and comes back; one for every campaign when left out, only the workbook with null. */
  decision: z.string().nullable().default(commonLayouts.decision),
  /** What the deciding body is called: 群众性质量提升活动领导小组. */
  decidedBy: z.string().default(''),
});

/** The article of a case: `text` and `pictures` are columns, `columns` others that are beside its title and unit, `layout` prints it. */
const gallerySchema = z.strictObject({
  text: z.string(),
  pictures: z.string().optional(),
  columns: z.array(z.string()).default([]),
  layout: z.string(),
});

/** Results go out; objections come in; certificates are made. */
const publishStage = z.strictObject({
  ...common,
  kind: z.literal('publish'),
  /** False: applicants and bodies are told, and nobody else reads who was selected. */
  isPublic: z.boolean().default(true),
  /** Days from publication in which anybody named may object; 0 for none. */
  objectionDays: z.number().int().min(0).max(60).default(0),
  /** Layout of the certificate, `templates/documents/<certificate>.ts`; none is made without it. */
  certificate: z.string().optional(),
  /** Track → what of a selected application may be shown publicly, with the applicant's consent; a track left out is not shown. Without it each
   *  track's long text and pictures may be; with `{}` nothing. Read by `galleryColumns`. */
  gallery: z.record(z.string(), gallerySchema).optional(),
});

/** One stage of what happens after an application was submitted; the campaign's `stages` are their order. */
export const stageSchema = z.discriminatedUnion('kind', [
  recommendStage,
  checkStage,
  scoreStage,
  panelStage,
  publishStage,
]);

export type Stage = z.infer<typeof stageSchema>;
export type StageInput = z.input<typeof stageSchema>;
export type StageKind = Stage['kind'];
export type StageOf<K extends StageKind> = Extract<Stage, { kind: K }>;
/** In the order in which a chain can be walked. */
export const stageKinds = ['recommend', 'check', 'score', 'panel', 'publish'] as const satisfies readonly StageKind[];
export type Criterion = z.infer<typeof criterionSchema>;
export type GalleryColumns = z.infer<typeof gallerySchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
