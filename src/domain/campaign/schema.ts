import { z } from 'zod';
import { parseDefinition } from '../base/definition-error.ts';
import { isOwnKey, written } from '../base/written.ts';
import { formSchema } from '../form/schema.ts';
import { calendarOfChain } from './chain-calendar.ts';
import { guidanceSchema } from './guidance.ts';
import { reminderKeys } from './reminder-wordings.ts';
import { bodyKindSchema, faqSchema, spokenSchema } from './spoken.ts';
import { stageSchema } from './stages.ts';

/** `2021-12-17`; a day that exists. */
const day = z.iso.date();

/** `09:00`. */
const time = z.iso.time({ precision: -1 });

/** In paths, metrics and keys. */
const trackId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,31}$/u)
  .refine(isOwnKey, 'inherited');

/** What a paper may come back as; the doors take no other. */
export const uploadTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;

/** Both days are included, Shanghai time. Without `from` it is open from the start. */
const windowSchema = z.strictObject({ from: day.optional(), to: day });

const clause = z.strictObject({
  id: written,
  /** The clause as the annex words it. */
  text: written,
  /** The same in few words, for the list of all conditions; without it the whole is there. */
  brief: z.string().optional(),
});

const stepSchema = z.discriminatedUnion('step', [
  /** Choose the recommending body; part of the pre-registration. */
  z.strictObject({ step: z.literal('body') }),
  /** Confirm the conditions clause by clause (annex 1). */
  z.strictObject({ step: z.literal('eligibility'), source: written, clauses: z.array(clause).min(1) }),
  /** Every field of a form, in asking order; opens with the window `submission`. */
  z.strictObject({ step: z.literal('form'), form: formSchema }),
  /** The applicant reads the answers and says that they are right. */
  z.strictObject({ step: z.literal('confirm') }),
  /** The official form is printed and sent as a file. */
  z.strictObject({
    step: z.literal('document'),
    layout: z.string(),
    /** Layout of a second document that is made and sent along: the deeds as an article. Not stamped. */
    article: z.string().optional(),
  }),
  /** A paper comes: PDF or photos. The journey's first is the printed form with its stamp, the others are the applicant's own. */
  z.strictObject({
    step: z.literal('upload'),
    name: written,
    /** What people call a paper of their own: 营业执照. */
    title: z.string().min(1).max(20).optional(),
    /** Follows from the order. */
    of: z.enum(['form', 'own']).optional(),
    accept: z.array(z.enum(uploadTypes)).min(1),
    maxMegabytes: z.number().positive().max(20),
  }),
  z.strictObject({ step: z.literal('submit') }),
]);

type Step = z.infer<typeof stepSchema>;

/** Each upload says whether it is the printed form that comes back. */
function withUploadsTold(journey: Step[]): Step[] {
  const first = journey.find((step) => 'accept' in step);
  return journey.map((step) => ('accept' in step ? { ...step, of: step === first ? 'form' : 'own' } : step));
}

const trackSchema = z.strictObject({
  /** 服务明星班组 … */
  title: written,
  /** Short word people choose it by: 班组, 个人. */
  name: written,
  aliases: z.array(written).default([]),
  /** The field whose answer names the application: the team's or the person's name. */
  titleField: z.string(),
  /** The field whose answer names the organisation as on its seal (annex 5). */
  organisationField: z.string(),
  journey: z.array(stepSchema).min(1).transform(withUploadsTold),
});

export const bodySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  name: written,
  /** One of the campaign's `bodyKinds`. */
  kind: z.string().optional(),
  /** The body of the next level that its recommendations go to; without it the only one of that level. */
  above: z.string().optional(),
  contact: z.strictObject({
    unit: z.string(),
    name: z.string(),
    department: z.string(),
    position: z.string(),
    mobile: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    postcode: z.string(),
  }),
});

const reminderKeySchema = z.enum(reminderKeys);

/** Told before a window closes to whom something is waited for. */
const reminderSchema = z.strictObject({
  id: z.string(),
  before: z.enum(['preRegistration', 'submission', 'recommendation']),
  /** Whole days before the window's last day; 0 is that morning. */
  days: z.array(z.number().int()),
  message: reminderKeySchema,
  /** What those are told on the window's first day for whom it was not open yet; absent for nothing. */
  opened: reminderKeySchema.optional(),
  /** What those are told once who missed it, the morning after; absent for nothing. */
  missed: reminderKeySchema.optional(),
});

/** Objections and questions come in for a while. */
const keptDays = z.number().int().min(30).max(3660);

const writtenCampaign = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** Rises with every change of a form or a journey. */
  revision: z.number().int().positive(),
  title: written,
  /** The notice. */
  source: written,
  /** The association, as a sender. */
  host: written,
  /** Who answers questions, with telephone. */
  contact: written,
  /** When the contact can be reached, Shanghai time; `days` are 0 for Sunday to 6 for Saturday. */
  officeHours: z
    .strictObject({
      days: z.array(z.number().int().min(0).max(6)).min(1),
      from: time,
      to: time,
      /** Working days by the week that are holidays, and days of rest that are worked, as the State Council sets them each year. */
      holidays: z.array(day).default([]),
      workdays: z.array(day).default([]),
    })
    .optional(),
  calendar: z.strictObject({
    preRegistration: windowSchema,
    submission: windowSchema,
    /** These two follow from the stages, `calendarOfChain`; they are not written. */
    recommendation: windowSchema.optional(),
    review: windowSchema.optional(),
  }),
  tracks: z.record(trackId, trackSchema),
  /** In the order they are told; none where the list is short. */
  bodyKinds: z.array(bodyKindSchema).default([]),
  /** None in a campaign where nobody recommends. */
  bodies: z.array(bodySchema).default([]),
  /** Forms a recommending body hands in, one or both: annexes 5 and 6. The rows of annex 5 come from its recommended applications. */
  bodyForms: z.strictObject({ recommendation: formSchema.optional(), statistics: formSchema.optional() }).optional(),
  /** What became of fields of earlier revisions, oldest first: answers follow on reading. */
  changes: z
    .array(
      z.strictObject({
        revision: z.number().int().positive(),
        track: z.string(),
        /** Old id → new id. */
        renamed: z.record(z.string(), z.string()).default({}),
        /** Old id → the ids that it is asked under now: what was answered is offered in each of them. */
        split: z.record(z.string(), z.array(z.string()).min(2)).default({}),
        /** Old id → why nobody is asked any more. */
        dropped: z.record(z.string(), z.string()).default({}),
      }),
    )
    .default([]),
  /** Model cases by column and the guide; a campaign without them says so. */
  guidance: guidanceSchema.optional(),
  /** Answers to questions about this campaign alone, beside the common ones of `templates/faq.ts`. */
  faq: z.array(faqSchema).default([]),
  spoken: spokenSchema.default({}),
  /** What happens after an application was submitted, in order. */
  stages: z.array(stageSchema).default([]),
  /** Days that a seal takes until something is known of the applicant's own unit. */
  leadDays: z.number().int().min(0).max(30).default(2),
  reminders: z.array(reminderSchema).default([]),
  /** How long what is kept of applicants stays after the end of the review, or the last change of the application where that is later: then it is erased.
   *  Without it nothing goes by itself. `unfinished`: never decided on. */
  retention: z
    .strictObject({
      source: z.string().min(1).max(120),
      days: z.strictObject({ awarded: keptDays, notAwarded: keptDays, unfinished: keptDays }),
    })
    .optional(),
});

export const campaignSchema = writtenCampaign.transform(({ calendar, ...campaign }) => ({
  ...campaign,
  calendar: { ...calendarOfChain(campaign.stages, calendar.submission), ...calendar },
}));

export type CampaignDefinition = z.infer<typeof campaignSchema>;
export type Track = z.infer<typeof trackSchema>;
export type JourneyStep = z.infer<typeof stepSchema>;
export type RecommendingBody = z.infer<typeof bodySchema>;
export type Reminder = z.infer<typeof reminderSchema>;
export type CalendarWindow = z.infer<typeof windowSchema>;
export type WindowName = keyof CampaignDefinition['calendar'];

/** Checks a campaign's shape at load and fills in defaults. @throws DefinitionError naming the place */
export function defineCampaign(campaign: z.input<typeof campaignSchema>): CampaignDefinition {
  return parseDefinition(campaignSchema, campaign);
}
