import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { type Passwords, PasswordsBusy } from '../ports/process/passwords.ts';

/** Cost of scrypt. OWASP (Password Storage Cheat Sheet) names N=2^15, r=8, p=3 among its minimum settings: 32 MiB for about a quarter of a second. */
export interface ScryptCost {
  /** log2 of N. */
  logN: number;
  r: number;
  p: number;
}

const USUAL: ScryptCost = { logN: 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** They share libuv's threads with files and names: the rest of the process goes on. */
const AT_ONCE = 2;
const MOST_WAITING = 60;

/** `scrypt$15$8$3$<salt>$<key>`: each hash carries its cost, so that a later one may be dearer. */
export function createPasswords(cost: ScryptCost = USUAL): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (waiting.length >= MOST_WAITING) throw new PasswordsBusy();
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }
  const nobodys = format(cost, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(SALT_BYTES);
        return format(cost, salt, await derive(password, salt, cost));
      }),
    matches: (password, hash) =>
      inTurn(async () => {
        const known = parse(hash);
        const {
          cost: kept,
          salt,
          key,
        } = known ?? parse(nobodys) ?? { cost, salt: Buffer.alloc(0), key: Buffer.alloc(0) };
        const isSame = timingSafeEqual(await derive(password, salt, kept), key);
        return isSame && known !== null;
      }),
  };
}

function format({ logN, r, p }: ScryptCost, salt: Buffer, key: Buffer): string {
  return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

function parse(hash: string): { cost: ScryptCost; salt: Buffer; key: Buffer } | null {
  const [, logN, r, p, salt, key] =
    /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/u.exec(hash) ?? [];
  if (salt === undefined || key === undefined) return null;
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}

function derive(password: string, salt: Buffer, { logN, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** logN;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 1_048_576 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
