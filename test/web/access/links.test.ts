import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Link, readLink, signLink } from '../../../src/web/access/links.ts';

const secret = 'a secret of at least thirty-two characters';
const now = new Date('2021-11-25T01:00:00Z');
const link: Link = {
  person: 'wecom:heyan',
  purpose: 'upload-stamped-form',
  subject: 'SB7K3M9Q',
  issuedAt: new Date('2021-11-25T00:59:59Z'),
  expiresAt: new Date('2021-11-26T01:00:00Z'),
  nonce: 'K3M9Q7XY',
};

it('gives back what was signed', () => {
  expect(readLink(secret, signLink(secret, link), now)).toEqual({ link });
});

it('gives back any text that was signed, in a token fit for a URL', () => {
  const field = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(field, field, field, field, (person, purpose, subject, nonce) => {
      const any = { ...link, person, purpose, subject, nonce };
      const token = signLink(secret, any);
      expect(token).toMatch(/^[\w.-]{1,2000}$/);
      expect(readLink(secret, token, now)).toEqual({ link: any });
    }),
  );
});

it('is good before its end, and expired from that moment on', () => {
  const token = signLink(secret, link);
  expect(readLink(secret, token, new Date('2021-11-26T00:59:59.999Z'))).toEqual({ link });
  expect(readLink(secret, token, link.expiresAt)).toEqual({ refused: 'expired' });
});

it('is refused when one character was changed, taken away or added', () => {
  const token = signLink(secret, link);
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(readLink(secret, token.slice(0, at) + other + token.slice(at + 1), now), `changed at ${at}`).toEqual({
      refused: 'forged',
    });
    expect(readLink(secret, token.slice(0, at) + token.slice(at + 1), now), `cut at ${at}`).toEqual({
      refused: 'forged',
    });
  }
  for (const more of [`${token}A`, `A${token}`, `${token}=`, `${token}.`, `${token}\n`, ` ${token}`])
    expect(readLink(secret, more, now)).toEqual({ refused: 'forged' });
});

it('has one spelling: other last characters that say the same bytes are refused', () => {
  const token = signLink(secret, link);
  const bytes = (signature: string) => Buffer.from(signature, 'base64url').toString('hex');
  const own = bytes(token.split('.')[1] ?? '');
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
  const same = letters
    .map((letter) => token.slice(0, -1) + letter)
    .filter((one) => bytes(one.split('.')[1] ?? '') === own);
  expect(same.length).toBeGreaterThan(1);
  for (const other of same.filter((one) => one !== token))
    expect(readLink(secret, other, now)).toEqual({ refused: 'forged' });
});

it('is refused under another secret, and when signed for another use', () => {
  const [body = ''] = signLink(secret, link).split('.');
  const plain = createHmac('sha256', secret).update(body).digest('base64url');
  expect(readLink(secret, `${body}.${plain}`, now)).toEqual({ refused: 'forged' });
  expect(readLink(`${secret}!`, signLink(secret, link), now)).toEqual({ refused: 'forged' });
});

it('never takes an expired forgery for an expired link', () => {
  const [body = ''] = signLink(secret, link).split('.');
  expect(readLink(secret, `${body}.${'A'.repeat(43)}`, new Date('2030-01-01'))).toEqual({ refused: 'forged' });
});

it.each(['', '.', 'a.b', `${'a'.repeat(3000)}.${'A'.repeat(43)}`, '\0', '申报', `..${'A'.repeat(43)}`])(
  'refuses %j',
  (token) => {
    expect(readLink(secret, token, now)).toEqual({ refused: 'forged' });
  },
);

it('signs nothing that is empty or too long', () => {
  expect(() => signLink(secret, { ...link, subject: '' })).toThrow();
  expect(() => signLink(secret, { ...link, subject: 'x'.repeat(201) })).toThrow();
});
