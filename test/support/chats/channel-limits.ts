import type { ChannelLimits } from '../../../src/ports/channels/channel.ts';

/** Those of a platform with cards, whose people send pictures. */
export const channelLimits: ChannelLimits = {
  textBytes: 2048,
  fileBytes: 20 * 1024 * 1024,
  repeatSeconds: 3600,
  card: { buttons: 6, buttonCharacters: 10, titleCharacters: 36, textCharacters: 160 },
  closeCardSeconds: null,
  filesIn: ['image'],
};
