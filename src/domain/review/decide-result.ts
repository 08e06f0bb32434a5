import { trackOf } from '../application/answers/progress.ts';
import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import type { ResultCorrection, ResultTold, StaffCommand } from '../application/record/commands.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { hasCharacters } from '../form/base/answers.ts';

/** The association publishes the outcome of a recommended application. Source: 沪质协〔2021〕29号 五.3. */
export function decideResult(
  application: Application,
  command: StaffCommand,
  { campaign, by }: { campaign: CampaignDefinition; by: PersonId },
): Decision<ApplicationEvent> {
  if (isOwn(application, by)) return refused('own-application');
  if (application.status !== 'recommended') return refused('not-recommended', { status: application.status });
  const { outcome, publication, told = {} } = command;
  const values = { ...aboutResult(campaign, application), ...toldValues(campaign, told) };
  return decided(
    [{ kind: 'resultPublished', outcome, publication, ...commentOf(told) }],
    [tell(application.applicant, outcome === 'awarded' ? 'result.awarded' : 'result.not-awarded', values)],
  );
}

/** Characters of a reason. */
const REASON = { min: 4, max: 500 };

/** A published result was wrong: a new entry says what is right, and tells whoever was told wrongly.
 *  @param contacts of the recommending bodies that had been told */
export function decideCorrection(
  application: Application,
  { outcome, reason, ...told }: ResultCorrection,
  { campaign, by, contacts }: { campaign: CampaignDefinition; by: PersonId; contacts: readonly PersonId[] },
): Decision<ApplicationEvent> {
  if (isOwn(application, by)) return refused('own-application');
  const { status } = application;
  if (status === 'erased') return refused('result-erased');
  if (status !== 'awarded' && status !== 'not-awarded') return refused('no-result-yet', { status });
  if (status === outcome) return refused('same-result');
  const why = reason.trim();
  if (!hasCharacters(why, REASON)) return refused('reason-length', REASON);
  const values = { ...aboutResult(campaign, application), outcome, reason: why };
  return decided(
    [{ kind: 'resultCorrected', from: status, outcome, reason: why, ...commentOf(told) }],
    [
      tell(application.applicant, 'result.corrected', { ...values, ...toldValues(campaign, told) }),
      ...contacts.map((contact) => tell(contact, 'result.corrected-body', values)),
    ],
  );
}

function aboutResult(campaign: CampaignDefinition, application: Application) {
  return {
    application: application.id,
    title: titleOf(campaign, application),
    track: trackOf(campaign, application).title,
    campaign: campaign.title,
    contact: campaign.contact,
  };
}

function commentOf({ comment }: ResultTold): { comment?: string } {
  return comment ? { comment } : {};
}

function toldValues({ id }: CampaignDefinition, { root, objectUntil, ...told }: ResultTold) {
  return {
    list: id,
    ...commentOf(told),
    ...(root ? { root: { ...root } } : {}),
    ...(objectUntil ? { objectUntil } : {}),
  };
}
