import { bodyName } from '../../domain/campaign/body-name.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type ExportScope, isWhole } from '../../domain/exports/export.ts';
import { type BodyPapers, type PaperKind, printedFiles } from '../../domain/recommendation/papers.ts';
import { papersOf } from '../../domain/recommendation/papers-context.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import type { ArchiveEntry } from '../../ports/documents/archives.ts';
import type { CheckedApplication, CheckedPaper, ExportWords } from '../../ports/export-words.ts';
import type { Ports } from '../../ports/ports.ts';
import { type JoiningPorts, joinedPaper } from '../papers/joined-paper.ts';
import { archiveApplication, archiveFiles, archiveJoined, wantedStamped } from './archive-files.ts';
import { exportApplications } from './export-applications.ts';

type Needs = JoiningPorts & Pick<Ports, 'views' | 'clock' | 'spreadsheets'>;

/** Everything of a scope for one archive: a folder an application, the papers of the bodies, and a checklist of all of it at the root.
 *  Reads one file at a time. @param onLook called for each application looked at */
export async function* archiveCampaign(
  ports: Needs,
  campaign: CampaignDefinition,
  scope: ExportScope,
  at: string,
  onLook: () => Promise<void>,
): AsyncGenerator<ArchiveEntry, number> {
  const words = ports.wording.names.exports;
  const checked: CheckedApplication[] = [];
  for await (const application of exportApplications(ports, campaign, scope, onLook)) {
    const root = rootOf(words, campaign, scope, application.body);
    checked.push(yield* archiveApplication(ports, campaign, application, root));
  }
  const papers = isWhole(scope) ? yield* archivePapers(ports, campaign, scope) : [];
  const bytes = await makeChecklist(ports, campaign, scope, { checked, papers });
  yield { path: words.checklist, bytes, isCompressed: true, at };
  return checked.length;
}

/** The campaign's archive has a folder for each body, a body's own needs none. */
function rootOf(words: ExportWords, campaign: CampaignDefinition, scope: ExportScope, body: string | null): string {
  if (scope.body !== null || !hasPart(campaign, 'bodies')) return '';
  return `${words.bodyFolder(bodyName(campaign, body))}/`;
}

async function* archivePapers(
  ports: Needs,
  campaign: CampaignDefinition,
  scope: ExportScope,
): AsyncGenerator<ArchiveEntry, CheckedPaper[]> {
  const words = ports.wording.names.exports;
  const checked: CheckedPaper[] = [];
  const rows = await ports.views.list<BodyPapers>(bodyView, { index: 'campaign', equals: campaign.id, limit: 1000 });
  const kept = new Map(rows.map(({ data }) => [data.body, data]));
  for (const { id, name } of campaign.bodies) {
    if (scope.body !== null && scope.body !== id) continue;
    const folder = `${rootOf(words, campaign, scope, id)}${words.papersFolder}/`;
    for (const paper of papersOf(campaign))
      checked.push(yield* archivePaper(ports, campaign, { name, paper, papers: kept.get(id) ?? null, folder }));
  }
  return checked;
}

async function* archivePaper(
  ports: Needs,
  campaign: CampaignDefinition,
  { name, paper, papers, folder }: { name: string; paper: PaperKind; papers: BodyPapers | null; folder: string },
): AsyncGenerator<ArchiveEntry, CheckedPaper> {
  const words = ports.wording.names.exports;
  const { printed, stamped } = papers?.[paper] ?? { printed: null, stamped: null };
  const made = printedFiles(printed);
  const title = campaign.bodyForms?.[paper]?.title ?? paper;
  const own = stamped ? wantedStamped(words, stamped) : [];
  const wanted = [
    ...made.map((file) => ({ path: file.name, file })),
    ...own.map(({ path, file }) => ({ path: `${words.pictureFolder(title)}_${path}`, file })),
  ];
  const lost = yield* archiveFiles(ports, wanted, folder, (stamped ?? printed)?.at ?? new Date(0).toISOString());
  if (papers) yield* archiveJoined(ports, joinedPaper(ports, papers, paper), `${folder}${words.pictureFolder(title)}_`);
  return {
    body: name,
    paper,
    title,
    printed: printed && { version: printed.version, hasSpreadsheet: printed.spreadsheet !== null },
    stamped: stamped && { version: stamped.version, files: stamped.files.length },
    lost,
  };
}

function makeChecklist(
  { wording, spreadsheets }: Needs,
  campaign: CampaignDefinition,
  scope: ExportScope,
  { checked, papers }: { checked: CheckedApplication[]; papers: CheckedPaper[] },
): Promise<Uint8Array> {
  const { checklistSheets, ...words } = wording.names.exports;
  const body = bodyName(campaign, scope.body);
  const about = { campaign: campaign.title, body };
  const applications = {
    name: checklistSheets.applications.name,
    title: checklistSheets.applications.title({ ...about, count: checked.length }),
    columns: words.applicationColumns(hasPart(campaign, 'bodies')),
    rows: checked.map(words.applicationRow),
  };
  const ofBodies = {
    name: checklistSheets.papers.name,
    title: checklistSheets.papers.title({ ...about, count: papers.length }),
    columns: words.paperColumns,
    rows: papers.map(words.paperRow),
  };
  const hasPapers = isWhole(scope) && hasPart(campaign, 'body-papers');
  return spreadsheets.make(hasPapers ? [applications, ofBodies] : [applications]);
}
