import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { fieldsNow } from '../../domain/application/answers/changed-fields.ts';
import { fieldOf, keptSumsIn, missingFields, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { applicationEvents } from '../../domain/application/record/events.ts';
import { campaignFor } from '../../domain/application/record/extension.ts';
import type { JournalEntry, JournalEvent } from '../../domain/base/journal-entry.ts';
import { stageNamed } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { undoableOf } from '../../domain/recommendation/undoable.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DetailJson, HistoryLineJson } from '../../wire/console/applications.ts';
import { listedApplication } from '../applications/listed-application.ts';
import { describeAnswers, showFile, showOwnPapers, showStamped } from '../applications/summarise-application.ts';
import { joinedForm } from '../papers/joined-paper.ts';

/** @returns null for an unknown application */
export async function describeApplication(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'wording' | 'paperForms' | 'clock'>,
  id: string,
): Promise<DetailJson | null> {
  const { views, journal, campaigns } = ports;
  const kept = (await views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(campaigns, kept?.campaign);
  if (!kept || !campaign) return null;
  const application = withNewNames(campaign, kept);
  const track = trackOf(campaign, application);
  const { printed, stamped, stampedBefore, returned, reason, applicant } = application;
  return {
    application: listedApplication(campaign, application, ports.clock.now()),
    applicant,
    helpers: (application.helpers ?? []).map(({ person }) => person),
    origins: originsOf(application),
    sections: describeAnswers(campaign, application),
    missing: missingFields(track, application).map(({ label }) => label),
    printed: printed && {
      file: showFile(printed.file),
      article: printed.article ? showFile(printed.article) : null,
      version: printed.version,
      pageCount: printed.pageCount,
      at: printed.at,
      isCurrent: application.changedSincePrinting.length === 0,
    },
    stamped: stamped && showStamped(stamped, joinedForm(ports, application)),
    stampedBefore: stampedBefore ? showStamped(stampedBefore, null) : null,
    papers: showOwnPapers(campaign, application),
    returned: returned && {
      reason: returned.reason,
      labels: returned.fields.map((field) => fieldOf(track, field)?.label ?? field),
      at: returned.at,
    },
    reason,
    keptSums: keptSumsIn(track, application),
    extension: application.extension ?? null,
    undoable: undoableOf(campaign, application, { by: '', isStaff: true, now: ports.clock.now() }),
    closesOn: campaignFor(campaign, application).calendar.submission.to,
    history: historyOf({ campaign, track: application.track }, await journal.read(`application/${id}`)),
  };
}

function originsOf({ origins = {} }: Application): DetailJson['origins'] {
  const known = Object.entries(origins).flatMap(([field, origin]) =>
    origin ? [[field, { by: origin.by, at: origin.at }] as const] : [],
  );
  return Object.fromEntries(known);
}

/** Steps of collecting an answer that say nothing to a reader: the answer itself is a line. */
const PASSED_OVER = new Set(['bookmarkMoved', 'messageMoved', 'boundToBody', 'clauseConfirmed', 'pictureCaptioned']);

/** The form that a stream's events are about. */
interface About {
  campaign: CampaignDefinition;
  track: string;
}

/** Newest first; answers given one after another by one person are one line. */
function historyOf(about: About, entries: readonly JournalEntry[]): HistoryLineJson[] {
  const lines: HistoryLineJson[] = [];
  for (const { at, by, events } of entries) {
    for (const event of events) {
      if (PASSED_OVER.has(event.kind)) continue;
      const line = lineOf(about, event, at, by);
      const last = lines.at(-1);
      if (last && isOneRun(last, line)) {
        lines[lines.length - 1] = { ...line, labels: [...new Set([...last.labels, ...line.labels])] };
      } else lines.push(line);
    }
  }
  return lines.reverse();
}

const JOINED = new Set([
  'fieldAnswered',
  'pieceAdded',
  'textEdited',
  'pieceRemoved',
  'pictureAdded',
  'pictureRemoved',
  'textRestarted',
]);

function isOneRun(last: HistoryLineJson, next: HistoryLineJson): boolean {
  return (
    JOINED.has(next.kind) &&
    last.kind === next.kind &&
    last.by === next.by &&
    last.at.slice(0, 10) === next.at.slice(0, 10)
  );
}

/** Columns by the labels they have now. */
function labelsOf({ campaign, track }: About, field: string): string[] {
  const now = fieldsNow(campaign, track, field);
  const labels = now.flatMap((id) => fieldOf(trackOf(campaign, { track }), id)?.label ?? []);
  return labels.length > 0 ? labels : [field];
}

function lineOf(about: About, event: JournalEvent, at: string, by: string): HistoryLineJson {
  const fields = [event.field, ...(Array.isArray(event.fields) ? event.fields : [])];
  const labels = fields.flatMap((field) => (typeof field === 'string' ? labelsOf(about, field) : []));
  return {
    at,
    by,
    kind: event.kind,
    labels,
    reason: typeof event.reason === 'string' ? event.reason : '',
    version: typeof event.version === 'number' ? event.version : null,
    count: Array.isArray(event.files) ? event.files.length : null,
    outcome: typeof event.outcome === 'string' ? event.outcome : null,
    until: typeof event.until === 'string' ? event.until : null,
    stage: stageIn(about, event),
  };
}

function stageIn({ campaign }: About, event: JournalEvent): HistoryLineJson['stage'] {
  const read = event.kind === 'stageDecided' ? applicationEvents.read(event) : null;
  if (read?.kind !== 'stageDecided') return null;
  return {
    title: stageNamed(campaign, read.stage.id)?.title ?? '',
    kind: read.stage.kind,
    decision: read.isClosed ? 'closed' : read.decision,
  };
}
