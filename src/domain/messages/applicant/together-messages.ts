import type { CardOf } from '../../base/card.ts';
import type { Away } from '../../language/talk/away-words.ts';
import type { AboutApplication } from '../base/about-application.ts';

/** What is said to people who fill in an application together; part of `MessageValues`. */
export interface TogetherMessages {
  'together.invited': AboutApplication & { code: string; joined: string[] };
  'together.revoked': Record<string, never>;
  'together.bad-code': Record<string, never>;
  'together.joined': AboutApplication & { owner: string };
  'together.joined-you': AboutApplication & { name: string };
  'together.you-removed': AboutApplication;
  /** Somebody who was removed goes on all the same. */
  'together.no-more': AboutApplication;
  /** `hadCode`: a code to join by stood until then. */
  'together.removed': { name: string; hadCode: boolean };
  'together.who': { owner: string; helpers: { person?: string; name: string; count: number }[] };
  'together.which': { names: string[] };
  'together.sections': { sections: { name: string; open: number; isOwnerHere: boolean }[] };
  'together.section-done': { section: string | null; open: number };
  'together.owner-only': { owner: string };
  /** Whoever fills in will not be there, or leaves. */
  'together.away': { away: Away; isHelper: boolean; contact: string };
  'together.also-writing': { label: string; name: string };
  'together.clash': AboutApplication & {
    card: CardOf<'clash'>;
    number: number;
    label: string;
    first: { name: string; text: string };
    later: { name: string; text: string };
  };
  /** A helper changed an answer that the owner gave, or has read in the whole. */
  'together.changed': AboutApplication & { name: string; label: string; before: string; text: string };
  'together.clash-noted': { count: number };
  'together.settled': { number: number; label: string; text: string; by: string };
  'together.chosen': { number: number; by: string; keep: 'first' | 'later' };
}
