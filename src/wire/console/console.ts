import { z } from 'zod';
import type { AudienceState } from '../../domain/broadcast/audience.ts';
import type { ChainPart } from '../../domain/campaign/chain-parts.ts';
import type { StageKind } from '../../domain/campaign/stages.ts';
import type { StaffRole } from '../../domain/staff/staff-list.ts';
import { id } from '../base/id.ts';
import type { StatusName } from '../base/status-choice.ts';
import type { HeldOffJson } from './undelivered.ts';

export type ChainPartName = ChainPart;

/** `POST session`, when it is open. `state` tells it from an opening that still asks. */
export interface SignedInJson {
  person: string;
}

/** `GET me`. */
export interface MeJson {
  person: string;
  /** An auditor reads and changes nothing. */
  role: StaffRole;
  /** As the configuration names them; null for nobody it names. */
  name: string | null;
  now: string;
  /** Platforms that take nothing of ours at the moment. */
  held: readonly HeldOffJson[];
  campaigns: readonly {
    id: string;
    title: string;
    /** Its review has ended. */
    isOver: boolean;
    bodies: readonly { id: string; name: string }[];
    tracks: readonly { id: string; name: string }[];
    /** The kinds of its stages: what a chain does not have, is not offered. */
    kinds: readonly StageKind[];
    /** What its chain has beside them, and the statuses and audiences that it knows. */
    parts: readonly ChainPartName[];
    statuses: readonly StatusName[];
    audiences: readonly AudienceState[];
    /** What the papers of a recommending body are called; empty where the campaign gives no name; none where bodies hand in no paper. */
    papers: readonly { id: 'recommendation' | 'statistics'; name: string }[];
  }[];
}

export const campaignQuery = z.object({ campaign: id });
