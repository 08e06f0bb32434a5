import { withNewNames } from '../../domain/application/adapt.ts';
import type { Application, ApplicationStatus, StampedForm } from '../../domain/application/application.ts';
import { ownPaperOf } from '../../domain/application/own-papers.ts';
import { formOf, trackOf } from '../../domain/application/progress.ts';
import { stageTold } from '../../domain/application/stage.ts';
import { organisationOf, titleOf } from '../../domain/application/title-of.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { shownName } from '../../domain/base/shown-name.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import { isOddAnswer } from '../../domain/form/entering/judge-entry.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { SealVerdict } from '../../domain/paper/findings.ts';
import type { TakenPaper } from '../../domain/paper/judgement.ts';
import type { Whereabouts } from '../../domain/paper/whereabouts.ts';

/** What a list shows of an application. */
export interface ApplicationSummary {
  id: string;
  title: string;
  organisation: string;
  track: string;
  body: string;
  status: ApplicationStatus;
  /** Title of the stage where it stands, or went out; null before and after the review. */
  stage: string | null;
  startedAt: string;
  changedAt: string;
  submittedAt: string | null;
}

/** A file of an application, named by its hash: where it is kept is nobody's business. */
export interface ShownFile {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

export interface ShownRow {
  field: string;
  label: string;
  text: string;
  pictures: { file: ShownFile; caption: string }[];
  /** It reads unlike what its column takes, and was meant. */
  isOdd?: boolean;
}

export interface ShownSection {
  section: string;
  rows: ShownRow[];
}

export function summariseApplication(campaign: CampaignDefinition, application: Application): ApplicationSummary {
  const track = trackOf(campaign, application);
  const { id, status, startedAt, changedAt, submittedAt } = application;
  return {
    id,
    title: titleOf(campaign, application),
    organisation: organisationOf(campaign, application),
    track: track.title,
    body: bodyName(campaign, application.body) ?? '',
    status,
    stage: stageTold(campaign, application)?.title ?? null,
    startedAt,
    changedAt,
    submittedAt,
  };
}

/** Every answer in full, section by section, in the order of the form. */
export function describeAnswers(campaign: CampaignDefinition, application: Application): ShownSection[] {
  const sections: ShownSection[] = [];
  const { answers } = withNewNames(campaign, application);
  const form = formOf(trackOf(campaign, application));
  for (const field of form.fields) {
    const value = answers[field.id];
    if (value === undefined) continue;
    const pictures = isPictureList(value) ? value.map(({ file, caption }) => ({ file: showFile(file), caption })) : [];
    const text = pictures.length > 0 ? '' : printAnswer(field, value);
    const odd = isOddAnswer(form, field, value) ? { isOdd: true } : {};
    const row = { field: field.id, label: field.label, text, pictures, ...odd };
    const last = sections.at(-1);
    if (last?.section === field.section) last.rows.push(row);
    else sections.push({ section: field.section, rows: [row] });
  }
  return sections;
}

/** A paper of the applicant's own, as it was sent. */
export interface ShownOwnPaper {
  /** Null for one without a name. */
  title: string | null;
  files: ShownFile[];
  at: string;
}

export function showOwnPapers(campaign: CampaignDefinition, application: Application): ShownOwnPaper[] {
  return trackOf(campaign, application).journey.flatMap((step) => {
    const taken = step.step === 'upload' ? ownPaperOf(application, step.name).taken : null;
    return step.step === 'upload' && taken
      ? [{ title: step.title ?? null, files: taken.files.map(showFile), at: taken.at }]
      : [];
  });
}

export function showFile({ sha256, name, contentType, sizeBytes }: StoredFileReference): ShownFile {
  return { id: sha256, name: shownName(name), contentType, sizeBytes };
}

/** The stamped form and what reading it found. */
export interface ShownStampedForm {
  version: number;
  files: ShownFile[];
  /** All of it as one PDF; null when it came as one. */
  joined: ShownFile | null;
  at: string;
  /** Null when nobody read it. */
  paper: {
    verdict: TakenPaper['verdict'];
    reasons: readonly string[];
    seal: SealVerdict;
    drawn: ShownFile | null;
    /** Where the reasons lie, of those that lie somewhere. */
    where: readonly Whereabouts[];
  } | null;
  isApproved: boolean;
}

/** @param joined from `joinedForm` */
export function showStamped(
  { version, files, at, paper, isApproved }: StampedForm,
  joined: { file: StoredFileReference } | null,
): ShownStampedForm {
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
