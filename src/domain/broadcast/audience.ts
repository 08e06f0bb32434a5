import { z } from 'zod';
import type { PersonId } from '../base/person.ts';
import { daysBetween, shanghaiDay } from '../campaign/calendar.ts';
import { hasPart } from '../campaign/chain-parts.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { ReminderWait } from '../reminders/reminder-values.ts';

/** Where somebody is in a campaign: applicants first, then whoever acts for a recommending body. */
export const audienceStates = [
  ...(['unregistered', 'not-begun', 'filling', 'to-print', 'to-stamp', 'to-submit'] as const),
  ...(['submitted', 'returned', 'to-recommend', 'recommended', 'not-recommended', 'awarded', 'not-awarded'] as const),
  ...(['contacts', 'body-waiting', 'table-missing', 'statistics-missing'] as const),
] as const;
export type AudienceState = (typeof audienceStates)[number];

/** The states that somebody of a campaign can be in: nobody acts for a recommending body where nobody recommends. */
export function audienceStatesOf(campaign: CampaignDefinition): AudienceState[] {
  return audienceStates.filter((state) => {
    switch (state) {
      case 'to-recommend':
      case 'not-recommended':
      case 'contacts':
      case 'body-waiting':
        return hasPart(campaign, 'bodies');
      case 'table-missing':
      case 'statistics-missing':
        return hasPart(campaign, 'body-papers');
      default:
        return true;
    }
  });
}

const MOST_WRITTEN = 2000;
const id = z.string().min(1).max(80);

/** Who is meant. Every part narrows it down; an empty list, or null, leaves it open. */
export const audienceSchema = z.object({
  /** Any of these. */
  states: z.array(z.enum(audienceStates)).max(audienceStates.length).default([]),
  /** The part of the form that applicants who fill it in are at. */
  section: z.string().max(60).nullable().default(null),
  tracks: z.array(id).max(50).default([]),
  bodies: z.array(id).max(500).default([]),
  /** Nothing happened for this many whole days. */
  silentDays: z.number().int().min(1).max(365).nullable().default(null),
  /** Applications that were picked, by their numbers. */
  picked: z.array(id).max(2000).default([]),
  /** A pasted list: numbers of applications, names of people, teams and units, mobile numbers. */
  written: z.array(z.string().min(1).max(80)).max(MOST_WRITTEN).default([]),
});
export type Audience = z.infer<typeof audienceSchema>;

export const everybody: Audience = audienceSchema.parse({});

/** Whether nothing narrows it down. */
export function isEverybody(audience: Audience): boolean {
  return Object.values(audience).every((part) => part === null || (Array.isArray(part) && part.length === 0));
}

/** Somebody with a part in the campaign, as the views say now. Only these can be meant: picked and pasted names choose among them. */
export interface Candidate {
  person: PersonId;
  states: readonly AudienceState[];
  application: string | null;
  /** What the application is called. */
  title: string;
  /** What the person is called, where that is known. */
  name: string;
  unit: string;
  section: string | null;
  track: string | null;
  body: string | null;
  /** ISO 8601, when something last happened; null for who acts for a body. */
  changedAt: string | null;
  /** By what else a pasted line can name the person: further names, telephone numbers, the account. */
  alsoKnownAs: readonly string[];
  waits: ReminderWait | null;
  /** The last day of what is waited for, `YYYY-MM-DD`. */
  closesOn: string;
}

/** Whether an audience has somebody in it. */
export function isInAudience(audience: Audience, candidate: Candidate, now: Date): boolean {
  const { states, section, tracks, bodies, silentDays, picked, written } = audience;
  const isOneOf = (wanted: readonly string[], value: string | null) =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  return (
    (states.length === 0 || candidate.states.some((state) => states.includes(state))) &&
    (section === null || candidate.section === section) &&
    isOneOf(tracks, candidate.track) &&
    isOneOf(bodies, candidate.body) &&
    isOneOf(picked, candidate.application) &&
    (silentDays === null || isSilent(candidate, silentDays, now)) &&
    (written.length === 0 || linesNaming(audience, candidate).length > 0)
  );
}

function isSilent({ changedAt }: Candidate, days: number, now: Date): boolean {
  return changedAt !== null && daysBetween(shanghaiDay(new Date(changedAt)), shanghaiDay(now)) >= days;
}

/** The lines of a pasted list that name somebody, by their place; a name need not be whole in width and case, but it is never a part of a name. */
export function linesNaming({ written }: Audience, candidate: Candidate): number[] {
  if (written.length === 0) return [];
  const lines = foldedLines(written);
  const { application, title, name, unit, alsoKnownAs } = candidate;
  const names = [application ?? '', title, name, unit, ...alsoKnownAs].map(folded).filter((text) => text !== '');
  return [...new Set(names)].flatMap((text) => lines.get(text) ?? []);
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

/** Folded once for a list that is held against everybody. */
function foldedLines(written: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const made = known.get(written);
  if (made) return made;
  const lines = new Map<string, number[]>();
  for (const [index, line] of written.entries()) lines.set(folded(line), [...(lines.get(folded(line)) ?? []), index]);
  known.set(written, lines);
  return lines;
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toLowerCase();
}

/** A pasted list as its lines: a line, a comma or a tab parts them; at most 2000. */
export function linesOf(pasted: string): string[] {
  const lines = pasted.split(/[\n\r\t,;\uff0c\uff1b\u3001]/u).map((line) => line.trim().slice(0, 80));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST_WRITTEN);
}
