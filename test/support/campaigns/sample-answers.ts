import { readFileSync } from 'node:fs';

export type SampleName = 'team-metro-window' | 'team-eldercare' | 'individual-nurse' | 'individual-courier';

export interface SampleApplication {
  form: 'team' | 'individual';
  answers: Record<string, string | number | boolean | string[]>;
  photos: { caption: string }[];
}

export function sampleApplication(name: SampleName): SampleApplication {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'),
  ) as SampleApplication; // a file of ours
}

/** Official label → what somebody would type for it. */
export function sampleAnswers(name: SampleName): Map<string, string> {
  return new Map(Object.entries(sampleApplication(name).answers).map(([label, value]) => [label, typed(value)]));
}

function typed(value: string | number | boolean | string[]): string {
  if (value === true) return '是';
  return Array.isArray(value) ? value.join('、') : String(value);
}
