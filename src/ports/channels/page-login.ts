/** `userId` in the kit's spelling. `stale-code`: used, too old or made up; the person logs in again. `outsider`: known to the platform, no member of the enterprise. */
export type LoginResult = { kind: 'member'; userId: string } | { kind: 'outsider' } | { kind: 'stale-code' };

/** How a platform says who holds its client when a page is opened in it. */
export interface PageLogin {
  /** Whether a browser is the platform's client, by its `User-Agent`. Anybody can say so of himself: it decides which way is tried, never
   *  who somebody is. @param cookies of the request; a simulated client is known by one */
  isClient(userAgent: string, cookies?: string): boolean;
  /** Where the client learns who holds it. @param state letters and digits, at most 128, bound to a short-lived record of ours
   *  @throws RangeError when the state is anything else */
  authorizeUrl(redirectUri: string, state: string): string;
  /** Where the platform has no page of its own that gives out codes: a page of ours runs its script. Absent where it has one.
   *  `sdk` is the address of the platform's script, `source` ours, which is run after it and goes on with the code, or with none. */
  readonly clientScript?: { sdk: string; source: string };
  /** A code works once, for five minutes. @throws ChannelError busy, misconfigured */
  findMember(code: string): Promise<LoginResult>;
}
