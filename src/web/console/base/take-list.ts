import type { ParameterizedContext } from 'koa';
import type { Ports } from '../../../ports/ports.ts';
import { importQuery } from '../../../wire/console/bodies-import.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readUploads } from '../../http/read-uploads.ts';
import { WebError } from '../../http/web-error.ts';

const MAX_BYTES = 5 * 1024 * 1024;

interface Dropped {
  campaign: string;
  name: string;
  bytes: Uint8Array;
}

/** What is done with one list of a campaign; null for a campaign that is not known. */
interface List<Row, Taken> {
  /** Names its tries. */
  name: string;
  preview(asked: Dropped): Promise<{ rows: readonly Row[]; plan: string } | { refused: string } | null>;
  take(asked: Dropped & { plan: string; requestId: string }): Promise<Taken | { refused: string } | null>;
}

/** A list that is dropped: looked at first, and taken under the plan that was seen. @throws WebError too-often, no-files, not-found */
export async function takeList<Row, Taken extends object>(
  ports: Ports,
  context: ParameterizedContext,
  { name, preview, take }: List<Row, Taken>,
): Promise<
  | { kind: 'preview'; plan: string; rows: readonly Row[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'imported'; campaign: string; taken: Taken }
> {
  const { campaign, plan, requestId } = importQuery.parse(context.query);
  await limitTries(ports, `${name}/${context.state.person}`, 60);
  const [file] = await readUploads(context.req, { files: 1, fileBytes: MAX_BYTES, totalBytes: MAX_BYTES + 10_000 });
  if (!file) throw new WebError('no-files');
  if (plan === undefined || requestId === undefined) {
    const seen = await preview({ campaign, ...file });
    if (!seen) throw new WebError('not-found');
    return 'refused' in seen
      ? { kind: 'refused', reason: seen.refused }
      : { kind: 'preview', plan: seen.plan, rows: seen.rows };
  }
  const taken = await take({ campaign, ...file, plan, requestId });
  if (!taken) throw new WebError('not-found');
  return 'refused' in taken ? { kind: 'refused', reason: taken.refused } : { kind: 'imported', campaign, taken };
}
