import { nextBookmark, type Outcome } from '../../conversation/base/outcome.ts';
import { aboutPlace } from '../../conversation/steps/registry.ts';
import { afterPrinting } from '../../conversation/turns/applicant/journey-turn.ts';
import { formOf, isPrintingCurrent, trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { decide } from '../../domain/application/decide.ts';
import { evolve } from '../../domain/application/evolve.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { inFormOrder } from '../../domain/form/base/answers.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Unprintable } from '../../domain/paper/unprintable.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import type { Entry } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepFile } from '../base/hear-reply.ts';
import { commit, type Proposal } from '../commit.ts';
import { type LoadedScene, loadScene } from '../scene/load-scene.ts';
import { type RenderedForm, renderForm, unprintableColumns } from './render-form.ts';

/** Prints the official form when the person's application is confirmed and has no current paper, and sends it with the article.
 *  Characters missing from every font are reported per column first, and printed as boxes only when the person asks for it.
 *  Safe to repeat: one version of one text is printed once, and the same text gives the same bytes. */
export async function printForm(ports: Ports, person: PersonId): Promise<void> {
  await commit(ports, {
    load: () => loadScene(ports, person, { kind: 'entered' }, ''),
    decide: (loaded) => decidePrinting(ports, loaded),
  });
}

async function decidePrinting(ports: Ports, loaded: LoadedScene): Promise<Proposal<null>> {
  const { application, campaign, person } = loaded.scene;
  const { bookmark } = person;
  if (!application?.isConfirmed || isPrintingCurrent(application) || !bookmark) return { done: null };
  const track = trackOf(campaign, application);
  if (!aboutPlace(track, bookmark.place)?.makesForm) return { done: null };
  const version = (application.printed?.version ?? 0) + 1;
  const answers = inFormOrder(formOf(track).fields, application.answers);
  const check = ports.checkCodes.codeFor('form-check', JSON.stringify([application.id, version, answers]));
  const told = bookmark.mode?.kind === 'unprintable' && bookmark.mode.check === check ? bookmark.mode : null;
  if (told && !told.isAccepted) return { done: null };
  const printed = await renderForm(ports, track, application, { version, check });
  if (!printed) return { append: apology(loaded, check) };
  const missing = unprintableColumns(formOf(track), printed.form);
  if (missing.length > 0 && !told) return { append: unprintable(loaded, check, missing) };
  return decidePrinted(loaded, await keepPrinting(ports, campaign, application, { version, check, missing }, printed));
}

interface Printing {
  version: number;
  check: string;
  file: StoredFileReference;
  pageCount: number;
  article?: StoredFileReference;
  missing: Unprintable;
}

async function keepPrinting(
  ports: Ports,
  campaign: CampaignDefinition,
  application: Application,
  stamp: Pick<Printing, 'version' | 'check' | 'missing'>,
  { form, article }: RenderedForm,
): Promise<Printing> {
  const { names } = ports.wording;
  const about = {
    track: trackOf(campaign, application).title,
    title: titleOf(campaign, application),
    version: stamp.version,
  };
  const keep = (bytes: Uint8Array, name: string) => keepFile(ports, bytes, 'application/pdf', name);
  return {
    ...stamp,
    file: await keep(form.bytes, names.formFile(about)),
    pageCount: form.pageCount,
    ...(article
      ? { article: await keep(article.bytes, names.articleFile({ ...about, name: campaign.spoken.article?.name })) }
      : {}),
  };
}

/** Names what cannot be printed and waits for a word. */
function unprintable({ scene }: LoadedScene, check: string, fields: Unprintable): Entry {
  const { campaign, person, now } = scene;
  const bookmark: Bookmark = {
    ...nextBookmark(scene),
    mode: { kind: 'unprintable', check, fields, isAccepted: false },
  };
  return {
    stream: `person/${person.id}`,
    seq: person.ownSeq + 1,
    cause: `unprintable/${check}/${bookmark.turn}`,
    by: 'system',
    at: now.toISOString(),
    events: [{ kind: 'bookmarkMoved', person: person.id, bookmark }],
    effects: inWordsOf(campaign.id, [tell(person.id, 'document.unprintable', { fields, misses: 0 })]),
  };
}

/** Says that the form could not be printed; the next message of the person tries again. */
function apology({ scene: { person, campaign, now } }: LoadedScene, check: string): Entry {
  return {
    stream: `person/${person.id}`,
    seq: person.ownSeq + 1,
    cause: `not-printed/${check}/${person.bookmark?.turn ?? 0}`,
    by: 'system',
    at: now.toISOString(),
    events: [],
    effects: [tell(person.id, 'document.failed', { contact: campaign.contact })],
  };
}

function decidePrinted({ scene, seqs }: LoadedScene, printing: Printing): Proposal<null> {
  const { application, campaign, person, now } = scene;
  if (!application) return { done: null };
  const { missing: _, ...made } = printing;
  const command = { kind: 'print' as const, ...made };
  const decision = decide(application, command, { campaign, now, by: person.id, contacts: [] });
  if (decision.kind === 'refused') return { done: null };
  const changed = decision.events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
  const outcome: Outcome = afterPrinting({ ...scene, application: changed }, partsOf(application, printing));
  return {
    append: {
      stream: `application/${application.id}`,
      seq: (seqs.get(application.id) ?? 0) + 1,
      cause: `printed/${printing.version}/${printing.check}`,
      by: 'system',
      at: now.toISOString(),
      events: [...decision.events, { kind: 'bookmarkMoved', person: person.id, bookmark: outcome.bookmark }],
      effects: inWordsOf(
        campaign.id,
        outcome.parts.map((part) => ({ to: person.id, ...part })),
      ),
    },
  };
}

function partsOf({ id }: Application, { version, pageCount: pages, article, missing }: Printing): Part[] {
  const ready = say('document.ready', {
    application: id,
    version,
    pages,
    missing: missing.flatMap(({ characters }) => characters),
    ...(missing.length > 0 ? { missingIn: missing } : {}),
  });
  if (!article) return [ready];
  return [say('document.article', { version, isCurrent: true, isNew: true }), say('document.file', article), ready];
}
