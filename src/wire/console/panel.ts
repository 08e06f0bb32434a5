import { z } from 'zod';
import type { LaterCorrection } from '../../domain/panel/panel.ts';
import type { ProposedLine } from '../../domain/panel/proposal.ts';
import { requestId } from '../base/request-id.ts';
import type { FileJson, FoundPaperJson } from '../base/shown.ts';
import type { UnderwayJson } from './late.ts';

const outcome = z.enum(['awarded', 'not-awarded']);
const about = { campaign: z.string().min(1).max(80), requestId };
const application = z.string().min(1).max(80);

/** `POST panel`. */
export const panelBody = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('set-cut'), track: z.string().max(80), count: z.number().int() }),
  z.object({ ...about, kind: z.literal('move'), application, to: outcome, reason: z.string().max(2000) }),
  z.object({ ...about, kind: z.literal('undo-move'), application }),
  z.object({ ...about, kind: z.literal('freeze'), mark: z.string().max(40) }),
  z.object({ ...about, kind: z.literal('unfreeze'), reason: z.string().max(2000) }),
]);
export type PanelBody = z.input<typeof panelBody>;

/** `GET panel/what-if`. */
export const whatIfQuery = z.object({
  campaign: about.campaign,
  track: z.string().max(80),
  count: z.coerce.number().int().min(0).max(100_000),
});

export interface WhatIfJson {
  enter: readonly string[];
  leave: readonly string[];
  tied: readonly string[];
}

/** `POST panel/pack`. */
export const packBody = z.object(about);
export type PackBody = z.input<typeof packBody>;

/** `POST panel/stamped?campaign=…&requestId=…`, a form of files. */
export const stampedQuery = z.object(about);

/** A line of the panel's list. */
export interface PanelLineJson extends ProposedLine {
  title: string;
  organisation: string;
  isOwn: boolean;
  /** The result was corrected after it was published; `by`: what colleagues call them. */
  corrected: LaterCorrection | null;
}

/** `GET panel`. */
export interface PanelJson {
  stage: string;
  decidedBy: string;
  frozen: { at: string; by: string } | null;
  /** Opened again, and not frozen since; `kept`: how many results are told already and stand. */
  reopened: { at: string; by: string; reason: string; kept: number } | null;
  /** Of the list as it is shown. */
  mark: string;
  tracks: readonly {
    id: string;
    title: string;
    quota: number | null;
    eachBody: number | null;
    cut: number | null;
    selected: number;
  }[];
  /** Experts score before it; where none do, everything is decided by hand. */
  hasScores: boolean;
  /** The decision can be printed, to be signed and stamped. */
  hasPack: boolean;
  /** `changed`: names of those of whom the list says something else by now. */
  pack: {
    version: number;
    pageCount: number;
    file: FileJson;
    spreadsheet: FileJson;
    at: string;
    changed: readonly string[];
  } | null;
  /** Came back last; `isCurrent`: it says what is there. */
  stamped: {
    version: number;
    files: readonly FileJson[];
    at: string;
    by: string;
    paper: FoundPaperJson | null;
    isCurrent: boolean;
  } | null;
  lines: readonly PanelLineJson[];
  /** What can still come before the panel. */
  underway: UnderwayJson;
}
