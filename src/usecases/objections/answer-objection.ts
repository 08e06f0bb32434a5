import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { decideAnswer, type Objection, objectionView } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';

/** Answers an objection, once. Safe to repeat: one press is applied once. @returns null when it stands, else why not */
export async function answerObjection(
  ports: CommitNeeds & Pick<Ports, 'staff'>,
  by: PersonId,
  { objection, text, requestId }: { objection: string; text: string; requestId: string },
): Promise<Extract<Decision, { kind: 'refused' }> | null> {
  const known = { stream: `objection/${objection}` as const, cause: `answer/${requestId}` };
  const committed = await commit<ViewRow<Objection> | null, Extract<Decision, { kind: 'refused' }>>(ports, {
    known,
    load: () => refreshRow<Objection>(ports, objectionView, objection),
    decide(row) {
      const campaign = findCampaign(ports.campaigns, row?.data.campaign);
      const title = campaign?.title ?? row?.data.campaign ?? '';
      const decision = decideAnswer(row?.data ?? null, text, { by, staff: ports.staff, title });
      if (decision.kind === 'refused') return { done: decision };
      const at = ports.clock.now().toISOString();
      const effects = inWordsOf(row?.data.campaign ?? '', decision.effects);
      return { append: { ...known, seq: (row?.seq ?? 0) + 1, by, at, events: decision.events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

/** The objections of a campaign: those without an answer first, then the newest. */
export async function listObjections({ views }: Pick<Ports, 'views'>, campaign: string): Promise<Objection[]> {
  const rows = await listUnder<Objection>(views, objectionView, { index: 'campaign', equals: campaign });
  return rows
    .map(({ data }) => data)
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || (a.at < b.at ? 1 : -1));
}
