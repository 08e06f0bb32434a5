import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { articlePictures, galleryOf, type PublicArticle, publicArticle } from '../../domain/gallery/article.ts';
import { type GalleryCase, isOnPage, noCaseYet } from '../../domain/gallery/gallery-case.ts';
import { galleryView } from '../../domain/gallery/gallery-events.ts';
import { type GalleryOrder, galleryOrderView } from '../../domain/gallery/gallery-order.ts';
import { namesFound } from '../../domain/gallery/names-found.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ArticleNamesJson, StaffCaseJson } from '../../wire/console/gallery.ts';
import { showFile } from '../applications/summarise-application.ts';
import { listUnder } from '../list-under.ts';

type Needs = Pick<Ports, 'views'>;

/** What cases are put in order by. */
type Named = Pick<StaffCaseJson, 'application' | 'organisation' | 'title'>;

/** One case that everybody may read. */
export interface OpenCase {
  application: Application;
  known: GalleryCase;
  article: PublicArticle;
}

/** The cases on the public page of a campaign, in the order staff gave them, then by unit and name. */
export async function listOpenCases({ views }: Needs, campaign: CampaignDefinition): Promise<OpenCase[]> {
  const rows = await listUnder<GalleryCase>(views, galleryView, { index: 'shown', equals: campaign.id });
  const open = await Promise.all(rows.map(({ data }) => openCase({ views }, campaign, data)));
  const order = (await views.get<GalleryOrder>(galleryOrderView, campaign.id))?.data.applications ?? [];
  const named = open.flatMap((one) => {
    if (!one) return [];
    const { organisation, title } = one.article;
    return [{ application: one.application.id, organisation, title, one }];
  });
  return inOrder(order, named).map(({ one }) => one);
}

/** @returns null for one that nobody may read: not agreed to, not chosen, or its result no longer stands */
export async function findOpenCase(
  { views }: Needs,
  campaign: CampaignDefinition,
  id: string,
): Promise<OpenCase | null> {
  const known = (await views.get<GalleryCase>(galleryView, id))?.data;
  return known ? openCase({ views }, campaign, known) : null;
}

/** Whether a campaign's public page shows anything. */
export async function hasOpenCases({ views }: Needs, campaign: CampaignDefinition): Promise<boolean> {
  return (await views.list<GalleryCase>(galleryView, { index: 'shown', equals: campaign.id, limit: 1 })).length > 0;
}

async function openCase({ views }: Needs, campaign: CampaignDefinition, known: GalleryCase): Promise<OpenCase | null> {
  if (!isOnPage(known)) return null;
  const application = (await views.get<Application>(applicationView, known.application))?.data;
  if (application?.status !== 'awarded' || application.campaign !== campaign.id) return null;
  const article = publicArticle(campaign, application, known);
  return article && { application, known, article };
}

/** Every selected application of a campaign that could be shown. */
export async function listStaffCases(
  { views }: Needs,
  campaign: CampaignDefinition,
  by: PersonId,
): Promise<StaffCaseJson[]> {
  const rows = await listUnder<Application>(views, applicationView, {
    index: 'status',
    equals: `${campaign.id}/awarded`,
  });
  const cases = await Promise.all(
    rows
      .filter(({ data }) => galleryOf(campaign, data) !== null)
      .map(async ({ data }) =>
        staffCase(campaign, data, (await views.get<GalleryCase>(galleryView, data.id))?.data ?? noCaseYet(data.id), by),
      ),
  );
  const order = (await views.get<GalleryOrder>(galleryOrderView, campaign.id))?.data.applications ?? [];
  return inOrder(order, cases);
}

/** The text of a case as it would be shown, with who it may name. @returns null for an unknown application, and one that is not shown */
export async function readNames(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  id: string,
): Promise<ArticleNamesJson | null> {
  const application = (await views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(campaigns, application?.campaign);
  if (!application || !campaign || application.status !== 'awarded') return null;
  const known = (await views.get<GalleryCase>(galleryView, id))?.data ?? noCaseYet(id);
  const article = publicArticle(campaign, application, known);
  if (!article) return null;
  const facts = article.facts.map(({ label, text }) => `${label}\uff1a${text}`);
  const captions = article.pictures.map(({ caption }) => caption);
  return {
    text: [article.title, ...facts, article.text, ...captions].filter((line) => line !== '').join('\n'),
    names: namesFound(campaign, application, known),
  };
}

function staffCase(
  campaign: CampaignDefinition,
  application: Application,
  known: GalleryCase,
  by: PersonId,
): StaffCaseJson {
  const there = articlePictures(campaign, application);
  // Staff see what would be shown, whatever was agreed to.
  const columns = [galleryOf(campaign, application)?.pictures ?? ''];
  const consent = { answer: 'given' as const, at: '', columns };
  const article = publicArticle(campaign, application, { ...known, consent });
  const shown = article?.pictures ?? [];
  const left = there.filter(({ file }) => !shown.some(({ id }) => id === file.sha256));
  return {
    application: application.id,
    ...{ title: article?.title ?? '', organisation: article?.organisation ?? '', track: article?.track ?? '' },
    state: stateOf(known),
    reason: known.hidden?.reason ?? null,
    pictures: [
      ...shown.map(({ file, caption }) => ({ file: showFile(file), caption, isShown: true })),
      ...left.map(({ file, caption }) => ({ file: showFile(file), caption, isShown: false })),
    ],
    isOwn: isOwn(application, by),
  };
}

function stateOf(known: GalleryCase): StaffCaseJson['state'] {
  if (isOnPage(known)) return 'shown';
  switch (known.consent?.answer) {
    case 'given':
      return known.hidden ? 'hidden' : 'agreed';
    case 'declined':
    case 'withdrawn':
      return known.consent.answer;
    default:
      return known.askedAt === null ? 'unasked' : 'asked';
  }
}

/** In the order staff gave, then by unit and name. */
export function inOrder<Case extends Named>(order: readonly string[], cases: readonly Case[]): Case[] {
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...cases].sort(
    (a, b) =>
      placeOf(a.application) - placeOf(b.application) ||
      a.organisation.localeCompare(b.organisation, 'zh-CN') ||
      a.title.localeCompare(b.title, 'zh-CN'),
  );
}
