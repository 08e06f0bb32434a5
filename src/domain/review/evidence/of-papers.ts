import { isStampedCurrent } from '../../application/answers/progress.ts';
import { titleOf } from '../../application/answers/title-of.ts';
import { bodyAt } from '../../application/stages/stage.ts';
import { shanghaiDay } from '../../campaign/calendar.ts';
import { papersIn } from '../../campaign/journey-parts.ts';
import type { EvidenceContext, Found } from './found.ts';

/** It was handed in by the last day, or by the one that staff gave; the day it came. What was sent back has a day of its own. */
export function windowsKept({ campaign, application }: EvidenceContext): Found {
  const { submittedAt, extension, visits = [] } = application;
  if (submittedAt === null) return { verdict: 'unknown', about: [] };
  const day = shanghaiDay(new Date(submittedAt));
  const until = [campaign.calendar.submission.to, extension?.until ?? '', ...visits.map((visit) => visit.until ?? '')];
  return { verdict: until.some((last) => day <= last) ? 'fine' : 'doubt', about: [day] };
}

/** The stamped form is of the current version and shows a seal, or staff took it. Nothing beside a doubt: there is none; one version: no seal was seen on it; two: it is
 *  of the first, and the second stands. */
export function sealPresent({ campaign, application }: EvidenceContext): Found {
  const { stamped } = application;
  const track = campaign.tracks[application.track];
  if (!track || papersIn(track).length === 0) return { verdict: 'fine', about: [] };
  if (!stamped) return { verdict: 'doubt', about: [] };
  const versions = [String(stamped.version), String(application.printed?.version ?? 0)];
  if (!isStampedCurrent(application)) return { verdict: 'doubt', about: versions };
  if (stamped.isApproved || stamped.paper?.seal === 'present')
    return { verdict: 'fine', about: [String(stamped.version)] };
  return { verdict: stamped.paper?.seal === 'absent' ? 'doubt' : 'unknown', about: [String(stamped.version)] };
}

/** The list of the body that recommended it came back stamped, as it was printed last, and names it. Unknown, with its version, when no seal was seen on
 *  what came back. */
export function namedByBody({ campaign, application, papers }: EvidenceContext): Found {
  if (bodyAt(application) === null) return { verdict: 'fine', about: [] };
  const list = papers?.recommendation;
  if (!campaign.bodyForms?.recommendation || !list?.stamped || !list.printed) return { verdict: 'unknown', about: [] };
  if (list.stamped.version !== list.printed.version) return { verdict: 'unknown', about: [] };
  const title = titleOf(campaign, application);
  if (!list.printed.lines.some((line) => line.includes(title))) return { verdict: 'doubt', about: [] };
  const isSealed = (list.stamped.found?.seal ?? 'present') === 'present';
  return isSealed ? { verdict: 'fine', about: [] } : { verdict: 'unknown', about: [String(list.stamped.version)] };
}

/** The version that was recommended is the one that stands; else both. */
export function unchangedSinceRecommendation({ application }: EvidenceContext): Found {
  const last = (application.visits ?? []).findLast(
    ({ decision, stage }) => decision === 'on' && stage.kind === 'recommend',
  );
  const version = application.printed?.version ?? 0;
  if (!last || (last.version === version && application.changedSincePrinting.length === 0))
    return { verdict: 'fine', about: [] };
  return { verdict: 'doubt', about: [String(last.version), String(version)] };
}
