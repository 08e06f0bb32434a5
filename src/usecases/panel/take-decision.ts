import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import type { PaperReason } from '../../domain/paper/judge-paper.ts';
import type { Ports } from '../../ports/ports.ts';
import { commitOwn } from '../commit-own.ts';
import { panelStageOf } from './panel-list.ts';
import { takePack } from './take-pack.ts';

type Needs = Parameters<typeof takePack>[0] & Pick<Ports, 'views'>;

/** Takes the decision that a member of staff sent in the chat, and tells them what became of it. Safe to repeat: one message is answered once. */
export async function takeDecision(
  ports: Needs,
  order: { person: PersonId; campaign: string; files: readonly StoredFileReference[]; cause: string },
): Promise<void> {
  const { person, files, cause } = order;
  const campaign = findCampaign(ports.campaigns, order.campaign);
  if (!campaign) return;
  const refusal = await takePack(ports, campaign, { by: person, cause, files });
  if (refusal === 'no-panel') return;
  const stage = panelStageOf(campaign);
  const stamped = (await ports.views.get<Panel>(panelView, panelKey(campaign.id, stage?.id ?? '')))?.data.stamped;
  const { version = 0, paper = null } = stamped ?? {};
  const effect = refusal
    ? tell(person, 'refused', { reason: refusal.reason, values: { ...refusal.values } })
    : tell(person, 'decision.taken', {
        ...{ version, count: files.length },
        doubts: paper?.verdict === 'ask-person' ? ([...paper.reasons] as PaperReason[]) : [], // what is kept of a judgement is its reader's own
        where: [...(paper?.where ?? [])],
      });
  await commitOwn(ports, person, `decision/${cause}`, () => ({
    events: [],
    effects: inWordsOf(campaign.id, [effect]),
  }));
}
