import type { CertificatesJson, MakingBody, RevocationBody } from '../../wire/certificates.ts';
import { ask, post } from './api.ts';

const at = (application: string) => `certificates/${encodeURIComponent(application)}`;

/** What the pages about results ask. */
export const resultsApi = {
  certificates: (campaign: string) => ask<CertificatesJson>(`certificates?${new URLSearchParams({ campaign })}`),
  certificateUrl: (application: string) => `api/${at(application)}/file`,
  make: (application: string, isForced: boolean) =>
    post<CertificatesJson>(`${at(application)}/making`, { isForced } satisfies MakingBody),
  revoke: (application: string, version: number, reason: string) =>
    post<CertificatesJson>(`${at(application)}/revocation`, { version, reason } satisfies RevocationBody),
};
