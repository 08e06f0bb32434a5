import { platformWords } from '../../templates/platforms/registry.ts';
import type { Config } from '../config/config.ts';
import { platforms } from '../config/platforms.ts';
import type { ChannelKit, KitNeeds } from '../ports/channels/channel-kit.ts';

type Needs = Omit<KitNeeds, 'words' | 'publicUrl'>;

/** The kits of the platforms that are configured, in the order of their list. */
export function makeKits(config: Config, needs: Needs): ChannelKit[] {
  const { publicUrl } = config;
  return Object.values(platforms).flatMap(
    (platform) => platform.makeKit(config, { ...needs, publicUrl, words: platformWords[platform.name] }) ?? [],
  );
}
