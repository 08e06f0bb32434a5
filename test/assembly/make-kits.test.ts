import { describe, expect, it, onTestFinished } from 'vitest';
import { makeKits } from '../../src/assembly/make-kits.ts';
import { readConfig } from '../../src/config/config.ts';
import { userIdRules } from '../../src/config/platforms.ts';
import { createMemoryCoordination } from '../../src/coordination/memory.ts';
import { cardRoom, TEXT_ROOM_BYTES } from '../../src/domain/base/message.ts';

const config = readConfig({
  ...{ WECOM_CORP_ID: 'ww1', WECOM_AGENT_ID: '1', WECOM_SECRET: 's', WECOM_TOKEN: 't' },
  WECOM_ENCODING_AES_KEY: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
  ...{ DINGTALK_CLIENT_ID: 'd1', DINGTALK_CLIENT_SECRET: 's', DINGTALK_ROBOT_CODE: 'r' },
});

function kitsOf(mode: 'stream' | 'http') {
  const coordination = createMemoryCoordination();
  const claims = { claim: () => Promise.reject(new Error('not asked')), async *listAll() {} };
  const dingtalk = config.dingtalk && { ...config.dingtalk, mode };
  const kits = makeKits({ ...config, dingtalk }, { coordination, claims, warn: () => {}, limitsSends: true });
  onTestFinished(async () => {
    await Promise.all(kits.map((kit) => kit.close()));
    await coordination.close();
  });
  return kits;
}

describe('every kit', () => {
  it.each(['stream', 'http'] as const)('takes what messages of ours hold, and has an id rule (%s)', (mode) => {
    const kits = kitsOf(mode);
    expect(kits.map(({ name }) => name)).toEqual(['wecom', 'dingtalk']);
    for (const { name, channel, webhooks, stream, words } of kits) {
      expect(channel.name).toBe(name);
      expect(words.name).not.toBe('');
      expect(channel.limits.textBytes).toBeGreaterThanOrEqual(TEXT_ROOM_BYTES);
      const { card } = channel.limits;
      if (card) for (const [what, room] of Object.entries(cardRoom)) expect(card).toMatchObject({ [what]: room });
      expect(userIdRules.get(name)?.spell('abc')).toBe('abc');
      expect(webhooks.length > 0 || stream !== null).toBe(true);
    }
    const paths = kits.flatMap(({ webhooks }) => webhooks.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('spells ids as its platform does', () => {
    const spelled = (name: string, id: string) => userIdRules.get(name)?.spell(id);
    expect([spelled('wecom', 'HeYan'), spelled('dingtalk', 'HeYan')]).toEqual(['heyan', 'HeYan']);
    expect([spelled('wecom', '@all'), spelled('wecom', 'a|b'), spelled('dingtalk', 'a,b')]).toEqual([null, null, null]);
  });
});
