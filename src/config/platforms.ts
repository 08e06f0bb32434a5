import { dingtalkUserIds } from '../channels/dingtalk/user-ids.ts';
import { wecomUserIds } from '../channels/wecom/user-ids.ts';
import type { ChannelName } from '../domain/base/person.ts';
import type { UserIdRule } from '../ports/channels/channel-kit.ts';

/** How each platform spells the ids of its people, by the name that is before them. */
export const userIdRules: ReadonlyMap<ChannelName, UserIdRule> = new Map([
  ['wecom', wecomUserIds],
  ['dingtalk', dingtalkUserIds],
]);

/** Accounts as an operator writes them, one of each platform. */
export const accountExamples: readonly string[] = ['wecom:yulin', 'dingtalk:0123'];
