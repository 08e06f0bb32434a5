import {
  fieldOf,
  formOf,
  isPrintingCurrent,
  isStampedCurrent,
  missingFields,
  trackOf,
} from '../../domain/application/answers/progress.ts';
import { ownPaperOf } from '../../domain/application/papers/own-papers.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import { papersIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { ArchiveEntry } from '../../ports/documents/archives.ts';
import type { CheckedApplication, ExportWords, StampedState } from '../../ports/export-words.ts';
import type { Ports } from '../../ports/ports.ts';
import { summariseApplication } from '../applications/summarise-application.ts';
import { type JoinedPaper, type JoiningPorts, joinedForm, readJoined } from '../papers/joined-paper.ts';

type Needs = JoiningPorts;

/** A file to be put into the archive, not read yet. */
interface Wanted {
  path: string;
  file: StoredFileReference;
}

/** The files of one application, in its own folder, one after another; what could not be found goes into the checklist.
 *  @param root '' or a folder that ends with '/'. @returns the application's line of the checklist */
export async function* archiveApplication(
  ports: Needs,
  campaign: CampaignDefinition,
  application: Application,
  root: string,
): AsyncGenerator<ArchiveEntry, CheckedApplication> {
  const words = ports.wording.names.exports;
  const summary = summariseApplication(campaign, application);
  const folder = `${root}${words.applicationFolder(summary)}/`;
  const at = application.changedAt;
  yield {
    path: `${folder}${words.answers}`,
    bytes: new TextEncoder().encode(answersText(campaign, application)),
    isCompressed: false,
    at,
  };
  const lost = yield* archiveFiles(ports, wantedOf(words, campaign, application), folder, at);
  yield* archiveJoined(ports, joinedForm(ports, application), `${folder}${words.stampedFolder}/`);
  return { ...checkedOf(campaign, application), lost };
}

/** Files one after another, read when their turn comes; pictures without what a camera wrote beside them: an archive leaves the house. @returns paths of those that the store has lost */
export async function* archiveFiles(
  { files, pictures }: Pick<Ports, 'files' | 'pictures'>,
  wanted: readonly Wanted[],
  folder: string,
  at: string,
): AsyncGenerator<ArchiveEntry, string[]> {
  const lost: string[] = [];
  for (const { path, file } of wanted) {
    const stored = await files.get(file.key);
    if (stored)
      yield { path: `${folder}${path}`, bytes: pictures.withoutMetadata(stored.bytes), isCompressed: true, at };
    else lost.push(path);
  }
  return lost;
}

/** A stamped paper as one PDF, beside what was sent; nothing when it came as one or cannot be joined. @param start folder, and what the name begins with */
export async function* archiveJoined(
  ports: JoiningPorts,
  joined: JoinedPaper | null,
  start: string,
): AsyncGenerator<ArchiveEntry> {
  const file = joined && (await readJoined(ports, joined));
  if (file) yield { path: `${start}${file.name}`, bytes: file.bytes, isCompressed: true, at: joined.at };
}

function wantedOf(words: ExportWords, campaign: CampaignDefinition, application: Application): Wanted[] {
  const { printed, stamped, stampedBefore } = application;
  const form = printed
    ? [
        {
          path: words.printed({ version: printed.version, isCurrent: isPrintingCurrent(application) }),
          file: printed.file,
        },
      ]
    : [];
  return [
    ...form,
    ...(printed?.article ? [{ path: printed.article.name, file: printed.article }] : []),
    ...(stamped ? wantedStamped(words, stamped) : []),
    ...(stampedBefore ? wantedStamped(words, stampedBefore, words.stampedBeforeFolder) : []),
    ...ownPapersWanted(words, campaign, application),
    ...pictureFields(campaign, application).flatMap(({ field, pictures }) =>
      pictures.map(({ file, caption }, index) => ({
        path: `${words.pictureFolder(field.label)}/${words.picture({ number: index + 1, caption, extension: extensionOf(file) })}`,
        file,
      })),
    ),
  ];
}

/** Papers of the applicant's own, each in a folder. */
function ownPapersWanted(words: ExportWords, campaign: CampaignDefinition, application: Application): Wanted[] {
  return papersIn(trackOf(campaign, application)).flatMap((step) => {
    const files = ownPaperOf(application, step.name).taken?.files ?? [];
    const folder = words.pictureFolder(step.title ?? step.name);
    return files.map((file, index) => ({
      path: `${folder}/${words.picture({ number: index + 1, caption: '', extension: extensionOf(file) })}`,
      file,
    }));
  });
}

/** A stamped paper as it was sent, page by page. */
export function wantedStamped(
  words: ExportWords,
  { version, files }: { version: number; files: readonly StoredFileReference[] },
  folder = words.stampedFolder,
): Wanted[] {
  return files.map((file, index) => ({
    path: `${folder}/${words.stamped({ version, number: index + 1, name: file.name, extension: extensionOf(file) })}`,
    file,
  }));
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

function extensionOf({ contentType }: StoredFileReference): string {
  return EXTENSIONS[contentType] ?? 'bin';
}

/** Fields of pictures with what was answered, in the form's order. */
function pictureFields(campaign: CampaignDefinition, { track, answers }: Application) {
  return formOf(trackOf(campaign, { track })).fields.flatMap((field) => {
    const value = answers[field.id];
    if (field.kind !== 'pictures') return [];
    return [{ field, pictures: isPictureList(value) ? value : [], isAnswered: value !== undefined }];
  });
}

function checkedOf(campaign: CampaignDefinition, application: Application): CheckedApplication {
  const { printed, stamped } = application;
  return {
    ...summariseApplication(campaign, application),
    ...(hasPart(campaign, 'bodies') ? {} : { body: null }),
    printed: printed && { version: printed.version, isCurrent: isPrintingCurrent(application) },
    stamped: stamped && {
      files: stamped.files.length,
      version: stamped.version,
      state: stampedState(application),
    },
    pictures: pictureFields(campaign, application).map(({ field, pictures, isAnswered }) => ({
      label: field.label,
      count: pictures.length,
      isMissing: !isAnswered,
    })),
    open: missingFields(trackOf(campaign, application), application).filter(({ kind }) => kind !== 'pictures').length,
    lost: [],
  };
}

/** How the stamped form of an application stands. */
export function stampedState(application: Application): StampedState {
  const { stamped } = application;
  if (!stamped) return 'none';
  if (!isStampedCurrent(application)) return 'outdated';
  if (stamped.isApproved) return 'approved';
  return stamped.paper?.seal ?? 'unread';
}

/** The answers for programs: by column, as they are kept and as they are printed. */
function answersText(campaign: CampaignDefinition, application: Application): string {
  const { id, revision, track, status, submittedAt, answers } = application;
  const known = trackOf(campaign, application);
  const columns = Object.entries(answers).flatMap(([key, value]) => {
    const field = fieldOf(known, key);
    if (!field || value === undefined) return [];
    const kept = isPictureList(value) ? value.map(({ caption, file }) => ({ caption, sha256: file.sha256 })) : value;
    return [{ field: key, label: field.label, value: kept, text: printAnswer(field, value) }];
  });
  const head = { application: id, campaign: campaign.id, revision, track, status, body: application.body, submittedAt };
  return `${JSON.stringify({ ...head, answers: columns }, null, 2)}\n`;
}
