import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Objection } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import type { MeantJson, ObjectionsJson } from '../../wire/console/objections.ts';
import { listAnnounced } from '../publication/list-announced.ts';

type Needs = Pick<Ports, 'views'>;

/** Objections as somebody at the console sees them: who raised one that is about an application of theirs stays unknown to them. */
export async function showObjections(
  needs: Needs,
  campaign: CampaignDefinition,
  { objections, by }: { objections: readonly Objection[]; by: PersonId },
): Promise<Omit<ObjectionsJson[number], 'seconds'>[]> {
  const published = objections.length > 0 ? await listPublished(needs, campaign) : [];
  return objections.map((objection) => {
    const shown = { ...objection, meant: meantBy(campaign, published, objection), isOwn: false };
    if (!namesOwn(campaign, published, objection, by)) return shown;
    const { filed } = objection;
    const hidden = { by: objection.by === by ? by : '', filed: filed && { ...filed, name: '', phone: '' } };
    return { ...shown, ...hidden, isOwn: true };
  });
}

/** Whether an objection is about a published application that somebody has a part in. */
export async function isAboutOwn(
  needs: Needs,
  campaign: CampaignDefinition,
  objection: Objection,
  by: PersonId,
): Promise<boolean> {
  return namesOwn(campaign, await listPublished(needs, campaign), objection, by);
}

async function listPublished({ views }: Needs, campaign: CampaignDefinition): Promise<Application[]> {
  const publications = await listAnnounced({ views }, campaign);
  const ids = new Set(publications.flatMap(({ results }) => results.map(({ application }) => application)));
  const rows = await Promise.all([...ids].map((id) => views.get<Application>(applicationView, id)));
  return rows.flatMap((row) => row?.data ?? []);
}

/** By the application it was raised with, and by a number or a whole name anywhere in its words: rather one too many for a colleague than one decided by whom it is about. */
function namesOwn(
  campaign: CampaignDefinition,
  published: readonly Application[],
  { application, filed, text }: Objection,
  by: PersonId,
): boolean {
  const words = bare(`${filed?.about ?? ''} ${text}`);
  return published.some((one) => {
    if (!isOwn(one, by)) return false;
    const title = bare(titleOf(campaign, one));
    return one.id === application || words.includes(one.id) || (title !== '' && words.includes(title));
  });
}

/** What one by page says it is about, by its number or its whole name; null where nothing published is called so. */
function meantBy(
  campaign: CampaignDefinition,
  published: readonly Application[],
  { filed }: Objection,
): MeantJson | null {
  if (!filed) return null;
  const about = bare(filed.about);
  const found = published.find((one) => about.includes(one.id) || bare(titleOf(campaign, one)) === about);
  if (!found) return null;
  return {
    ...{ application: found.id, title: titleOf(campaign, found) },
    isPhoneKnown: hasPhone(campaign, found, filed.phone),
  };
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toUpperCase();
}

function hasPhone(campaign: CampaignDefinition, application: Application, phone: string): boolean {
  const fields = formOf(trackOf(campaign, application)).fields.filter(
    ({ kind }) => kind === 'mobile' || kind === 'phone',
  );
  return fields.some(({ id }) => application.answers[id] === phone);
}
