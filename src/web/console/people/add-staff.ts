import type Router from 'koa-router';
import { z } from 'zod';
import type { DecisionRefusal } from '../../../domain/base/decision-refusal.ts';
import { addressOf } from '../../../domain/base/person.ts';
import type { Ports } from '../../../ports/ports.ts';
import { revokeStaff } from '../../../usecases/console/revoke-staff.ts';
import { inviteStaff } from '../../../usecases/staff/change-staff.ts';
import { describeStaff } from '../../../usecases/staff/describe-staff.ts';
import { endAbsence, noteAbsence } from '../../../usecases/staff/note-absence.ts';
import {
  absenceBody,
  type StaffInvitationJson,
  type StaffJson,
  staffInvitationBody,
  staffRevocationBody,
} from '../../../wire/console/staff.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';
import { shortest } from '../base/shortest.ts';

const Named = z.object({ person: z.string().refine((person) => addressOf(person) !== null) });

/** Who is staff and who only reads: invited by a code, taken back, on record. */
export function addStaff(router: Router, ports: Ports): void {
  router.get('/staff', async (context) => {
    context.body = (await describeStaff(ports)) satisfies StaffJson;
  });
  router.post('/staff/invitations', async (context) => {
    const asked = await readJson(context, staffInvitationBody);
    await limitTries(ports, `staff-invitation/${context.state.person}`, 60);
    const invited = await inviteStaff(ports, context.state.person, asked);
    if ('refused' in invited) throw refusalOfStaff(invited.refused);
    ports.log.info('staff-invited', { role: asked.role, by: context.state.person });
    context.body = { code: invited.code, word: shortest(ports.vocabulary.words.bind) } satisfies StaffInvitationJson;
  });
  router.post('/staff/:person/absence', async (context) => {
    const { person } = Named.parse(context.params);
    const { from, until, ends, requestId } = await readJson(context, absenceBody);
    const by = context.state.person;
    const cause = `absence/${requestId}`;
    const refusal =
      from === null
        ? await endAbsence(ports, by, { person, which: ends ? { day: ends } : 'only' }, cause)
        : await noteAbsence(ports, by, { person, from, until, isEdit: true }, cause);
    if (refusal) throw refusalOfStaff(refusal.reason);
    ports.log.info('absence-changed', { by });
    context.body = (await describeStaff(ports)) satisfies StaffJson;
  });
  router.post('/staff/:person/revocation', async (context) => {
    const { person } = Named.parse(context.params);
    const { requestId } = await readJson(context, staffRevocationBody);
    const by = context.state.person;
    const refusal = await revokeStaff(ports, by, { person, requestId });
    if (refusal) throw refusalOfStaff(refusal);
    ports.log.info('staff-revoked', { by });
    context.body = {};
  });
}

/** What the list of staff refuses with. */
export function refusalOfStaff(reason: DecisionRefusal): WebError {
  switch (reason) {
    case 'own-role':
    case 'other-role':
    case 'absence-over':
    case 'not-away':
    case 'absence-ahead':
    case 'last-of-staff':
    case 'no-member':
    case 'not-staff':
    case 'auditor-reads-only':
      return new WebError(reason);
    default:
      return new WebError('bad-request');
  }
}
