import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { hasCharacters } from '../form/base/answers.ts';
import {
  type Certificate,
  certificateNumber,
  type MissingCharacters,
  standingCertificate,
  undoSecondsLeft,
} from './certificate.ts';
import type { CertificateEvent } from './certificate-events.ts';

export type CertificateCommand =
  | { kind: 'hold'; missing: MissingCharacters }
  | {
      kind: 'make';
      version: number;
      check: string;
      file: StoredFileReference;
      root: { day: string; root: string } | null;
    }
  /** `version` is the one that was looked at. */
  | { kind: 'revoke'; version: number; reason: string }
  /** Takes back what was done last, while the applicant was not told. */
  | { kind: 'undo'; version: number }
  /** The time for that is over: the applicant is told. */
  | { kind: 'settle' };

export interface CertificateContext {
  application: Application;
  campaign: CampaignDefinition;
  /** The product itself makes them after a publication. */
  by: PersonId | 'system';
  now: Date;
  /** How long what staff do can be taken back, in seconds; 0 tells the applicant at once. What the product does is told at once. */
  undoSeconds: number;
}

/** Characters of a reason. */
const REASON = { min: 2, max: 500 };

/** Certificates of one application: made for a selected one, once until the last is revoked. Source: issue 14. */
export function decideCertificate(
  known: Certificate,
  command: CertificateCommand,
  context: CertificateContext,
): Decision<CertificateEvent> {
  const { application, campaign, by } = context;
  if (by !== 'system' && isOwn(application, by)) return refused('own-application');
  const standing = standingCertificate(known);
  if (command.kind === 'settle') return settle(known, context);
  if (command.kind === 'undo') return undo(known, command.version, context);
  if (known.pending) return refused('certificate-pending');
  const heldUntil = heldUntilOf(context);
  if (command.kind === 'revoke') {
    if (standing?.version !== command.version) return refused('no-certificate');
    const reason = command.reason.trim();
    if (!hasCharacters(reason, REASON)) return refused('reason-length', REASON);
    return decided(
      [{ kind: 'certificateRevoked', version: command.version, reason, ...heldUntil }],
      'heldUntil' in heldUntil ? [] : [revokedEffect(campaign, application, reason)],
    );
  }
  if (application.status !== 'awarded') return refused('not-selected');
  if (standing) return refused('certificate-stands');
  if (command.kind === 'hold')
    return decided([
      {
        kind: 'certificateHeld',
        campaign: campaign.id,
        missing: command.missing.map(({ place, characters }) => ({ place, characters: [...characters] })),
      },
    ]);
  const { version, check, file, root } = command;
  if (version !== (known.versions.at(-1)?.version ?? 0) + 1) return refused('certificate-stands');
  return decided(
    [{ kind: 'certificateMade', campaign: campaign.id, version, check, file, ...(root ? { root } : {}), ...heldUntil }],
    'heldUntil' in heldUntil ? [] : madeEffects(campaign, application, { version, check, file }),
  );
}

function heldUntilOf({ by, now, undoSeconds }: CertificateContext): { heldUntil: string } | Record<string, never> {
  if (by === 'system' || undoSeconds <= 0) return {};
  return { heldUntil: new Date(now.getTime() + undoSeconds * 1000).toISOString() };
}

function undo({ pending }: Certificate, version: number, { now }: CertificateContext): Decision<CertificateEvent> {
  if (pending?.version !== version) return refused('no-certificate');
  if (undoSecondsLeft({ pending }, now) === null) return refused('certificate-told');
  return decided([{ kind: 'certificateUndone', what: pending.what, version }]);
}

/** By the product before it does something itself, also before the time is over. */
function settle(known: Certificate, { application, campaign }: CertificateContext): Decision<CertificateEvent> {
  const { pending } = known;
  const about = known.versions.find(({ version }) => version === pending?.version);
  if (!pending || !about) return decided([]);
  const { what, version } = pending;
  const effects =
    application.status === 'erased'
      ? []
      : what === 'made'
        ? madeEffects(campaign, application, about)
        : [revokedEffect(campaign, application, about.revoked?.reason ?? '')];
  return decided([{ kind: 'certificateSettled', what, version }], effects);
}

function revokedEffect(campaign: CampaignDefinition, application: Application, reason: string): Effect {
  const told = { ...about(campaign, application), reason, contact: campaign.contact };
  return tell(application.applicant, 'award-certificate.revoked', told);
}

function madeEffects(
  campaign: CampaignDefinition,
  application: Application,
  { version, check, file }: { version: number; check: string; file: StoredFileReference },
): Effect[] {
  const code = certificateCode(application.id, { version, check });
  return [
    tell(application.applicant, 'award-certificate.made', {
      ...about(campaign, application),
      code,
      isAgain: version > 1,
    }),
    tell(application.applicant, 'document.file', { ...file }),
  ];
}

function about(campaign: CampaignDefinition, application: Application) {
  const { id } = application;
  return { application: id, title: titleOf(campaign, application), number: certificateNumber(id) };
}

/** What `/verify/` takes. */
export function certificateCode(application: string, { version, check }: { version: number; check: string }): string {
  return `${certificateNumber(application)}-V${version}-${check}`;
}
