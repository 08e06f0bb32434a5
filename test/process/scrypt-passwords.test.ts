import { describe, expect, it } from 'vitest';
import { PasswordsBusy } from '../../src/ports/process/passwords.ts';
import { createPasswords } from '../../src/process/scrypt-passwords.ts';

const passwords = createPasswords({ logN: 8, r: 8, p: 1 });

describe('passwords', () => {
  it('are known again by their hash, which says its cost and holds nothing of them', async () => {
    const [one, other] = [await passwords.hash('春天去普陀山'), await passwords.hash('春天去普陀山')];
    expect(one).toMatch(/^scrypt\$8\$8\$1\$[\w-]{22}\$[\w-]{43}$/u);
    expect(one).not.toBe(other);
    expect(await passwords.matches('春天去普陀山', one)).toBe(true);
    expect(await passwords.matches('春天去普陀岛', one)).toBe(false);
  });

  it.each(['', 'scrypt$8$8$1$short$short', 'plain'])('match nothing that is no hash: %s', async (hash) => {
    expect(await passwords.matches('', hash)).toBe(false);
  });

  it('are known by a hash of another cost: a later program may ask for more', async () => {
    expect(await createPasswords({ logN: 9, r: 8, p: 1 }).matches('x', await passwords.hash('x'))).toBe(true);
  });

  it('refuse more than can be served soon, and go on afterwards', async () => {
    const slow = createPasswords({ logN: 8, r: 8, p: 1 });
    const outcomes = await Promise.allSettled(Array.from({ length: 80 }, () => slow.hash('x')));
    const refused = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(refused.length).toBe(80 - 62);
    expect(refused[0]).toBeInstanceOf(PasswordsBusy);
    expect(await slow.matches('x', await slow.hash('x'))).toBe(true);
  });
});
