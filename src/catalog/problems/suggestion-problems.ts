import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { suggestedAnswer } from '../../domain/application/answers/suggestion.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { parseAnswer, printAnswer } from '../../domain/form/parse-answer.ts';
import type { FieldKind, FormDefinition, FormField } from '../../domain/form/schema.ts';

type Suggestion = NonNullable<FormField['suggest']>;

/** What each source gives: `null` for values of the campaign or of another field, which are tried one by one. */
const KIND_OF: Readonly<Record<Suggestion['from'], FieldKind | null>> = {
  today: 'date',
  given: 'promise',
  recommended: 'count',
  body: null,
  answer: null,
};

const TODAY = '2021-12-07';
/** What is suggested depends on no moment but `today`. */
const ANY_MOMENT = new Date(`${TODAY}T04:00:00Z`);

/** Suggestions that name nothing, come too late or give what the field would refuse, in words.
 *  @param isOfBody the form is one that a recommending body fills in */
export function suggestionProblems(
  field: FormField,
  form: FormDefinition,
  campaign: CampaignDefinition,
  isOfBody: boolean,
): string[] {
  const { suggest } = field;
  if (!suggest) return [];
  const wanted = KIND_OF[suggest.from];
  if (wanted !== null && wanted !== field.kind) return [words.suggestKind(suggest.from, wanted, field.kind)];
  if (suggest.from === 'recommended') {
    if (!isOfBody) return [words.recommendedIsOfBodies];
    return Object.hasOwn(campaign.tracks, suggest.track) ? [] : [words.noTrack(suggest.track)];
  }
  if (suggest.from === 'answer') return answerProblems(field, suggest.field, form);
  return suggest.from === 'body' ? bodyProblems(field, campaign) : [];
}

/** Each body's value is tried: one that is too long or empty shows with the body's id. */
function bodyProblems(field: FormField, campaign: CampaignDefinition): string[] {
  const refused = campaign.bodies.filter(({ id }) => {
    const value = suggestedAnswer(field, { answers: {}, body: id }, campaign, ANY_MOMENT);
    return value !== null && !isTaken(field, String(value), value);
  });
  return refused.length === 0 ? [] : [words.bodyValueRefused(refused.map(({ id }) => id))];
}

function answerProblems(field: FormField, source: string, form: FormDefinition): string[] {
  const from = form.fields.find(({ id }) => id === source);
  if (!from) return [words.noField(source)];
  if (from === field) return [words.suggestItself];
  if (leadsBack(field, form)) return [words.suggestCircle];
  if (!field.prefill && form.fields.indexOf(from) > form.fields.indexOf(field)) return [words.suggestLater(source)];
  if ('maxCharacters' in field && 'maxCharacters' in from && from.maxCharacters > field.maxCharacters)
    return [words.suggestLonger(source, from.maxCharacters, field.maxCharacters)];
  const example = from.example ?? ('options' in from ? from.options[0]?.label : undefined);
  if (example === undefined) return [];
  const read = parseAnswer(from, { kind: 'text', text: example }, { today: TODAY });
  if (read.kind !== 'accepted' || isTaken(field, printAnswer(from, read.value), read.value)) return [];
  return [words.suggestRefused(source, example)];
}

/** Each waits for the answer of the next, and the last for the first. */
function leadsBack(field: FormField, { fields }: FormDefinition): boolean {
  const seen = new Set<string>();
  let at: FormField | undefined = field;
  while (at?.suggest?.from === 'answer' && !seen.has(at.id)) {
    seen.add(at.id);
    const source: string = at.suggest.field;
    at = fields.find(({ id }) => id === source);
  }
  return at === field && seen.size > 1;
}

/** A suggestion is taken as it is: the field has to read it back as the very same value. */
function isTaken(field: FormField, text: string, value: unknown): boolean {
  const read = parseAnswer(field, { kind: 'text', text }, { today: TODAY });
  return read.kind === 'accepted' && JSON.stringify(read.value) === JSON.stringify(value);
}
