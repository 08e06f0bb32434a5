import type { Application } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import type { Ports } from '../../ports/ports.ts';
import { type FileSize, type NamedFile, showPicture } from '../base/show-picture.ts';
import { type JoiningPorts, joinedForm, readJoined } from './joined-paper.ts';

/** A file that belongs to the application, by its hash, or its stamped form as one PDF. @returns null when the application holds no such file */
export async function readApplicationFile(
  ports: JoiningPorts,
  application: Application,
  sha256: string,
  size: FileSize = 'full',
): Promise<NamedFile | null> {
  const joined = joinedForm(ports, application);
  if (joined?.file.sha256 === sha256) return readJoined(ports, joined);
  return readKeptFile(ports, filesOf(application), sha256, size);
}

/** One of the files referred to, by its hash; HEIC comes as JPEG, since few browsers show it. @returns null for any other file */
export async function readKeptFile(
  ports: Pick<Ports, 'files' | 'pictures'>,
  references: readonly StoredFileReference[],
  sha256: string,
  size: FileSize = 'full',
): Promise<NamedFile | null> {
  const reference = references.find((file) => file.sha256 === sha256);
  if (!reference) return null;
  const shown = await showPicture(ports, reference, size);
  if (shown) return shown;
  const stored = await ports.files.get(reference.key);
  return stored && { ...stored, name: reference.name };
}

function filesOf({ answers, printed, stamped, stampedBefore, papers = {} }: Application): StoredFileReference[] {
  const answered = Object.values(answers).flatMap((value) =>
    isPictureList(value) ? value.map(({ file }) => file) : [],
  );
  return [
    ...answered,
    ...(printed ? [printed.file] : []),
    ...(printed?.article ? [printed.article] : []),
    ...(stamped?.files ?? []),
    ...(stampedBefore?.files ?? []),
    ...Object.values(papers).flatMap(({ taken }) => taken?.files ?? []),
    ...(stamped?.paper?.drawn ? [stamped.paper.drawn] : []),
  ];
}
