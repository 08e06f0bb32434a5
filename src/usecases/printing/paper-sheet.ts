import type { FormDefinition } from '../../domain/form/schema.ts';
import type { PaperKind } from '../../domain/recommendation/papers.ts';
import type { Worksheet } from '../../ports/documents/spreadsheets.ts';
import type { Names } from '../../ports/wording.ts';

/** A paper of a recommending body as a sheet: the rows of annex 5, or the numbers of annex 6 and who sends them. Amounts are numbers.
 *  @param lines what the paper says, one line a row, as `linesOf` writes it */
export function paperSheet(names: Names, form: FormDefinition, paper: PaperKind, lines: readonly string[]): Worksheet {
  const columns = names.paperColumns(paper, form);
  const cells = lines.map((line) => line.split('\t'));
  const rows =
    paper === 'recommendation'
      ? cells.map(([, enterprise = '', name = ''], index) => [index + 1, enterprise, name])
      : statisticsRows(form, new Map(cells.map(([field = '', ...value]) => [field, value.join('\t')])));
  return { name: form.title.slice(0, MAX_SHEET_NAME), title: form.title, columns, rows };
}

/** Characters that the name of a sheet may have. */
const MAX_SHEET_NAME = 31;

function statisticsRows({ fields }: FormDefinition, answers: ReadonlyMap<string, string>): Worksheet['rows'] {
  return fields.map((field, index) => {
    const value = answers.get(field.id) ?? '';
    return field.kind === 'count'
      ? [index + 1, field.label, field.unit, value === '' ? null : Number(value)]
      : [null, field.label, null, value];
  });
}
