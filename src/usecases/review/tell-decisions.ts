import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodyAt } from '../../domain/application/stages/stage.ts';
import { inWordsOf } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { decideTelling } from '../../domain/recommendation/decide-telling.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { papersDue } from './papers-due.ts';

/** Applications told of in one go; the rest follow at once. */
const BATCH = 200;

/** Tells whoever is concerned of decisions that can be taken back no more, each once. To be asked every few seconds; safe to repeat and to break off
 *  anywhere: of a decision that is told and one that is taken back at the same moment, the entry that is first counts. */
export async function tellDecisions(ports: CommitNeeds): Promise<void> {
  for (;;) {
    const now = ports.clock.now().toISOString();
    const due = await ports.views.list<Application>(applicationView, { index: 'held', atMost: now, limit: BATCH });
    let told = 0;
    for (const { id } of due) told += (await tellOne(ports, id)) ? 1 : 0;
    if (due.length < BATCH || told === 0) return;
  }
}

interface Loaded {
  row: ViewRow<Application> | null;
  contacts: string[];
  /** What the body is to be asked for next. */
  due: Effect[];
}

async function tellOne(ports: CommitNeeds, id: string): Promise<boolean> {
  const stream = `application/${id}` as const;
  const committed = await commit<Loaded, null>(ports, {
    async load() {
      const row = await refreshRow<Application>(ports, applicationView, id);
      const body = row && bodyAt(row.data);
      const campaign = findCampaign(ports.campaigns, row?.data.campaign);
      const due = row && campaign ? await papersDue(ports, campaign, row.data) : [];
      return { row, due, contacts: row && body ? await listContacts(ports, row.data.campaign, body) : [] };
    },
    decide({ row, due, contacts }) {
      const campaign = findCampaign(ports.campaigns, row?.data.campaign);
      if (!row || !campaign) return { done: null };
      const now = ports.clock.now();
      const decision = decideTelling(row.data, { campaign, now, contacts });
      const [first] = decision.kind === 'decided' ? decision.events : [];
      if (decision.kind === 'refused' || first?.kind !== 'decisionTold') return { done: null };
      const cause = `told/${first.number}`;
      const effects = inWordsOf(campaign.id, [...decision.effects, ...due]);
      return {
        append: {
          stream,
          seq: row.seq + 1,
          cause,
          by: 'system',
          at: now.toISOString(),
          events: decision.events,
          effects,
        },
      };
    },
  });
  return committed.kind === 'recorded';
}
