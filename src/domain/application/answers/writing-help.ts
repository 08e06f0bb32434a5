import { conditionClausesIn } from '../../campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../../campaign/schema.ts';
import type { Writing } from '../../campaign/writing.ts';
import type { FormField } from '../../form/schema.ts';
import type { Application } from '../record/application.ts';
import { fieldOf, formOf, trackOf } from './progress.ts';
import { writtenText } from './written-text.ts';

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

/** The application as it is once a guiding question is answered so. */
export function withHelp(application: Application, field: string, question: string, text: string): Application {
  return {
    ...application,
    helps: { ...application.helps, [field]: { ...application.helps?.[field], [question]: text } },
  };
}

/** Whether any guiding question to a text was answered. */
export function isDrafted({ helps = {} }: Pick<Application, 'helps'>, field: string): boolean {
  return Object.values(helps[field] ?? {}).some((text) => text !== '');
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

/** A clause by its number in the list of conditions, as people were shown it: the notice may leave one out. */
export function clauseNumber(track: Track, clause: string): string {
  const at = conditionClausesIn(track).findIndex(({ id }) => id === clause);
  return at < 0 ? clause : String(at + 1);
}

/** Clauses that a text shows with none of their words, and that no column shows. */
export function clausesMissing(
  track: Track,
  { clauses }: Writing,
  { answers }: Pick<Application, 'answers'>,
  text: string,
): LookedForClause[] {
  return clauses
    .filter(({ words, column }) => {
      const inColumn = column === undefined ? '' : answers[column];
      return !words.some((word) => text.includes(word) || (typeof inColumn === 'string' && inColumn.includes(word)));
    })
    .map(({ clause, about }) => ({ clause: clauseNumber(track, clause), about }));
}

/** A clause beside the column that should show it: not seen in a text that was begun, or contradicted by a column left empty. */
export interface ClauseBeside extends LookedForClause {
  field: string;
  isContradicted: boolean;
}

/** What a whole form does not show of the conditions, column by column; nothing of a text before its first word. */
export function clausesBesideColumns(campaign: CampaignDefinition, application: Application): ClauseBeside[] {
  const track = trackOf(campaign, application);
  const writings = campaign.guidance?.writing.filter((one) => one.track === application.track) ?? [];
  const missing = writings.flatMap((writing) => {
    const text = writtenText(application, writing.field);
    const clauses = text === '' ? [] : clausesMissing(track, writing, application, text);
    return clauses.map((clause) => ({ ...clause, field: writing.field, isContradicted: false }));
  });
  const { fields } = formOf(track);
  const ids = fields.map(({ id }) => id);
  const contradicted = clausesContradicted(campaign, application, ids).map(({ clause, about, field }) => ({
    ...{ clause, about, field },
    isContradicted: true,
  }));
  return [...contradicted, ...missing];
}

function isLeftEmpty(field: FormField | null, { answers }: Application): boolean {
  return field?.none !== undefined && answers[field.id] === field.none;
}

/** Clauses that were confirmed and that columns just left empty contradict. */
export function clausesContradicted(
  campaign: CampaignDefinition,
  application: Application,
  columns: readonly string[],
): (LookedForClause & { label: string; field: string })[] {
  const track = trackOf(campaign, application);
  if (!columns.some((column) => isLeftEmpty(fieldOf(track, column), application))) return [];
  const writings = campaign.guidance?.writing.filter((one) => one.track === application.track) ?? [];
  return writings.flatMap(({ clauses }) =>
    clauses.flatMap(({ clause, about, column }) => {
      const field = column !== undefined && columns.includes(column) ? fieldOf(track, column) : null;
      return field && isLeftEmpty(field, application) && application.clauses.includes(clause)
        ? [{ clause: clauseNumber(track, clause), about, label: field.label, field: field.id }]
        : [];
    }),
  );
}
