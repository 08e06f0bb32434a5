import type { CampaignDefinition } from '../campaign/schema.ts';
import type { Writing } from '../campaign/writing.ts';
import type { Application } from './application.ts';
import { fieldOf, trackOf } from './progress.ts';

type Question = Writing['questions'][number];
export type LookedForClause = Pick<Writing['clauses'][number], 'clause' | 'about'>;

/** The campaign's help for a text. @returns null for none */
export function writingFor(
  { guidance }: CampaignDefinition,
  { track }: Pick<Application, 'track'>,
  field: string,
): Writing | null {
  return guidance?.writing.find((one) => one.track === track && one.field === field) ?? null;
}

/** What was answered to a question; '' for nothing. */
export function helpAnswer({ helps = {} }: Pick<Application, 'helps'>, field: string, question: string): string {
  return helps[field]?.[question] ?? '';
}

/** The first question that has no answer and was not put off. @returns null when the draft can be shown */
export function nextQuestion(
  { field, questions }: Writing,
  application: Pick<Application, 'helps'>,
  skipped: readonly string[],
): Question | null {
  return questions.find(({ id }) => helpAnswer(application, field, id) === '' && !skipped.includes(id)) ?? null;
}

/** The answers under their headings, in the order of the questions, numbered as the annex numbers parts. */
export function draftOf({ field, questions }: Writing, application: Pick<Application, 'helps'>): string {
  return questions
    .map(({ id, heading }) => ({ heading, text: helpAnswer(application, field, id) }))
    .filter(({ text }) => text !== '')
    .flatMap(({ heading, text }) => [heading, text])
    .join('\n');
}

/** Clauses that a text shows with none of their words, and that no column shows. */
export function clausesMissing(
  { clauses }: Writing,
  { answers }: Pick<Application, 'answers'>,
  text: string,
): LookedForClause[] {
  return clauses
    .filter(({ words, column }) => {
      const inColumn = column === undefined ? '' : answers[column];
      const said = typeof inColumn === 'string' ? `${text}\n${inColumn}` : text;
      return !words.some((word) => said.includes(word));
    })
    .map(({ clause, about }) => ({ clause, about }));
}

/** Clauses that were confirmed and that columns just left empty contradict. */
export function clausesContradicted(
  campaign: CampaignDefinition,
  application: Application,
  columns: readonly string[],
): (LookedForClause & { label: string })[] {
  const track = trackOf(campaign, application);
  const writings = campaign.guidance?.writing.filter((one) => one.track === application.track) ?? [];
  return writings.flatMap(({ clauses }) =>
    clauses.flatMap(({ clause, about, column }) => {
      const field = column !== undefined && columns.includes(column) ? fieldOf(track, column) : null;
      const isNone = field?.none !== undefined && application.answers[field.id] === field.none;
      return field && isNone && application.clauses.includes(clause) ? [{ clause, about, label: field.label }] : [];
    }),
  );
}
