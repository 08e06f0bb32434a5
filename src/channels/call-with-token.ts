import { ChannelError } from '../ports/channels/channel.ts';
import type { AccessTokens } from './tokens.ts';

/** How a platform says that a token or a moment was wrong. */
export interface TokenCalls {
  tokens: AccessTokens;
  /** Whether the token ran out, or was withdrawn early. */
  isSpent(refusal: ChannelError): boolean;
  /** Whether the platform is busy for a moment. */
  isBusy(refusal: ChannelError): boolean;
  /** Waits between tries; real time. */
  pause(milliseconds: number): Promise<void>;
}

const BUSY_TRIES = 3;

/** Makes a call with the access token. A token that ran out is renewed once; a busy platform is asked again at growing distance, but not with what
 *  is shown to people: their sends wait together (createBackOff).
 *  @param make throws ChannelError for every refusal @throws ChannelError */
export async function callWithToken<Answer>(
  { tokens, isSpent, isBusy, pause }: TokenCalls,
  make: (token: string) => Promise<Answer>,
  { isDelivery }: { isDelivery: boolean },
): Promise<Answer> {
  const kept = tokens.get();
  let token = kept instanceof Promise ? await kept : kept;
  let isRenewed = false;
  for (let tries = 0; ; ) {
    try {
      return await make(token);
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      if (isSpent(error) && !isRenewed) {
        isRenewed = true;
        token = await tokens.renew(token);
      } else if (isBusy(error) && tries < BUSY_TRIES && !isDelivery) {
        await pause(100 * 4 ** tries);
        tries += 1;
      } else throw error;
    }
  }
}
