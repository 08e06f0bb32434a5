import { atDesk } from '../../conversation/base/desk.ts';
import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { type PaperBrought, paperBrought } from '../../conversation/turns/body-papers/paper-brought.ts';
import { deskMeant } from '../../conversation/turns/contact/desk-meant.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import { judgePhoto } from '../../domain/paper/judge-photo.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import { goodPages, pagesThatCount, type StampedPage, withPage } from '../../domain/paper/stamped-page.ts';
import {
  type BodyPapers,
  bodyKey,
  type PaperKind,
  pagesOf,
  paperKinds,
  paperNumber,
} from '../../domain/recommendation/papers.ts';
import { statisticsFormOf } from '../../domain/recommendation/papers-context.ts';
import { withoutWhy } from '../../domain/recommendation/why-lines.ts';
import { type PaperExpectation, PaperReaderError } from '../../ports/documents/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import { readFormCode } from '../applications/form-code.ts';
import { judgementOf, loadFiles } from './read-stamped-form.ts';

type Needs = Pick<Ports, 'files' | 'journal' | 'paperForms' | 'paperReader' | 'log'>;

/** A stamped paper of a recommending body that a message brings, or completes. */
export interface BodyPaperToRead extends PaperBrought {
  campaign: CampaignDefinition;
  papers: BodyPapers;
  expect: PaperExpectation;
}

/** @returns null when the message brings none, or such papers are not read */
export function bodyPaperToRead(
  { paperForms }: Pick<Ports, 'paperForms'>,
  scene: Scene,
  heard: Heard,
): BodyPaperToRead | null {
  if (scene.desks.length === 0) return null;
  const desk = deskMeant(scene, heard);
  const brought = desk && paperBrought(atDesk(scene, desk), heard);
  if (!desk || !brought) return null;
  const { campaign, papers } = desk;
  const expect = expectBodyPaper({ paperForms }, campaign, papers.state, brought.paper);
  return expect && { campaign, papers: papers.state, ...brought, expect };
}

/** What the last printing of a body's paper looks like when it comes back. @returns null when nothing is printed, or such papers are not read */
export function expectBodyPaper(
  { paperForms }: Pick<Ports, 'paperForms'>,
  { bodyForms }: CampaignDefinition,
  papers: BodyPapers,
  paper: PaperKind,
): PaperExpectation | null {
  const { printed } = papers[paper];
  const form = bodyForms?.[paper];
  if (!printed || !form) return null;
  const { version, check, pageCount } = printed;
  return paperForms.expect({ layout: form.id, application: paperNumber(papers, paper), version, check, pageCount });
}

/** What reading showed, and which paper it is by the codes on it; absent where none told. */
export interface BodyPaperFound {
  paper: PaperJudgement;
  paperKind?: PaperKind;
}

/** Reads a body's stamped paper, also where another one of the body's came than the one meant; of a single good photo that was the last one lacking, all of them. Changes nothing but the kept picture of the findings; safe to repeat.
 *  @returns null when nobody can read it now: it is taken for people to look at */
export async function readBodyPaper(ports: Needs, reading: BodyPaperToRead): Promise<BodyPaperFound | null> {
  try {
    const { findings, judged } = await readFiles(ports, reading, reading.files);
    const other = otherPaper(ports, reading, findings);
    const of = other ?? reading;
    const first = other ? (await readFiles(ports, other, other.files)).judged : judged;
    const whole = of.beside ? wholeWith(of, of.beside, first) : null;
    const paper = whole ? (await readFiles(ports, of, whole)).judged : first;
    return { paper, ...(isThisPaper(paper) ? { paperKind: of.paper } : {}) };
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    ports.log.error('paper-not-read', error, { body: reading.papers.body, paper: reading.paper });
    return null;
  }
}

async function readFiles(
  ports: Needs,
  reading: BodyPaperToRead,
  files: StoredFileReference[],
): Promise<{ findings: PaperFindings; judged: PaperJudgement }> {
  const findings = await ports.paperReader.read(await loadFiles(ports, files), reading.expect);
  return { findings, judged: await judgementOf(ports, findings, await earlierOf(ports, reading, findings)) };
}

/** The body's other paper, where the codes say that it came. */
function otherPaper(ports: Needs, reading: BodyPaperToRead, { pages }: PaperFindings): BodyPaperToRead | null {
  const { campaign, papers, paper } = reading;
  const strange = pages.flatMap(({ otherwise, text }) => (otherwise === 'wrong_application' && text ? [text] : []));
  const numbers = strange.map((text) => readFormCode(text)?.application);
  const other = paperKinds.find((kind) => kind !== paper && numbers.includes(paperNumber(papers, kind)));
  const expect = other ? expectBodyPaper(ports, campaign, papers, other) : null;
  if (!other || !expect) return null;
  return { ...reading, paper: other, expect, ...(reading.beside ? { beside: pagesOf(papers[other]) } : {}) };
}

/** Whether a code on it says that it is the paper that was expected, in whatever version. */
function isThisPaper({ placings, reasons }: PaperJudgement): boolean {
  return placings.some(({ page }) => page !== null) && !reasons.includes('wrong_application');
}

/** @returns null while a page lacks a good photo, or is alone */
function wholeWith(
  { files: [file] }: BodyPaperToRead,
  beside: readonly StampedPage[],
  judged: PaperJudgement,
): StoredFileReference[] | null {
  const photo = judgePhoto(judged);
  if (!file || !photo || photo.page === null || photo.problems.length > 0 || judged.pages === 1) return null;
  const pages = withPage(beside, { file, page: photo.page });
  return new Set(goodPages(pages)).size === judged.pages ? pagesThatCount(pages, judged.pages) : null;
}

/** Which printing it is, when it is not the last, and the rows that say something else since. */
async function earlierOf(
  { journal }: Pick<Ports, 'journal'>,
  { campaign, papers, paper }: BodyPaperToRead,
  { pages }: PaperFindings,
): Promise<PaperJudgement['earlier']> {
  const page = pages.find(({ otherwise }) => otherwise === 'wrong_version');
  const code = page?.text ? readFormCode(page.text) : null;
  const { printed } = papers[paper];
  if (!code || !printed || code.version === printed.version) return null;
  let lines: readonly string[] | null = null;
  for (const { events } of await journal.read(`body/${bodyKey(papers.campaign, papers.body)}`))
    for (const event of events)
      if (event.kind === 'paperConfirmed' && event.paper === paper && event.version === code.version)
        lines = Array.isArray(event.lines) ? event.lines.map(String) : null;
  return { version: code.version, labels: lines ? differing(campaign, paper, lines, printed.lines) : [] };
}

/** Names of the rows that are in one printing only, or say something else. */
function differing(
  campaign: CampaignDefinition,
  paper: PaperKind,
  before: readonly string[],
  now: readonly string[],
): string[] {
  const changed = [...now.filter((line) => !before.includes(line)), ...before.filter((line) => !now.includes(line))];
  const fields = new Map(statisticsFormOf(campaign)?.fields.map(({ id, label }) => [id, label]));
  const names = changed.map((line) => {
    const [about = '', , name = ''] = line.split('\t');
    return paper === 'statistics' ? (fields.get(withoutWhy(about)) ?? about) : name;
  });
  return [...new Set(names)];
}
