import { organisationOf, titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Work } from '../../../domain/base/journal-entry.ts';
import type { NudgeSaid } from '../../../domain/messages/desk/recommendation-messages.ts';
import { say } from '../../../domain/messages/messages.ts';
import { bodyKey } from '../../../domain/recommendation/papers.ts';
import { decideNudge } from '../../../domain/reminders/decide-nudge.ts';
import { unfinishedWait } from '../../../domain/reminders/unfinished-wait.ts';
import { nameOfDesk } from '../../base/desk.ts';
import { daysNow } from '../../base/desk-days.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Desk, Heard, Scene, Unfinished } from '../../base/scene.ts';
import { type UnfinishedMeant, unfinishedMeant } from '../../meaning/unfinished-meant.ts';
import { foldText, pickedIndex } from '../../meaning/words.ts';

/** Lines of one list; the others stand on the page. */
const MOST_LISTED = 10;

interface Row extends Unfinished {
  desk: Desk;
}

/** 谁还没交 of everybody the contact acts for, and 催一下 of one or all of them: numbered through, one reminder a day and person whoever asks.
 *  @returns null for everything else */
export function unfinishedTurn(scene: Scene, heard: Heard): Outcome | null {
  const meant = scene.desks.length > 0 ? unfinishedMeant(scene.vocabulary, heard) : null;
  if (!meant) return null;
  const rows = scene.desks.flatMap((desk) => (desk.unfinished ?? []).map((row) => ({ ...row, desk })));
  if (meant.kind === 'list' || rows.length === 0) return listed(scene, rows);
  const chosen = meant.kind === 'all' ? rows : named(rows, meant);
  return chosen.length === 0 || (meant.kind === 'one' && chosen.length > 1)
    ? which(scene, chosen.length > 0 ? chosen : rows, rows, meant)
    : nudged(scene, chosen);
}

function listed(scene: Scene, rows: readonly Row[]): Outcome {
  const parts = scene.desks.flatMap((desk) => {
    const own = rows.filter((row) => row.desk === desk);
    const shown = own.slice(0, MOST_LISTED).map((row) => lineOf(row, rows));
    const values = { body: nameOfDesk(desk), campaign: desk.campaign.id };
    if (own.length === 0) return [say('recommendation.all-in', { ...values, ...daysNow({ ...desk, now: scene.now }) })];
    const turn = (scene.person.bookmark?.turn ?? 0) + 1;
    const card = { kind: 'unfinished', body: bodyKey(desk.campaign.id, desk.body), turn } as const;
    return [
      say('recommendation.unfinished', { ...values, rows: shown, more: own.length - shown.length }),
      say('recommendation.unfinished-card', { card, ...values, count: own.length }),
    ];
  });
  return outcomeStaying(scene, parts);
}

function lineOf({ application, desk: { campaign } }: Row, rows: readonly Row[]) {
  const { id, changedAt } = application;
  return {
    application: id,
    number: rows.findIndex((row) => row.application.id === id) + 1,
    title: titleOf(campaign, application),
    waits: unfinishedWait(campaign, application),
    since: changedAt,
  };
}

/** By the number in the list, the application's own, or what it or its organisation is called. */
function named(rows: readonly Row[], { named: text }: Extract<UnfinishedMeant, { kind: 'one' }>): Row[] {
  const index = pickedIndex(text, rows.length);
  if (index !== null) return rows.slice(index, index + 1);
  const sought = foldText(text);
  const namesOf = ({ application, desk: { campaign } }: Row) =>
    [application.id, titleOf(campaign, application), organisationOf(campaign, application)].map(foldText);
  const exact = rows.filter((row) => namesOf(row).includes(sought));
  if (exact.length > 0 || sought.length < 2) return exact;
  return rows.filter((row) => namesOf(row).some((name) => name.includes(sought)));
}

function which(scene: Scene, offered: readonly Row[], rows: readonly Row[], meant: UnfinishedMeant): Outcome {
  const shown = offered.slice(0, MOST_LISTED).map((row) => lineOf(row, rows));
  const values = { named: meant.kind === 'one' ? meant.named : '', rows: shown, more: offered.length - shown.length };
  return outcomeStaying(scene, [say('recommendation.nudge-which', values)]);
}

/** Decides each, says what came of it, and leaves the reminding to be done once this stands; it is decided again then, under the key of the day. */
function nudged(scene: Scene, rows: readonly Row[]): Outcome {
  const said: NudgeSaid[] = [];
  const done: Row[] = [];
  const people = new Set<string>();
  for (const row of rows) {
    const { application, desk, reminders, pausedUntil } = row;
    const { campaign } = desk;
    const context = { campaign, application, body: nameOfDesk(desk), by: scene.person.id, now: scene.now, pausedUntil };
    const decision = decideNudge(reminders, context);
    const isAgain = decision.kind === 'decided' && people.has(application.applicant);
    const reason = decision.kind === 'refused' ? decision.reason : isAgain ? 'nudged-today' : null;
    if (reason === null) done.push(row);
    people.add(application.applicant);
    const isMine = reminders.nudged?.by === scene.person.id || isAgain;
    said.push({ application: application.id, title: titleOf(campaign, application), reason, isMine });
  }
  const outcome = outcomeStaying(scene, [say('recommendation.nudged', { said })]);
  return done.length > 0 ? { ...outcome, work: worksOf(scene, done) } : outcome;
}

function worksOf({ desks, person }: Scene, rows: readonly Row[]): Work[] {
  return desks.flatMap((desk): Work[] => {
    const applications = rows.filter((row) => row.desk === desk).map(({ application }) => application.id);
    return applications.length > 0 ? [{ kind: 'nudge', campaign: desk.campaign.id, applications, by: person.id }] : [];
  });
}
