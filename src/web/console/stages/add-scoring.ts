import type Router from 'koa-router';
import type { z } from 'zod';
import type { PersonId } from '../../../domain/base/person.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { ScoringChange } from '../../../usecases/scoring/change-scoring.ts';
import { describeBoard, describeMeeting, previewPlan } from '../../../usecases/scoring/describe-board.ts';
import { type ScoringPlace, scoringPlace } from '../../../usecases/scoring/load-scoring.ts';
import { nudgeExpert } from '../../../usecases/scoring/nudge-expert.ts';
import {
  closeScoring,
  holdMeeting,
  makeAssignment,
  moveAssignment,
  reopenSheet,
  replaceCriteria,
} from '../../../usecases/scoring/staff-scoring.ts';
import {
  againBody,
  assignmentMoveBody,
  type BoardJson,
  closingBody,
  criteriaBody,
  type MeetingJson,
  meetingBody,
  type PlanJson,
  planBody,
  type ReminderJson,
  reminderBody,
  stageQuery,
} from '../../../wire/console/scoring-board.ts';
import { readJson } from '../../http/read-json.ts';
import { scoreRefused } from '../../http/score-refused.ts';
import { WebError } from '../../http/web-error.ts';

/** The scoring of a stage for staff: who scores what, how far it is, the meeting. */
export function addScoring(router: Router, ports: Ports): void {
  router.get('/scoring', async (context) => {
    const { campaign, stage } = stageQuery.parse(context.query);
    const place = scoringPlace(ports, campaign, stage);
    if (!place && stage !== undefined) throw new WebError('not-found');
    context.body = { board: place && ((await describeBoard(ports, place, context.state.person)) satisfies BoardJson) };
  });
  router.get('/scoring/plan', async (context) => {
    const place = placeOf(ports, context.query);
    const { plan, assignments, short, left, blocked, loads } = await previewPlan(ports, place, context.state.person);
    context.body = { plan, assignments, short, left, blocked, loads } satisfies PlanJson;
  });
  router.get('/scoring/meeting', async (context) => {
    context.body = (await describeMeeting(
      ports,
      placeOf(ports, context.query),
      context.state.person,
    )) satisfies MeetingJson;
  });
  router.post('/scoring/reminder', async (context) => {
    const { expert, ...named } = await readJson(context, reminderBody);
    const told = await nudgeExpert(ports, placeOf(ports, named), { expert, by: context.state.person });
    ports.log.info('expert-reminded', { campaign: named.campaign, told: told.length });
    context.body = { told } satisfies ReminderJson;
  });
  addChanges(router, ports);
}

function addChanges(router: Router, ports: Ports): void {
  addChange('plan', planBody, makeAssignment);
  addChange('move', assignmentMoveBody, moveAssignment);
  addChange('criteria', criteriaBody, replaceCriteria);
  addChange('again', againBody, reopenSheet);
  addChange('closing', closingBody, closeScoring);
  addChange('meeting', meetingBody, holdMeeting);

  function addChange<Asked extends { campaign: string; stage: string }>(
    name: string,
    body: z.ZodType<Asked>,
    change: (ports: Ports, place: ScoringPlace, asked: Change<Asked>) => Promise<ScoringChange>,
  ): void {
    router.post(`/scoring/${name}`, async (context) => {
      const { campaign, stage, ...asked } = await readJson(context, body);
      const place = placeOf(ports, { campaign, stage });
      context.body = answered(ports, await change(ports, place, { ...asked, by: context.state.person }));
    });
  }
}

/** What a body asks for at its stage, and who asks. */
type Change<Asked> = Omit<Asked, 'campaign' | 'stage'> & { by: PersonId };

function placeOf(ports: Ports, query: unknown): ScoringPlace {
  const { campaign, stage } = stageQuery.parse(query);
  const place = scoringPlace(ports, campaign, stage);
  if (!place) throw new WebError('not-found');
  return place;
}

function answered(ports: Ports, done: ScoringChange): object {
  if (done.kind === 'refused') throw scoreRefused(done.reason, done.at);
  ports.log.info('scoring-changed', { isNew: done.isNew });
  return {};
}
