import type { Ports } from '../../ports/ports.ts';
import { MANIFESTS, PARTS, REQUESTS } from './request-export.ts';

/** Removes every export that is kept: whoever needs one makes it again. One that is being made is not kept when it is done. */
export async function dropExports(ports: Pick<Ports, 'files'>): Promise<void> {
  const ids: string[] = [];
  for await (const key of ports.files.list(REQUESTS)) ids.push(key.slice(REQUESTS.length));
  for (const id of ids) await dropExport(ports, id);
}

/** The manifest first, so that nothing half removed is served; the request last, so that whoever dies meanwhile comes again. */
export async function dropExport({ files }: Pick<Ports, 'files'>, id: string): Promise<void> {
  await files.delete(`${MANIFESTS}${id}`);
  await dropParts({ files }, id);
  await files.delete(`${REQUESTS}${id}`);
}

export async function dropParts({ files }: Pick<Ports, 'files'>, id: string): Promise<void> {
  const parts: string[] = [];
  for await (const part of files.list(`${PARTS}${id}/`)) parts.push(part);
  for (const part of parts) await files.delete(part);
}
