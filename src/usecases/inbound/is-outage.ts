import { ChannelError } from '../../ports/channels/channel.ts';
import { CoordinationError } from '../../ports/process/coordination.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import { FileStoreError } from '../../ports/store/file-store.ts';
import { StoreError } from '../../ports/store/store.ts';

/** Whether a turn failed because the store, Redis or the platform is away: the message waits, and the try does not count. */
export function isOutage(failure: unknown): boolean {
  if (failure instanceof StoreError) return failure.code !== 'too-large';
  if (failure instanceof FileStoreError) return failure.code === 'unavailable';
  if (failure instanceof ChannelError) return failure.isForLater;
  return failure instanceof CoordinationError || failure instanceof RunLater;
}
