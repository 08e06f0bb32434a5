import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { hasCharacters } from '../form/base/answers.ts';
import { articlePictures, columnsNamed, galleryOf, markOfQuestion, picturesShown } from './article.ts';
import { type GalleryCase, isOnPage, type ShownPicture } from './gallery-case.ts';
import type { GalleryEvent } from './gallery-events.ts';

export type GalleryCommand =
  | { kind: 'ask' }
  /** `shown` marks the question that a card asked; absent for typed words, which answer the newest one. */
  | { kind: 'consent'; shown?: string }
  | { kind: 'decline'; shown?: string }
  | { kind: 'withdraw'; shown?: string }
  | { kind: 'choose-pictures'; pictures: readonly ShownPicture[] }
  /** All words that are to be blanked. */
  | { kind: 'blank'; words: readonly string[] }
  /** `blanked`: all words that are to be blanked before anybody reads it; as they are without it. */
  | { kind: 'choose'; blanked?: readonly string[] | undefined }
  | { kind: 'hide'; reason: string };

export interface GalleryContext {
  application: Application;
  campaign: CampaignDefinition;
  /** The product itself asks after a publication. */
  by: PersonId | 'system';
  staff: readonly PersonId[];
}

/** Characters of a reason, and of a caption. */
const REASON = { min: 4, max: 500 };
const CAPTION = { max: 60 };
/** Words that one article may have blanked; two characters each at least: one alone would eat sentences. */
const MOST_BLANKED = 100;

/** What may be shown of a selected application: the applicant agrees, staff choose, either takes it off. Source: issue 14.5. */
export function decideGallery(
  known: GalleryCase,
  command: GalleryCommand,
  context: GalleryContext,
): Decision<GalleryEvent> {
  const { application, campaign } = context;
  const gallery = galleryOf(campaign, application);
  if (!gallery) return refused('no-gallery');
  if (command.kind !== 'withdraw' && application.status !== 'awarded') return refused('gallery-not-selected');
  switch (command.kind) {
    case 'ask':
      if (known.askedAt !== null) return refused('gallery-unchanged');
      return decided([{ kind: 'galleryAsked', campaign: campaign.id }], questions(known, context));
    case 'consent':
    case 'decline':
    case 'withdraw':
      return decideAnswer(known, command, context);
    case 'choose-pictures':
      return decidePictures(known, command.pictures, context);
    case 'blank':
      return decideBlanks(known, command.words, context);
    case 'choose':
      return decideChosen(known, command.blanked, context);
    case 'hide':
      return decideShown(known, command, context);
  }
}

/** What the applicant is asked, with what a yes would show. */
function questions(known: GalleryCase, { application, campaign }: GalleryContext): Effect[] {
  const { offer, ask } = galleryQuestion(known, application, campaign);
  return [tell(application.applicant, 'gallery.offer', offer), tell(application.applicant, 'gallery.ask', ask)];
}

/** The values of the question and of its card, as it is asked now. */
export function galleryQuestion(known: GalleryCase, application: Application, campaign: CampaignDefinition) {
  const about = { application: application.id, title: titleOf(campaign, application) };
  const columns = columnsNamed(campaign, application).map(({ label }) => label);
  const shown = markOfQuestion(campaign, application, known);
  return {
    offer: { ...about, columns, pictures: articlePictures(campaign, application).length },
    ask: { ...about, card: { kind: 'gallery' as const, application: application.id, shown } },
  };
}

function decideAnswer(
  known: GalleryCase,
  command: Extract<GalleryCommand, { kind: 'consent' | 'decline' | 'withdraw' }>,
  { application, campaign, by }: GalleryContext,
): Decision<GalleryEvent> {
  if (by !== application.applicant) return refused('owner-only');
  const { card } = galleryQuestion(known, application, campaign).ask;
  const isGiven = known.consent?.answer === 'given';
  if (command.kind === 'consent' && isGiven) return refused('gallery-unchanged');
  if (command.shown !== undefined && command.shown !== card.shown) return refused('material-changed');
  const closing = (how: 'agreed' | 'declined') => [tell(by, 'card.settled', { card, how, by: null, isMine: true })];
  if (command.kind === 'consent') {
    const columns = columnsNamed(campaign, application).map(({ field }) => field);
    return decided([{ kind: 'galleryConsented', campaign: campaign.id, columns }], closing('agreed'));
  }
  if (isGiven) return decided([{ kind: 'galleryWithdrawn', campaign: campaign.id }], closing('declined'));
  if (command.kind === 'withdraw' || known.consent?.answer === 'declined') return refused('nothing-in-gallery');
  return decided([{ kind: 'galleryDeclined', campaign: campaign.id }], closing('declined'));
}

/** By the applicant, or by staff for one that agreed. */
function decidePictures(
  known: GalleryCase,
  pictures: readonly ShownPicture[],
  { application, campaign, by, staff }: GalleryContext,
): Decision<GalleryEvent> {
  const isOwner = by === application.applicant;
  if (!isOwner && !staff.includes(by)) return refused('staff-only');
  if (!isOwner && isOwn(application, by)) return refused('own-application');
  if (known.consent?.answer !== 'given') return refused('no-consent');
  const there = new Set(articlePictures(campaign, application).map(({ file }) => file.sha256));
  const ids = pictures.map(({ id }) => id);
  if (ids.some((id) => !there.has(id)) || new Set(ids).size < ids.length) return refused('no-such-picture');
  if (pictures.some(({ caption }) => [...caption].length > CAPTION.max)) return refused('caption-length', CAPTION);
  const before = picturesShown(campaign, application, known).map(({ id, caption }) => ({ id, caption }));
  const now = pictures.map(({ id, caption }) => ({ id, caption: caption.trim() }));
  if (JSON.stringify(before) === JSON.stringify(now)) return refused('gallery-unchanged');
  return decided([{ kind: 'galleryPicturesChosen', campaign: campaign.id, pictures: now }]);
}

/** Staff blank names of people who were not asked, or show them again. */
function decideBlanks(
  known: GalleryCase,
  words: readonly string[],
  { application, campaign, by, staff }: GalleryContext,
): Decision<GalleryEvent> {
  if (!staff.includes(by)) return refused('staff-only');
  if (isOwn(application, by)) return refused('own-application');
  if (known.consent?.answer !== 'given') return refused('no-consent');
  const wanted = [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
  if (wanted.length > MOST_BLANKED || wanted.some((word) => [...word].length < 2 || [...word].length > CAPTION.max))
    return refused('blanked-words', { max: MOST_BLANKED });
  if (JSON.stringify(wanted) === JSON.stringify(known.blanked ?? [])) return refused('gallery-unchanged');
  return decided([{ kind: 'galleryBlanked', campaign: campaign.id, words: wanted }]);
}

/** Staff put it on the page, with what they blanked in the same breath. */
function decideChosen(
  known: GalleryCase,
  words: readonly string[] | undefined,
  context: GalleryContext,
): Decision<GalleryEvent> {
  const blanked = words === undefined ? null : decideBlanks(known, words, context);
  if (blanked?.kind === 'refused' && blanked.reason !== 'gallery-unchanged') return blanked;
  const shown = decideShown(known, { kind: 'choose' }, context);
  if (shown.kind === 'refused') return shown;
  return decided([...(blanked?.kind === 'decided' ? blanked.events : []), ...shown.events], shown.effects);
}

/** Staff put it on the page or take it off; its applicant hears of it. */
function decideShown(
  known: GalleryCase,
  command: Extract<GalleryCommand, { kind: 'choose' | 'hide' }>,
  { application, campaign, by, staff }: GalleryContext,
): Decision<GalleryEvent> {
  if (!staff.includes(by)) return refused('staff-only');
  if (isOwn(application, by)) return refused('own-application');
  const about = { application: application.id, title: titleOf(campaign, application) };
  if (command.kind === 'choose') {
    if (known.consent?.answer !== 'given') return refused('no-consent');
    if (isOnPage(known)) return refused('gallery-unchanged');
    const told = { ...about, page: `${campaign.id}/${application.id}` };
    return decided(
      [{ kind: 'caseChosen', campaign: campaign.id }],
      [tell(application.applicant, 'gallery.shown', told)],
    );
  }
  if (!isOnPage(known)) return refused('nothing-in-gallery');
  const reason = command.reason.trim();
  if (!hasCharacters(reason, REASON)) return refused('reason-length', REASON);
  return decided(
    [{ kind: 'caseHidden', campaign: campaign.id, reason }],
    [tell(application.applicant, 'gallery.hidden', { ...about, reason })],
  );
}
