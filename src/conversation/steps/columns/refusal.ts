import type { Refused } from '../../../domain/form/base/parsed.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';

/** An answer that is not valid, and why. */
export function refusal(field: FormField, refused: Refused, scene: JourneyScene): StepAnswer {
  return { kind: 'say', isMiss: true, parts: [say('form.refused', refusalOf(field, refused, scene))] };
}

/** Everything the words of a refusal look at. */
export function refusalOf(
  field: FormField,
  { reason, values }: Refused,
  { bookmark, campaign, application }: JourneyScene,
) {
  const { label, id } = field;
  const about = { label, field: id, track: application.track, campaign: campaign.id, misses: bookmark.misses };
  return { ...about, reason, values: { ...values } };
}
