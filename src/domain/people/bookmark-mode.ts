import { z } from 'zod';
import { storedFileSchema } from '../base/stored-file.ts';
import { audienceStates } from '../broadcast/audience.ts';

/** The campaign that is spoken of; absent in bookmarks made before there could be several. */
const desk = { campaign: z.string().optional() };

/** What a campaign is chosen for: to begin an application, or for a paper of the recommending body. */
export const campaignPurposeSchema = z.enum(['apply', 'recommendation', 'statistics']);
export type CampaignPurpose = z.infer<typeof campaignPurposeSchema>;

/** A value that is asked about before it is stored. */
const heldAnswerSchema = z.object({
  field: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
});
export type HeldAnswer = z.infer<typeof heldAnswerSchema>;

/** Guiding questions to a text: the one that is asked, or null where the draft is shown. `isOne`: it alone was picked to be changed. */
export const writingModeSchema = z.object({
  kind: z.literal('writing'),
  field: z.string(),
  question: z.string().nullable(),
  skipped: z.array(z.string()),
  isOne: z.boolean(),
});

/** A broadcast that staff make: to whom, what, a look at it. */
export const broadcastingModeSchema = z.object({
  kind: z.literal('broadcasting'),
  broadcast: z.string(),
  step: z.enum(['who', 'what', 'look']),
  states: z.array(z.enum(audienceStates)),
  text: z.string(),
  /** The turn whose card shows it as it is now; absent in bookmarks of earlier programs. */
  shownIn: z.number().int().optional(),
  /** It was asked whether it goes to everybody; `at`: when, ISO 8601, null for now. */
  toAll: z.object({ at: z.string().nullable() }).optional(),
});

/** What a conversation waits for beside the journey's place, whether or not a stamped paper is there. */
const ownModeSchema = z.discriminatedUnion('kind', [
  /** Several bodies were listed: a number picks one; `from`: where the person was when another one was to be chosen, to lead back to. */
  z.object({
    kind: z.literal('choosing-body'),
    bodies: z.array(z.string()),
    from: z.object({ place: z.string(), isDetour: z.boolean() }).optional(),
  }),
  /** A recommending contact was asked for the reason of sending an application back, or of declining it. */
  z.object({
    kind: z.literal('giving-reason'),
    application: z.string(),
    decision: z.enum(['return', 'decline']),
    /** What the contact had before them when choosing: the reason is for that. */
    shown: z.object({ version: z.number(), submitted: z.number() }).optional(),
    /** Words that ask and yet may be meant as the reason: they are after a yes. */
    held: z.string().optional(),
  }),
  /** Who granted the award of this line was asked; those in `more`, one a line, were told behind it and are read once that is known. With `isAnew` they
   *  stand instead of all that were told before. */
  z.object({
    kind: z.literal('naming-grantor'),
    line: z.string(),
    more: z.string().optional(),
    isAnew: z.literal(true).optional(),
  }),
  /** 重写: the awards told next stand instead of those told before. */
  z.object({ kind: z.literal('rewriting-awards') }),
  /** The own applications were listed; a number switches. */
  z.object({ kind: z.literal('choosing-application'), applications: z.array(z.string()) }),
  /** Another application was asked for; the next word names its track, of this campaign. */
  z.object({ kind: z.literal('choosing-track'), ...desk }),
  /** Another track may be meant: a word names it, or a yes takes the one that was named. */
  z.object({ kind: z.literal('changing-track'), track: z.string().nullable() }),
  /** Several campaigns can be meant: a number or a name picks. `purpose` is what is done then, `said` the words that led here. */
  z.object({
    kind: z.literal('choosing-campaign'),
    campaigns: z.array(z.string()),
    purpose: campaignPurposeSchema,
    said: z.string().nullable(),
  }),
  /** The rows of annex 5 were shown; `shown` marks them, so that a yes is for these only. */
  z.object({ kind: z.literal('arranging-table'), shown: z.string(), ...desk }),
  z.object({ kind: z.literal('naming-enterprise'), application: z.string(), ...desk }),
  /** Annex 6 is being asked; the field is null when all are answered and the whole was shown. */
  z.object({
    kind: z.literal('filling-statistics'),
    field: z.string().nullable(),
    skipped: z.array(z.string()),
    shown: z.string(),
    ...desk,
    /** It was asked why annex 5 lists another number. */
    explains: z.boolean().optional(),
    /** What is held was said after annex 6 had been left: a no leads back to where the person was. */
    isLeft: z.boolean().optional(),
    /** Asked about before it is stored: a yes stores it. */
    held: z.array(heldAnswerSchema).optional(),
  }),
  /** The stamped paper of a recommending body is awaited. */
  z.object({ kind: z.literal('stamping-paper'), paper: z.enum(['recommendation', 'statistics']), ...desk }),
  /** The panel's decision is awaited from staff, signed and stamped: the photos that came so far. */
  z.object({ kind: z.literal('stamping-decision'), campaign: z.string(), files: z.array(storedFileSchema) }),
  /** What is wrong with the results was asked for: the next words are the objection. */
  z.object({ kind: z.literal('objecting') }),
  /** The pictures of the field asked were listed; numbers put them in another order. */
  z.object({ kind: z.literal('ordering-pictures') }),
  /** 重新开始 and 提交 ask for a yes first. */
  z.object({ kind: z.literal('beginning-anew') }),
  z.object({ kind: z.literal('submitting') }),
  /** The form was not printed: some characters are missing from every font. `check` names the text; printed with boxes once accepted. */
  z.object({
    kind: z.literal('unprintable'),
    check: z.string(),
    fields: z.array(z.object({ label: z.string(), characters: z.array(z.string()) })),
    isAccepted: z.boolean(),
  }),
  /** A helper was asked which part of the form to fill in; a number picks. */
  z.object({ kind: z.literal('choosing-section'), sections: z.array(z.string()) }),
  /** A value was asked about before it is stored: a yes stores it. */
  z.object({
    kind: z.literal('holding'),
    answers: z.array(heldAnswerSchema),
    /** It was asked which of several is wrong. */
    asksWhich: z.boolean().optional(),
  }),
  /** Whether what is written of a text may go was asked: all of it, or a paragraph. `count`: characters of the text then. */
  z.object({
    kind: z.literal('clearing-text'),
    field: z.string(),
    paragraph: z.number().int().nullable(),
    /** The last of several paragraphs, from `paragraph` on. */
    to: z.number().int().optional(),
    count: z.number().int(),
  }),
  /** Whether words of a text become others was asked: those at `at`, in UTF-16 units. */
  z.object({
    kind: z.literal('changing-words'),
    field: z.string(),
    at: z.number().int(),
    old: z.string(),
    said: z.string(),
  }),
  /** One more paragraph of a text is awaited: `at` is the heading it goes under, the number of headings for the end, null while that is asked.
   *  `isDraft`: the headings are those of the guiding questions. */
  z.object({
    kind: z.literal('adding-paragraph'),
    field: z.string(),
    headings: z.array(z.string()),
    at: z.number().int().nullable(),
    isDraft: z.boolean(),
  }),
  /** Photos came that may be pages of the stamped paper or certificates: it was asked which. */
  z.object({ kind: z.literal('placing-photo'), files: z.array(storedFileSchema) }),
  /** Photos came while words were asked: it was asked in that turn which of these columns they are for. A later message says something else. */
  z.object({
    kind: z.literal('choosing-column'),
    files: z.array(storedFileSchema),
    fields: z.array(z.string()),
    turn: z.number().int(),
  }),
  /** The next picture is for this column, of which one was taken away while something else was asked; with `index` it takes the place of that one. */
  z.object({ kind: z.literal('awaiting-picture'), field: z.string(), index: z.number().int().optional() }),
  /** An answer that several columns take was told before the form: a number picks one. */
  z.object({ kind: z.literal('placing-answer'), text: z.string(), fields: z.array(z.string()) }),
  writingModeSchema,
  /** A Word file holds several forms: a number, or a name, picks one. */
  z.object({
    kind: z.literal('choosing-form'),
    forms: z.array(
      z.object({
        name: z.string(),
        parts: z.array(z.object({ field: z.string(), text: z.string(), isDoubtful: z.boolean() })),
      }),
    ),
    pictures: z.number().int(),
  }),
  broadcastingModeSchema,
  /** A Word file says otherwise than what is answered: a word takes its answers over. */
  z.object({
    kind: z.literal('choosing-imported'),
    answers: z.array(heldAnswerSchema),
    drafts: z.array(z.object({ field: z.string(), text: z.string() })),
  }),
]);

export const modeSchema = z.discriminatedUnion('kind', [
  ownModeSchema,
  /** What was said would void a stamped paper; it is done at a yes. `within`: what was waited for when it was said (是 to a value that was asked
   *  about); absent for nothing, and in bookmarks of earlier programs. */
  z.object({
    kind: z.literal('voiding-paper'),
    heard: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: z.string() }),
      z.object({ kind: z.literal('text-written'), application: z.string(), field: z.string() }),
    ]),
    within: ownModeSchema.optional(),
  }),
]);

export type BookmarkMode = z.infer<typeof modeSchema>;
