import type { PreviewBody } from '../../../wire/console/broadcasts.ts';

/** What is chosen on the page. */
export interface ChosenAudience {
  states: string[];
  section: string;
  track: string;
  body: string;
  silentDays: number | '';
  /** Numbers of applications. */
  picked: string[];
  written: string;
}

export function noAudience(): ChosenAudience {
  return { states: [], section: '', track: '', body: '', silentDays: '', picked: [], written: '' };
}

/** A pasted list, a line a name; a comma or a tab parts them as well. */
function linesOf(pasted: string): string[] {
  const lines = pasted.split(/[\n\r\t,;\uff0c\uff1b\u3001]/u).map((line) => line.trim().slice(0, 80));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 2000);
}

export function audienceOf({
  states,
  section,
  track,
  body,
  silentDays,
  picked,
  written,
}: ChosenAudience): PreviewBody['audience'] {
  return {
    states: [...states],
    section: section || null,
    tracks: track ? [track] : [],
    bodies: body ? [body] : [],
    silentDays: silentDays === '' ? null : silentDays,
    picked: [...picked],
    written: linesOf(written),
  };
}

export function chosenFrom(audience: PreviewBody['audience']): ChosenAudience {
  const { states = [], section, tracks = [], bodies = [], silentDays, picked = [], written = [] } = audience;
  return {
    ...{ states: [...states], section: section ?? '', track: tracks[0] ?? '', body: bodies[0] ?? '' },
    ...{ silentDays: silentDays ?? '', picked: [...picked], written: written.join('\n') },
  };
}
