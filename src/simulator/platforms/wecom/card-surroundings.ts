import type { CardSurroundings } from './card-rules.ts';
import type { WecomWorld } from './wecom-world.ts';

export function surroundings({ people, media, chats, clock }: WecomWorld): CardSurroundings {
  return {
    hasUser: (userId) => people.has(userId.toLowerCase()),
    hasMedia: (mediaId) => media.findLiving(mediaId, clock.now()) !== null,
    hasTask: (taskId) => chats.hasTask(taskId),
  };
}
