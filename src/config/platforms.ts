import type { z } from 'zod';
import { dingtalkSettings } from '../channels/dingtalk/settings.ts';
import { wecomSettings } from '../channels/wecom/settings.ts';
import type { ChannelName } from '../domain/base/person.ts';
import type { UserIdRule } from '../ports/channels/channel-kit.ts';

/** Every platform that can be configured, one line each here and one in `platformVariables`. */
const platforms = { wecom: wecomSettings, dingtalk: dingtalkSettings };

/** Their variables. */
export const platformVariables = { ...wecomSettings.variables, ...dingtalkSettings.variables };

type PlatformEnvironment = z.output<z.ZodObject<typeof platformVariables>>;
type PlatformVariable = keyof PlatformEnvironment;

/** Variables that go together: when one of `triggers` is set, each of `needed` has to be. */
interface Group {
  needed: readonly PlatformVariable[];
  triggers: readonly PlatformVariable[];
}

/** What each is configured with; null where it is not. */
export type PlatformConfigs = { [Name in keyof typeof platforms]: ReturnType<(typeof platforms)[Name]['read']> };

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
