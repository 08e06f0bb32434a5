import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { codePayload, parseCodePayload } from '../../src/documents/code-payload.ts';

const code = { application: 'T20210001', version: 3, page: 2, pages: 5, check: 'ABCDEF234567' };

describe('the payload of the codes', () => {
  it('is read back as it was written', () => {
    expect(codePayload(code)).toBe('SB1:T20210001:V3:P2/5:ABCDEF234567');
    expect(parseCodePayload(codePayload(code))).toEqual(code);
  });

  it('fits the small alphanumeric code of 25 modules', () => {
    expect(create(codePayload(code), { errorCorrectionLevel: 'M' }).modules.size).toBe(25);
  });

  it.each([
    'SQA1:APP-0001:V3:P5/5:ABCDEF123456',
    'SB1:T1:V0:P1/1:ABCDEF234567',
    'SB1:T1:V1:P6/5:ABCDEF234567',
    'SB1:t1:V1:P1/1:ABCDEF234567',
    'SB1:T1:V1:P1/1:ABC',
    'SB1:T1:V1:P1/1:ABCDEF234567 ',
    '',
  ])('takes %j for no code of ours', (text) => {
    expect(parseCodePayload(text)).toBeNull();
  });

  it('refuses to write what it could not read', () => {
    expect(() => codePayload({ ...code, application: '班组' })).toThrow(RangeError);
    expect(() => codePayload({ ...code, page: 6 })).toThrow(RangeError);
  });
});
