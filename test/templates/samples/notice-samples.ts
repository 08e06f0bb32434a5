import { accountSamples } from './account-samples.ts';
import { waitingSamples } from './waiting-samples.ts';

/** Values for what is said beside the matter itself. */
export const noticeSamples = { ...waitingSamples, ...accountSamples };
