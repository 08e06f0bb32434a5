import { z } from 'zod';
import { countCharacters } from '../form/base/answers.ts';
import type { FormDefinition } from '../form/schema.ts';

/** Model cases by column, and what an application is judged by: what a campaign gives to read before and while filling in. */
export const guidanceSchema = z.object({
  /** The document that it is judged by. */
  title: z.string().min(1),
  /** Where the whole can be read. */
  where: z.string().min(1),
  /** What the guide says, part by part; without `track` for every track. */
  points: z
    .array(
      z.object({
        track: z.string().optional(),
        title: z.string().min(1).max(40),
        lines: z.array(z.string().min(1).max(120)).min(1).max(12),
      }),
    )
    .default([]),
  /** At most one case a column of a track. One message holds about 650 characters. */
  examples: z
    .array(
      z.object({
        track: z.string(),
        field: z.string(),
        title: z.string().min(1).max(60),
        text: z.string().min(1).max(600),
      }),
    )
    .default([]),
});

export type Guidance = z.infer<typeof guidanceSchema>;
export type GuidanceInput = z.input<typeof guidanceSchema>;
export type GuidanceExample = Guidance['examples'][number];

/** What the guidance names and the campaign does not have; an example longer than its own column is none. */
export function guidanceProblems(
  { points, examples }: Guidance,
  formOf: (track: string) => FormDefinition | null,
): string[] {
  const named = points.flatMap(({ track, title }) =>
    track !== undefined && !formOf(track) ? [`points: ${title}: no track ${track}`] : [],
  );
  const seen = new Set<string>();
  const wrong = examples.flatMap(({ track, field: id, text }) => {
    const place = `examples: ${track}/${id}`;
    const form = formOf(track);
    if (!form) return [`${place}: no track ${track}`];
    const field = form.fields.find((known) => known.id === id);
    if (!field) return [`${place}: no field ${id}`];
    if (seen.has(place)) return [`${place}: stands twice`];
    seen.add(place);
    const max = 'maxCharacters' in field ? field.maxCharacters : Number.POSITIVE_INFINITY;
    return countCharacters(text) > max ? [`${place}: longer than the ${max} characters of its field`] : [];
  });
  return [...named, ...wrong];
}
