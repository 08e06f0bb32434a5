import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import { type Answers, type AnswerValue, isPictureList, type Picture } from '../../domain/form/base/answers.ts';
import { isContactData } from '../../domain/form/contact-data.ts';
import { isIdentity } from '../../domain/scores/blind.ts';
import type { AnswerJson, SectionJson } from '../../wire/base/shown.ts';
import { describeAnswers } from '../applications/summarise-application.ts';
import { type Concealing, concealing } from './concealed.ts';
import type { ScoringPlace } from './load-scoring.ts';

/** What an expert reads of an application: everything but how people are reached, in a blind review nothing of who is behind it either. */
export interface ShownCase {
  /** In a blind review the number stands for the name. */
  title: string;
  /** Empty in a blind review. */
  organisation: string;
  /** Who recommended it; empty in a blind review. */
  body: string;
  track: string;
  sections: SectionJson[];
  /** Whether an article can be made of it. */
  hasArticle: boolean;
}

export function showCase(place: ScoringPlace, application: Application, mark: string): ShownCase {
  const { campaign, stage } = place;
  const track = trackOf(campaign, application);
  const clear = concealing(place, application, mark);
  const shown = shownFields(place, application);
  const sections = describeAnswers(campaign, application).map(({ section, rows }) => ({
    section,
    rows: rows.flatMap((row) => (shown.has(row.field) ? clearRow(row, clear, mark) : [])),
  }));
  return {
    title: titleForExpert(place, application, mark),
    organisation: stage.isBlind ? '' : clear(organisationOf(campaign, application)),
    body: stage.isBlind ? '' : (bodyName(campaign, application.body) ?? ''),
    track: track.title,
    sections: sections.filter(({ rows }) => rows.length > 0),
    hasArticle: printedIn(track)?.article !== undefined,
  };
}

/** What an application is called before an expert. */
export function titleForExpert(place: ScoringPlace, application: Application, mark: string): string {
  if (place.stage.isBlind) return application.id;
  return concealing(place, application, mark)(titleOf(place.campaign, application));
}

/** @returns none of a row that says nothing but what is hidden */
function clearRow(row: AnswerJson, clear: Concealing, mark: string): AnswerJson[] {
  const text = clear(row.text);
  if (text === mark) return [];
  const pictures = row.pictures.map(({ file, caption }, index) => ({
    file: { ...file, name: `${index + 1}` },
    caption: clear(caption),
  }));
  const table = row.table && { ...row.table, rows: row.table.rows.map((cells) => cells.map(clear)) };
  return [{ ...row, text, pictures, ...(table ? { table } : {}) }];
}

/** Columns that experts read. In a blind review the certificates are left out: they are pictures of names. */
function shownFields({ campaign, stage }: ScoringPlace, application: Application): Set<string> {
  const track = trackOf(campaign, application);
  const form = formOf(track);
  const named = [track.titleField, track.organisationField, awardsOf(form)?.certificates.id];
  const kept = form.fields.filter((field) =>
    stage.isBlind ? !isIdentity(field) && !named.includes(field.id) : !isContactData(field),
  );
  return new Set(kept.map(({ id }) => id));
}

/** The answers as the article of an expert prints them. */
export function answersShown(place: ScoringPlace, application: Application, mark: string): Answers {
  const clear = concealing(place, application, mark);
  const shown = shownFields(place, application);
  const { answers } = withNewNames(place.campaign, application);
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [
      field,
      shown.has(field) ? clearValue(value, clear) : blank(value, mark),
    ]),
  );
}

function clearValue(value: AnswerValue | undefined, clear: Concealing): AnswerValue | undefined {
  if (typeof value === 'string') return clear(value);
  if (isPictureList(value)) return value.map((picture, index) => clearPicture(picture, index, clear));
  return Array.isArray(value) ? value.map((part) => clear(String(part))) : value;
}

function clearPicture({ file, caption }: Picture, index: number, clear: Concealing): Picture {
  return { file: { ...file, name: `${index + 1}` }, caption: clear(caption) };
}

function blank(value: AnswerValue | undefined, mark: string): AnswerValue | undefined {
  if (typeof value === 'string') return mark;
  return Array.isArray(value) ? [] : value;
}

/** The files an expert may see of an application, by what the page shows. */
export function filesShown(place: ScoringPlace, application: Application): StoredFileReference[] {
  const { answers } = withNewNames(place.campaign, application);
  const shown = shownFields(place, application);
  return Object.entries(answers).flatMap(([field, value]) =>
    isPictureList(value) && shown.has(field) ? value.map(({ file }) => file) : [],
  );
}
