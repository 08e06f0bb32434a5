import { packNumber } from '../../domain/panel/decision-form.ts';
import type { Ports } from '../../ports/ports.ts';
import { type FormVerification, readFormCode } from '../applications/form-code.ts';
import { namesChangedSince, packNow } from './pack-now.ts';
import { loadPanel, panelStageOf } from './panel-list.ts';

/** Whether a printed decision of a panel is the current one, for anybody who holds it: nothing of its content is told. @returns null for the code of anything else */
export async function verifyPack(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'staff'>,
  written: string,
): Promise<FormVerification | null> {
  const code = readFormCode(written);
  if (!code) return null;
  for (const campaign of ports.campaigns) {
    const stage = panelStageOf(campaign);
    if (!stage || packNumber(campaign.id, stage.id) !== code.application) continue;
    const list = await loadPanel(ports, campaign, NOBODY);
    const entries = list ? await ports.journal.read(`panel/${list.panel.key}`) : [];
    const printed = entries.find(({ events }) =>
      events.some(
        ({ kind, version, check }) => kind === 'packPrinted' && version === code.version && check === code.check,
      ),
    );
    const pack = list?.panel.pack;
    if (!list || !printed || !pack) return null;
    const isCurrent = namesChangedSince(pack, await packNow(ports, campaign, list)).length === 0;
    return {
      kind: pack.version === code.version ? (isCurrent ? 'current' : 'changed') : 'replaced',
      ...{ application: code.application, campaign: campaign.title, track: stage.title },
      ...{ version: code.version, page: code.page, printedAt: printed.at },
    };
  }
  return null;
}

/** Nothing is decided here. */
const NOBODY = '';
