import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { means } from '../../conversation/base/words.ts';
import { paperFiles } from '../../conversation/steps/upload.ts';
import type { Application } from '../../domain/application/application.ts';
import { formOf, isPrintingCurrent, trackOf } from '../../domain/application/progress.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { PaperFindings } from '../../domain/paper/findings.ts';
import { judgePaper } from '../../domain/paper/judge-paper.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import { placingsOf } from '../../domain/paper/page-placing.ts';
import { whereaboutsOf } from '../../domain/paper/whereabouts.ts';
import type { PaperExpectation, PaperFile } from '../../ports/paper-reader.ts';
import { PaperReaderError } from '../../ports/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepFile } from '../inbound/hear-reply.ts';
import { readFormCode } from '../printing/form-code.ts';

type Needs = Pick<Ports, 'files' | 'journal' | 'paperForms' | 'paperReader' | 'log'>;

/** Reads the stamped form that a message brings, or that its 好了 completes. Changes nothing but the kept picture of the findings; safe to repeat.
 *  @returns null when the message brings none, or nobody can read it now: it is taken for people to look at */
export async function lookAtPaper(ports: Needs, scene: Scene, heard: Heard): Promise<PaperJudgement | null> {
  const { application, campaign, person } = scene;
  if (!application || person.bookmark?.place !== 'upload' || !isPrintingCurrent(application)) return null;
  const isForStaff = scene.handover?.open?.handler && (heard.kind !== 'stored-files' || heard.purpose === 'chat');
  if (isForStaff) return null;
  const brought = filesOf(scene, application, heard);
  const expect = brought.length > 0 ? expectation(ports, campaign, application) : null;
  if (!expect) return null;
  try {
    const findings = await ports.paperReader.read(await load(ports, brought), expect);
    return await judgementOf(ports, campaign, application, findings);
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    ports.log.error('paper-not-read', error, { application: application.id });
    return null;
  }
}

function filesOf({ vocabulary }: Scene, application: Application, heard: Heard): StoredFileReference[] {
  if (heard.kind === 'stored-files') return paperFiles(application, heard.files);
  const isFinished = heard.kind === 'text' && means(vocabulary, 'finish', heard.text);
  return isFinished ? [...application.stampedPages] : [];
}

/** What the last printing looks like when it comes back. @returns null when nothing is printed, or such papers are not read */
export function expectation(
  { paperForms }: Pick<Ports, 'paperForms'>,
  campaign: CampaignDefinition,
  { id, track, printed }: Application,
): PaperExpectation | null {
  const step = trackOf(campaign, { track }).journey.find((known) => known.step === 'document');
  if (!printed || step?.step !== 'document') return null;
  const { version, check, pageCount } = printed;
  return paperForms.expect({ layout: step.layout, application: id, version, check, pageCount });
}

async function load({ files }: Needs, references: readonly StoredFileReference[]): Promise<PaperFile[]> {
  return Promise.all(
    references.map(async ({ key, name, contentType }) => {
      const stored = await files.get(key);
      return { name, contentType, bytes: stored?.bytes ?? new Uint8Array() };
    }),
  );
}

async function judgementOf(
  ports: Needs,
  campaign: CampaignDefinition,
  application: Application,
  findings: PaperFindings,
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
    earlier: await earlierOf(ports, campaign, application, findings),
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
