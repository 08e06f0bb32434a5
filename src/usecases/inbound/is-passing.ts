import { ChannelError } from '../../ports/channel.ts';
import { CoordinationError } from '../../ports/coordination.ts';
import { FileStoreError } from '../../ports/file-store.ts';
import { RunLater } from '../../ports/jobs.ts';
import { StoreError } from '../../ports/store.ts';

/** Whether a turn failed for what stands around it: the store, Redis or the platform is away. The message is not to blame and waits. */
export function isPassing(failure: unknown): boolean {
  if (failure instanceof StoreError) return failure.code !== 'too-large';
  if (failure instanceof FileStoreError) return failure.code === 'unavailable';
  if (failure instanceof ChannelError) return failure.isForLater;
  return failure instanceof CoordinationError || failure instanceof RunLater;
}
