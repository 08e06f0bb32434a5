import { z } from 'zod';
import { ShownCard } from '../../shown-card.ts';
import { displayed } from './card-display.ts';
import { checkCardContent } from './card-rules.ts';
import { surroundings } from './card-surroundings.ts';
import { WecomRefusal } from './error-codes.ts';
import { checkAgent } from './send-message.ts';
import { type Endpoint, readJson } from './server.ts';
import type { WecomWorld } from './wecom-world.ts';

const Update = z.looseObject({
  userids: z.array(z.string()).default([]),
  atall: z.number().default(0),
  agentid: z.number().optional(),
  response_code: z.string().default(''),
  button: z.looseObject({ replace_name: z.string().default('') }).optional(),
  template_card: ShownCard.optional(),
});

export type CardChange = { button: string } | { card: ShownCard };

/** `message/update_template_card`. Source: WeCom's documentation, updating template cards. */
export const updateCard: Endpoint = {
  name: 'message/update_template_card',
  method: 'POST',
  answer(call) {
    const { world } = call;
    const update = readJson(call, Update);
    checkAgent(world, update.agentid);
    const taskId = world.credentials.taskOf(update.response_code);
    if (taskId === null) throw new WecomRefusal('bad-response-code');
    const change = changeOf(world, update);
    if (update.userids.length > 1000) throw new WecomRefusal('too-many-users');
    if (update.userids.length === 0 && update.atall !== 1) throw new WecomRefusal('missing-parameter', 'userids');
    const asked = update.atall === 1 ? [...world.people.keys()] : update.userids.map((id) => id.toLowerCase());
    world.credentials.useResponseCode(update.response_code);
    const missed = asked.filter((userId) => !changeCard(world, userId, taskId, change));
    return {
      json: { errcode: 0, errmsg: 'ok', ...(update.atall !== 1 && missed.length > 0 && { invaliduser: missed }) },
    };
  },
};

function changeOf(world: WecomWorld, { button, template_card: card }: z.infer<typeof Update>): CardChange {
  if (button) {
    if (button.replace_name === '') throw new WecomRefusal('missing-parameter', 'button.replace_name');
    return { button: button.replace_name };
  }
  if (!card) throw new WecomRefusal('missing-parameter', 'button or template_card');
  checkCardContent(card, surroundings(world));
  return { card };
}

/** Changes one person's copy; false when they have none. */
export function changeCard({ chats }: WecomWorld, userId: string, taskId: string, change: CardChange): boolean {
  const entry = chats.findCard(userId, taskId);
  if (!entry) return false;
  const content =
    'button' in change
      ? { ...entry.content, closed: change.button }
      : { ...entry.content, card: displayed(change.card).card, closed: change.card.replace_text ?? null };
  chats.change(entry, { content });
  return true;
}
