import type { Decision } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { StageOf } from '../../domain/campaign/stages.ts';
import { decidePanel, type PanelCommand } from '../../domain/panel/decide-panel.ts';
import { type Panel, panelKey, panelView } from '../../domain/panel/panel.ts';
import { decideReopening } from '../../domain/review/decide-closing.ts';
import { decideStage } from '../../domain/review/decide-stage.ts';
import type { Ports } from '../../ports/ports.ts';
import { decideByStaff } from '../applications/decide-by-staff.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { isOneHeld } from '../publication/list-announced.ts';
import { loadPanel, type PanelList, panelStageOf } from './panel-list.ts';

export type PanelNeeds = CommitNeeds & Pick<Ports, 'staff'>;
export type ChangeRefusal = Extract<Decision, { kind: 'refused' }>;

/** Writes down one decision of the panel. Safe to repeat: a press is applied once, and the list is frozen once, whoever presses. @returns null when it
 *  stands, 'no-panel' for a campaign without one, else why not */
export async function changePanel(
  ports: PanelNeeds,
  campaign: CampaignDefinition,
  command: PanelCommand,
  { by, requestId }: { by: PersonId; requestId: string },
): Promise<ChangeRefusal | 'no-panel' | null> {
  // What goes out by the frozen list in a minute goes out as it was frozen.
  if (command.kind === 'unfreeze' && (await isOneHeld(ports, campaign)))
    return { kind: 'refused', reason: 'publication-waits', values: {} };
  const refusal = await changePanelBy(ports, campaign, {
    ...{ by, cause: `${command.kind}/${requestId}`, commandFor: () => command },
  });
  if (refusal !== null) return refusal;
  const stage = panelStageOf(campaign);
  if (stage && command.kind === 'freeze') await letOn(ports, campaign, stage.id);
  if (stage && command.kind === 'unfreeze') await bringBack(ports, campaign, stage);
  return null;
}

/** … with a command that is made of the list as it stands. */
export async function changePanelBy(
  ports: PanelNeeds,
  campaign: CampaignDefinition,
  {
    by,
    cause,
    commandFor,
  }: { by: PersonId; cause: string; commandFor: (list: PanelList) => PanelCommand | Promise<PanelCommand> },
): Promise<ChangeRefusal | 'no-panel' | null> {
  const stage = panelStageOf(campaign);
  if (!stage) return 'no-panel';
  const stream = `panel/${panelKey(campaign.id, stage.id)}` as const;
  const committed = await commit<PanelList | null, ChangeRefusal | 'no-panel'>(ports, {
    known: { stream, cause },
    load: () => loadPanel(ports, campaign, by),
    async decide(list) {
      if (!list) return { done: 'no-panel' };
      const decision = decidePanel(list.panel, await commandFor(list), list.context);
      if (decision.kind === 'refused') return { done: decision };
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: (list.row?.seq ?? 0) + 1, cause, by, at, events: decision.events, effects: [] } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

/** The list was decided before, by staff who kept away from their own: nobody decides here. */
const NOBODY = '';

/** Moves what the frozen list names to the next stage, each with its outcome. Safe to repeat. */
async function letOn(ports: PanelNeeds, campaign: CampaignDefinition, stage: string): Promise<void> {
  const panel = (await ports.views.get<Panel>(panelView, panelKey(campaign.id, stage)))?.data;
  const again = (panel?.freezes ?? 1) > 1 ? `/${panel?.freezes}` : '';
  for (const { application, outcome, reason } of panel?.frozen?.lines ?? [])
    await decideByStaff(ports, 'system', { application, cause: `panel/${stage}${again}` }, (known) =>
      decideStage(
        known,
        stage,
        { kind: 'on', outcome, ...(reason ? { reason } : {}) },
        { campaign, now: ports.clock.now(), by: NOBODY },
      ),
    );
}

/** What the list let on and nobody was told of stands before the panel again. Safe to repeat. */
async function bringBack(ports: PanelNeeds, campaign: CampaignDefinition, stage: StageOf<'panel'>): Promise<void> {
  const panel = (await ports.views.get<Panel>(panelView, panelKey(campaign.id, stage.id)))?.data;
  const { lines = [], reason = '' } = panel?.reopened ?? {};
  for (const { application } of panel?.frozen ? [] : lines)
    await decideByStaff(
      ports,
      'system',
      { application, cause: `reopened/${stage.id}/${panel?.freezes ?? 1}` },
      (known) => decideReopening(known, stage, reason, campaign),
    );
}
