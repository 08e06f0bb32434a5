import type { AboutApplication } from '../base/about-application.ts';

/** Messages to applicants about the decisions of bodies and staff; part of `MessageValues`. */
export interface ApplicantMessages {
  /** A stage of the association sends back for named items, or is the end. */
  /** `isRecommended`: a body recommended it before. */
  'check.returned': AboutApplication & {
    stage: string;
    reason: string;
    labels: string[];
    to: string;
    isRecommended?: boolean;
  };
  'check.rejected': AboutApplication & { stage: string; reason: string; contact: string };
  /** `next`: the recommending body of the next level. */
  'application.recommended': AboutApplication & { body: string; next?: string };
  'application.returned': AboutApplication & { body: string; reason: string; labels: string[]; to: string };
  'application.withdrawn': AboutApplication;
  'application.stamped-rejected': AboutApplication & { reason: string };
  /** `isWaiting`: it is before its recommending body. */
  'application.extended': AboutApplication & {
    until: string;
    isOtherYear: boolean;
    isWaiting: boolean;
    reason: string;
  };
  'application.not-recommended': AboutApplication & { body: string; reason: string; contact: string };
}
