import { z } from 'zod';
import type { ApplicationStatus } from '../../domain/application/record/application.ts';

/** A status as a query may name it; one left out here does not compile. */
export const statusChoice = z.enum({
  draft: 'draft',
  'awaiting-recommendation': 'awaiting-recommendation',
  returned: 'returned',
  recommended: 'recommended',
  'not-recommended': 'not-recommended',
  rejected: 'rejected',
  awarded: 'awarded',
  'not-awarded': 'not-awarded',
  erased: 'erased',
} satisfies { [Status in ApplicationStatus]: Status });
export type StatusName = z.infer<typeof statusChoice>;
