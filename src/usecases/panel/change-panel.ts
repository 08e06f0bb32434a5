import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
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
import { refreshRow } from '../follow-entry.ts';
import { isOneHeld } from '../publication/list-announced.ts';
import { listAtPanel, loadPanel, type PanelList, panelStageOf } from './panel-list.ts';

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
  await settlePanel(ports, campaign);
  // What goes out by the frozen list in a minute goes out as it was frozen.
  if (command.kind === 'unfreeze' && (await isOneHeld(ports, campaign)))
    return { kind: 'refused', reason: 'publication-waits', values: {} };
  const refusal = await changePanelBy(ports, campaign, {
    ...{ by, cause: `${command.kind}/${requestId}`, commandFor: () => command },
  });
  if (refusal !== null) return refusal;
  if (command.kind === 'freeze' || command.kind === 'unfreeze') await settlePanel(ports, campaign);
  return null;
}

/** Carries out what the lists say and a crash kept from being done. To be asked every minute; safe to repeat. */
export async function settlePanels(ports: PanelNeeds): Promise<void> {
  for (const campaign of ports.campaigns) await settlePanel(ports, campaign);
}

/** Passes on what a frozen list names; of a list that was opened again, brings back what it had passed on. Safe to repeat. */
async function settlePanel(ports: PanelNeeds, campaign: CampaignDefinition): Promise<void> {
  const stage = panelStageOf(campaign);
  if (!stage) return;
  const panel = (await refreshRow<Panel>(ports, panelView, panelKey(campaign.id, stage.id)))?.data;
  if (panel?.frozen) await passOn(ports, campaign, stage.id, panel);
  else if (panel?.reopened) await bringBack(ports, campaign, stage, panel);
}

/** … with a command that is made of the list as it is now. */
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
async function passOn(
  ports: PanelNeeds,
  campaign: CampaignDefinition,
  stage: string,
  { freezes = 1, frozen }: Panel,
): Promise<void> {
  const again = freezes > 1 ? `/${freezes}` : '';
  const here = new Set((await listAtPanel(ports, campaign, stage)).map(({ id }) => id));
  for (const { application, outcome, reason } of frozen?.lines.filter((line) => here.has(line.application)) ?? [])
    await decideByStaff(ports, 'system', { application, cause: `panel/${stage}${again}` }, (known) =>
      decideStage(
        known,
        stage,
        { kind: 'on', outcome, ...(reason ? { reason } : {}) },
        { campaign, now: ports.clock.now(), by: NOBODY },
      ),
    );
}

/** What the list passed on and was not announced goes back to the panel. Safe to repeat. */
async function bringBack(
  ports: PanelNeeds,
  campaign: CampaignDefinition,
  stage: StageOf<'panel'>,
  { freezes = 1, reopened }: Panel,
): Promise<void> {
  const { lines = [], reason = '' } = reopened ?? {};
  for (const { application } of lines) {
    const row = await ports.views.get<Application>(applicationView, application);
    const back = row && decideReopening(row.data, stage, reason, campaign);
    if (back?.kind !== 'decided' || back.events.length === 0) continue;
    await decideByStaff(ports, 'system', { application, cause: `reopened/${stage.id}/${freezes}` }, (known) =>
      decideReopening(known, stage, reason, campaign),
    );
  }
}
