import { describe, expect, it } from 'vitest';
import { cardSign, checkSign, robotSign } from '../../../src/channels/dingtalk/robot-sign.ts';
import { callbackKeys, openSealed, sealText } from '../../../src/channels/sealed-text.ts';
import { vectors } from './vectors.ts';

describe('signatures and encryption', () => {
  it.each(vectors.robotHttpSign)('signs the robot callback $id', ({ timestamp, appSecret, sign }) => {
    expect(robotSign(timestamp, appSecret)).toBe(sign);
  });

  it.each(vectors.cardHttpSign)('signs the card callback $id', ({ headerTimestamp, apiSecret, sign }) => {
    expect(cardSign(headerTimestamp, apiSecret)).toBe(sign);
  });

  it.each(vectors.events)('opens the event $id', (vector) => {
    const { token, encodingAESKey: encodingAesKey, timestamp, nonce, signature, encrypt } = vector;
    const keys = callbackKeys({ token, encodingAesKey, receiveId: vector.expect.receiveId });
    const anyAge = { now: new Date(0), windowSeconds: null };
    expect(openSealed(keys, { signature, timestamp, nonce, encrypt }, anyAge)).toEqual({
      isGenuine: true,
      text: vector.expect.plaintext,
    });
    const input = vector.encryptInput;
    if (input)
      expect(sealText(keys, input.plaintext, { timestamp, nonce, prefix: Buffer.from(input.random16) })).toMatchObject({
        signature,
        encrypt,
      });
  });

  it.each([
    ['at once', 0, 'genuine'],
    ['just within the hour', 3_599_000, 'genuine'],
    ['from a clock ahead of ours', -3_599_000, 'genuine'],
    ['over an hour later', 3_601_000, 'stale'],
    ['over an hour before', -3_601_000, 'stale'],
  ])('takes a sign %s: %i ms is %s', (_when, late, outcome) => {
    const timestamp = '1700000000000';
    const sign = robotSign(timestamp, 'secret');
    const now = new Date(Number(timestamp) + late);
    expect(checkSign({ sign, timestamp }, sign, { now, windowSeconds: 3600 })).toBe(outcome);
    // Where the clock is set no age is asked for.
    expect(checkSign({ sign, timestamp }, sign, { now, windowSeconds: null })).toBe('genuine');
    expect(checkSign({ sign: robotSign(timestamp, 'other'), timestamp }, sign, { now, windowSeconds: null })).toBe(
      'signature',
    );
  });
});
