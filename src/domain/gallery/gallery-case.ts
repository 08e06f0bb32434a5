import type { StoredFileReference } from '../base/message.ts';

/** A picture of the article that is shown: named by the hash of its file, with the caption it is shown with. */
export interface ShownPicture {
  id: string;
  caption: string;
}

/** What the public gallery may show of one application, folded from `gallery/<application>`. */
export interface GalleryCase {
  application: string;
  campaign: string;
  /** When the applicant was asked; null before. */
  askedAt: string | null;
  /** What the applicant said last; `columns` are those the consent named. */
  consent: { answer: 'given' | 'declined' | 'withdrawn'; at: string; columns: readonly string[] } | null;
  /** Staff put it on the page. */
  isChosen: boolean;
  /** Why staff took it off. */
  hidden: { reason: string; at: string } | null;
  /** In the order they are shown; null for all of the form's, as they were captioned there. */
  pictures: readonly ShownPicture[] | null;
  /** Words that staff blanked: people who were not asked. Absent for none. */
  blanked?: readonly string[];
  /** The article as PDF, and a mark of what it was made of. */
  printed: { mark: string; file: StoredFileReference } | null;
}

export function noCaseYet(application: string): GalleryCase {
  return {
    application,
    campaign: '',
    askedAt: null,
    consent: null,
    isChosen: false,
    hidden: null,
    pictures: null,
    printed: null,
  };
}

/** Whether the public page has it: agreed to, and chosen. Whether its result still stands is asked of the application. */
export function isOnPage({ consent, isChosen }: Pick<GalleryCase, 'consent' | 'isChosen'>): boolean {
  return isChosen && consent?.answer === 'given';
}
