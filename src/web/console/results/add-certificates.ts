import type Router from 'koa-router';
import { applicationView } from '../../../domain/application/application-view.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import { type Certificate, standingCertificate, versionsOf } from '../../../domain/certificate/certificate.ts';
import { certificateView } from '../../../domain/certificate/certificate-events.ts';
import type { Ports } from '../../../ports/ports.ts';
import { listCertificates } from '../../../usecases/certificates/list-certificates.ts';
import {
  type CertificateRefusal,
  makeCertificate,
  revokeCertificate,
  undoCertificate,
} from '../../../usecases/certificates/make-certificate.ts';
import { id } from '../../../wire/base/id.ts';
import {
  type CertificatesJson,
  certificateRevocationBody,
  certificateUndoBody,
  makingBody,
} from '../../../wire/console/certificates.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';
import { sendFile } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';

type Context = { params: Record<string, string | undefined>; state: { person: string }; body: unknown };

/** Certificates for staff: listed, looked at, made again, taken back. Every route is behind `requireStaff`, and the decider asks again. */
export function addCertificates(router: Router, ports: Ports): void {
  router.get('/certificates', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    context.body = (await listCertificates(ports, campaign)) satisfies CertificatesJson;
  });
  router.get('/certificates/:id/file', async (context) => {
    const row = await ports.views.get<Certificate>(certificateView, idOf(context));
    const file = row && (standingCertificate(row.data) ?? versionsOf(row.data).at(-1))?.file;
    const stored = file && (await ports.files.get(file.key));
    sendFile(context, file && stored ? { ...stored, name: file.name } : null);
  });
  router.post('/certificates/:id/making', async (context) => {
    const order = { ...(await readJson(context, makingBody)), application: idOf(context), by: context.state.person };
    await answer(ports, context, await makeCertificate(ports, order), 'certificate-made');
  });
  router.post('/certificates/:id/undo', async (context) => {
    const order = { ...(await readJson(context, certificateUndoBody)), application: idOf(context) };
    await answer(ports, context, await undoCertificate(ports, context.state.person, order), 'certificate-undone');
  });
  router.post('/certificates/:id/revocation', async (context) => {
    const order = { ...(await readJson(context, certificateRevocationBody)), application: idOf(context) };
    await answer(ports, context, await revokeCertificate(ports, context.state.person, order), 'certificate-revoked');
  });
}

async function answer(
  ports: Ports,
  context: Context,
  refusal: CertificateRefusal | null,
  event: string,
): Promise<void> {
  const application = idOf(context);
  const known = (await ports.views.get<Application>(applicationView, application))?.data;
  const campaign = findCampaign(ports.campaigns, known?.campaign);
  if (refusal === 'application-not-found' || !campaign) throw new WebError('not-found');
  if (refusal === 'not-printed') throw new WebError('unavailable');
  if (refusal) throw decisionRefused(refusal, campaign);
  ports.log.info(event, { application, by: context.state.person });
  context.body = (await listCertificates(ports, campaign)) satisfies CertificatesJson;
}

function idOf({ params }: Pick<Context, 'params'>): string {
  return id.parse(params.id);
}
