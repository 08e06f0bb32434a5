import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { refused } from '../../domain/base/decision.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { packNumber } from '../../domain/panel/decision-form.ts';
import { type PrintedPack, panelEvents, panelKey } from '../../domain/panel/panel.ts';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import { refusingReasons } from '../../domain/paper/judge-paper.ts';
import { type PaperJudgement, recordOf } from '../../domain/paper/judgement.ts';
import { PaperReaderError } from '../../ports/documents/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import { readFormCode } from '../applications/form-code.ts';
import { judgementOf, loadFiles } from '../papers/read-stamped-form.ts';
import { type ChangeRefusal, changePanelBy, type PanelNeeds } from './change-panel.ts';
import { namesChangedSince, packNow } from './pack-now.ts';
import { loadPanel, type PanelList } from './panel-list.ts';

type Needs = PanelNeeds & Pick<Ports, 'files' | 'paperForms' | 'paperReader' | 'log'>;

/** Takes the panel's decision back, signed and stamped: read like every paper (version, pages, seal), and refused with what differs when it is another one, lacks
 *  pages, or the list says something else by now. Safe to repeat: one cause is applied once. @returns null when it is taken, else why not */
export async function takePack(
  ports: Needs,
  campaign: CampaignDefinition,
  { by, cause, files }: { by: PersonId; cause: string; files: readonly StoredFileReference[] },
): Promise<ChangeRefusal | 'no-panel' | null> {
  const list = await loadPanel(ports, campaign, by);
  if (!list?.stage.decision) return 'no-panel';
  const version = list.panel.pack?.version ?? 0;
  // Whether it can be taken at all, before anything is read.
  const judged = list.panel.pack && list.context.staff.includes(by) ? await read(ports, campaign, list, files) : null;
  if (judged?.verdict === 'refuse') return refusalOf(judged, version);
  return changePanelBy(ports, campaign, {
    ...{ by, cause: `stamped/${cause}` },
    commandFor: async (now) => ({
      ...{ kind: 'take-stamped', version, files, found: judged && recordOf(judged) },
      changed: now.panel.pack ? namesChangedSince(now.panel.pack, await packNow(ports, campaign, now)) : [],
    }),
  });
}

/** @returns null when nobody can read it now: it is taken for people to look at */
async function read(
  ports: Needs,
  campaign: CampaignDefinition,
  { stage, panel }: PanelList,
  files: readonly StoredFileReference[],
): Promise<PaperJudgement | null> {
  const { pack } = panel;
  if (!pack) return null;
  const { version, check, pageCount } = pack;
  const application = packNumber(campaign.id, stage.id);
  const expect = ports.paperForms.expect({ layout: stage.decision ?? '', application, version, check, pageCount });
  if (!expect) return null;
  try {
    const findings = await ports.paperReader.read(await loadFiles(ports, files), expect);
    return await judgementOf(ports, findings, await earlierOf(ports, campaign, stage.id, findings, version));
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    ports.log.error('paper-not-read', error, { campaign: campaign.id, stage: stage.id });
    return null;
  }
}

/** Which printing it is, when it is not the last, and of whom the last one says something else. */
async function earlierOf(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  campaign: CampaignDefinition,
  stage: string,
  { pages }: PaperFindings,
  version: number,
): Promise<PaperJudgement['earlier']> {
  const page = pages.find(({ otherwise }) => otherwise === 'wrong_version');
  const code = page?.text ? readFormCode(page.text) : null;
  if (!code || code.version === version) return null;
  const printed = await printingsOf({ journal }, campaign, stage);
  const [before, now] = [printed.get(code.version), printed.get(version)];
  if (!before || !now) return { version: code.version, labels: [] };
  const known = new Set(before.map((line) => JSON.stringify(line)));
  const changed = now.filter((line) => !known.has(JSON.stringify(line))).map(({ application }) => application);
  return { version: code.version, labels: await titlesOf({ views }, campaign, changed) };
}

/** Every printing by its version, with what it said. */
async function printingsOf(
  { journal }: Pick<Ports, 'journal'>,
  campaign: CampaignDefinition,
  stage: string,
): Promise<Map<number, PrintedPack['lines']>> {
  const entries = await journal.read(`panel/${panelKey(campaign.id, stage)}`);
  const events = entries.flatMap((entry) => entry.events.flatMap((event) => panelEvents.read(event) ?? []));
  return new Map(
    events.flatMap((event) => (event.kind === 'packPrinted' ? [[event.version, event.lines] as const] : [])),
  );
}

async function titlesOf(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  applications: readonly string[],
): Promise<string[]> {
  return Promise.all(
    applications.map(async (id) => {
      const application = (await views.get<Application>(applicationView, id))?.data;
      return application ? titleOf(campaign, application) : id;
    }),
  );
}

function refusalOf({ reasons, where, missing, pages, earlier }: PaperJudgement, version: number): ChangeRefusal {
  return refused('pack-refused', {
    ...{ reasons: refusingReasons(reasons), missing: [...missing], pages, version },
    where: where.map((one) => ({ ...one, pages: [...one.pages], captures: [...one.captures], files: [...one.files] })),
    earlier: earlier && { version: earlier.version, labels: [...earlier.labels] },
  }) as ChangeRefusal; // `refused` gives nothing else
}
