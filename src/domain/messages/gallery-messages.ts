import type { CardOf } from '../base/card.ts';

type About = { application: string; title: string };

/** What is said about the public gallery of selected cases; part of `MessageValues`. */
export interface GalleryMessages {
  /** Asked once after the publication; `columns` are what would be shown, by their labels. The card follows. */
  'gallery.offer': About & { columns: string[]; pictures: number };
  'gallery.ask': About & { card: CardOf<'gallery'> };
  'gallery.agreed': About & { pictures: number };
  'gallery.declined': About;
  'gallery.withdrawn': About;
  /** Staff put it on the page; `page` is its address there. */
  'gallery.shown': About & { page: string };
  'gallery.hidden': About & { reason: string };
  /** The pictures of the article by number; `shown` are the numbers of those that are shown, in order. */
  'gallery.pictures': About & { captions: string[]; shown: number[]; isChanged: boolean };
  'gallery.no-pictures': About;
  'gallery.pictures-unclear': { most: number };
  /** How it stands. */
  'gallery.state': About & { state: 'unasked' | 'waiting' | 'declined' | 'hidden' | 'shown'; page: string };
  /** Several selected cases, and none was named. */
  'gallery.which': { cases: About[]; word: string };
  'gallery.none': Record<string, never>;
}
