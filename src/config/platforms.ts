import type { z } from 'zod';
import { dingtalkPlatform } from '../channels/dingtalk/platform.ts';
import { wecomPlatform } from '../channels/wecom/platform.ts';
import type { ChannelName } from '../domain/base/person.ts';
import type { UserIdRule } from '../ports/channels/channel-kit.ts';

/** Every platform the product knows, a line each; the first is the one that is played where none is configured. */
export const platforms = { wecom: wecomPlatform, dingtalk: dingtalkPlatform };

type Definition = (typeof platforms)[PlatformName];
export type PlatformName = keyof typeof platforms;

/** In the order of the list. */
export const platformNames = Object.keys(platforms) as [PlatformName, ...PlatformName[]]; // its keys, and it is not empty

/** Of a union all members at once: `A | B` becomes `A & B`. */
type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The variables of all of them. */
export const platformVariables: AllOf<Definition['variables']> = Object.assign(
  {},
  ...Object.values(platforms).map(({ variables }) => variables),
);

type PlatformEnvironment = z.output<z.ZodObject<typeof platformVariables>>;
type PlatformVariable = keyof PlatformEnvironment;

/** Variables that go together: when one of `triggers` is set, each of `needed` has to be. */
interface Group {
  needed: readonly PlatformVariable[];
  triggers: readonly PlatformVariable[];
}

/** What each is configured with; null where it is not. */
export type PlatformConfigs = { [Name in PlatformName]: ReturnType<(typeof platforms)[Name]['read']> };

export function platformConfigs(env: PlatformEnvironment): PlatformConfigs {
  const read = Object.entries(platforms).map(([name, settings]) => [name, settings.read(env)]);
  return Object.fromEntries(read) as PlatformConfigs; // its entries are those of the list
}

/** What has to be set together, of each platform. */
export const platformGroups: readonly Group[] = Object.values(platforms).flatMap(({ groups }): Group[] => [...groups]);

/** What each platform cannot be without. */
export const platformNeeds = Object.values(platforms).map(
  ({ groups: [first] }): readonly PlatformVariable[] => first?.needed ?? [],
);

/** Addresses that are https in production. */
export const platformAddresses = Object.values(platforms).flatMap(({ addresses }): PlatformVariable[] => [
  ...addresses,
]);

/** How each platform spells the ids of its people, by the name that is before them. */
export const userIdRules: ReadonlyMap<ChannelName, UserIdRule> = new Map(
  Object.values(platforms).map(({ name, userIds }) => [name, userIds]),
);

/** Accounts as an operator writes them, one of each platform. */
export const accountExamples: readonly string[] = Object.values(platforms).map(({ accountExample }) => accountExample);
