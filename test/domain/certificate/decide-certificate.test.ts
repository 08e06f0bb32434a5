import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import type { ApplicationStatus } from '../../../src/domain/application/record/application.ts';
import { applicationStatuses } from '../../../src/domain/application/record/application.ts';
import type { Certificate } from '../../../src/domain/certificate/certificate.ts';
import { certificateView } from '../../../src/domain/certificate/certificate-events.ts';
import { type CertificateCommand, decideCertificate } from '../../../src/domain/certificate/decide-certificate.ts';
import { applicationIn, OWNER } from '../../support/seasons/ready-application.ts';

const file = { key: 'media/ab/ab', name: '证书.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: 'ab' };
const make = (version: number): CertificateCommand => ({
  kind: 'make',
  version,
  check: 'ABCDEFGH2345',
  file,
  root: null,
});
const revoke = (version: number, reason = '单位名称有误'): CertificateCommand => ({ kind: 'revoke', version, reason });
const hold: CertificateCommand = { kind: 'hold', missing: [{ place: 'name', characters: ['䶮'] }] };

const none: Certificate = certificateView.empty('SB7K3M9Q');
const made = (revoked: Certificate['versions'][number]['revoked']): Certificate => ({
  ...none,
  versions: [{ version: 1, check: 'ABCDEFGH2345', file, madeAt: '2022-01-28T02:00:00.000Z', revoked }],
});
const stands = made(null);
const gone = made({ reason: '有误', at: '2022-01-29T02:00:00.000Z' });

const NOW = new Date('2022-01-29T02:00:30.000Z');
const pending = (what: 'made' | 'revoked', until: string): Certificate => ({
  ...(what === 'made' ? stands : gone),
  pending: { what, version: 1, until },
});
const open = '2022-01-29T02:01:00.000Z';
const over = '2022-01-29T02:00:00.000Z';
const undo: CertificateCommand = { kind: 'undo', version: 1 };

function decide(
  known: Certificate,
  command: CertificateCommand,
  by = 'wecom:yulin',
  status: ApplicationStatus = 'awarded',
  undoSeconds = 0,
) {
  const application = { ...applicationIn('awarded'), status };
  const decision = decideCertificate(known, command, { application, campaign, by, now: NOW, undoSeconds });
  return decision.kind === 'refused' ? decision.reason : decision.events.map(({ kind }) => kind).join();
}

const applicant = OWNER;

describe('a certificate', () => {
  it.each<[what: string, found: string, expected: string]>([
    ['is made for a selected application', decide(none, make(1)), 'certificateMade'],
    ['is made by the product itself', decide(none, make(1), 'system'), 'certificateMade'],
    ['is made once', decide(stands, make(2)), 'certificate-stands'],
    ['is not made under a number that is over', decide(gone, make(1)), 'certificate-stands'],
    ['is made again after it was revoked', decide(gone, make(2)), 'certificateMade'],
    ['is held when a character is missing', decide(none, hold), 'certificateHeld'],
    ['is not held beside one that stands', decide(stands, hold), 'certificate-stands'],
    ['is revoked with a reason', decide(stands, revoke(1)), 'certificateRevoked'],
    ['is not revoked without one', decide(stands, revoke(1, ' ')), 'reason-length'],
    ['counts a rare character of the reason once', decide(stands, revoke(1, '𠮷')), 'reason-length'],
    ['is revoked once', decide(gone, revoke(1)), 'no-certificate'],
    ['is not revoked by the number of another', decide(stands, revoke(2)), 'no-certificate'],
    ['is not there to be revoked before it was made', decide(none, revoke(1)), 'no-certificate'],
    ['is never made by whoever applied', decide(none, make(1), applicant), 'own-application'],
    ['is never revoked by whoever applied', decide(stands, revoke(1), applicant), 'own-application'],
    ['is taken back while nobody was told', decide(pending('made', open), undo), 'certificateUndone'],
    ['of a revocation is taken back as well', decide(pending('revoked', open), undo), 'certificateUndone'],
    ['is not taken back after that', decide(pending('made', over), undo), 'certificate-told'],
    [
      'is not taken back by another version',
      decide(pending('made', open), { kind: 'undo', version: 2 }),
      'no-certificate',
    ],
    ['is not taken back when nothing is held', decide(stands, undo), 'no-certificate'],
    ['is never taken back by whoever applied', decide(pending('made', open), undo, applicant), 'own-application'],
    [
      'is not revoked while the applicant knows nothing of it',
      decide(pending('made', open), revoke(1)),
      'certificate-pending',
    ],
    ['is not made while its revocation is held', decide(pending('revoked', over), make(2)), 'certificate-pending'],
    [
      'is told when the time is over',
      decide(pending('made', over), { kind: 'settle' }, 'system'),
      'certificateSettled',
    ],
    ['has nothing to tell twice', decide(stands, { kind: 'settle' }, 'system'), ''],
  ])('%s', (_what, found, expected) => expect(found).toBe(expected));

  it.each<[string, CertificateCommand, Certificate, string, number]>([
    ['made by staff', make(1), none, 'wecom:yulin', 0],
    ['revoked by staff', revoke(1), stands, 'wecom:yulin', 0],
    ['made by the product', make(1), none, 'system', 2],
    ['revoked by the product', revoke(1), stands, 'system', 1],
  ])('%s tells so many at once where it can be taken back', (_what, command, known, by, told) => {
    const context = { application: applicationIn('awarded'), campaign, by, now: NOW, undoSeconds: 60 };
    const decision = decideCertificate(known, command, context);
    expect(decision.kind === 'decided' && decision.effects).toHaveLength(told);
  });

  it.each(applicationStatuses.filter((status) => status !== 'awarded'))('is not made for one that is %s', (status) => {
    expect(decide(none, make(1), 'system', status)).toBe('not-selected');
  });
});
