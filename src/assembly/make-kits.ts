import { dingtalkWords } from '../../templates/platforms/dingtalk.ts';
import { wecomWords } from '../../templates/platforms/wecom.ts';
import { createDingtalkKit } from '../channels/dingtalk/kit.ts';
import { createWecomKit } from '../channels/wecom/kit.ts';
import type { Config } from '../config/config.ts';
import type { ChannelKit, KitNeeds } from '../ports/channels/channel-kit.ts';

type Needs = Omit<KitNeeds, 'words' | 'publicUrl'>;

/** Every platform the product knows: its kit where it is configured, null where it is not. A new platform is one line. */
const makers: readonly ((config: Config, needs: Omit<KitNeeds, 'words'>) => ChannelKit | null)[] = [
  ({ wecom }, needs) => wecom && createWecomKit(wecom, { ...needs, words: wecomWords }),
  ({ dingtalk }, needs) => dingtalk && createDingtalkKit(dingtalk, { ...needs, words: dingtalkWords }),
];

/** The kits of a configuration, in the order above. */
export function makeKits(config: Config, needs: Needs): ChannelKit[] {
  return makers.flatMap((make) => make(config, { ...needs, publicUrl: config.publicUrl }) ?? []);
}
