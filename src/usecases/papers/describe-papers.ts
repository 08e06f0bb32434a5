import type { StoredFileReference } from '../../domain/base/message.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { isForPeople } from '../../domain/paper/judgement.ts';
import { differencesOf } from '../../domain/recommendation/differences.ts';
import {
  type BodyPapers,
  bodyKey,
  type PaperKind,
  paperKinds,
  paperStanding,
  printedFiles,
} from '../../domain/recommendation/papers.ts';
import type { PapersContext } from '../../domain/recommendation/papers-context.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { paperLines } from '../../domain/recommendation/table.ts';
import type { Ports } from '../../ports/ports.ts';
import type { BodyPaperJson } from '../../wire/console/bodies.ts';
import { showFile } from '../applications/summarise-application.ts';
import type { FileSize, NamedFile } from '../base/show-picture.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';
import { type JoiningPorts, joinedPaper, readJoined } from './joined-paper.ts';
import { readKeptFile } from './read-application-file.ts';

export type ShownPapers = Readonly<Record<PaperKind, BodyPaperJson>>;

const nothing: BodyPaperJson = { standing: 'none', version: 0, printed: [], stamped: null, differences: [] };

/** Both papers of each body of a campaign that has made any, by the body's id. */
export async function describePapers(
  ports: Pick<Ports, 'views' | 'campaigns' | 'wording' | 'paperForms'>,
  campaignId: string,
): Promise<ReadonlyMap<string, ShownPapers>> {
  const campaign = findCampaign(ports.campaigns, campaignId);
  const rows = await ports.views.list<BodyPapers>(bodyView, { index: 'campaign', equals: campaignId, limit: 1000 });
  const shown = rows.map(async ({ data }) => {
    const endorsed = await listEndorsed(ports, campaignId, data.body);
    const show = (paper: PaperKind) => (campaign ? showPaper(ports, data, paper, { campaign, endorsed }) : nothing);
    return [data.body, { recommendation: show('recommendation'), statistics: show('statistics') }] as const;
  });
  return new Map(await Promise.all(shown));
}

export const noPapersShown: ShownPapers = { recommendation: nothing, statistics: nothing };

function showPaper(
  ports: Pick<Ports, 'campaigns' | 'wording' | 'paperForms'>,
  papers: BodyPapers,
  paper: PaperKind,
  context: PapersContext,
): BodyPaperJson {
  const lines = paperLines(papers, paper, context);
  const differences = paper === 'statistics' ? differencesOf(papers, context) : [];
  const { printed, stamped } = papers[paper];
  const joined = joinedPaper(ports, papers, paper);
  return {
    standing: paperStanding(papers[paper], lines),
    version: printed?.version ?? 0,
    printed: printedFiles(printed).map(showFile),
    stamped: stamped && {
      version: stamped.version,
      files: stamped.files.map(showFile),
      joined: joined && showFile(joined.file),
      at: stamped.at,
      seal: stamped.found?.seal ?? null,
      isForPeople: isForPeople(stamped.found),
    },
    differences: differences.map(({ label, stated, listed, reason }) => ({ label, stated, listed, reason })),
  };
}

/** A file of a body's papers, by its hash. @returns null when the body has no such file */
export async function readPaperFile(
  ports: JoiningPorts & Pick<Ports, 'views'>,
  { campaign, body }: { campaign: string; body: string },
  sha256: string,
  size: FileSize = 'full',
): Promise<NamedFile | null> {
  const papers = (await ports.views.get<BodyPapers>(bodyView, bodyKey(campaign, body)))?.data;
  if (!papers) return null;
  const joined = paperKinds.map((kind) => joinedPaper(ports, papers, kind)).find((one) => one?.file.sha256 === sha256);
  return joined ? readJoined(ports, joined) : readKeptFile(ports, filesOf(papers), sha256, size);
}

function filesOf({ recommendation, statistics }: BodyPapers): StoredFileReference[] {
  return [recommendation, statistics].flatMap(({ printed, stamped }) => [
    ...printedFiles(printed),
    ...(stamped?.files ?? []),
  ]);
}
