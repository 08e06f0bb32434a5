import { isPrintingCurrent, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../ports/ports.ts';
import { type FormCode, type FormVerification, readFormCode } from '../applications/form-code.ts';
import { verifyPaper } from './verify-paper.ts';

/** Whether a printed form is the current one, for anybody who holds it: nothing of its content is told. */
export async function verifyForm(
  { views, journal, campaigns }: Pick<Ports, 'views' | 'journal' | 'campaigns'>,
  written: string,
): Promise<FormVerification> {
  const code = readFormCode(written);
  const application = code && (await views.get<Application>(applicationView, code.application))?.data;
  const campaign = findCampaign(campaigns, application?.campaign);
  if (!code) return { kind: 'unknown' };
  if (!application || !campaign) return (await verifyPaper({ views, journal, campaigns }, code)) ?? { kind: 'unknown' };
  const printedAt = await findPrinting({ journal }, code);
  if (printedAt === null) return { kind: 'unknown' };
  const isLatest = application.printed?.version === code.version;
  return {
    kind: isLatest ? (isPrintingCurrent(application) ? 'current' : 'changed') : 'replaced',
    application: application.id,
    campaign: campaign.title,
    track: trackOf(campaign, application).title,
    version: code.version,
    page: code.page,
    printedAt,
  };
}

/** When this very version was printed, or null: every printing is in the journal under its own cause (print-form.ts). */
async function findPrinting({ journal }: Pick<Ports, 'journal'>, code: FormCode): Promise<string | null> {
  const entry = await journal.find(`application/${code.application}`, `printed/${code.version}/${code.check}`);
  return entry?.at ?? null;
}
