import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { ResultCorrection } from '../../domain/application/record/commands.ts';
import { bodiesOn } from '../../domain/application/stages/stage.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';

import { type Certificate, standingCertificate } from '../../domain/certificate/certificate.ts';
import { certificateView } from '../../domain/certificate/certificate-events.ts';
import { decideCorrection } from '../../domain/review/decide-result.ts';
import { decideByStaff } from '../applications/decide-by-staff.ts';
import { readRoots } from '../audit/take-root.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { makeCertificate, revokeCertificate } from '../certificates/make-certificate.ts';
import { askForGallery } from '../gallery/change-case.ts';
import type { PublicationNeeds } from './announce-results.ts';
import { objectUntil } from './object-until.ts';

/** Corrects a published result by a new entry; whoever was told wrongly is told, and the certificate follows. Safe to repeat: one press is applied once.
 *  @returns null when it is accepted, else why not */
export async function correctResult(
  ports: PublicationNeeds,
  by: PersonId,
  { application: id, requestId, ...correction }: ResultCorrection & { application: string; requestId: string },
): Promise<DecisionRefusal | 'application-not-found' | null> {
  const known = (await ports.views.get<Application>(applicationView, id))?.data;
  if (!known) return 'application-not-found';
  const contacts = await Promise.all(bodiesOn(known).map((body) => listContacts(ports, known.campaign, body)));
  const root = (await readRoots(ports)).at(-1) ?? null;
  const order = { application: id, cause: `correction/${requestId}` };
  const refusal = await decideByStaff(ports, by, order, (application, campaign) =>
    decideCorrection(
      application,
      { ...correction, root, ...objectUntil(campaign, ports.clock.now()) },
      { campaign, by, contacts: contacts.flat() },
    ),
  );
  if (refusal !== null) return refusal;
  if (correction.outcome === 'awarded') {
    await makeCertificate(ports, { application: id, by: 'system' });
    await askForGallery(ports, [id]);
    return null;
  }
  const certificate = (await ports.views.get<Certificate>(certificateView, id))?.data;
  const standing = certificate && standingCertificate(certificate);
  if (standing)
    await revokeCertificate(ports, 'system', {
      ...{ application: id, version: standing.version },
      reason: correction.reason,
    });
  return null;
}
