import type { CardOf } from '../../base/card.ts';
import type { AboutApplication } from '../base/about-application.ts';

/** A person's own applications: the list, another one, a new one, beginning again; part of `MessageValues`. */
export interface OwnMessages {
  'own.list': {
    applications: (AboutApplication & {
      track: string;
      status: string;
      isCurrent: boolean;
      isHelping?: boolean;
      campaign?: string;
    })[];
  };
  'own.switched': AboutApplication;
  /** An application of a campaign that is loaded no more. */
  'own.gone': { application: string };
  /** Its personal data was erased. */
  /** `isOver`: nothing can be begun any more. */
  'own.erased': { application: string; isOver?: boolean };
  /** A wish to have what is kept erased; `who` asks, by where their application stands. */
  'own.erase-how': { who: 'staff' | 'nobody' | 'draft' | 'submitted' | 'later'; contact: string };
  /** A wish to stop, by where the application is; `over`: nothing can be handed in any more. */
  'own.give-up': { who: 'nobody' | 'draft' | 'over' | 'submitted' | 'later'; contact: string };
  'own.new': { tracks: string[] };
  /** Another track may be meant: which one, among all of them; `mine` is the one that was begun. */
  'track.which': { tracks: string[]; mine: string };
  /** What is filled in stays where it is: `filled` columns of the one that was begun. */
  'track.sure': { track: string; mine: string; filled: number };
  'track.changed': { track: string };
  'track.kept': { track: string };
  /** What was chosen last was taken back; the track may have been meant. */
  'track.hint': { tracks: string[] };
  'anew.ask': { card: CardOf<'anew'>; done: number; total: number };
  'anew.begun': { total: number };
  'anew.kept': Record<string, never>;
  'anew.restored': Record<string, never>;
  /** `asks`: the form has changed, and a column of it is asked. */
  withdrawn: AboutApplication & { to: string; asks?: true };
}
