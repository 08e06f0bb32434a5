import { z } from 'zod';
import type { ChannelName } from '../domain/base/person.ts';
import { withoutEnd } from '../domain/language/text/ends.ts';
import type { ChannelKit, KitNeeds, UserIdRule } from '../ports/channels/channel-kit.ts';

type Key<Variables> = Extract<keyof Variables, string>;

/** What an operator sets of one platform, and what its kit is configured with. */
export interface PlatformSettings<Name extends ChannelName, Variables extends z.core.$ZodShape, Config> {
  name: Name;
  /** Its variables, each by itself; a refusal is a code, worded in `templates/terminal/operator.ts`. */
  variables: Variables;
  /** When one of `triggers` is set, each of `needed` has to be. The first group says whether the platform is configured at all. */
  groups: readonly { needed: readonly Key<Variables>[]; triggers: readonly Key<Variables>[] }[];
  /** Addresses that are https in production. */
  addresses: readonly Key<Variables>[];
  /** How the ids of its people are spelled. */
  userIds: UserIdRule;
  /** An account as an operator writes it: `wecom:yulin`. */
  accountExample: string;
  /** @returns null where it is not configured. @param env in which the groups are whole */
  read(env: z.output<z.ZodObject<Variables>>): Config | null;
}

export function definePlatformSettings<const Name extends ChannelName, Variables extends z.core.$ZodShape, Config>(
  settings: PlatformSettings<Name, Variables, Config>,
): PlatformSettings<Name, Variables, Config> {
  return settings;
}

/** A platform whole, as `src/config/platforms.ts` lists it: its settings, and what makes its kit of them. */
export interface PlatformDefinition<Name extends ChannelName, Variables extends z.core.$ZodShape, Config>
  extends PlatformSettings<Name, Variables, Config> {
  /** @param configs what each platform is configured with, among them this one @returns null where this one is not configured */
  makeKit(configs: { readonly [Each in Name]: Config | null }, needs: KitNeeds): ChannelKit | null;
}

export function definePlatform<const Name extends ChannelName, Variables extends z.core.$ZodShape, Config>(
  settings: PlatformSettings<Name, Variables, Config>,
  createKit: (config: Config, needs: KitNeeds) => ChannelKit,
): PlatformDefinition<Name, Variables, Config> {
  return {
    ...settings,
    makeKit(configs, needs) {
      const config: Config | null = configs[settings.name];
      return config && createKit(config, needs);
    },
  };
}

/** For what a group has made sure of. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a variable is missing that its group needs');
  return value;
}

/** Without the slash at the end, so that paths can be put behind it. */
export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'http-url-expected' })
  .refine((url) => !/[?#]/.test(url), 'http-url-expected')
  .transform((url) => withoutEnd(url, /\//));

export const word = z.string().regex(/^\S{1,200}$/, 'word-expected');
export const token = z.string().regex(/^[0-9A-Za-z]{1,32}$/, 'token-expected');
export const aesKey = z.string().regex(/^[0-9A-Za-z+/]{43}$/, 'aes-key-expected');

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: 'one-of-expected' });
