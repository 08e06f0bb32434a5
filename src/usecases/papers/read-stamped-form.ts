import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { saysAllCame } from '../../conversation/meaning/says-sent.ts';
import { fieldPlace } from '../../conversation/steps/form.ts';
import { paperFiles } from '../../conversation/steps/upload.ts';
import { uploadAt } from '../../conversation/steps/uploads/upload-place.ts';
import { formOf, isPrintingCurrent, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import { judgePaper } from '../../domain/paper/judge-paper.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import { placingsOf } from '../../domain/paper/page-placing.ts';
import { whereaboutsOf } from '../../domain/paper/whereabouts.ts';
import { type PaperExpectation, type PaperFile, PaperReaderError } from '../../ports/documents/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import { readFormCode } from '../applications/form-code.ts';
import { keepFile } from '../base/hear-reply.ts';

type Needs = Pick<Ports, 'files' | 'journal' | 'paperForms' | 'paperReader' | 'log'>;

/** A paper that a message brings, or completes, and what it should be. */
export interface PaperToRead {
  files: StoredFileReference[];
  expect: PaperExpectation;
}

/** @returns null when the message brings no stamped form that is read */
export function paperToRead({ paperForms }: Pick<Ports, 'paperForms'>, scene: Scene, heard: Heard): PaperToRead | null {
  const { application, campaign, person } = scene;
  if (!application) return null;
  const track = trackOf(campaign, application);
  const upload = uploadAt(track, person.bookmark?.place);
  const isAtPaper = upload !== null && upload.of !== 'own' && isPrintingCurrent(application);
  if (!isAtPaper && !(heard.kind === 'picture' && isAmongCertificates(track, application, person.bookmark?.place)))
    return null;
  const isForStaff = scene.handover?.open?.handler && (heard.kind !== 'stored-files' || heard.purpose === 'chat');
  if (isForStaff) return null;
  const files = filesOf(scene, application, heard);
  const expect = files.length > 0 ? expectedPaper({ paperForms }, campaign, application) : null;
  return expect && { files, expect };
}

/** Whether photos of certificates are awaited of a form that is printed already: its stamped pages may come among them. */
function isAmongCertificates(track: Track, { printed }: Application, place: string | null | undefined): boolean {
  const both = printed ? awardsOf(formOf(track)) : null;
  return both !== null && (place === fieldPlace(both.certificates.id) || place === fieldPlace(both.awards.id));
}

/** Reads a stamped form. Changes nothing but the kept picture of the findings; safe to repeat.
 *  @returns null when nobody can read it now: it is taken for people to look at */
export async function readStampedForm(
  ports: Needs,
  { application, campaign }: Scene,
  { files, expect }: PaperToRead,
): Promise<PaperJudgement | null> {
  if (!application) return null;
  try {
    const findings = await ports.paperReader.read(await loadFiles(ports, files), expect);
    return await judgementOf(ports, findings, await earlierOf(ports, campaign, application, findings));
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    ports.log.error('paper-not-read', error, { application: application.id });
    return null;
  }
}

/** Which files were read, as one text. */
export function fileKeysOf(files: readonly StoredFileReference[]): string {
  return files.map(({ key }) => key).join(' ');
}

/** How many pages people wait for: a PDF, which nobody has counted yet, should have those that were printed. */
export function pagesIn(
  { application }: Scene,
  files: readonly StoredFileReference[],
): { pages: number; isCounted: boolean } {
  const isPdf = files.some(({ contentType }) => contentType === 'application/pdf');
  if (!isPdf) return { pages: files.length, isCounted: true };
  return { pages: Math.max(files.length, application?.printed?.pageCount ?? 1), isCounted: false };
}

function filesOf(scene: Scene, application: Application, heard: Heard): StoredFileReference[] {
  if (heard.kind === 'stored-files') return paperFiles(application, heard.files);
  // A certificate may come as well: what is read on it tells.
  if (heard.kind === 'picture') return [heard.file];
  const isFinished = heard.kind === 'text' && saysAllCame(scene.vocabulary, heard.text);
  return isFinished ? paperFiles(application, []) : [];
}

/** What the last printing looks like when it comes back. @returns null when nothing is printed, or such papers are not read */
export function expectedPaper(
  { paperForms }: Pick<Ports, 'paperForms'>,
  campaign: CampaignDefinition,
  { id, track, printed }: Application,
): PaperExpectation | null {
  const step = printedIn(trackOf(campaign, { track }));
  if (!printed || !step) return null;
  const { version, check, pageCount } = printed;
  return paperForms.expect({ layout: step.layout, application: id, version, check, pageCount });
}

/** The bytes of what came. */
export async function loadFiles(
  { files }: Pick<Ports, 'files'>,
  references: readonly StoredFileReference[],
): Promise<PaperFile[]> {
  return Promise.all(
    references.map(async ({ key, name, contentType }) => {
      const stored = await files.get(key);
      return { name, contentType, bytes: stored?.bytes ?? new Uint8Array() };
    }),
  );
}

/** What was found, as it is decided on; the picture of the findings is kept. */
export async function judgementOf(
  ports: Pick<Ports, 'files'>,
  findings: PaperFindings,
  earlier: PaperJudgement['earlier'],
): Promise<PaperJudgement> {
  const { seal, missingPages, expectedPages } = findings;
  const { drawn } = seal;
  return {
    ...judgePaper(findings),
    where: whereaboutsOf(findings),
    seal: seal.verdict,
    missing: missingPages,
    pages: expectedPages,
    placings: placingsOf(findings),
    earlier,
    drawn: drawn && (await keepFile(ports, drawn, 'image/jpeg', 'findings.jpg')),
  };
}

/** Which printing a paper of ours is, when it is not the last, and what says something else since. */
async function earlierOf(
  { journal }: Needs,
  campaign: CampaignDefinition,
  application: Application,
  { pages }: PaperFindings,
): Promise<PaperJudgement['earlier']> {
  const page = pages.find(({ otherwise }) => otherwise === 'wrong_version');
  const code = page?.text ? readFormCode(page.text) : null;
  if (!code || code.version === application.printed?.version) return null;
  const at = new Map<string, unknown>();
  let printed: Map<string, unknown> | null = null;
  for (const { events } of await journal.read(`application/${application.id}`))
    for (const event of events) {
      if (event.kind === 'fieldAnswered' && !event.isEnclosed) at.set(String(event.field), event.value);
      if (event.kind === 'formPrinted' && event.version === code.version) printed = new Map(at);
    }
  const fields = formOf(trackOf(campaign, application)).fields.filter(
    ({ id }) => printed && JSON.stringify(printed.get(id)) !== JSON.stringify(at.get(id)),
  );
  return { version: code.version, labels: fields.map(({ label }) => label) };
}
