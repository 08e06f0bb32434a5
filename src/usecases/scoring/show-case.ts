import { withNewNames } from '../../domain/application/adapt.ts';
import type { Application } from '../../domain/application/application.ts';
import { formOf, trackOf } from '../../domain/application/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/title-of.ts';
import { filersOf } from '../../domain/application/together.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import { type Answers, type AnswerValue, isPictureList } from '../../domain/form/base/answers.ts';
import { hiddenWords, isIdentity, withoutHidden } from '../../domain/scores/blind.ts';
import { describeAnswers, type ShownFile, type ShownSection, showFile } from '../applications/application-summary.ts';
import type { ScoringPlace } from './load-scoring.ts';

/** What an expert reads of an application. */
export interface ShownCase {
  /** In a blind review the number stands for the name. */
  title: string;
  /** Empty in a blind review. */
  organisation: string;
  track: string;
  sections: ShownSection[];
  /** The article as it was printed; null in a blind review, where one is made without names. */
  article: ShownFile | null;
  hasArticle: boolean;
}

/** The words of an application that a blind review hides. */
export function hiddenOf(campaign: CampaignDefinition, application: Application): string[] {
  const { answers } = withNewNames(campaign, application);
  const track = trackOf(campaign, application);
  const named = formOf(track).fields.flatMap((field) => {
    const value = answers[field.id];
    const isName = isIdentity(field) || [track.titleField, track.organisationField].includes(field.id);
    return isName && typeof value === 'string' ? [value] : [];
  });
  const helpers = (application.helpers ?? []).map(({ name }) => name ?? '');
  const body = campaign.bodies.find(({ id }) => id === application.body);
  const ofBody = body ? [body.name, body.contact.unit, body.contact.name] : [];
  const accounts = filersOf(application).map((person) => person.slice(person.indexOf(':') + 1));
  return hiddenWords([...named, ...helpers, ...ofBody, ...accounts]);
}

export function showCase({ campaign, stage }: ScoringPlace, application: Application, mark: string): ShownCase {
  const track = trackOf(campaign, application);
  const sections = describeAnswers(campaign, application);
  const article = application.printed?.article ?? null;
  const step = track.journey.find((one) => one.step === 'document');
  const hasArticle = step?.step === 'document' && step.article !== undefined;
  if (!stage.isBlind) {
    const names = { title: titleOf(campaign, application), organisation: organisationOf(campaign, application) };
    return {
      ...names,
      track: track.title,
      sections,
      article: article && showFile(article),
      hasArticle: article !== null,
    };
  }
  const hidden = hiddenOf(campaign, application);
  const shown = shownFields(campaign, application);
  const rows = sections.map((section) => ({
    section: section.section,
    rows: section.rows
      .filter(({ field }) => shown.has(field))
      .map((row) => ({
        ...row,
        text: withoutHidden(row.text, hidden, mark),
        pictures: row.pictures.map(({ file, caption }, index) => ({
          file: { ...file, name: `${index + 1}` },
          caption: withoutHidden(caption, hidden, mark),
        })),
      })),
  }));
  return {
    ...{ title: application.id, organisation: '', track: track.title, article: null, hasArticle },
    sections: rows.filter((section) => section.rows.length > 0),
  };
}

/** Columns of a blind review: what names nobody; certificates are pictures of names. */
function shownFields(campaign: CampaignDefinition, application: Application): Set<string> {
  const track = trackOf(campaign, application);
  const form = formOf(track);
  const certificates = awardsOf(form)?.certificates.id;
  const kept = form.fields.filter(
    (field) => !isIdentity(field) && ![track.titleField, track.organisationField, certificates].includes(field.id),
  );
  return new Set(kept.map(({ id }) => id));
}

/** The answers as a blind article prints them. */
export function blindAnswers(campaign: CampaignDefinition, application: Application, mark: string): Answers {
  const hidden = hiddenOf(campaign, application);
  const shown = shownFields(campaign, application);
  const { answers } = withNewNames(campaign, application);
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [field, shown.has(field) ? cleared(value) : blank(value)]),
  );

  function cleared(value: AnswerValue | undefined): AnswerValue | undefined {
    if (typeof value === 'string') return withoutHidden(value, hidden, mark);
    if (isPictureList(value))
      return value.map(({ file, caption }, index) => ({
        file: { ...file, name: `${index + 1}` },
        caption: withoutHidden(caption, hidden, mark),
      }));
    if (Array.isArray(value)) return value.map((part) => withoutHidden(String(part), hidden, mark));
    return value;
  }
  function blank(value: AnswerValue | undefined): AnswerValue | undefined {
    if (typeof value === 'string') return mark;
    return Array.isArray(value) ? [] : value;
  }
}

/** The files an expert may see of an application, by what the page shows. */
export function filesShown({ campaign, stage }: ScoringPlace, application: Application): StoredFileReference[] {
  const { answers } = withNewNames(campaign, application);
  const shown = stage.isBlind ? shownFields(campaign, application) : null;
  const pictures = Object.entries(answers).flatMap(([field, value]) =>
    isPictureList(value) && (shown === null || shown.has(field)) ? value.map(({ file }) => file) : [],
  );
  const article = stage.isBlind ? null : (application.printed?.article ?? null);
  return [...pictures, ...(article ? [article] : [])];
}
