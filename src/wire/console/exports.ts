import { z } from 'zod';
import type { ApplicationStatus } from '../../domain/application/record/application.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import { statusChoice } from '../base/status-choice.ts';

const wanted = z.string().min(1).max(80).nullable().default(null);
/** `POST exports`: which applications; what is left out takes all. */
export const exportBody = z.object({
  requestId,
  kind: z.enum(['table', 'archive']),
  campaign: id,
  body: wanted,
  status: statusChoice.nullable().default(null),
  stage: wanted,
  track: wanted,
  search: wanted,
});
export type ExportBody = z.input<typeof exportBody>;

export interface ExportAskedJson {
  id: string;
}

/** `GET exports`. */
export interface ExportJson {
  id: string;
  kind: 'table' | 'archive';
  /** A recommending body's name; null for the whole campaign. */
  body: string | null;
  track: string | null;
  status: ApplicationStatus | null;
  /** Title of the stage that it was narrowed to. */
  stage: string | null;
  search: string | null;
  by: string;
  at: string;
  expiresAt: string;
  /** Null while it is being made. */
  made: { name: string; sizeBytes: number; applications: number; at: string } | null;
  /** Null when nothing is known about it: it waits, or is made. */
  progress: { done: number; total: number } | null;
}
