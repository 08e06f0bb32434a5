import { type Decision, decided, refused, tell } from '../../base/decision.ts';
import type { PersonId } from '../../base/person.ts';
import { mostPhotos, type StampedPage, withPage } from '../../paper/stamped-page.ts';
import { isPrintingCurrent } from '../answers/progress.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantCommand, StampedFormOverruling } from '../record/commands.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { heldUntil } from '../stages/held.ts';
import { isOwn } from '../together/is-own.ts';

type StampedCommand = Extract<
  ApplicantCommand,
  { kind: 'add-stamped-page' | 'add-stamped-pages' | 'drop-stamped-pages' | 'take-stamped-form' }
>;

/** The stamped form comes back, page by page or whole. */
export function decideStamped(application: Application, command: StampedCommand): Decision<ApplicationEvent> {
  const { printed, stampedPages } = application;
  if (command.kind === 'drop-stamped-pages')
    return decided(stampedPages.length > 0 ? [{ kind: 'stampedPagesDropped' }] : []);
  if (!printed || !isPrintingCurrent(application)) return refused('steps-missing');
  if (command.kind === 'take-stamped-form') {
    const { files, paper } = command;
    return decided([{ kind: 'stampedFormTaken', version: printed.version, files, ...(paper ? { paper } : {}) }]);
  }
  const added =
    command.kind === 'add-stamped-page'
      ? [seenPage(command)]
      : command.files.filter(({ key }) => !hasKey(stampedPages, key)).map((file) => ({ file }));
  const max = mostPhotos(printed.pageCount);
  if (added.reduce<readonly StampedPage[]>(withPage, stampedPages).length > max)
    return refused('too-many-pictures', { max });
  return decided(added.map((page) => ({ kind: 'stampedPageAdded', ...page })));
}

function seenPage({ file, page, isPoor }: Extract<StampedCommand, { kind: 'add-stamped-page' }>) {
  return { file, ...(page === undefined ? {} : { page }), ...(isPoor ? { isPoor } : {}) };
}

function hasKey(files: Application['stampedPages'], key: string): boolean {
  return files.some((file) => file.key === key);
}

/** Nothing rests on the paper any more. */
const OVER: readonly Application['status'][] = ['not-recommended', 'rejected', 'awarded', 'not-awarded', 'erased'];

/** Staff overrule what reading a stamped form found, while no outcome rests on it. */
export function decideStampedForm(
  application: Application,
  verdict: StampedFormOverruling,
  {
    by,
    now,
    undoSeconds,
    ...about
  }: { by: PersonId; now: Date; undoSeconds?: number | undefined; application: string; title: string },
): Decision<ApplicationEvent> {
  const { stamped, status } = application;
  if (isOwn(application, by)) return refused('own-application');
  if (!stamped) return refused('not-stamped');
  if (verdict.kind === 'approve' && OVER.includes(status)) return refused('already-decided', { status });
  if (verdict.kind === 'approve') return decided(stamped.isApproved ? [] : [{ kind: 'stampedFormApproved' }]);
  if (status !== 'draft' && status !== 'returned' && status !== 'awaiting-recommendation')
    return refused('already-decided', { status });
  const { reason } = verdict;
  const how = heldUntil({ by, now, undoSeconds });
  return decided(
    [{ kind: 'stampedFormRejected', reason, ...how }],
    how.held ? [] : [tell(application.applicant, 'application.stamped-rejected', { ...about, reason })],
  );
}
