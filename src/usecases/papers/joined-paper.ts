import { createHash } from 'node:crypto';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type PagePlacing, placingsOf } from '../../domain/paper/page-placing.ts';
import type { BodyPapers, PaperKind } from '../../domain/recommendation/papers.ts';
import { type PaperExpectation, PaperReaderError } from '../../ports/documents/paper-reader.ts';
import type { Ports } from '../../ports/ports.ts';
import { type NamedFile, showPicture } from '../base/show-picture.ts';
import { expectBodyPaper } from './read-body-paper.ts';
import { expectedPaper } from './read-stamped-form.ts';

/** What joining a paper needs. */
export type JoiningPorts = Pick<
  Ports,
  'files' | 'pictures' | 'paperForms' | 'paperReader' | 'paperJoiner' | 'campaigns' | 'wording' | 'log'
>;

type Describing = Pick<Ports, 'campaigns' | 'wording' | 'paperForms'>;

/** A stamped paper that came as photos or in several files, as one PDF: made when somebody first asks for it, kept under its own key. */
export interface JoinedPaper {
  /** How many bytes it has is known once it is made: it says 0. */
  file: StoredFileReference;
  files: readonly StoredFileReference[];
  at: string;
  /** Null when nobody has read the pages yet. */
  placings: readonly PagePlacing[] | null;
  /** Null when such papers are not read. */
  expect: PaperExpectation | null;
}

/** The stamped form of an application as one PDF. @returns null when there is none, it came as one, or cannot be joined */
export function joinedForm(
  { campaigns, wording, paperForms }: Describing,
  application: Application,
): JoinedPaper | null {
  const { stamped } = application;
  const campaign = findCampaign(campaigns, application.campaign);
  if (!stamped || !campaign) return null;
  const of = titleOf(campaign, application);
  const name = wording.names.joinedFile({ paper: 'form', of, version: stamped.version });
  const expect = expectedPaper({ paperForms }, campaign, application);
  return joinable({ ...stamped, placings: stamped.paper?.placings ?? null, expect }, name);
}

/** The same of a recommending body's paper. */
export function joinedPaper({ campaigns, wording, paperForms }: Describing, papers: BodyPapers, paper: PaperKind) {
  const { stamped, printed } = papers[paper];
  const campaign = findCampaign(campaigns, papers.campaign);
  const form = campaign?.bodyForms?.[paper];
  if (!stamped || !printed || !campaign || !form) return null;
  const of = bodyName(campaign, papers.body) ?? '';
  const name = wording.names.joinedFile({ paper, of, version: stamped.version, name: form.name });
  const expect = expectBodyPaper({ paperForms }, campaign, papers, paper);
  return joinable({ ...stamped, placings: stamped.found?.placings ?? null, expect }, name);
}

const PDF = 'application/pdf';
const JOINABLE: readonly string[] = [PDF, 'image/jpeg', 'image/png', 'image/heic'];
const MAX_BYTES = 20 * 1024 * 1024;
/** Another one makes every joined paper again: to be raised when what `PaperJoiner` makes of the same files changes. */
const EDITION = 1;

function joinable(
  { files, at, placings, expect }: Pick<JoinedPaper, 'files' | 'at' | 'placings' | 'expect'>,
  name: string,
): JoinedPaper | null {
  const isOnePdf = files.length === 1 && files[0]?.contentType === PDF;
  const isKnown = files.every(({ contentType }) => JOINABLE.includes(contentType));
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (files.length === 0 || isOnePdf || !isKnown || sizeBytes > MAX_BYTES) return null;
  const made = JSON.stringify([EDITION, name, at, files.map(({ sha256 }) => sha256), placings]);
  const sha256 = createHash('sha256').update(made).digest('hex');
  const file = { key: `media/${sha256.slice(0, 2)}/${sha256}.joined`, name, contentType: PDF, sizeBytes: 0, sha256 };
  return { file, files, at, placings, expect };
}

/** Safe to repeat: the same files give the same bytes. @returns null when they cannot be joined; they are there one by one */
export async function readJoined(ports: JoiningPorts, joined: JoinedPaper): Promise<NamedFile | null> {
  const { key, name } = joined.file;
  const kept = await ports.files.get(key);
  if (kept) return { ...kept, name };
  const files = await Promise.all(joined.files.map((file) => load(ports, file)));
  if (files.some((file) => file === null)) return null;
  const sent = files.filter((file) => file !== null);
  const placings = joined.placings ?? (await readPlacings(ports, joined.expect, sent));
  const bytes = await ports.paperJoiner.join({
    title: withoutExtension(name),
    at: joined.at,
    files: sent,
    placings: placings ?? [],
  });
  if (!bytes) return null;
  if (placings) await ports.files.put(key, bytes, PDF);
  return { bytes, contentType: PDF, name };
}

async function load(ports: Pick<Ports, 'files' | 'pictures'>, reference: StoredFileReference) {
  const stored = await ports.files.get(reference.key);
  if (!stored) return null;
  const drawn = reference.contentType === 'image/heic' ? await showPicture(ports, reference, 'full') : null;
  const { name, contentType } = reference;
  return { bytes: stored.bytes, name, contentType, ...(drawn ? { drawn: drawn.bytes } : {}) };
}

/** Papers of bodies, and those taken while the reader was out of order, are read when they are joined.
 *  @returns null when the reader is out of order now: the next time may be better */
async function readPlacings(
  { paperReader, log }: Pick<Ports, 'paperReader' | 'log'>,
  expect: PaperExpectation | null,
  files: readonly { bytes: Uint8Array; name: string; contentType: string }[],
): Promise<readonly PagePlacing[] | null> {
  if (!expect) return [];
  try {
    return placingsOf(await paperReader.read(files, expect));
  } catch (error) {
    if (!(error instanceof PaperReaderError)) throw error;
    log.error('paper-not-read', error);
    return null;
  }
}

function withoutExtension(name: string): string {
  return name.replace(/\.pdf$/u, '');
}
