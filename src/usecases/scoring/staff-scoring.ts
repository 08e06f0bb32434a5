import type { PersonId } from '../../domain/base/person.ts';
import type { Assignment } from '../../domain/experts/plan-assignments.ts';
import { decideStage } from '../../domain/review/decide-stage.ts';
import type { ScoringCommand } from '../../domain/scores/decide-scoring.ts';
import { decideByStaff } from '../applications/decide-by-staff.ts';
import type { CommitNeeds } from '../commit.ts';
import { changeScoring, listSheets, previewAssignment, type ScoringChange } from './change-scoring.ts';
import { changeSheet } from './change-sheet.ts';
import { rankStage } from './describe-board.ts';
import { loadStage, type ScoringPlace } from './load-scoring.ts';
import { tellAgain, tellAssigned } from './tell-experts.ts';

interface Asked {
  by: PersonId;
  requestId: string;
}

/** Makes the assignment that a preview showed; experts are told. @returns `changed-since` when it would be another one by now */
export async function makeAssignment(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, plan }: Asked & { plan: string },
): Promise<ScoringChange> {
  const sheets = await listSheets(ports, place);
  return changeScoring(
    ports,
    place,
    { by, cause: `plan/${requestId}` },
    (loaded) => {
      const now = previewAssignment(loaded, sheets, by);
      return now.plan === plan ? { kind: 'assign', assignments: now.assignments } : { refused: 'changed-since' };
    },
    (events, loaded) =>
      tellAssigned(
        ports,
        loaded,
        events.flatMap((event) => (event.kind === 'expertsAssigned' ? event.assignments : [])),
      ),
  );
}

/** One assignment by hand: away from one expert, to another, or both. Whom it comes to is told. */
export function moveAssignment(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, ...moved }: Asked & Omit<Extract<ScoringCommand, { kind: 'move' }>, 'kind'>,
): Promise<ScoringChange> {
  const { application, to } = moved;
  return changeScoring(
    ports,
    place,
    { by, cause: `move/${requestId}` },
    () => ({ kind: 'move', ...moved }),
    async (_, loaded) => (to === null ? [] : tellAssigned(ports, loaded, [{ application, expert: to }])),
  );
}

/** Criteria of staff's own in place of those before; experts who have to look again are told. */
export function replaceCriteria(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, ...replaced }: Asked & Omit<Extract<ScoringCommand, { kind: 'replace-criteria' }>, 'kind'>,
): Promise<ScoringChange> {
  return changeScoring(
    ports,
    place,
    { by, cause: `criteria/${requestId}` },
    () => ({ kind: 'replace-criteria', ...replaced }),
    async (events, loaded) => {
      const isAgain = events.some((event) => event.kind === 'criteriaReplaced' && event.scores === 'again');
      const whom = [...new Set(loaded.scoring.assignments.map(({ expert }) => expert))];
      const told = whom.map((expert) => ({ expert, application: null, reason: replaced.reason }));
      return isAgain ? tellAgain(ports, loaded, told) : [];
    },
  );
}

/** What the meeting agreed on; what is to be looked at again goes back to those experts, who are told. */
export async function holdMeeting(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, ...held }: Asked & Omit<Extract<ScoringCommand, { kind: 'meet' }>, 'kind'>,
): Promise<ScoringChange> {
  const again = held.agreed.flatMap(({ application, text, again: whom }) =>
    whom.map((expert) => ({ application, expert, reason: text || held.notes || '-' })),
  );
  const done = await changeScoring(
    ports,
    place,
    { by, cause: `meeting/${requestId}` },
    () => ({ kind: 'meet', ...held }),
    async (_, loaded) => tellAgain(ports, loaded, again),
  );
  if (done.kind === 'refused') return done;
  const cause = `meeting/${requestId}`;
  for (const { application, expert, reason } of again)
    await changeSheet(ports, place, { application, expert, by, cause }, { kind: 'reopen', reason });
  return done;
}

/** Ends the scoring, or opens it again with a reason. What has scores that count goes on to the next stage; what nobody scored stays, and what is the closer's
 *  own waits for a colleague. Safe to repeat: an application is passed on once. */
export async function closeScoring(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, reopen }: Asked & { reopen: string | null },
): Promise<ScoringChange> {
  const ranked = reopen === null ? await rankStage(ports, place) : [];
  const done = await changeScoring(ports, place, { by, cause: `close/${requestId}` }, () =>
    reopen === null ? { kind: 'close' } : { kind: 'reopen', reason: reopen },
  );
  if (done.kind === 'refused') return done;
  const now = ports.clock.now();
  for (const { application, experts } of ranked)
    if (experts > 0)
      await decideByStaff(ports, by, { application, cause: `scored/${requestId}` }, (known, campaign) =>
        decideStage(known, place.stage.id, { kind: 'on' }, { campaign, now, by }),
      );
  return done;
}

/** Gives a sheet back to its expert, who is told why. */
export async function reopenSheet(
  ports: CommitNeeds,
  place: ScoringPlace,
  { by, requestId, application, expert, reason }: Asked & Assignment & { reason: string },
): Promise<ScoringChange> {
  const asked = { application, expert, by, cause: `reopen/${requestId}` };
  const done = await changeSheet(ports, place, asked, { kind: 'reopen', reason }, async () =>
    tellAgain(ports, await loadStage(ports, place), [{ application, expert, reason }]),
  );
  return done.kind === 'refused' ? done : { kind: 'done', isNew: true };
}
