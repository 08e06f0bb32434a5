import Router from 'koa-router';
import { homeTexts } from '../../../templates/pages/public/home.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { makeBlankForm } from '../../usecases/printing/make-blank-form.ts';
import { escapeHtml } from '../http/html-page.ts';
import { limitTries } from '../http/limit-tries.ts';
import { dispositionOf } from '../http/send-file.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Of one address in ten minutes: a whole office may be behind one. */
const MAX_LOADS = 300;

/** `GET /h5/blank/<campaign>/<track>.docx`: the official form, empty, for everybody. */
export function blankFormRoutes(ports: Ports): Router {
  const router = new Router();
  router.get('/h5/blank/:campaign/:track', async (context) => {
    const [track, extension, ...more] = String(context.params.track).split('.');
    if (extension !== 'docx' || more.length > 0) return;
    await limitTries(ports, `blank/${context.ip}`, MAX_LOADS);
    const form = await makeBlankForm(ports, String(context.params.campaign), track ?? '');
    if (!form) return;
    context.set('content-disposition', dispositionOf('attachment', form.name));
    context.set('x-content-type-options', 'nosniff');
    context.set('cache-control', 'public, max-age=600');
    context.type = WORD;
    context.body = Buffer.from(form.bytes);
  });
  return router;
}

/** Links to the blank forms of a campaign; '' where it prints none. */
export function blankFormLinks({ id, tracks }: CampaignDefinition): string {
  const links = Object.entries(tracks)
    .filter(([, track]) => printedIn(track))
    .map(
      ([name, track]) =>
        `<a href="/h5/blank/${id}/${encodeURIComponent(name)}.docx">${escapeHtml(homeTexts.blank(track.name))}</a>`,
    );
  return links.length > 0 ? `<p class="links">${links.join('')}</p><p class="small">${homeTexts.blankHow}</p>` : '';
}
