import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { Pool } from 'undici';
import { openSqliteConnection } from '../../src/store/sqlite/sqlite-connection.ts';
import { app } from './measured-app.ts';
import './probe.ts';

// The bare floor: what any answer to a callback costs, whatever the product does. A plain handler opens the envelope, parses the XML, makes four
// commits of one small row each (accepted, result, claim to send, settled) and one call. There is no product in it: no conversation, no queue, no
// router, no wording.

const { DATA_DIR = '', PORT = '', PLATFORM = '' } = process.env;
mkdirSync(DATA_DIR, { recursive: true });
const { prepare, write } = openSqliteConnection(join(DATA_DIR, 'floor.sqlite'));
prepare('CREATE TABLE floor (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message TEXT NOT NULL) STRICT').run();
const insert = prepare('INSERT INTO floor (id, message) VALUES (?, ?) ON CONFLICT DO NOTHING');

const key = Buffer.from(`${app.encodingAesKey}=`, 'base64');
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });
const pool = new Pool(PLATFORM, { connections: 100 });
const QUESTION = '已记下。\n\n12/45 · 班组构成\n【技术人员】\n技术岗位几人？没有就回0。\n例如：3人';

createServer((request, response) => {
  if (request.url === '/healthz') return void response.end();
  answer(request, response).catch(() => response.writeHead(500).end());
}).listen(Number(PORT), '127.0.0.1');

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
  const encrypted = String(parser.parse(await bodyOf(request)).xml.Encrypt);
  if (!isSigned(query, encrypted)) return void response.writeHead(403).end();
  const { FromUserName: user, MsgId: id, Content: text } = parser.parse(open(encrypted)).xml;
  const message = JSON.stringify({ id, user, text, at: new Date().toISOString() });
  await keep(`${id}/accepted`, message);
  response.end();
  await keep(`${id}/result`, message);
  await keep(`${id}/send`, message);
  await send(String(user));
  await keep(`${id}/settled`, message);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function isSigned(query: URLSearchParams, encrypted: string): boolean {
  const parts = [app.token, query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted];
  const expected = createHash('sha1').update(parts.sort().join('')).digest();
  const given = Buffer.from(query.get('msg_signature') ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function open(encrypted: string): string {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  return padded.toString('utf8', 20, 20 + padded.readUInt32BE(16));
}

async function keep(id: string, message: string): Promise<void> {
  await write(() => insert.run(id, message));
}

async function send(user: string): Promise<void> {
  const { body } = await pool.request({
    method: 'POST',
    path: `/cgi-bin/message/send?access_token=measured`,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ touser: user, agentid: app.agentId, msgtype: 'text', text: { content: QUESTION } }),
  });
  const answered: unknown = await body.json();
  if (typeof answered !== 'object' || answered === null || !('errcode' in answered) || answered.errcode !== 0)
    throw new Error('not sent');
}

process.on('SIGTERM', () => process.exit(0));
