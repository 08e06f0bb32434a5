import { fieldOf } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { organisationHeadings } from '../../../domain/campaign/organisation-headings.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import { readEnterprise, readOrder } from '../../../domain/language/answers/row-order.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { type TableRow, tableRows } from '../../../domain/recommendation/table.ts';
import { daysNow } from '../../base/desk-days.ts';
import type { Outcome } from '../../base/outcome.ts';
import { namedInWords } from '../../meaning/named-in-words.ts';
import { foldText, means, pickedIndex, textAfterWord } from '../../meaning/words.ts';
import {
  bodyNameOf,
  concludePapers,
  isLeaving,
  isToPrint,
  type PapersScene,
  paperCard,
  type Said,
  sayAt,
  standingNow,
} from './papers-scene.ts';

function rowsOf({ campaign, papers: { state, endorsed } }: PapersScene): TableRow[] {
  return tableRows(state, { campaign, endorsed });
}

/** The rows of annex 5 as they are now, and the question whether they are right. */
export function showTable(scene: PapersScene, isChanged = false): Said {
  const rows = rowsOf(scene);
  const body = bodyNameOf(scene);
  const waiting = scene.waiting.length;
  if (rows.length === 0) return { parts: [say('table.none', { body, waiting, ...daysNow(scene) })], mode: null };
  const version = scene.papers.state.recommendation.printed?.version ?? 0;
  const outdated = standingNow(scene, 'recommendation') === 'outdated' ? version : null;
  const shown = rows.map(({ application, enterprise, name, track }) => ({ application, enterprise, name, track }));
  const card = paperCard(scene, 'recommendation');
  return {
    parts: [
      say('table.show', { body, rows: shown, waiting, outdated, isChanged }),
      say('table.confirm', { card, version: version + 1, count: rows.length }),
    ],
    mode: { kind: 'arranging-table', shown: card.shown },
  };
}

/** What is typed while the rows are shown. */
export function tableTurn(scene: PapersScene, shown: string, text: string): Outcome {
  if (isToPrint(scene, text)) return confirmTable(scene, shown);
  if (isLeaving(scene, text) || means(scene.vocabulary, 'back', text)) return leaveTable(scene);
  const rows = rowsOf(scene);
  const order = readOrder(text, rows.length) ?? readOrder(inNumbers(text, rows), rows.length);
  if (order) {
    const applications = order.flatMap((row) => rows[row - 1]?.application ?? []);
    return concludePapers(scene, { kind: 'order-table', applications }, showTable);
  }
  const named = readEnterprise(text, rows.length, organisationHeadings(scene.campaign));
  const row = named && rows[named.row - 1];
  if (row) return nameEnterprise(scene, row, named.name, { kind: 'arranging-table', shown });
  const index = pickedIndex(textAfterWord(scene.vocabulary, 'edit', text) ?? text, rows.length);
  const asked = index === null ? undefined : rows[index];
  if (asked) return sayAt(scene, askEnterprise(scene, asked.application));
  if ((['edit', 'preview', 'resume'] as const).some((word) => means(scene.vocabulary, word, text)))
    return sayAt(scene, showTable(scene));
  const misses = scene.person.bookmark?.misses ?? 0;
  const parts = [say('table.unclear', { count: rows.length, misses })];
  return sayAt(scene, { parts, mode: { kind: 'arranging-table', shown } }, true);
}

/** 把邵巍放第一: the row's number in place of its name. */
function inNumbers(text: string, rows: readonly TableRow[]): string {
  const named = namedInWords(text, rows, ({ name }) => [name]);
  return named ? foldText(text).replace(named.common, String(rows.indexOf(named.one) + 1)) : text;
}

export function leaveTable(scene: PapersScene, before: Part[] = []): Outcome {
  return sayAt(scene, { parts: [...before, say('papers.later', { paper: 'recommendation' })], mode: null });
}

/** A yes counts for the rows that were shown; when a colleague or another endorsement changed them, they are shown again. */
export function confirmTable(scene: PapersScene, shown: string, before: Part[] = []): Outcome {
  const table = showTable(scene, true);
  if (table.mode?.kind !== 'arranging-table' || table.mode.shown !== shown)
    return sayAt(scene, { ...table, parts: [...before, ...table.parts] });
  return concludePapers(scene, { kind: 'confirm-paper', paper: 'recommendation' }, ({ papers: { state } }) => ({
    parts: [
      ...before,
      say('papers.preparing', { paper: 'recommendation', version: state.recommendation.confirmed?.version ?? 1 }),
    ],
    mode: { kind: 'stamping-paper', paper: 'recommendation' },
  }));
}

/** Asks what the enterprise of one row is called on its seal. */
export function askEnterprise(scene: PapersScene, application: string): Said {
  const rows = rowsOf(scene);
  const index = rows.findIndex((row) => row.application === application);
  const row = rows[index];
  if (!row) return showTable(scene);
  const { enterprise, name } = row;
  return {
    parts: [say('table.enterprise', { application, number: index + 1, enterprise, name })],
    mode: { kind: 'naming-enterprise', application },
  };
}

/** The name of one row's enterprise was asked for. */
export function enterpriseTurn(scene: PapersScene, application: string, text: string): Outcome {
  const row = rowsOf(scene).find((known) => known.application === application);
  const isKept = (['back', 'keep', 'no', 'later', 'pause'] as const).some((word) =>
    means(scene.vocabulary, word, text),
  );
  if (!row || isKept) return sayAt(scene, showTable(scene));
  return nameEnterprise(scene, row, text, { kind: 'naming-enterprise', application });
}

/** The name is read as the application's own column is. */
function nameEnterprise(scene: PapersScene, row: TableRow, text: string, mode: NonNullable<Said['mode']>): Outcome {
  const { campaign, papers, person, now } = scene;
  const trackId = papers.endorsed.find(({ id }) => id === row.application)?.track ?? '';
  const track = campaign.tracks[trackId];
  const field = track && fieldOf(track, track.organisationField);
  if (!track || !field) return sayAt(scene, showTable(scene));
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: shanghaiDay(now) });
  if (parsed.kind === 'accepted' && typeof parsed.value === 'string') {
    const command = { kind: 'name-enterprise' as const, application: row.application, name: parsed.value };
    return concludePapers(scene, command, showTable);
  }
  const about = { label: field.label, field: field.id, track: trackId, campaign: campaign.id };
  const why = parsed.kind === 'refused' ? parsed : { reason: 'empty' as const, values: {} };
  const misses = person.bookmark?.misses ?? 0;
  const parts = [say('form.refused', { ...about, reason: why.reason, values: { ...why.values }, misses })];
  return sayAt(scene, { parts, mode }, true);
}
