import type { AuditFilter } from '../../domain/audit/audit-exports.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { type AuditLine, type GroupOf, readAuditLines } from './read-audit-page.ts';

/** Lines that one file holds. */
const MOST_LINES = 50_000;

/** What fits a filter, for saving: that it was saved, by whom and for what, is itself on record before anything leaves. Safe to repeat under the same
 *  `requestId`. @returns null for more than `MOST_LINES` */
export async function exportAuditLog(
  ports: CommitNeeds & Pick<Ports, 'staffNames'>,
  by: PersonId,
  { filter, requestId, groupOf }: { filter: AuditFilter; requestId: string; groupOf: GroupOf },
): Promise<AuditLine[] | null> {
  const lines = await readAuditLines(ports, filter, { reader: by, groupOf, most: MOST_LINES });
  if (!lines) return null;
  const stream = `audit/export-${requestId}` as const;
  await commit(ports, {
    known: { stream, cause: 'export' },
    load: async () => null,
    decide: () => ({
      append: {
        stream,
        seq: 1,
        cause: 'export',
        by,
        at: ports.clock.now().toISOString(),
        events: [{ kind: 'auditExported', filter, lines: lines.length }],
        effects: [],
      },
    }),
  });
  return lines;
}
