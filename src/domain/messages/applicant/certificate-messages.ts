/** What is said about certificates; part of `MessageValues`. */
export interface CertificateMessages {
  /** `code` is what `/verify/` takes; `isAgain` for one in place of another that was revoked. */
  'award-certificate.made': { application: string; title: string; number: string; code: string; isAgain: boolean };
  'award-certificate.revoked': { application: string; title: string; number: string; reason: string; contact: string };
}
