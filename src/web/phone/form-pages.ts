import type Router from 'koa-router';
import type { Ports } from '../../ports/ports.ts';
import { describeForm, leaveForm, saveColumn } from '../../usecases/pages/fill-form.ts';
import {
  columnBody,
  type FormJson,
  type LeftFormJson,
  leaveBody,
  type SavedColumnJson,
} from '../../wire/phone/whole-form.ts';
import { requireLink } from '../access/links-guard.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { WebError } from '../http/web-error.ts';

/** Columns that one person saves in ten minutes: every one of a form several times, from two phones. */
const MAX_SAVES = 600;

/** The page that the whole form is filled in on. */
export function formPages(router: Router, ports: Ports): void {
  router.get('/form', async (context) => {
    const state = await describeForm(ports, requireLink(context, ['form']));
    if ('refused' in state) throw new WebError(state.refused);
    context.body = state.form satisfies FormJson;
  });
  router.post('/form', async (context) => {
    const link = requireLink(context, ['form']);
    const body = await readJson(context, columnBody);
    await limitTries(ports, `form/${link.person}`, MAX_SAVES);
    const saved = await saveColumn(ports, link, body);
    if (saved.kind === 'refused') throw new WebError(saved.reason);
    context.body = saved satisfies SavedColumnJson;
  });
  router.post('/form/leave', async (context) => {
    const link = requireLink(context, ['form']);
    const { requestId } = await readJson(context, leaveBody);
    await limitTries(ports, `form/${link.person}`, MAX_SAVES);
    const left = await leaveForm(ports, link, requestId);
    if (left.kind === 'refused') throw new WebError(left.reason);
    context.body = left satisfies LeftFormJson;
  });
}
