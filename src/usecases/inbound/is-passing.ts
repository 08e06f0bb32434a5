import { ChannelError } from '../../ports/channels/channel.ts';
import { CoordinationError } from '../../ports/process/coordination.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import { FileStoreError } from '../../ports/store/file-store.ts';
import { StoreError } from '../../ports/store/store.ts';

/** Whether a turn failed for what is around it: the store, Redis or the platform is away. The message is not to blame and waits. */
export function isPassing(failure: unknown): boolean {
  if (failure instanceof StoreError) return failure.code !== 'too-large';
  if (failure instanceof FileStoreError) return failure.code === 'unavailable';
  if (failure instanceof ChannelError) return failure.isForLater;
  return failure instanceof CoordinationError || failure instanceof RunLater;
}
