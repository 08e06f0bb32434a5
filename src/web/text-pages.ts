import type Router from 'koa-router';
import { z } from 'zod';
import type { Ports } from '../ports/ports.ts';
import { describeText, finishText, saveText } from '../usecases/write-text.ts';
import { WebError } from './errors.ts';
import { limitTries } from './limit-tries.ts';
import { requireLink } from './links-guard.ts';
import { readJson } from './read-json.ts';

/** Saves of one person in ten minutes: one every few seconds, from two phones. */
const MAX_SAVES = 400;

const mark = z.string().regex(/^[\da-f]{24}$/u);
const press = z.string().regex(/^[\w-]{8,64}$/u);
const SaveBody = z.object({ text: z.string().max(60_000), mark, save: press });
const FinishBody = z.object({ mark, press });

/** The page that a long text is written on. */
export function textPages(router: Router, ports: Ports, guard: { clock: Ports['clock']; secret: string }): void {
  router.get('/text', async (context) => {
    const state = await describeText(ports, requireLink(context, guard, ['text']));
    if (state.kind === 'refused') throw new WebError(state.reason);
    context.body = state.text;
  });
  router.post('/text', async (context) => {
    const link = requireLink(context, guard, ['text']);
    const body = await readJson(context, SaveBody);
    await limitTries(ports, `text/${link.person}`, MAX_SAVES);
    const saved = await saveText(ports, link, body);
    if (saved.kind === 'refused') throw new WebError(saved.reason);
    context.body = saved;
  });
  router.post('/text/finish', async (context) => {
    const link = requireLink(context, guard, ['text']);
    const body = await readJson(context, FinishBody);
    await limitTries(ports, `text/${link.person}`, MAX_SAVES);
    const finished = await finishText(ports, link, body);
    if (finished.kind === 'refused') throw new WebError(finished.reason);
    context.body = finished;
  });
}
