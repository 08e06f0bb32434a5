import { dingtalkWords } from '../../../../templates/platforms/dingtalk.ts';
import { wecomWords } from '../../../../templates/platforms/wecom.ts';

const names: Readonly<Record<string, string>> = { wecom: wecomWords.name, dingtalk: dingtalkWords.name };

/** What people call a platform, by the id of its channel; the id of one that has no words yet. */
export function platformName(channel: string): string {
  return names[channel] ?? channel;
}
