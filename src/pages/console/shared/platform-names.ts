import { platformWords } from '../../../../templates/platforms/registry.ts';

const known: Readonly<Record<string, { name: string }>> = platformWords;

/** What people call a platform, by the id of its channel; the id of one that has no words. */
export function platformName(channel: string): string {
  return known[channel]?.name ?? channel;
}
