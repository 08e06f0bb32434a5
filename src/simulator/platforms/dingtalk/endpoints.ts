import { z } from 'zod';
import { contentTypeOf } from '../../media.ts';
import { readForm } from '../../read-form.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { DingtalkRefusal } from './refusals.ts';
import { type Endpoint, readJson } from './server.ts';

const Credentials = z.looseObject({ appKey: z.string(), appSecret: z.string() });

/** Source: DingTalk's documentation, access token. */
export const accessToken: Endpoint = {
  name: 'oauth2/accessToken',
  path: 'api/v1.0/oauth2/accessToken',
  isOpen: true,
  answer(call) {
    const { appKey, appSecret } = readJson(call, Credentials);
    const { app, access } = call.world;
    if (appKey !== app.clientId || appSecret !== app.clientSecret) throw new DingtalkRefusal('bad-secret');
    const { value, seconds } = access.token();
    return { accessToken: value, expireIn: seconds };
  },
};

/** The same by organisation. Source: our reading, see the product's check of the CorpId. */
export const corpToken: Endpoint = {
  name: 'oauth2/corp/token',
  path: 'api/v1.0/oauth2/:corpId/token',
  isOpen: true,
  answer({ world, path }) {
    if (path.split('/').at(-2) !== world.app.corpId) throw new DingtalkRefusal('bad-corp');
    const { value, seconds } = world.access.token();
    return { access_token: value, expires_in: seconds };
  },
};

/** Who is in the app's range, of the older family. Source: DingTalk's documentation, contacts. */
export const userGet: Endpoint = {
  name: 'topapi/v2/user/get',
  path: 'oapi/topapi/v2/user/get',
  answer(call) {
    const { userid } = readJson(call, z.looseObject({ userid: z.string().default('') }));
    const person = call.world.people.get(userid);
    if (!person || !call.world.isVisible(userid)) return old(60121, 'user not found');
    const { name, title, mobile } = person;
    const told = call.world.app.isToldMobiles && mobile ? { mobile } : {};
    return { errcode: 0, errmsg: 'ok', result: { userid, name, title, active: true, ...told } };
  },
};

const Download = z.looseObject({ downloadCode: z.string(), robotCode: z.string() });

/** Source: DingTalk's documentation, downloading files. */
export const download: Endpoint = {
  name: 'robot/messageFiles/download',
  path: 'api/v1.0/robot/messageFiles/download',
  answer(call) {
    const { world } = call;
    const { downloadCode, robotCode } = readJson(call, Download);
    const mediaId = world.downloads.get(downloadCode);
    if (robotCode !== world.app.robotCode || mediaId === undefined) throw new DingtalkRefusal('bad-download-code');
    return { downloadUrl: `${world.base}/dingtalk/files/${mediaId}.file` };
  },
};

const MEGABYTE = 1024 * 1024;
const FILE_NAME = /\.(docx?|xlsx?|pptx?|zip|pdf|rar)$/i;

/** Of the older family: a refusal comes with 200. Source: DingTalk's documentation, media upload. */
export const uploadMedia: Endpoint = {
  name: 'media/upload',
  path: 'oapi/media/upload',
  async answer({ world, query, contentType, body }) {
    const files = await readForm(contentType, body).catch(() => []);
    const file = files.find(({ part, name }) => part === 'media' && name !== null && name !== '');
    const { type } = query;
    if (type !== 'image' && type !== 'file') return old(40004, 'unsupported media type');
    if (!file || file.bytes.length === 0) return old(40035, 'no media');
    if (file.bytes.length > 20 * MEGABYTE) return old(40006, 'too large');
    const name = file.name ?? '';
    if (type === 'file' && !FILE_NAME.test(name)) return old(40005, 'unsupported file');
    const mediaId = keep(world, type, name, file.bytes).mediaId;
    return { errcode: 0, errmsg: 'ok', media_id: mediaId, type, created_at: world.clock.now().getTime() };
  },
};

function old(errcode: number, errmsg: string): Readonly<Record<string, unknown>> {
  return { errcode, errmsg };
}

/** Takes a file into the store. */
export function keep(world: DingtalkWorld, type: 'image' | 'file', name: string, bytes: Uint8Array) {
  const createdAt = world.clock.now().toISOString();
  return world.media.put(
    { mediaId: `@${world.makeId()}`, type, name, contentType: contentTypeOf(bytes), createdAt },
    bytes,
  );
}
