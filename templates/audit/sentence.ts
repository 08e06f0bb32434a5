import type { AuditGroup } from '../../src/domain/audit/audit-exports.ts';
import type { EventsOfStream, StreamKind } from '../../src/domain/views.ts';
import { listedLabels } from '../pages/application-history.ts';

/** What an event says that somebody did, and the group it is listed in; null for what nobody did. Fields may be missing: a person's data was erased. */
export type Sentence<Event> =
  | readonly [group: AuditGroup, says: (event: Partial<Event>, labels: readonly string[]) => string]
  | null;

/** The sentences of one kind of stream; an event without its own does not compile. */
export type AuditSentences<Stream extends StreamKind> = {
  readonly [Kind in EventsOfStream<Stream>['kind']]: Sentence<Extract<EventsOfStream<Stream>, { kind: Kind }>>;
};

export const columns = (labels: readonly string[]) => (labels.length > 0 ? `：${listedLabels(labels)}` : '');
export const because = (reason: string | undefined) => (reason ? `，原因：${reason}` : '');
export const version = (number: number | undefined) => (number === undefined ? '' : `第 ${number} 版`);

const papers = { recommendation: '推荐意见表', statistics: '信息统计表' } as const;
/** A paper of a recommending body; any other is an applicant's own. */
export const paperName = (paper: string | undefined) =>
  paper === 'recommendation' || paper === 'statistics' ? papers[paper] : '证明材料';

/** Pages of an applicant's own papers and of a body's are the same kinds of event. */
export const pageSentences = {
  paperPageAdded: ['papers', (event: { paper?: string }) => `发来一页${paperName(event.paper)}`],
  paperPagesDropped: ['papers', (event: { paper?: string }) => `放下已发的页，重新发：${paperName(event.paper)}`],
} as const;
