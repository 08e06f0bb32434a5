import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { createClamd, noVirusScan, readClamdAddress } from '../../src/files/clamd.ts';
import { ScanError } from '../../src/ports/documents/virus-scan.ts';
import { eicar, type FakeClamd, openFakeClamd } from '../support/engines/fake-clamd.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let clamd: FakeClamd;
beforeEach(async () => {
  clamd = await openFakeClamd();
});
afterEach(() => clamd.close());

const scanner = (more: object = {}) =>
  createClamd({ address: clamd.address, timeoutMilliseconds: 300, retryMilliseconds: 1, ...more });

describe('clamd', () => {
  it('sees every byte of a file and says whether it is clean', async () => {
    const files = [
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7'),
      Buffer.alloc(3_000_000, 'x'),
      Buffer.concat([Buffer.alloc(70_000), eicar]),
    ];
    const kinds: string[] = [];
    for (const file of files) kinds.push((await scanner({ timeoutMilliseconds: 5000 }).scan(file)).kind);
    expect(kinds).toEqual(['clean', 'clean', 'clean', 'infected']);
    expect(clamd.scanned.map((file, index) => file.equals(files[index] ?? Buffer.of(1)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await scanner().scan(eicar)).toEqual({ kind: 'infected', signature: 'Win.Test.EICAR_HDB-1' });
  });

  it('is asked through a socket file too', async () => {
    const path = join(temporaryFolder(), 'clamd.ctl');
    const own = await openFakeClamd({ path });
    const unix = createClamd({ address: readClamdAddress(`unix:${path}`) ?? { path: '' } });
    await unix.check();
    expect((await unix.scan(eicar)).kind).toBe('infected');
    await own.close();
  });

  it('that answers anything else has not looked: an error, never clean', async () => {
    for (const answer of ['stream: Something ERROR', 'stream: OKAY', '', 'x'.repeat(10_000), null, 'never' as const]) {
      clamd.answer = () => answer;
      await expect(scanner().scan(Buffer.from('x')), String(answer).slice(0, 20)).rejects.toThrow(ScanError);
    }
    const small = await openFakeClamd({ maxBytes: 1000 });
    const refusing = createClamd({ address: small.address, retryMilliseconds: 1 });
    await expect(refusing.scan(Buffer.alloc(2_000_000))).rejects.toThrow('size limit exceeded');
    await small.close();
  });

  it('that is away for a moment is asked again, then given up', async () => {
    let asked = 0;
    clamd.answer = () => {
      asked += 1;
      return asked === 1 ? null : 'stream: OK';
    };
    expect((await scanner().scan(Buffer.from('x'))).kind).toBe('clean');
    await scanner().check();
    await clamd.close();
    await expect(scanner().scan(Buffer.from('x'))).rejects.toThrow(ScanError);
    await expect(scanner().check()).rejects.toThrow(ScanError);
    clamd = await openFakeClamd();
  });

  it('is known by PONG, not by an open port', async () => {
    const other = createServer((socket) => socket.end('220 mail\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const bound = other.address();
    const port = bound && typeof bound === 'object' ? bound.port : 0;
    await expect(createClamd({ address: { host: '127.0.0.1', port } }).check()).rejects.toThrow(ScanError);
    other.close();
  });

  it('stands where its address says', () => {
    expect(readClamdAddress('tcp://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
    expect(readClamdAddress('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(readClamdAddress('tcp://clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
    expect(readClamdAddress('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(readClamdAddress('unix:///run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(readConfig({ CLAMD_URL: ' unix:/run/clamav/clamd.ctl' }).clamd).toEqual({ path: '/run/clamav/clamd.ctl' });
    for (const odd of [
      '127.0.0.1:3310',
      'http://x:1',
      'tcp://x',
      'tcp://x:0',
      'tcp://x:99999',
      'unix:clamd.ctl',
      'tcp://a b:1',
    ])
      expect(readClamdAddress(odd), odd).toBeNull();
  });

  it('is not needed', async () => {
    await noVirusScan.check();
    expect([noVirusScan.isOn, await noVirusScan.scan(eicar)]).toEqual([false, { kind: 'clean' }]);
  });
});
