import { z } from 'zod';
import type { ChatContent } from '../../chats.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { DingtalkRefusal } from './refusals.ts';
import { type ApiCall, type Endpoint, readJson } from './server.ts';
import { plainMarkdown } from './shown-markdown.ts';

const Send = z.looseObject({
  robotCode: z.string().default(''),
  userIds: z.array(z.string()).default([]),
  msgKey: z.string().default(''),
  msgParam: z.string().default(''),
});

const MOST_USERS = 20;
const MOST_PARAM_BYTES = 15_000;

const text = z.string().default('');
const Param = z.looseObject({
  ...{ content: text, title: text, text, singleTitle: text, singleURL: text, photoURL: text },
  ...{ mediaId: text, fileName: text, fileType: text },
});
type Param = z.infer<typeof Param>;

/** `robot/oToMessages/batchSend`. Source: DingTalk's documentation, sending by robots. */
export const batchSend: Endpoint = {
  name: 'robot/oToMessages/batchSend',
  path: 'api/v1.0/robot/oToMessages/batchSend',
  answer(call) {
    const { world } = call;
    const { robotCode, userIds, msgKey, msgParam } = readJson(call, Send);
    if (robotCode === '') throw new DingtalkRefusal('no-robot');
    if (robotCode !== world.app.robotCode) throw new DingtalkRefusal('foreign-robot');
    if (userIds.length === 0) throw new DingtalkRefusal('missing-param', 'userIds');
    if (userIds.length > MOST_USERS) throw new DingtalkRefusal('too-many-users');
    if (Buffer.byteLength(msgParam) > MOST_PARAM_BYTES) throw new DingtalkRefusal('param-too-long');
    const content = contentOf(world, msgKey, paramOf(msgParam));
    const known = userIds.filter((userId) => world.people.has(userId) && world.isVisible(userId));
    const slowed = known.filter((userId) => isSlowed(call, userId));
    const reached = known.filter((userId) => !slowed.includes(userId));
    const now = world.clock.now();
    const processQueryKey = world.makeId();
    world.sent.add(
      processQueryKey,
      now,
      reached.map((userId) => world.chats.add(userId, 'app', now, content)),
    );
    return {
      processQueryKey,
      invalidStaffIdList: userIds.filter((userId) => !known.includes(userId)),
      flowControlledStaffIdList: slowed,
    };
  },
};

/** The fault of one person among several: the call is good, and they get nothing. */
function isSlowed({ world, notes }: ApiCall, userId: string): boolean {
  const occasion = { on: 'api' as const, endpoint: 'flow-control', userIds: [userId] };
  const fault = world.faults.take(occasion, ['rate-limited']);
  if (fault) notes.push(`flow-controlled:${userId}`);
  return fault !== null;
}

function paramOf(written: string): Param {
  try {
    return Param.parse(JSON.parse(written));
  } catch {
    throw new DingtalkRefusal('bad-param');
  }
}

function contentOf(world: DingtalkWorld, msgKey: string, param: Param): ChatContent {
  switch (msgKey) {
    case 'sampleText':
      return { kind: 'text', text: filled(param.content) };
    case 'sampleMarkdown':
      filled(param.title);
      return { kind: 'markdown', text: filled(param.text) };
    case 'sampleActionCard':
      return linkOf(param);
    case 'sampleFile':
      return fileOf(world, 'file', param.mediaId, filled(param.fileName));
    case 'sampleImageMsg':
      return fileOf(world, 'image', param.photoURL);
    default:
      throw new DingtalkRefusal('bad-key', msgKey.slice(0, 40));
  }
}

function linkOf({ title, text: written, singleTitle, singleURL }: Param): ChatContent {
  if (!/^https?:\/\/\S+$/i.test(singleURL)) throw new DingtalkRefusal('bad-param', 'singleURL');
  const markdown = filled(written);
  const shown = { description: plainMarkdown(markdown), markdown };
  return { kind: 'link', title: filled(title), ...shown, url: singleURL, button: filled(singleTitle) };
}

function fileOf(world: DingtalkWorld, kind: 'file' | 'image', mediaId: string, name?: string): ChatContent {
  const media = world.media.find(mediaId);
  if (media?.type !== kind) throw new DingtalkRefusal('bad-media', mediaId.slice(0, 40));
  return { kind, mediaId, name: name ?? media.name, contentType: media.contentType, sizeBytes: media.sizeBytes };
}

function filled(written: string): string {
  if (written.trim() === '') throw new DingtalkRefusal('bad-param');
  return written;
}
