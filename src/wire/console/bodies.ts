import { z } from 'zod';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { FileJson } from '../base/shown.ts';

/** One of a body's two papers. */
export interface BodyPaperJson {
  standing: 'none' | 'made' | 'stamped' | 'outdated';
  version: number;
  printed: readonly FileJson[];
  /** The stamped paper that came back last, of whichever version. */
  stamped: {
    version: number;
    files: readonly FileJson[];
    joined: FileJson | null;
    at: string;
    seal: 'present' | 'cannot_confirm' | 'absent' | null;
    /** Only people can say that it is this paper, and stamped. */
    isForPeople: boolean;
  } | null;
  /** Numbers that annex 5 counts otherwise, with the reason given. */
  differences: readonly { label: string; stated: number; listed: number; reason: string | null }[];
}

/** `GET bodies`. */
export interface BodyJson {
  id: string;
  name: string;
  /** What its kind is called; empty where the campaign has none. */
  kind: string;
  /** Name of the one that its recommendations go to; empty for none. */
  above: string;
  /** Who acts for it in a chat. */
  contacts: readonly string[];
  waiting: number;
  /** Titles of what waits and nobody at the body may decide: everybody there has a part in it. */
  undecidable: readonly string[];
  /** Whom staff named for it. */
  listed: readonly { name: string; mobile: string }[];
  /** Everything by which who acts for it can be looked for. */
  knownAs: readonly string[];
  /** Whom to phone: no chat leads to the body. */
  toPhone: readonly { name: string; mobile: string }[];
  /** What they are to be told on the telephone; null where a chat leads to the body, or it has nothing left to do. */
  toTell: { papers: readonly string[]; closesOn: string; left: number; remindedOn: string | null } | null;
  papers: Readonly<Record<'recommendation' | 'statistics', BodyPaperJson>>;
}

/** `POST bodies/:body/invitations`; `until` invites a deputy, to that day. */
export const invitationBody = z.object({ campaign: id, until: z.iso.date().optional() });
export type InvitationBody = z.input<typeof invitationBody>;
/** `word` is typed before the code. */
export interface InvitationJson {
  code: string;
  word: string;
}

/** `POST bodies/:body/contacts/:person/unbinding`. */
export const unbindingBody = z.object({ campaign: id, requestId });
export type UnbindingBody = z.input<typeof unbindingBody>;
