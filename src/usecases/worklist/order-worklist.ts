import { decidePapers } from '../../domain/recommendation/decide-papers.ts';
import { bodyKey, noPapersYet } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PageLink } from '../base/page-link.ts';
import { listEndorsed } from '../bodies/list-at-body.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { findWorklist } from './find-worklist.ts';

type OrderRefusal = 'not-yours' | 'recommendation-closed' | 'own-application';

/** Puts the body's applications in an order, the recommended and those still waiting; annex 5 follows it. Safe to repeat under one `requestId`. */
export async function orderWorklist(
  ports: CommitNeeds & Pick<Ports, 'campaigns'>,
  link: PageLink,
  { applications, requestId }: { applications: string[]; requestId: string },
): Promise<'ordered' | OrderRefusal> {
  const found = await findWorklist(ports, link);
  if (!found) return 'not-yours';
  const { campaign, body } = found;
  const key = bodyKey(campaign.id, body);
  const stream = `body/${key}` as const;
  const cause = `order/${link.nonce}/${requestId}`;
  const committed = await commit<Awaited<ReturnType<typeof load>>, OrderRefusal>(ports, {
    known: { stream, cause },
    load,
    decide({ row, endorsed }) {
      const papers = row?.data ?? noPapersYet(campaign.id, body);
      const now = ports.clock.now();
      const context = { campaign, now, by: link.person, body, endorsed, candidates: found.applications };
      const decision = decidePapers(papers, { kind: 'order-table', applications }, context);
      if (decision.kind === 'refused') {
        const { reason } = decision;
        return { done: reason === 'recommendation-closed' || reason === 'own-application' ? reason : 'not-yours' };
      }
      const { events, effects } = decision;
      const [seq, at] = [(row?.seq ?? 0) + 1, now.toISOString()];
      return { append: { stream, seq, cause, by: link.person, at, events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : 'ordered';

  async function load() {
    return { row: await refreshRow(ports, bodyView, key), endorsed: await listEndorsed(ports, campaign.id, body) };
  }
}
