import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { FormDefinition } from '../../../src/domain/form/schema.ts';
import { asksFor } from '../../../src/domain/form/traits-of.ts';
import { formsOf } from './campaign-words.ts';
import { shownLabel } from './labels.ts';

type Known = CampaignDefinition | null;

interface ExampleColumn {
  label: string;
  text: string;
}

/** A column that every applicant of the campaign is asked, with an answer. */
export function exampleColumn(campaign: Known): ExampleColumn | null {
  return exampleIn(campaign, formsOf(campaign));
}

/** The same of the paper that a recommending body fills in. */
export function exampleOfStatistics(campaign: Known): ExampleColumn | null {
  return exampleIn(campaign, campaign?.bodyForms?.statistics ? [campaign.bodyForms.statistics] : []);
}

function exampleIn(campaign: Known, forms: readonly FormDefinition[]): ExampleColumn | null {
  const named = campaign?.spoken.exampleField;
  const [first, ...others] = forms;
  const shared = (first?.fields ?? []).filter(
    (column) =>
      column.example !== undefined &&
      !column.prefill &&
      // Long, or no text at all: none is an example of a change.
      !asksFor(column, 'prose', 'list', 'promise') &&
      !column.label.includes('.') &&
      others.every(({ fields }) => fields.some(({ label }) => label === column.label)),
  );
  const field = shared.find(({ id }) => id === named) ?? shared[0];
  return field?.example === undefined ? null : { label: shownLabel(field.label), text: field.example };
}

/** “修改 邮编”, as an example behind a sentence; nothing where there is none. */
export function editExample(column: ExampleColumn | null): string {
  return column ? `，例如“修改 ${column.label}”` : '';
}

/** How a change is said outright: “邮编改成 200072”. */
export function changeExample(column: ExampleColumn | null): string {
  return column ? `“${column.label}改成 ${column.text}”` : '“栏目名改成 新的内容”';
}
