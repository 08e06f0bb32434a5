import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, keptSumsIn, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { shownForReview } from '../../domain/application/stages/shown-for-review.ts';
import { bodiesOn, bodyAt } from '../../domain/application/stages/stage.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodyIn, type Person, personView } from '../../domain/people/person.ts';
import { reviewWindow } from '../../domain/recommendation/review-window.ts';
import { undoableOf } from '../../domain/recommendation/undoable.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ReviewJson } from '../../wire/phone/phone.ts';
import { lastDecision } from '../applications/last-decision.ts';
import {
  describeAnswers,
  showFile,
  showOwnPapers,
  showStamped,
  summariseApplication,
} from '../applications/summarise-application.ts';
import type { PageLink } from '../base/page-link.ts';
import { calledAs } from '../bodies/name-people.ts';
import { joinedForm } from '../papers/joined-paper.ts';

export type ReviewRefusal =
  | 'not-yours'
  | 'own-application'
  | 'link-decided'
  | 'already-decided'
  | 'material-changed'
  | 'recommendation-closed'
  | 'submission-closed';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'clock' | 'wording' | 'paperForms' | 'staffNames'>;

interface Reviewed {
  body: string;
  application: Application;
  campaign: CampaignDefinition;
}

/** One of the body's applications.
 *  @returns null for an application that is not, or not yet, before the body this person acts for */
export async function findReviewed(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  person: PersonId,
  id: string,
): Promise<Reviewed | null> {
  const [contact, row] = await Promise.all([
    views.get<Person>(personView, person),
    views.get<Application>(applicationView, id),
  ]);
  const application = row?.data;
  if (!contact || !application || application.submittedAt === null) return null;
  const body = bodyIn(contact.data, application.campaign);
  if (body === null || !bodiesOn(application).includes(body)) return null;
  const campaign = findCampaign(campaigns, application.campaign);
  return campaign ? { application, campaign, body } : null;
}

/** What a recommending contact sees of an application. Source: 沪质协〔2021〕29号 四. */
export async function describeReview(ports: Needs, link: PageLink): Promise<ReviewJson | { refused: ReviewRefusal }> {
  const found = await findReviewed(ports, link.person, link.subject);
  if (!found) return { refused: 'not-yours' };
  const last = await findDecision(ports, link.person, link.subject);
  const isWaiting = found.application.status === 'awaiting-recommendation' && bodyAt(found.application) === found.body;
  const decided = isWaiting || !last ? null : { ...last, by: await calledAs(ports, last.by) };
  const whole = describe(ports, found, decided, link.person);
  if (!isAfter(last, link)) return whole;
  if (!decided) return { refused: 'link-decided' };
  return { ...whole, sections: [], printed: null, stamped: null, papers: [], keptSums: [], fields: [] };
}

/** Whether the body has decided since the link was made: the link ends, it shows no more than the decision. */
export async function isLinkDecided(ports: Pick<Ports, 'journal'>, link: PageLink): Promise<boolean> {
  return isAfter(await findDecision(ports, link.person, link.subject), link);
}

function isAfter(decision: ReviewJson['decided'], { issuedAt }: PageLink): boolean {
  return decision !== null && Date.parse(decision.at) > issuedAt.getTime();
}

function describe(ports: Needs, found: Reviewed, decided: ReviewJson['decided'], reader: PersonId): ReviewJson {
  const { application, campaign } = found;
  const { printed, stamped } = application;
  return {
    application: summariseApplication(campaign, application),
    campaign: campaign.title,
    sections: describeAnswers(campaign, application),
    printed: printed && {
      file: showFile(printed.file),
      article: printed.article ? showFile(printed.article) : null,
      version: printed.version,
      pageCount: printed.pageCount,
    },
    stamped: stamped && showStamped(stamped, joinedForm(ports, application)),
    papers: showOwnPapers(campaign, application),
    fields: formOf(trackOf(campaign, application)).fields.map(({ id: field, label, section }) => ({
      id: field,
      label,
      section,
    })),
    decided,
    open: reviewWindow(application, campaign, { now: ports.clock.now(), by: reader, body: found.body }),
    shown: shownForReview(application),
    undoable: undoableOf(campaign, application, { by: reader, isStaff: false, now: ports.clock.now() }),
    keptSums: keptSumsIn(trackOf(campaign, application), withNewNames(campaign, application)),
  };
}

async function findDecision(
  { journal }: Pick<Ports, 'journal'>,
  person: PersonId,
  id: string,
): Promise<ReviewJson['decided']> {
  const last = lastDecision(await journal.read(`application/${id}`));
  return last && { ...last, isMine: last.by === person };
}
