import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Answers } from '../../domain/form/base/answers.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Unprintable } from '../../domain/paper/unprintable.ts';
import { explainedIn } from '../../domain/recommendation/differences.ts';
import {
  type BodyPapers,
  bodyKey,
  type PaperConfirmation,
  type PaperKind,
  paperKinds,
  paperNumber,
} from '../../domain/recommendation/papers.ts';
import { bodyView, type PapersEvent } from '../../domain/recommendation/papers-events.ts';
import { papersUntil } from '../../domain/recommendation/papers-window.ts';
import { suggestedForBody } from '../../domain/recommendation/suggested-for-body.ts';
import { isWhyLine } from '../../domain/recommendation/why-lines.ts';
import type { Entry } from '../../domain/views.ts';
import type { PrintedDocument } from '../../ports/documents/renderer.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import type { Names } from '../../ports/wording.ts';
import { keepFile } from '../base/hear-reply.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';
import { commit, type Proposal } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { readPerson } from '../read-person.ts';
import { holdingEntry, unprintablePlaces } from './holding-entry.ts';
import { paperSheet } from './paper-sheet.ts';

/** Prints the papers of a recommending body that a contact has confirmed, and sends them to that contact. Characters missing from every font are reported by row
 *  and column first; it is printed as boxes only when a contact wants it so.
 *  Safe to repeat: one version is printed once, and the same lines give the same bytes. */
export async function printPapers(ports: Ports, key: string): Promise<void> {
  for (const paper of paperKinds) {
    const cause = await heldCause(ports, key, paper);
    const committed = await commit<ViewRow<BodyPapers> | null, Apology | null>(ports, {
      ...(cause ? { known: { stream: `body/${key}`, cause } } : {}),
      load: () => refreshRow(ports, bodyView, key),
      decide: (row) => decidePrinting(ports, row, paper),
    });
    if (committed.kind === 'done' && committed.result) await apologise(ports, committed.result);
  }
}

/** The cause under which a paper was held for its characters: whoever held it may have died before it was followed. */
async function heldCause(ports: Ports, key: string, paper: PaperKind): Promise<string | null> {
  const row = await refreshRow(ports, bodyView, key);
  return row?.data[paper].confirmed?.held?.mark ?? null;
}

async function decidePrinting(
  ports: Ports,
  row: ViewRow<BodyPapers> | null,
  paper: PaperKind,
): Promise<Proposal<Apology | null>> {
  const confirmed = row?.data[paper].confirmed;
  const campaign = findCampaign(ports.campaigns, row?.data.campaign);
  const form = campaign?.bodyForms?.[paper];
  if (!row || !confirmed || confirmed.held || !campaign || !form) return { done: null };
  const number = paperNumber(row.data, paper);
  const { version, lines, by } = confirmed;
  const check = ports.checkCodes.codeFor('form-check', JSON.stringify([number, version, lines]));
  const printed = await render(ports, campaign, form, row.data, paper, confirmed, check);
  if (!printed) return { done: { to: by, paper, check, campaign } };
  const at = ports.clock.now().toISOString();
  const places = unprintablePlaces(ports.wording.names, form, paper, lines, printed);
  if (places.length > 0 && !confirmed.isBoxed) return { append: holdingEntry(row, paper, confirmed, places, at) };
  const body = bodyName(campaign, row.data.body) ?? '';
  const name = ports.wording.names.paperFile({ title: form.title, body, version, extension: 'pdf' });
  const file = await keepFile(ports, printed.bytes, 'application/pdf', name);
  const endorsed = await listEndorsed(ports, campaign.id, row.data.body);
  const until = papersUntil({ campaign, endorsed });
  const event: PapersEvent = {
    kind: 'paperPrinted',
    paper,
    version,
    check,
    file,
    spreadsheet: await makeSpreadsheet(ports, form, paper, lines, { title: form.title, body, version }),
    pageCount: printed.pageCount,
  };
  return { append: printedEntry(row, event, tellMade(campaign, { to: by, until }, number, event, places), at) };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function makeSpreadsheet(
  ports: Ports,
  form: FormDefinition,
  paper: PaperKind,
  lines: readonly string[],
  about: { title: string; body: string; version: number },
): Promise<StoredFileReference> {
  const { names } = ports.wording;
  const bytes = await ports.spreadsheets.make([paperSheet(names, form, paper, lines)]);
  return keepFile(ports, bytes, XLSX, names.paperFile({ ...about, extension: 'xlsx' }));
}

/** @returns null when the document cannot be made now */
async function render(
  { renderer, log, wording: { names } }: Pick<Ports, 'renderer' | 'log' | 'wording'>,
  campaign: CampaignDefinition,
  form: FormDefinition,
  papers: BodyPapers,
  paper: PaperKind,
  { version, lines, at }: PaperConfirmation,
  check: string,
): Promise<PrintedDocument | null> {
  try {
    return await renderer.print({
      layout: form.id,
      form,
      answers: answersOf(campaign, form, papers, paper, lines),
      ...remarksOf(names, campaign, paper, lines),
      pictures: [],
      application: paperNumber(papers, paper),
      version,
      check,
      printedAt: at,
    });
  } catch (error) {
    log.error('paper-not-printed', error, { body: papers.body, paper });
    return null;
  }
}

/** Why annex 6 counts otherwise than annex 5, as it was explained when the paper was confirmed. */
function remarksOf(
  names: Names,
  campaign: CampaignDefinition,
  paper: PaperKind,
  lines: readonly string[],
): { remarks?: string } {
  const explained = paper === 'statistics' ? explainedIn(campaign, lines) : [];
  return explained.length > 0 ? { remarks: names.differences(explained) } : {};
}

/** What was confirmed, whatever has been answered since. */
function answersOf(
  campaign: CampaignDefinition,
  form: FormDefinition,
  papers: BodyPapers,
  paper: PaperKind,
  lines: readonly string[],
): Answers {
  if (paper === 'statistics')
    return Object.fromEntries(
      lines.filter((line) => !isWhyLine(line)).map((line) => [line.split('\t')[0], afterTab(line)]),
    );
  const known = form.fields.map((field) => {
    const value = suggestedForBody(field, papers, { campaign, endorsed: [] }, new Date(0));
    return [field.id, value ?? undefined] as const;
  });
  return { ...Object.fromEntries(known), rows: lines.map(afterTab) };
}

/** The first column of a line names what it is about. */
function afterTab(line: string): string {
  return line.slice(line.indexOf('\t') + 1);
}

function tellMade(
  campaign: CampaignDefinition,
  { to, until }: { to: PersonId; until: string },
  number: string,
  event: Extract<PapersEvent, { kind: 'paperPrinted' }>,
  missingIn: Unprintable,
): Entry['effects'] {
  const { paper, version, pageCount: pages, file, spreadsheet } = event;
  const missing = [...new Set(missingIn.flatMap(({ characters }) => characters))];
  const boxes = { missing, ...(missing.length > 0 ? { missingIn } : {}) };
  const sheet: StoredFileReference[] = spreadsheet ? [spreadsheet] : [];
  return inWordsOf(campaign.id, [
    tell(to, 'papers.ready', { paper, version, pages, ...boxes }),
    ...[file, ...sheet].map((kept) => tell(to, 'document.file', kept)),
    tell(to, 'papers.stamp', { paper, number, version, pages, to: until }),
  ]);
}

function printedEntry(
  { data, seq }: ViewRow<BodyPapers>,
  event: Extract<PapersEvent, { kind: 'paperPrinted' }>,
  effects: Entry['effects'],
  at: string,
): Entry {
  return {
    stream: `body/${bodyKey(data.campaign, data.body)}`,
    seq: seq + 1,
    cause: `printed/${event.paper}/${event.version}/${event.check}`,
    by: 'system',
    at,
    events: [event],
    effects,
  };
}

/** A paper that cannot be printed now. */
interface Apology {
  to: PersonId;
  paper: PaperKind;
  check: string;
  campaign: CampaignDefinition;
}

/** Says that the paper could not be printed; the next yes tries again. */
async function apologise(ports: Ports, { to, paper, check, campaign }: Apology): Promise<void> {
  await commit(ports, {
    load: () => readPerson(ports, to),
    decide: ({ ownSeq, bookmark }) => ({
      append: {
        stream: `person/${to}`,
        seq: ownSeq + 1,
        cause: `not-printed/${check}/${bookmark?.turn ?? 0}`,
        by: 'system',
        at: ports.clock.now().toISOString(),
        events: [],
        effects: inWordsOf(campaign.id, [tell(to, 'papers.failed', { paper, contact: campaign.contact })]),
      },
    }),
  });
}
