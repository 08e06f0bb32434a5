import type { World } from '../../world.ts';
import type { CardSurroundings } from './card-rules.ts';

export function surroundings({ people, media, chats, clock }: World): CardSurroundings {
  return {
    hasUser: (userId) => people.has(userId.toLowerCase()),
    hasMedia: (mediaId) => media.findLiving(mediaId, clock.now()) !== null,
    hasTask: (taskId) => chats.hasTask(taskId),
  };
}
