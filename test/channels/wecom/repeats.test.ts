import { describe, expect, it } from 'vitest';
import { createWecomChannel } from '../../../src/channels/wecom/channel.ts';
import type { Json } from '../../../src/domain/base/json.ts';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { type Platform, refusal, sharedMemory, startPlatform } from './platform.ts';

const text = { kind: 'text', text: '第 3 步：请上传证件照 📷' } as const;

const card: OutgoingMessage = {
  kind: 'card',
  card: 'rec-65f0@1',
  title: '推荐人确认',
  text: '点击同意即表示您愿意作为推荐人。',
  facts: [],
  buttons: [{ key: 'approve', text: '同意', style: 'primary' }],
};

function open({ config }: Pick<Platform, 'config'>) {
  const coordination = sharedMemory();
  return { channel: createWecomChannel(config, { coordination, now: coordination.now }) };
}

describe('a repeat', () => {
  const attempt = (identity: string, isRepeat = false) => ({ identity, isRepeat, leave: async () => {} });

  it('is the same request to the byte, and differs from every other message with the same words', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform);
    await channel.send('heyan', text, attempt('person/wecom:heyan/7/0'));
    await channel.send('heyan', text, attempt('person/wecom:heyan/7/0', true));
    await channel.send('heyan', text, attempt('person/wecom:heyan/8/0'));
    const [first, again, other] = platform.to('message/send').map(({ raw }) => raw.toString('utf8'));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    const { enable_duplicate_check, duplicate_check_interval } = JSON.parse(first ?? '');
    expect(enable_duplicate_check).toBe(1);
    expect(duplicate_check_interval).toBeLessThanOrEqual(14_400);
    expect(duplicate_check_interval).toBeGreaterThanOrEqual(channel.limits.repeatSeconds + 60);
  });

  it('is not asked for when it is switched off', async () => {
    const platform = await startPlatform();
    const config = { ...platform.config, repeatSeconds: 0 };
    const { channel } = open({ config });
    expect(channel.limits.repeatSeconds).toBe(0);
    await channel.send('heyan', text, attempt('a/1/0'));
    expect(platform.to('message/send')[0]?.json()).toEqual({
      touser: 'heyan',
      agentid: 1000002,
      msgtype: 'text',
      text: { content: text.text },
    });
  });

  it('of a card that had arrived is refused for its task id, which is good news; the first time it is not', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform);
    platform.answer('message/send', { errcode: 42014, errmsg: 'taken' });
    expect(await refusal(channel.send('heyan', card, attempt('a/1/0')))).toEqual({ code: 'rejected', detail: '42014' });
    await channel.send('heyan', card, attempt('a/1/0', true));
  });

  it('of a pressed card finds its code spent, which is good news', async () => {
    const platform = await startPlatform();
    const { channel } = open(platform);
    platform.answer('message/update_template_card', { errcode: 60140, errmsg: 'used' });
    const close = { kind: 'close-card', code: 'RC-1', label: '已同意' } as const;
    await channel.send('heyan', close, attempt('a/1/0', true));
    expect(await refusal(channel.send('heyan', close, attempt('a/1/0')))).toEqual({ code: 'expired', detail: '60140' });
  });

  it('of a file names the media id of the first call, also when that was forgotten', async () => {
    const platform = await startPlatform();
    platform.answer('media/upload', { errcode: 0, media_id: 'MEDIA-1' }, { errcode: 0, media_id: 'MEDIA-2' });
    const kept = new Map<string, Json>();
    const claims = {
      claim: async (key: string, value: Json) => {
        const won = !kept.has(key);
        if (won) kept.set(key, value);
        return { won, value: kept.get(key) ?? null };
      },
    };
    const file = { key: 'k', name: '表.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: '' };
    const message = { kind: 'file', file, bytes: Buffer.from('%PDF-1.7\n') } as const;
    for (const isRepeat of [false, true]) {
      const coordination = sharedMemory();
      const channel = createWecomChannel(platform.config, { coordination, claims });
      await channel.send('heyan', message, attempt('a/1/1', isRepeat));
    }
    const [first, again] = platform.to('message/send').map(({ raw }) => raw.toString('utf8'));
    expect(again).toBe(first);
    const withoutClaims = createWecomChannel(platform.config, { coordination: sharedMemory() });
    expect(await refusal(withoutClaims.send('heyan', message, attempt('a/1/1', true)))).toEqual({
      code: 'unknown-outcome',
      detail: 'media-id-not-kept',
    });
  });
});
