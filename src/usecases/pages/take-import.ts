import { fieldOf, formOf, missingFields, namedForm, trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { campaignFor } from '../../domain/application/record/extension.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { isFiler } from '../../domain/application/together/together.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import type { DocumentForms, documentForms } from '../../domain/form/documents/document-forms.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ImportedJson, ImportJson } from '../../wire/phone/writing.ts';
import { acceptMessage } from '../base/accept-message.ts';
import { keepFile } from '../base/hear-reply.ts';
import type { PageLink } from '../base/page-link.ts';
import { type ScanRefusal, scanSent } from '../base/scan-sent.ts';
import { formClosed } from './form-closed.ts';
import { describeText, type TextRefusal } from './write-text.ts';

export type WordImportRefusal = TextRefusal | WordRefusal | ScanRefusal | 'no-columns' | 'other-form' | 'strange-form';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'clock'>;
type Reads = Needs & Pick<Ports, 'wordReader' | 'virusScan' | 'log' | 'heavyWork'>;

interface Found {
  application: Application;
  campaign: CampaignDefinition;
}

async function look({ views, campaigns, clock }: Needs, link: PageLink): Promise<Found | { refused: TextRefusal }> {
  const row = await views.get<Application>(applicationView, link.subject);
  const application = row && asApplicantKnowsIt(row.data);
  const known = findCampaign(campaigns, application?.campaign);
  if (!application || !known || !isFiler(application, link.person)) return { refused: 'not-found' };
  const campaign = campaignFor(known, application);
  const closed = formClosed(campaign, application, clock.now());
  if (closed) return { refused: closed };
  return { application, campaign };
}

/** What the page shows, or why it takes nothing. A file is likely to follow: what reads it may start. */
export async function describeImport(
  ports: Needs & Pick<Ports, 'wordReader'>,
  link: PageLink,
): Promise<{ import: ImportJson } | { refused: TextRefusal }> {
  const found = await look(ports, link);
  if ('refused' in found) return found;
  ports.wordReader.warm();
  const { application, campaign } = found;
  const track = trackOf(campaign, application);
  const form = formOf(track);
  const described = {
    application: application.id,
    title: titleOf(campaign, application),
    source: form.source,
    track: track.title,
    open: missingFields(track, application).length,
    total: form.fields.length,
    closesOn: campaign.calendar.submission.to,
  };
  return { import: described };
}

/** Takes a filled-in form: looks whether it can be read and is the right one, keeps it, and hands it to the conversation, which fills in
 *  what is open and says what it did. @param requestId unique per press of the button: the same one counts once
 *  @returns the labels of the columns that were read; of several forms in one file none is, and the conversation asks which */
export async function takeImport(
  ports: Reads & Pick<Ports, 'files' | 'inbox' | 'jobs'>,
  link: PageLink,
  { bytes, name, requestId }: { bytes: Uint8Array; name: string; requestId: string },
): Promise<ImportedJson | { refused: WordImportRefusal }> {
  const found = await look(ports, link);
  if ('refused' in found) return found;
  const read = await readSent(ports, bytes);
  if ('refused' in read) return read;
  const { application, campaign } = found;
  const track = trackOf(campaign, application);
  const others = Object.values(campaign.tracks).filter((known) => known !== track);
  const forms = await formsOf(ports, [namedForm(track), others.map(namedForm), read.document]);
  if (forms === 'too-slow') return { refused: 'too-complex' };
  if (forms.kind === 'other-form') return { refused: 'other-form' };
  if (forms.kind === 'stranger') return { refused: 'strange-form' };
  if (forms.kind === 'none' || forms.kind === 'blank') return { refused: 'no-columns' };
  const file = await keepFile(ports, bytes, WORD_TYPE, name);
  const reply = { kind: 'stored-files' as const, purpose: 'import', files: [file], application: application.id };
  await acceptMessage(ports, { id: `h5:${link.nonce}/${requestId}`, person: link.person, reply });
  const sure = forms.kind === 'form' ? forms.parts.filter(({ isDoubtful }) => !isDoubtful) : [];
  const labels = sure.map(({ field }) => field.label);
  return { labels, forms: forms.kind === 'several' ? forms.forms.length : 1, pictures: read.document.pictures };
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reads a file for the page of a long text; nothing is kept, the page goes on with the text. */
export async function readTextFile(
  ports: Reads,
  link: PageLink,
  bytes: Uint8Array,
): Promise<{ text: string; pictures: number } | { refused: WordImportRefusal }> {
  const state = await describeText(ports, link);
  if (state.kind === 'refused') return { refused: state.reason };
  const read = await readSent(ports, bytes);
  if ('refused' in read) return read;
  const application = (await ports.views.get<Application>(applicationView, state.text.application))?.data;
  const campaign = findCampaign(ports.campaigns, application?.campaign);
  const track = application && campaign ? trackOf(campaign, application) : null;
  const field = track && fieldOf(track, state.text.field);
  if (!track || !field) return { refused: 'not-found' };
  const taken = await ports.heavyWork.run('document-text', [formOf(track), field, read.document]);
  if (taken === 'too-slow') return { refused: 'too-complex' };
  const text = String(taken.result);
  return text === '' ? { refused: 'empty' } : { text, pictures: read.document.pictures };
}

async function formsOf(
  { heavyWork }: Pick<Ports, 'heavyWork'>,
  input: Parameters<typeof documentForms>,
): Promise<DocumentForms | 'too-slow'> {
  const taken = await heavyWork.run('document-forms', input);
  return taken === 'too-slow' ? taken : (taken.result as DocumentForms); // the thread runs `documentForms`
}

async function readSent(
  ports: Pick<Ports, 'wordReader' | 'virusScan' | 'log'>,
  bytes: Uint8Array,
): Promise<{ document: FormDocument } | { refused: WordRefusal | ScanRefusal }> {
  return (await scanned(ports, bytes)) ?? ports.wordReader.read(bytes);
}

async function scanned(
  ports: Pick<Ports, 'virusScan' | 'log'>,
  bytes: Uint8Array,
): Promise<{ refused: ScanRefusal } | null> {
  const unsafe = bytes.byteLength > 0 ? await scanSent(ports, bytes) : null;
  return unsafe ? { refused: unsafe } : null;
}
