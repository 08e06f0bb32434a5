import { withNewNames } from '../application/answers/adapt.ts';
import { formOf, trackOf } from '../application/answers/progress.ts';
import { organisationOf, titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { markOf } from '../base/mark-of.ts';
import type { StoredFileReference } from '../base/message.ts';
import { galleryColumns } from '../campaign/gallery-columns.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { GalleryColumns } from '../campaign/stages.ts';
import { type Answers, isPictureList, type Picture } from '../form/base/answers.ts';
import { isNumberOrAddress } from '../form/contact-data.ts';
import { printAnswer } from '../form/parse-answer.ts';
import type { FormField } from '../form/schema.ts';
import { conceal, wordsToConceal } from '../scores/conceal.ts';
import type { GalleryCase, ShownPicture } from './gallery-case.ts';

/** One case as everybody may read it. */
export interface PublicArticle {
  title: string;
  organisation: string;
  track: string;
  text: string;
  facts: { label: string; text: string }[];
  pictures: (ShownPicture & { file: StoredFileReference })[];
  /** Of everything it shows. */
  mark: string;
}

/** What a campaign shows of an application's track. @returns null for nothing */
export function galleryOf(campaign: CampaignDefinition, application: Application): GalleryColumns | null {
  return galleryColumns(campaign, application.track);
}

/** Every column that the gallery shows, as the applicant's consent names them. */
export function columnsNamed(
  campaign: CampaignDefinition,
  application: Application,
): { field: string; label: string }[] {
  const gallery = galleryOf(campaign, application);
  if (!gallery) return [];
  const { titleField, organisationField } = trackOf(campaign, application);
  const { text, pictures, columns } = gallery;
  const named = [...new Set([titleField, organisationField, ...columns, text, ...(pictures ? [pictures] : [])])];
  return named.map((field) => ({ field, label: fieldOf(campaign, application, field)?.label ?? field }));
}

/** Of what the applicant is asked: the columns, and the last answer, which a card from before it knows nothing of. */
export function markOfQuestion(
  campaign: CampaignDefinition,
  application: Application,
  { consent }: Pick<GalleryCase, 'consent'>,
): string {
  const columns = columnsNamed(campaign, application).map(({ field }) => field);
  return markOf([...columns, ...(consent ? [consent.answer, consent.at] : [])]);
}

/** The article's pictures as the applicant sent them. */
export function articlePictures(campaign: CampaignDefinition, application: Application): readonly Picture[] {
  const field = galleryOf(campaign, application)?.pictures;
  const value = field ? withNewNames(campaign, application).answers[field] : undefined;
  return isPictureList(value) ? value : [];
}

/** The pictures that are shown, in their order; captions without ways to reach somebody. */
export function picturesShown(
  campaign: CampaignDefinition,
  application: Application,
  known: Pick<GalleryCase, 'pictures' | 'blanked'>,
): PublicArticle['pictures'] {
  const there = articlePictures(campaign, application);
  const chosen = known.pictures ?? there.map(({ file, caption }) => ({ id: file.sha256, caption }));
  const hidden = hiddenOf(campaign, application, known);
  return chosen.flatMap(({ id, caption }) => {
    const file = there.find((picture) => picture.file.sha256 === id)?.file;
    return file ? [{ id, caption: cleared(caption, hidden), file }] : [];
  });
}

/** The article as it is shown: only the columns that the consent names, without telephone numbers, e-mail and postal addresses
 *  wherever they stand, and without the names that staff blanked. */
export function publicArticle(
  campaign: CampaignDefinition,
  application: Application,
  known: Pick<GalleryCase, 'pictures' | 'consent' | 'blanked'>,
): PublicArticle | null {
  const gallery = galleryOf(campaign, application);
  if (!gallery) return null;
  const hidden = hiddenOf(campaign, application, known);
  const { answers } = withNewNames(campaign, application);
  const isNamed = (field: string) => known.consent?.columns.includes(field) === true;
  const text = isNamed(gallery.text) ? answers[gallery.text] : undefined;
  const facts = gallery.columns.filter(isNamed).flatMap((id) => {
    const field = fieldOf(campaign, application, id);
    const value = answers[id];
    return field && value !== undefined
      ? [{ label: field.label, text: cleared(printAnswer(field, value), hidden) }]
      : [];
  });
  const shown = {
    title: titleOf(campaign, application),
    organisation: organisationOf(campaign, application),
    track: trackOf(campaign, application).title,
    text: typeof text === 'string' ? cleared(text, hidden) : '',
    facts,
    pictures: gallery.pictures && isNamed(gallery.pictures) ? picturesShown(campaign, application, known) : [],
  };
  return { ...shown, mark: markOf([JSON.stringify(shown)]) };
}

/** What the article's layout is printed from: nothing that is not shown. */
export function articleAnswers(campaign: CampaignDefinition, application: Application, shown: PublicArticle): Answers {
  const gallery = galleryOf(campaign, application);
  const { titleField, organisationField } = trackOf(campaign, application);
  const { answers } = withNewNames(campaign, application);
  const columns = Object.fromEntries((gallery?.columns ?? []).map((field) => [field, answers[field]]));
  return {
    ...columns,
    [titleField]: shown.title,
    [organisationField]: shown.organisation,
    ...(gallery ? { [gallery.text]: shown.text } : {}),
    ...(gallery?.pictures
      ? { [gallery.pictures]: shown.pictures.map(({ file, caption }) => ({ file, caption })) }
      : {}),
  };
}

/** The same for a layout that knows no columns of the campaign (`articleForm`). */
export function commonAnswers({ title }: CampaignDefinition, shown: PublicArticle): Answers {
  const facts = shown.facts.map(({ label, text }) => `${label}：${text}`);
  return {
    ...{ title: shown.title, organisation: shown.organisation, track: shown.track, campaign: title },
    text: [shown.title, ...facts, shown.text].join('\n'),
    pictures: shown.pictures.map(({ file, caption }) => ({ file, caption })),
  };
}

function fieldOf(campaign: CampaignDefinition, application: Application, id: string): FormField | undefined {
  return formOf(trackOf(campaign, application)).fields.find((field) => field.id === id);
}

/** Ways to reach somebody, as they were filled in, and what staff blanked. */
function hiddenOf(
  campaign: CampaignDefinition,
  application: Application,
  { blanked = [] }: Pick<GalleryCase, 'blanked'>,
): string[] {
  const { answers } = withNewNames(campaign, application);
  const values = formOf(trackOf(campaign, application)).fields.flatMap((field) => {
    const value = answers[field.id];
    return isNumberOrAddress(field) && typeof value === 'string' ? [value] : [];
  });
  return wordsToConceal([...values, ...blanked]);
}

function cleared(text: string, hidden: readonly string[]): string {
  return conceal(text, hidden, STARS);
}

/** Stands where a number was. */
const STARS = '＊＊＊';
