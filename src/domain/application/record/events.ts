import { z } from 'zod';
import { nounEvents } from '../../base/noun-events.ts';
import { storedFileSchema } from '../../base/stored-file.ts';
import { takenPaperSchema } from '../../paper/judgement.ts';
import { answerValueSchema } from './answer-value-schema.ts';
import { extensionSchema } from './extension.ts';
import { heldSchema } from './held-schema.ts';
import { ownPaperEvents } from './own-paper-events.ts';
import { legacyStageEvents, stageDecidedSchema, stagePointSchema } from './stage-events.ts';
import { togetherEvents } from './together-events.ts';

/** Everything that can happen to an application; read back from the journal with this schema. */
const applicationEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('started'),
    application: z.string(),
    campaign: z.string(),
    revision: z.number(),
    track: z.string(),
    applicant: z.string(),
  }),
  /** Another track was meant, before anything was filled in. */
  z.object({ kind: z.literal('trackChanged'), track: z.string() }),
  z.object({ kind: z.literal('bodyChosen'), body: z.string() }),
  z.object({ kind: z.literal('clauseConfirmed'), clause: z.string() }),
  z.object({ kind: z.literal('preRegistered') }),
  z.object({
    kind: z.literal('fieldAnswered'),
    field: z.string(),
    value: answerValueSchema,
    /** Not part of the printed text: a paper printed before still fits. */
    isEnclosed: z.boolean().optional(),
    /** Where it comes from; without it the chat, or a phone page when the entry's cause says so. */
    source: z.enum(['pasted', 'word']).optional(),
  }),
  /** Told before the form was open: kept until it is, then stored (`fieldAnswered`). `dropped`: of these columns what was kept cannot be valid. */
  z.object({
    kind: z.literal('answersNoted'),
    answers: z.array(z.object({ field: z.string(), value: answerValueSchema })),
    dropped: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('pieceAdded'), field: z.string(), text: z.string() }),
  z.object({ kind: z.literal('pieceRemoved'), field: z.string() }),
  /** What is written of a text was changed on a page: `from` up to `to` of what is there was replaced (`TextChange`). */
  z.object({
    kind: z.literal('textEdited'),
    field: z.string(),
    from: z.number(),
    to: z.number().optional(),
    text: z.string(),
    /** Where it comes from; without it the page. */
    source: z.enum(['word']).optional(),
  }),
  /** A guiding question was answered; a later answer to the same one counts. */
  z.object({ kind: z.literal('helpAnswered'), field: z.string(), question: z.string(), text: z.string() }),
  z.object({ kind: z.literal('textRestarted'), field: z.string() }),
  z.object({ kind: z.literal('pictureAdded'), field: z.string(), file: storedFileSchema }),
  z.object({ kind: z.literal('pictureCaptioned'), field: z.string(), index: z.number(), caption: z.string() }),
  z.object({ kind: z.literal('pictureRemoved'), field: z.string(), index: z.number() }),
  z.object({ kind: z.literal('picturesOrdered'), field: z.string(), order: z.array(z.number()) }),
  /** Pictures that were complete are collected further: an award came that has no certificate. */
  z.object({ kind: z.literal('picturesReopened'), field: z.string() }),
  /** A sum that does not agree was kept by an explicit yes: `total` of the parts beside `stated` in the whole. */
  z.object({
    kind: z.literal('sumKept'),
    parts: z.array(z.string()),
    whole: z.string(),
    total: z.number(),
    stated: z.number(),
  }),
  /** All answers were put aside, to be brought back by `answersRestored`. */
  z.object({ kind: z.literal('startedAnew') }),
  z.object({ kind: z.literal('answersRestored') }),
  /** What an entry of the same person changed was taken back (`UndoableChange`): it is as if that had not been said. */
  z.object({ kind: z.literal('deedTakenBack'), seq: z.number().int() }),
  z.object({ kind: z.literal('answersConfirmed') }),
  z.object({
    kind: z.literal('formPrinted'),
    version: z.number(),
    check: z.string(),
    file: storedFileSchema,
    pageCount: z.number(),
    /** The deeds as an article (annex 2), made of the same answers. */
    article: storedFileSchema.optional(),
  }),
  z.object({
    kind: z.literal('stampedPageAdded'),
    file: storedFileSchema,
    /** What a look at it told; absent when nobody looked. */
    page: z.number().int().optional(),
    isPoor: z.boolean().optional(),
  }),
  /** The pages collected in the chat were put away: they are to be taken again. */
  z.object({ kind: z.literal('stampedPagesDropped') }),
  z.object({
    kind: z.literal('stampedFormTaken'),
    version: z.number(),
    files: z.array(storedFileSchema),
    /** What reading it found; without it nobody read it. */
    paper: takenPaperSchema.optional(),
  }),
  /** Staff looked at the stamped form: it counts, whatever the reading said. */
  z.object({ kind: z.literal('stampedFormApproved') }),
  /** Staff looked at the stamped form: it has to come again. */
  z.object({ kind: z.literal('stampedFormRejected'), reason: z.string(), held: heldSchema.optional() }),
  z.object({ kind: z.literal('extended'), ...extensionSchema.shape, held: heldSchema.optional() }),
  /** `stage`: where it is from then on; absent in entries of earlier programs. */
  z.object({ kind: z.literal('submitted'), version: z.number(), stage: stagePointSchema.optional() }),
  /** Taken back by the applicant before anything was decided. */
  z.object({ kind: z.literal('withdrawn') }),
  stageDecidedSchema,
  /** The panel's list was opened again: it is there once more. */
  z.object({ kind: z.literal('stageReopened'), stage: stagePointSchema, reason: z.string() }),
  ...legacyStageEvents,
  /** A decision that was held (`Held.number`) was taken back by who made it, or staff: it is as if it had not been made. */
  z.object({ kind: z.literal('decisionUndone'), number: z.number().int() }),
  /** The time to take it back is over: it is told. */
  z.object({ kind: z.literal('decisionTold'), number: z.number().int() }),
  /** A published result was wrong; `outcome` is the right one. */
  z.object({
    kind: z.literal('resultCorrected'),
    from: z.enum(['awarded', 'not-awarded']),
    outcome: z.enum(['awarded', 'not-awarded']),
    reason: z.string(),
    comment: z.string().optional(),
  }),
  /** The personal data of its applicant is gone: only the record of what happened when is left. */
  z.object({ kind: z.literal('erased') }),
  ...ownPaperEvents,
  ...togetherEvents,
]);

export type ApplicationEvent = z.infer<typeof applicationEventSchema>;

export const applicationEvents = nounEvents(applicationEventSchema, {
  started: [],
  trackChanged: [],
  bodyChosen: [],
  clauseConfirmed: [],
  preRegistered: [],
  fieldAnswered: ['value'],
  answersNoted: ['answers[].value'],
  pieceAdded: ['text'],
  pieceRemoved: [],
  textEdited: ['text'],
  helpAnswered: ['text'],
  textRestarted: [],
  pictureAdded: ['file'],
  pictureCaptioned: ['caption'],
  pictureRemoved: [],
  picturesOrdered: [],
  picturesReopened: [],
  sumKept: [],
  startedAnew: [],
  answersRestored: [],
  deedTakenBack: [],
  answersConfirmed: [],
  formPrinted: ['file', 'article'],
  stampedPageAdded: ['file'],
  stampedPagesDropped: [],
  stampedFormTaken: ['files', 'paper'],
  stampedFormApproved: [],
  stampedFormRejected: ['reason'],
  extended: ['reason'],
  submitted: [],
  withdrawn: [],
  stageDecided: ['reason', 'findings[].reason'],
  stageReopened: [],
  recommended: [],
  returned: ['reason'],
  notRecommended: ['reason'],
  resultPublished: ['comment'],
  decisionUndone: [],
  decisionTold: [],
  resultCorrected: ['reason', 'comment'],
  erased: [],
  paperPageAdded: ['file'],
  paperPagesDropped: [],
  paperTaken: ['files'],
  colleaguesInvited: [],
  invitationRevoked: [],
  helperJoined: ['name'],
  helperRemoved: [],
  clashRaised: ['value'],
  clashSettled: [],
});
