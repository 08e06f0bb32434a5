import type { CardOf } from '../../base/card.ts';
import type { AboutApplication } from '../base/about-application.ts';

/** What is said about the public gallery of selected cases; part of `MessageValues`. */
export interface GalleryMessages {
  /** Asked once after the publication; `columns` are what would be shown, by their labels. The card follows. */
  'gallery.offer': AboutApplication & { columns: string[]; pictures: number };
  'gallery.ask': AboutApplication & { card: CardOf<'gallery'> };
  /** The card that was pressed asked before this was answered last; null where the columns changed. It is asked again. */
  'gallery.older': { title: string; answered: 'given' | 'declined' | 'withdrawn' | null };
  'gallery.agreed': AboutApplication & { pictures: number };
  'gallery.declined': AboutApplication;
  'gallery.withdrawn': AboutApplication;
  /** Staff put it on the page; `page` is its address there. */
  'gallery.shown': AboutApplication & { page: string };
  'gallery.hidden': AboutApplication & { reason: string };
  /** The pictures of the article by number; `shown` are the numbers of those that are shown, in order. */
  'gallery.pictures': AboutApplication & { captions: string[]; shown: number[]; isChanged: boolean };
  'gallery.no-pictures': AboutApplication;
  'gallery.pictures-unclear': { most: number };
  /** How it stands. */
  'gallery.state': AboutApplication & { state: 'unasked' | 'waiting' | 'declined' | 'hidden' | 'shown'; page: string };
  /** Several selected cases, and none was named. */
  'gallery.which': { cases: AboutApplication[]; word: string };
  'gallery.none': Record<string, never>;
}
