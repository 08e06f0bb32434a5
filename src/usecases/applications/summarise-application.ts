import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import { ownPaperOf } from '../../domain/application/papers/own-papers.ts';
import type { Application, StampedForm } from '../../domain/application/record/application.ts';
import { stageShown } from '../../domain/application/stages/stage.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { shownName } from '../../domain/base/shown-name.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { papersIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import { rowCells, rowsIn } from '../../domain/form/base/table-rows.ts';
import { isOddAnswer } from '../../domain/form/entering/judge-entry.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { AnswerJson, FileJson, OwnPaperJson, SectionJson, StampedFormJson } from '../../wire/base/shown.ts';
import type { SummaryJson } from '../../wire/base/summary.ts';

export function summariseApplication(campaign: CampaignDefinition, application: Application): SummaryJson {
  const track = trackOf(campaign, application);
  const { id, status, startedAt, changedAt, submittedAt } = application;
  return {
    id,
    title: titleOf(campaign, application),
    organisation: organisationOf(campaign, application),
    track: track.title,
    body: bodyName(campaign, application.body) ?? '',
    status,
    stage: stageShown(campaign, application)?.title ?? null,
    startedAt,
    changedAt,
    submittedAt,
  };
}

/** Every answer in full, section by section, in the order of the form. A section that the form comes back to is shown once, where it began. */
export function describeAnswers(campaign: CampaignDefinition, application: Application): SectionJson[] {
  const sections: { section: string; rows: AnswerJson[] }[] = [];
  const { answers } = withNewNames(campaign, application);
  const form = formOf(trackOf(campaign, application));
  for (const field of form.fields) {
    const value = answers[field.id];
    if (value === undefined) continue;
    const pictures = isPictureList(value) ? value.map(({ file, caption }) => ({ file: showFile(file), caption })) : [];
    const text = pictures.length > 0 ? '' : printAnswer(field, value);
    const odd = isOddAnswer(form, field, value) ? { isOdd: true } : {};
    const table = field.kind === 'rows' ? tableOf(field.columns, value) : {};
    const row = { field: field.id, label: field.label, text, pictures, ...odd, ...table };
    const known = sections.find(({ section }) => section === field.section);
    if (known) known.rows.push(row);
    else sections.push({ section: field.section, rows: [row] });
  }
  return sections;
}

function tableOf(columns: readonly { label: string }[], value: unknown): Pick<AnswerJson, 'table'> {
  const rows = rowsIn(value).map(rowCells);
  return rows.length === 0 ? {} : { table: { columns: columns.map(({ label }) => label), rows } };
}

export function showOwnPapers(campaign: CampaignDefinition, application: Application): OwnPaperJson[] {
  return papersIn(trackOf(campaign, application)).flatMap(({ name, title = null }) => {
    const { taken } = ownPaperOf(application, name);
    return taken ? [{ title, files: taken.files.map(showFile), at: taken.at }] : [];
  });
}

export function showFile({ sha256, name, contentType, sizeBytes }: StoredFileReference): FileJson {
  return { id: sha256, name: shownName(name), contentType, sizeBytes };
}

/** @param joined from `joinedForm` */
export function showStamped(
  { version, files, at, paper, isApproved }: StampedForm,
  joined: { file: StoredFileReference } | null,
): StampedFormJson {
  const shown = paper && {
    verdict: paper.verdict,
    reasons: paper.reasons,
    seal: paper.seal,
    drawn: paper.drawn && showFile(paper.drawn),
    where: paper.where ?? [],
  };
  return {
    version,
    files: files.map(showFile),
    joined: joined && showFile(joined.file),
    at,
    paper: shown ?? null,
    isApproved: isApproved ?? false,
  };
}
