import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { filersOf } from '../../domain/application/together/together.ts';
import { accountOf } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type AnswerValue, isPictureList } from '../../domain/form/base/answers.ts';
import { isNumberOrAddress } from '../../domain/form/contact-data.ts';
import type { FormField } from '../../domain/form/schema.ts';
import { placeNames } from '../../domain/language/names/short-units.ts';
import { namesBehind } from '../../domain/scores/blind.ts';
import { conceal, wordsToConceal } from '../../domain/scores/conceal.ts';
import type { ScoringPlace } from './load-scoring.ts';
import { textsOfFields } from './named-in-form.ts';

/** Takes out of a text what an expert is not to read. */
export type Concealing = (text: string) => string;

/** What experts of a stage do not read of an application: how somebody is reached, and in a blind review who is behind it. */
export function concealing({ campaign, stage }: ScoringPlace, application: Application, mark: string): Concealing {
  const known = stage.isBlind
    ? [...contactsOf(campaign, application), ...whoIsBehind(campaign, application)]
    : contactsOf(campaign, application);
  const words = wordsToConceal(known);
  return (text) => conceal(text, words, mark);
}

function contactsOf(campaign: CampaignDefinition, application: Application): string[] {
  const { contact } = campaign.bodies.find(({ id }) => id === application.body) ?? {};
  const ofBody = contact ? [contact.mobile, contact.phone, contact.email, contact.address] : [];
  const told = [...textsOfFields(campaign, application, isNumberOrAddress), ...ofBody.flatMap((one) => one ?? [])];
  return told.flatMap((value) => [value, ...placeNames(value).filter((place) => /\d/u.test(place))]);
}

function whoIsBehind(campaign: CampaignDefinition, application: Application): string[] {
  const track = trackOf(campaign, application);
  const body = campaign.bodies.find(({ id }) => id === application.body);
  const looks =
    (...known: string[]) =>
    (field: FormField) =>
      field.kind === 'text' && known.includes(field.looks ?? '');
  const told = (isMeant: (field: FormField) => boolean) => textsOfFields(campaign, application, isMeant);
  const title = told(({ id }) => id === track.titleField);
  const isPerson = track.titleField !== undefined && nameFields(campaign, application).includes(track.titleField);
  return namesBehind({
    people: [
      ...told(({ kind }) => kind === 'name'),
      ...(application.helpers ?? []).flatMap(({ name }) => name ?? []),
      ...(body?.contact.name ? [body.contact.name] : []),
      ...(isPerson ? title : []),
    ],
    units: [
      ...told(looks('organisation')),
      ...told(({ id }) => id === track.organisationField),
      ...(body ? [body.name, body.contact.unit ?? ''] : []),
    ],
    teams: [...told(looks('team')), ...(isPerson ? [] : title)],
    addresses: told(looks('address')),
    others: filersOf(application).map((person) => accountOf(person)),
    prose: proseOf(campaign, application),
  });
}

function nameFields(campaign: CampaignDefinition, application: Application): string[] {
  return formOf(trackOf(campaign, application)).fields.flatMap(({ id, kind }) => (kind === 'name' ? [id] : []));
}

/** Everything written: answers and captions, one a line. */
function proseOf(campaign: CampaignDefinition, application: Application): string {
  const { answers } = withNewNames(campaign, application);
  return Object.values(answers).flatMap(textsOf).join('\n');
}

function textsOf(value: AnswerValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (isPictureList(value)) return value.map(({ caption }) => caption);
  return Array.isArray(value) ? value.map(String) : [];
}
