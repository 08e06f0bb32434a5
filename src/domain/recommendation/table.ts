import { trackOf } from '../application/answers/progress.ts';
import { organisationOf, titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import { whyLines } from './differences.ts';
import type { BodyPapers, PaperKind } from './papers.ts';
import { type PapersContext, statisticsFormOf } from './papers-context.ts';

/** A row of annex 5. */
export interface TableRow {
  application: string;
  /** As on the seal. */
  enterprise: string;
  /** The team's or the person's name. */
  name: string;
  /** 班组 or 个人. */
  track: string;
}

/** Annex 5: the body's endorsed applications in its own order. Source: 沪质协〔2021〕29号 四, 附件5. */
export function tableRows({ order, names }: BodyPapers, { campaign, endorsed }: PapersContext): TableRow[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: Application) => place.get(id) ?? order.length;
  const since = ({ decidedAt, id }: Application) => `${decidedAt ?? ''}${id}`;
  return [...endorsed]
    .sort((a, b) => placeOf(a) - placeOf(b) || (since(a) < since(b) ? -1 : 1))
    .map((application) => {
      const track = trackOf(campaign, application);
      return {
        application: application.id,
        enterprise: oneLine(names[application.id] ?? organisationOf(campaign, application)),
        name: oneLine(titleOf(campaign, application)),
        track: track.name,
      };
    });
}

/** What a body was handed, in its own order; what that does not name follows by the time it was handed in. */
export function inOrderOf({ order }: Pick<BodyPapers, 'order'>, applications: readonly Application[]): Application[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: Application) => place.get(id) ?? place.size;
  const since = ({ submittedAt, id }: Application) => `${submittedAt ?? ''}${id}`;
  return applications
    .filter(({ submittedAt, status }) => submittedAt !== null && status !== 'draft')
    .sort((a, b) => placeOf(a) - placeOf(b) || (since(a) < since(b) ? -1 : 1));
}

/** A tab parts the columns of a row. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What a paper would say now, one line a row: the application or the field first, then what is printed, parted by tabs. */
export function paperLines(papers: BodyPapers, paper: PaperKind, context: PapersContext): string[] {
  if (paper === 'recommendation')
    return tableRows(papers, context).map(
      ({ application, enterprise, name }) => `${application}\t${enterprise}\t${name}`,
    );
  const fields = statisticsFormOf(context.campaign)?.fields ?? [];
  const numbers = fields.flatMap(({ id }) => {
    const value = papers.answers[id];
    return value === undefined ? [] : [`${id}\t${String(value)}`];
  });
  return [...numbers, ...whyLines(papers, context)];
}
