import { expect, it } from 'vitest';
import { createQuotaLedger } from '../../src/channels/quota.ts';
import type { Json } from '../../src/domain/base/json.ts';

const platform = '某平台';
const limits = { calls: 1000, deliveries: 300 };

function memoryClaims() {
  const kept = new Map<string, Json>();
  return {
    kept,
    async claim(key: string, value: Json) {
      const won = !kept.has(key);
      if (won) kept.set(key, value);
      return { won, value: kept.get(key) ?? null };
    },
    async *listAll(prefix = '') {
      for (const [key, value] of kept) if (key.startsWith(prefix)) yield { key, value };
    },
  };
}

it('is one sum of all processes, in few rows, and begins anew with the month of Shanghai', async () => {
  const claims = memoryClaims();
  const time = { now: Date.parse('2021-11-30T23:59:00+08:00') };
  const open = (instance: string) =>
    createQuotaLedger({ app: 'a', platform, limits }, { claims, instance, now: () => time.now });
  const [first, second] = [open('p1'), open('p2')];
  for (let call = 0; call < 103; call += 1) first.count('calls');
  for (let call = 0; call < 40; call += 1) second.count('calls');
  second.count('deliveries');
  expect(await first.read()).toMatchObject([
    { kind: 'calls', month: '2021-11', used: 143, limit: 1000 },
    { kind: 'deliveries', used: 0, limit: 300 },
  ]);
  await Promise.all([first.flush(), second.flush()]);
  expect((await open('p3').read()).map(({ used }) => used)).toEqual([143, 1]);
  expect(claims.kept.size).toBe(37);
  time.now += 120_000;
  first.count('calls');
  expect(await first.read()).toMatchObject([{ month: '2021-12', used: 1 }, { used: 0 }]);
});

it('counts on while nothing can be written down, and writes it later', async () => {
  const claims = memoryClaims();
  let isDown = true;
  const { listAll } = claims;
  const claim = (key: string, value: Json) => (isDown ? Promise.reject(new Error('down')) : claims.claim(key, value));
  const ledger = createQuotaLedger(
    { app: 'a', platform, limits },
    { claims: { claim, listAll }, instance: 'p1', now: () => 0 },
  );
  for (let call = 0; call < 9; call += 1) ledger.count('calls');
  expect((await ledger.read())[0]?.used).toBe(9);
  isDown = false;
  await ledger.flush();
  expect([...claims.kept.values()]).toEqual([9]);
});
