import { z } from 'zod';

const word = z.string().min(1).max(20);

/** A kind of recommending bodies: how it is called, and the words that show its list. */
export const bodyKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** Behind a number: 16 个区. */
  name: word,
  /** What a reply shows the list with: 各区. */
  word,
  aliases: z.array(word).default([]),
  /** Who belongs to it: 按单位所在地. */
  whose: z.string().min(1).max(30).optional(),
});

/** What an answer may name in braces; filled in when it is given. Days are printed as 12月17日. */
export const faqFacts = [
  'contact',
  'host',
  'title',
  'registrationTo',
  'formFrom',
  'formTo',
  'recommendationTo',
  'reviewTo',
] as const;

/** A question people ask and the campaign's own answer. One with the `id` of a common question takes its place; its words are heard besides. */
export const faqSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** Said as one of these … */
  whole: z.array(z.string().min(1)).default([]),
  /** … or with all words of one of these in it. */
  words: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** Left out where only more words are heard for a common question. May name facts in braces: {contact}. */
  answer: z.string().min(1).max(600).optional(),
});

/** Words that its people read in place of the common ones. */
export const spokenSchema = z.strictObject({
  /** The column that examples name: 修改 邮编. */
  exampleField: z.string().optional(),
  /** Who knows which recommending body is the right one: a sentence. */
  whoKnowsBody: z.string().min(1).max(60).optional(),
  /** What the second document is called, and further words for it. */
  article: z.strictObject({ name: word, aliases: z.array(word).default([]) }).optional(),
});

export type BodyKindInput = z.input<typeof bodyKindSchema>;
export type CampaignFaqInput = z.input<typeof faqSchema>;
