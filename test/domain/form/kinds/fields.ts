import campaign from '../../../../flows/star-2021/campaign.ts';
import { parseAnswer } from '../../../../src/domain/form/parse-answer.ts';
import type { FieldOf, FormDefinition, FormField } from '../../../../src/domain/form/schema.ts';

export const TODAY = '2021-12-07';

export function formOf(track: 'team' | 'individual'): FormDefinition {
  const step = campaign.tracks[track]?.journey.find((one) => one.step === 'form');
  if (step?.step !== 'form') throw new Error(`no form in ${track}`);
  return step.form;
}

export function fieldOf(id: string, track: 'team' | 'individual' = 'team'): FormField {
  const field = formOf(track).fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

/** What a typed answer is read as: the value, or the reason of the refusal behind a ✗. */
export function read(id: string, text: string, track: 'team' | 'individual' = 'team'): unknown {
  const parsed = parseAnswer(fieldOf(id, track), { kind: 'text', text }, { today: TODAY });
  return parsed.kind === 'accepted' ? parsed.value : `✗ ${parsed.reason}`;
}

/** A long text is short here, so that both of its limits are met often. */
export function shortLongText(): FieldOf<'long-text'> {
  const field = fieldOf('deeds');
  if (field.kind !== 'long-text') throw new Error('deeds is no long text');
  return { ...field, minCharacters: 10, maxCharacters: 60 };
}
