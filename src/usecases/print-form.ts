import { afterPrinting } from '../conversation/journey.ts';
import type { Outcome } from '../conversation/outcome.ts';
import type { Application } from '../domain/application/application.ts';
import { decide } from '../domain/application/decide.ts';
import { evolve } from '../domain/application/evolve.ts';
import { formOf, isPrintingCurrent, titleOf, trackOf } from '../domain/application/progress.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { tell } from '../domain/decision.ts';
import { isPictureList } from '../domain/form/answers.ts';
import type { StoredFileReference } from '../domain/message.ts';
import { type Part, say } from '../domain/messages.ts';
import type { PersonId } from '../domain/person.ts';
import type { Ports } from '../ports/ports.ts';
import type { PrintedDocument, PrintPicture } from '../ports/renderer.ts';
import { followEntry, refreshApplication } from './follow-entry.ts';
import { keepFile } from './hear-reply.ts';
import { type LoadedScene, loadScene } from './load-scene.ts';

/** Prints the official form when the person's application is confirmed and has no current paper, and sends it.
 *  Safe to repeat: one version of one text is printed once, and the same text gives the same bytes. */
export async function printForm(ports: Ports, person: PersonId): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const loaded = await loadScene(ports, person, { kind: 'entered' }, '');
    const { application, campaign } = loaded.scene;
    if (
      !application?.isConfirmed ||
      isPrintingCurrent(application) ||
      loaded.scene.person.bookmark?.place !== 'document'
    )
      return;
    const version = (application.printed?.version ?? 0) + 1;
    const check = ports.seal.check(JSON.stringify([application.id, version, application.answers]));
    const printed = await render(ports, campaign, application, { version, check });
    if (!printed) return apologise(ports, loaded, check);
    const file = await keepFile(ports, printed.bytes, 'application/pdf', nameOf(ports, campaign, application, version));
    if (await appendPrinting(ports, loaded, { version, check, file, printed })) return;
    await refreshApplication(ports, application.id);
  }
}

type Printing = { version: number; check: string; file: StoredFileReference; printed: PrintedDocument };

function nameOf(
  { wording }: Pick<Ports, 'wording'>,
  campaign: CampaignDefinition,
  application: Application,
  version: number,
): string {
  const track = trackOf(campaign, application);
  return wording.names.formFile({ track: track.title, title: titleOf(track, application), version });
}

/** @returns null when the document cannot be made now */
async function render(
  ports: Ports,
  campaign: CampaignDefinition,
  application: Application,
  stamp: { version: number; check: string },
) {
  const track = trackOf(campaign, application);
  const step = track.journey.find((known) => known.step === 'document');
  const layout = step?.step === 'document' ? step.layout : '';
  const pictures = await loadPictures(ports, application);
  const { id, answers, changedAt } = application;
  try {
    return await ports.renderer.print({
      layout,
      form: formOf(track),
      answers,
      pictures,
      application: id,
      ...stamp,
      printedAt: changedAt,
    });
  } catch (error) {
    ports.log.error('form-not-printed', error, { application: id });
    return null;
  }
}

/** Says that the form could not be printed; the next message of the person tries again. */
async function apologise(ports: Ports, { scene }: LoadedScene, check: string): Promise<void> {
  const { person, campaign, now } = scene;
  const effects = [tell(person.id, 'document.failed', { contact: campaign.contact })];
  const stream = `person/${person.id}` as const;
  const cause = `not-printed/${check}/${person.bookmark?.turn ?? 0}`;
  const entry = {
    stream,
    seq: person.ownSeq + 1,
    cause,
    by: 'system' as const,
    at: now.toISOString(),
    events: [],
    effects,
  };
  if ((await ports.journal.append(entry)) === 'added') await followEntry(ports, entry);
}

async function loadPictures({ files }: Pick<Ports, 'files'>, { answers }: Application): Promise<PrintPicture[]> {
  const wanted = Object.entries(answers).flatMap(([field, value]) =>
    isPictureList(value) ? value.map(({ file, caption }) => ({ field, caption, file })) : [],
  );
  const loaded = await Promise.all(
    wanted.map(async ({ field, caption, file }) => ({ field, caption, stored: await files.get(file.key) })),
  );
  return loaded.flatMap(({ field, caption, stored }) =>
    stored ? [{ field, caption, bytes: stored.bytes, contentType: stored.contentType }] : [],
  );
}

/** @returns false when somebody else wrote to the application meanwhile */
async function appendPrinting(
  ports: Ports,
  { scene, seqs }: LoadedScene,
  { version, check, file, printed }: Printing,
): Promise<boolean> {
  const { application, campaign, person, now } = scene;
  if (!application) return true;
  const command = { kind: 'print' as const, version, check, file, pageCount: printed.pageCount };
  const decision = decide(application, command, { campaign, now, by: person.id, contacts: [] });
  if (decision.kind === 'refused') return true;
  const changed = decision.events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
  const outcome: Outcome = afterPrinting({ ...scene, application: changed }, partsOf(application, version, printed));
  const entry = {
    stream: `application/${application.id}` as const,
    seq: (seqs.get(application.id) ?? 0) + 1,
    cause: `printed/${version}/${check}`,
    by: 'system' as const,
    at: now.toISOString(),
    events: [...decision.events, { kind: 'bookmarkMoved', person: person.id, bookmark: outcome.bookmark }],
    effects: outcome.parts.map((part) => ({ to: person.id, ...part })),
  };
  const appended = await ports.journal.append(entry);
  if (appended === 'taken') return false;
  await followEntry(
    ports,
    appended === 'repeated' ? ((await ports.journal.find(entry.stream, entry.cause)) ?? entry) : entry,
  );
  return true;
}

function partsOf(application: Application, version: number, printed: PrintedDocument): Part[] {
  const missing = printed.missing.flatMap(({ characters }) => characters);
  return [say('document.ready', { application: application.id, version, pages: printed.pageCount, missing })];
}
