import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { stageShown } from '../../domain/application/stages/stage.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import type { ExportScope } from '../../domain/exports/export.ts';
import { type AnswerValue, isPictureList } from '../../domain/form/base/answers.ts';
import { rowCells, rowsIn } from '../../domain/form/base/table-rows.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { FieldOf, FormField } from '../../domain/form/schema.ts';
import type { Worksheet } from '../../ports/documents/spreadsheets.ts';
import type { ExportWords } from '../../ports/export-words.ts';
import type { Ports } from '../../ports/ports.ts';
import { stampedState } from './archive-files.ts';
import { exportApplications } from './export-applications.ts';

type Needs = Pick<Ports, 'views' | 'clock' | 'wording' | 'spreadsheets'>;
type Row = Worksheet['rows'][number];

/** Applications in one workbook: a workbook is made in memory, with up to 3 000 characters of deeds an application. */
const MAX_ROWS = 500;

/** The answers of a scope as workbooks of at most `maxRows` applications, one sheet a track with every column of its form in the order of
 *  the annex, and one for each table in it. At least one workbook, also when nothing was found. @returns how many applications were found */
export async function* tableWorkbooks(
  ports: Needs,
  campaign: CampaignDefinition,
  scope: ExportScope,
  onLook: () => Promise<void>,
  maxRows = MAX_ROWS,
): AsyncGenerator<Uint8Array, number> {
  const words = ports.wording.names.exports;
  let found = 0;
  let rows: SheetRows = new Map();
  for await (const application of exportApplications(ports, campaign, scope, onLook)) {
    if (found > 0 && found % maxRows === 0) {
      yield await ports.spreadsheets.make(sheetsOf(words, campaign, scope, rows));
      rows = new Map();
    }
    found += 1;
    add(rows, application.track, [rowOf(words, campaign, application)]);
    for (const field of tablesOf(trackOf(campaign, application)))
      add(rows, tableKey(application.track, field), rowsOfTable(application, field));
  }
  yield await ports.spreadsheets.make(sheetsOf(words, campaign, scope, rows));
  return found;
}

/** The rows of each sheet, by track, or by track and field of a table. */
type SheetRows = Map<string, Row[]>;

function add(sheets: SheetRows, key: string, rows: readonly Row[]): void {
  sheets.set(key, [...(sheets.get(key) ?? []), ...rows]);
}

function tableKey(track: string, field: FieldOf<'rows'>): string {
  return `${track}/${field.id}`;
}

function tablesOf(track: Track): FieldOf<'rows'>[] {
  return formOf(track).fields.filter((field) => field.kind === 'rows');
}

/** The rows of one application's table, each with its application and its number. */
function rowsOfTable({ id, answers }: Application, field: FieldOf<'rows'>): Row[] {
  return rowsIn(answers[field.id]).map((row, at) => [id, at + 1, ...rowCells(row)]);
}

function sheetsOf(
  words: ExportWords,
  campaign: CampaignDefinition,
  scope: ExportScope,
  rows: ReadonlyMap<string, readonly Row[]>,
): Worksheet[] {
  return Object.entries(campaign.tracks)
    .filter(([id]) => scope.track === null || scope.track === id)
    .flatMap(([id, track]) => {
      const own = rows.get(id) ?? [];
      const tables = tablesOf(track).map((field) =>
        tableSheet(words, campaign, track, field, rows.get(tableKey(id, field))),
      );
      const sheet = {
        name: track.title,
        title: words.table.title({ campaign: campaign.title, track: track.title, count: own.length }),
        columns: [...words.table.columns(hasPart(campaign, 'bodies')), ...columnsOf(track)],
        rows: own,
      };
      return [sheet, ...tables];
    });
}

function tableSheet(
  words: ExportWords,
  campaign: CampaignDefinition,
  { title }: Track,
  { label, columns }: FieldOf<'rows'>,
  rows: readonly Row[] = [],
): Worksheet {
  const about = { campaign: campaign.title, track: title, label, count: rows.length };
  return {
    name: words.table.rows.name(about),
    title: words.table.rows.title(about),
    columns: [...words.table.rows.columns, ...columns.map((column) => ({ header: column.label, widthCharacters: 14 }))],
    rows,
  };
}

function columnsOf(track: Track): Worksheet['columns'] {
  return formOf(track).fields.map(({ label, kind }) => ({ header: label, widthCharacters: WIDTHS[kind] ?? 18 }));
}

/** Long texts are wrapped: a width that can be read. */
const WIDTHS: Readonly<Partial<Record<FormField['kind'], number>>> = {
  'long-text': 80,
  paragraph: 50,
  awards: 50,
  rows: 50,
  count: 9,
  decimal: 9,
  postcode: 9,
  pictures: 20,
};

function rowOf(words: ExportWords, campaign: CampaignDefinition, application: Application): Row {
  const { id, status, body, submittedAt, printed, answers } = application;
  const head = words.table.row({
    id,
    status,
    stage: stageShown(campaign, application)?.title ?? null,
    body: hasPart(campaign, 'bodies') ? (bodyName(campaign, body) ?? '') : null,
    submittedAt,
    version: printed?.version ?? null,
    stamped: stampedState(application),
  });
  const form = formOf(trackOf(campaign, application));
  return [...head, ...form.fields.map((field) => cellOf(field, answers[field.id]))];
}

/** Amounts are numbers; everything else as it is printed. */
function cellOf(field: FormField, value: AnswerValue | undefined): Row[number] {
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (isPictureList(value) && field.kind !== 'pictures') return null;
  return printAnswer(field, value);
}
