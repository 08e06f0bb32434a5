import { formOf, missingFields, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { shownForReview } from '../../domain/application/stages/shown-for-review.ts';
import { bodyAt } from '../../domain/application/stages/stage.ts';
import { telephoneToCall } from '../../domain/application/together/named-in.ts';
import type { JournalEvent } from '../../domain/base/journal-entry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { daysBetween, shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodyKey, noPapersYet, type PaperKind } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { quotaOf } from '../../domain/recommendation/quota.ts';
import { reviewWindow } from '../../domain/recommendation/review-window.ts';
import { inOrderOf } from '../../domain/recommendation/table.ts';
import { undoableOf } from '../../domain/recommendation/undoable.ts';
import { noRemindersYet, type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import { isUnfinished, unfinishedWait } from '../../domain/reminders/unfinished-wait.ts';
import type { Ports } from '../../ports/ports.ts';
import type { UnfinishedJson, WorklistOfBodyJson } from '../../wire/phone/worklist.ts';
import { changedLabels } from '../applications/find-changes.ts';
import { summariseApplication } from '../applications/summarise-application.ts';
import type { PageLink } from '../base/page-link.ts';
import { calledAs } from '../bodies/name-people.ts';
import { openAtBody } from '../bodies/open-at-body.ts';
import { findWorklist } from './find-worklist.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'clock' | 'journal' | 'staffNames'>;

/** What a contact's worklist shows: the own body's applications only. @returns null for nobody's contact */
export async function describeWorklist(ports: Needs, link: PageLink): Promise<WorklistOfBodyJson | null> {
  const found = await findWorklist(ports, link);
  if (!found) return null;
  const { campaign, body, applications } = found;
  const now = ports.clock.now();
  const order = (await ports.views.get(bodyView, bodyKey(campaign.id, body)))?.data ?? noPapersYet(campaign.id, body);
  const handedIn = inOrderOf(order, applications);
  const open = applications.filter(isUnfinished);
  const { waiting, owed = [], until: to } = await openAtBody(ports, campaign, body, now);
  const nameOf = (paper: PaperKind) => campaign.bodyForms?.[paper]?.name ?? campaign.bodyForms?.[paper]?.title ?? paper;
  return {
    campaign: campaign.title,
    body: bodyName(campaign, body) ?? body,
    closesOn: to,
    due: {
      waiting,
      papers: owed.map(({ paper }) => nameOf(paper)),
      owed: owed.map(({ paper, ...standing }) => ({ name: nameOf(paper), ...standing })),
      left: daysBetween(shanghaiDay(now), to),
    },
    rows: handedIn.map((application) => ({
      application: { ...summariseApplication(campaign, application), ...standingFor(application, body) },
      isAgain:
        application.status === 'awaiting-recommendation' &&
        (application.visits ?? []).some(({ decision }) => decision === 'back'),
      open: reviewWindow(application, campaign, { now, by: link.person, body }),
      shown: shownForReview(application),
    })),
    undoable: applications.flatMap((one) => undoableOf(campaign, one, { by: link.person, isStaff: false, now }) ?? []),
    unfinished: await Promise.all(open.map((application) => unfinished(ports, campaign, application, link))),
    quota: quotaOf(campaign, body, applications),
  };
}

async function unfinished(
  ports: Needs,
  campaign: CampaignDefinition,
  application: Application,
  { person }: PageLink,
): Promise<UnfinishedJson> {
  const { views, clock } = ports;
  const track = trackOf(campaign, application);
  const waits = unfinishedWait(campaign, application);
  const reminders =
    (await views.get<Reminders>(remindersView, application.applicant))?.data ?? noRemindersYet(application.applicant);
  const isToday = reminders.nudged?.day === shanghaiDay(clock.now());
  const by = isToday ? (reminders.nudged?.by ?? null) : null;
  const total = formOf(track).fields.length;
  return {
    application: summariseApplication(campaign, application),
    phone: telephoneToCall(campaign, application)?.telephone ?? '',
    done: total - missingFields(track, application).length,
    total,
    waits: waits?.kind ?? null,
    nudgedBy: by && (by === 'system' ? by : await calledAs(ports, by)),
    isMineNudged: isToday && reminders.nudged?.by === person,
  };
}

/** Labels of the columns that say something else than when the body last sent the application back; empty when it never did. */
async function changedSinceReturn(
  { journal }: Pick<Ports, 'journal'>,
  campaign: CampaignDefinition,
  { id }: Pick<Application, 'id'>,
): Promise<string[]> {
  const entries = await journal.read(`application/${id}`);
  const sentBack = entries.findLast(({ events }) => events.some(isSentBack));
  return sentBack ? changedLabels(campaign, entries, ({ seq }) => seq <= sentBack.seq) : [];
}

/** The same, by the application's number; empty for an unknown one. */
export async function findChangedSinceReturn(
  ports: Pick<Ports, 'journal' | 'views' | 'campaigns'>,
  id: string,
): Promise<string[]> {
  const row = await ports.views.get<Application>(applicationView, id);
  const campaign = findCampaign(ports.campaigns, row?.data.campaign);
  return row && campaign ? changedSinceReturn(ports, campaign, row.data) : [];
}

/** Also as entries of earlier programs say it. */
function isSentBack({ kind, decision }: JournalEvent): boolean {
  return kind === 'returned' || (kind === 'stageDecided' && decision === 'back');
}

/** What waits at another level is decided on here. */
function standingFor(application: Application, body: string): Pick<Application, 'status'> {
  const { status } = application;
  return { status: status === 'awaiting-recommendation' && bodyAt(application) !== body ? 'recommended' : status };
}
