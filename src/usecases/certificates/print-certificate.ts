import { trackOf } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Certificate, certificateNumber } from '../../domain/certificate/certificate.ts';
import { certificateForm } from '../../domain/certificate/certificate-form.ts';
import { type CertificateCommand, certificateCode } from '../../domain/certificate/decide-certificate.ts';
import type { PrintedDocument } from '../../ports/documents/renderer.ts';
import type { Ports } from '../../ports/ports.ts';
import { readRoots } from '../audit/take-root.ts';
import { keepFile } from '../base/hear-reply.ts';

export interface CertificateToPrint {
  known: Certificate;
  application: Application;
  campaign: CampaignDefinition;
  layout: string;
}

/** Prints it and keeps it, or says which characters no font has. @returns null when it cannot be printed now */
export async function printCertificate(
  ports: Pick<Ports, 'renderer' | 'files' | 'log' | 'clock' | 'journal' | 'checkCodes' | 'links' | 'wording'>,
  { known, application, campaign, layout }: CertificateToPrint,
  isForced: boolean,
): Promise<CertificateCommand | null> {
  const now = ports.clock.now();
  const version = (known.versions.at(-1)?.version ?? 0) + 1;
  const root = (await readRoots(ports)).at(-1) ?? null;
  const said = {
    number: certificateNumber(application.id),
    name: titleOf(campaign, application),
    unit: organisationOf(campaign, application),
    award: trackOf(campaign, application).title,
    day: shanghaiDay(now),
  };
  const check = ports.checkCodes.codeFor('certificate', JSON.stringify([application.id, version, said, root]));
  const code = certificateCode(application.id, { version, check });
  const address = ports.links.make({ person: application.applicant, purpose: 'verify', subject: code }, now);
  const answers = { ...said, check: code, code: address, root: root ? `${root.day} ${root.root}` : '' };
  const stamp = { application: said.number, version, check, printedAt: now.toISOString() };
  let printed: PrintedDocument;
  try {
    printed = await ports.renderer.print({ layout, form: certificateForm, answers, pictures: [], ...stamp });
  } catch (error) {
    ports.log.error('certificate-not-printed', error, { application: application.id, layout });
    return null;
  }
  const missing = printed.missing.map(({ field, characters }) => ({ place: field, characters }));
  if (missing.length > 0 && !isForced) return { kind: 'hold', missing };
  const name = ports.wording.names.certificateFile({ title: said.name, number: said.number });
  const file = await keepFile(ports, printed.bytes, 'application/pdf', name);
  return { kind: 'make', version, check, file, root };
}
