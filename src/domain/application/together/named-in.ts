import { accountOf } from '../../base/person.ts';
import type { CampaignDefinition, Track } from '../../campaign/schema.ts';
import { fieldOf, formOf, trackOf } from '../answers/progress.ts';
import { organisationOf, titleOf } from '../answers/title-of.ts';
import type { Application } from '../record/application.ts';
import { filersOf } from './together.ts';

/** Answers of one kind of column, in the order of the form; columns that are about the recommending body are not the applicant's. */
export function answersOfKind(
  track: Track,
  { answers }: Pick<Application, 'answers'>,
  kind: 'name' | 'mobile' | 'phone',
): string[] {
  return formOf(track).fields.flatMap((field) => {
    const isOwn = field.kind === kind && field.suggest?.from !== 'body';
    const value = isOwn ? answers[field.id] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

/** What the applicant is called by the form: who it is about, else the first name that can be asked for. @returns null while nobody has said it */
export function applicantNameIn(campaign: CampaignDefinition, application: Application): string | null {
  const track = trackOf(campaign, application);
  if (fieldOf(track, track.titleField)?.kind !== 'name') return answersOfKind(track, application, 'name')[0] ?? null;
  const title = titleOf(campaign, application);
  return title === track.title ? null : title;
}

/** Telephone numbers as filled in, mobile ones first. */
export function telephonesIn(campaign: CampaignDefinition, application: Application): string[] {
  const track = trackOf(campaign, application);
  return [...answersOfKind(track, application, 'mobile'), ...answersOfKind(track, application, 'phone')];
}

/** The number under which the applicant is called: of the part of the form that names the applicant, else of one that names nobody, else of somebody else, who
 *  is named then. @returns null while none is filled in */
export function telephoneToCall(
  campaign: CampaignDefinition,
  application: Application,
): { telephone: string; of: string | null } | null {
  const track = trackOf(campaign, application);
  const own = formOf(track).fields.filter(({ id, suggest }) => application.answers[id] && suggest?.from !== 'body');
  const named = applicantNameIn(campaign, application);
  const nameIn = (section: string | undefined) => {
    const field = own.find((one) => one.kind === 'name' && one.section === section);
    return field ? String(application.answers[field.id]) : null;
  };
  const numbers = own
    .filter(({ kind }) => kind === 'mobile' || kind === 'phone')
    .map(({ id, kind, section }) => ({ telephone: String(application.answers[id]), kind, of: nameIn(section) }));
  const rank = ({ kind, of }: (typeof numbers)[number]) =>
    (of === null ? 2 : of === named ? 0 : 4) + (kind === 'mobile' ? 0 : 1);
  const [best] = numbers.sort((a, b) => rank(a) - rank(b));
  return best ? { telephone: best.telephone, of: best.of === named ? null : best.of } : null;
}

/** Everything an application can be asked for by: number, title, unit, names, telephone numbers, the accounts of who fills it in. */
export function searchedTextsOf(campaign: CampaignDefinition, application: Application): string[] {
  const track = trackOf(campaign, application);
  return [
    application.id,
    titleOf(campaign, application),
    organisationOf(campaign, application),
    ...answersOfKind(track, application, 'name'),
    ...(application.helpers ?? []).map(({ name }) => name),
    ...telephonesIn(campaign, application),
    ...filersOf(application).map((person) => accountOf(person)),
  ];
}

/** Whether a search finds an application, whatever the case, the width, spaces, hyphens, quotes and brackets. An empty one finds everything. */
export function isSearched(campaign: CampaignDefinition, application: Application, search: string): boolean {
  const wanted = foldSearch(search);
  return wanted === '' || searchedTextsOf(campaign, application).some((text) => foldSearch(text).includes(wanted));
}

export function foldSearch(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'·]/gu, '')
    .toLowerCase();
}
