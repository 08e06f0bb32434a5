import { ChannelError } from '../../../src/ports/channels/channel.ts';
import type { openStage } from './stage.ts';

export async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => new Error('it went well'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChannelError)) throw error;
  const { code, detail, retryInMilliseconds } = error;
  return { code, detail, retryInMilliseconds };
}

export const shown = (stage: Awaited<ReturnType<typeof openStage>>, userId = 'heyan') =>
  stage.simulator.chatOf(userId).map(({ content }) => content);
