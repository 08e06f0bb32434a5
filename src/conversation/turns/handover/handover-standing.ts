import { formOf, missingFields, trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { applicantNameIn, telephoneToCall } from '../../../domain/application/together/named-in.ts';
import { nameGiven } from '../../../domain/application/together/together.ts';
import { mobileAccount, shownAccount, spelledAccount } from '../../../domain/base/person.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import type { HandoverStanding } from '../../../domain/handover/handover.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { nameOfDesk } from '../../base/desk.ts';
import type { Scene } from '../../base/scene.ts';
import { fieldPlace } from '../../steps/form.ts';
import { stepAt } from '../../steps/registry.ts';

/** Columns that are named as still open. */
const MAX_MISSING = 8;

/** Who asks, and where the person is: for staff, who have to help from there. Where no name is known, staff read the body, or what is filed. */
export function handoverStanding(scene: Scene): {
  name: string;
  body: string | null;
  standing: HandoverStanding | null;
} {
  const { person, application, desks } = scene;
  const body = desks.map(nameOfDesk).join('\u3001') || null;
  const campaign = findCampaign(scene.campaigns, application?.campaign) ?? scene.campaign;
  const known = scene.knownAs ?? scene.scoring?.at(-1)?.name;
  const account = spelledAccount(person.id) ?? mobileAccount(person.id);
  if (!application) return { name: known ?? account ?? body ?? shownAccount(person.id), body, standing: null };
  return {
    name: known ?? nameGiven(application, person.id) ?? account ?? titleOf(campaign, application),
    body,
    standing: standingAt(campaign, application, person.bookmark),
  };
}

/** How far an application is now, and where its conversation is. */
export function standingAt(
  campaign: CampaignDefinition,
  application: Application,
  bookmark: Bookmark | null,
): HandoverStanding {
  const track = trackOf(campaign, application);
  const { fields } = formOf(track);
  const missing = missingFields(track, application);
  const call = telephoneToCall(campaign, application);
  const contact = call?.of ?? applicantNameIn(campaign, application);
  const telephone = call?.telephone;
  const place = bookmark?.place ?? '';
  return {
    application: application.id,
    title: titleOf(campaign, application),
    track: track.name,
    step: stepAt(track, place)?.step ?? 'done',
    label: fields.find(({ id }) => fieldPlace(id) === place)?.label ?? null,
    misses: bookmark?.misses ?? 0,
    done: fields.length - missing.length,
    total: fields.length,
    missing: missing.slice(0, MAX_MISSING).map(({ label }) => label),
    ...(contact === null ? {} : { contact }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}
