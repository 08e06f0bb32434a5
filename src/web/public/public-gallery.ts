import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import { publicGalleryTexts as words } from '../../../templates/pages/public/gallery.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { showPicture, showUpright } from '../../usecases/base/show-picture.ts';
import { findOpenCase, listOpenCases, type OpenCase } from '../../usecases/gallery/list-gallery.ts';
import { readArticleFile } from '../../usecases/gallery/read-article-file.ts';
import { htmlPage } from '../http/html-page.ts';
import { sendFile, sizeAsked } from '../http/send-file.ts';
import { articleHtml, galleryHtml } from './gallery-html.ts';

/** Requests of one address in a minute: a page of a gallery has many pictures. */
const MAX_OPENED = 600;
/** Articles of one address in a minute: the first of each has to be made. */
const MAX_ARTICLES = 20;

/** The public gallery: the cases their applicants agreed to show and staff chose. What is withdrawn is gone at the next request: whoever keeps a copy asks first. */
export function publicGallery(ports: Ports): Router {
  const router = new Router({ prefix: '/gallery' });
  router.use(async (context, next) => {
    context.set('cache-control', 'no-cache');
    const { isAllowed } = await ports.coordination.limit(`gallery/${context.ip}`, MAX_OPENED, 60);
    return isAllowed ? next() : refuse(context, 429, words.tooOften);
  });
  router.get('/:campaign', async (context) => {
    const campaign = findCampaign(ports.campaigns, context.params.campaign);
    if (!campaign) return refuse(context, 404, words.unknown);
    const cases = await listOpenCases(ports, campaign);
    context.set('cache-control', 'no-store');
    context.type = 'html';
    context.body = htmlPage(words.title(campaign.title), galleryHtml(campaign, cases), { isWide: true });
  });
  router.get('/:campaign/:application', async (context) => {
    const found = await findIn(ports, context.params);
    if (!found) return refuse(context, 404, words.gone);
    context.set('cache-control', 'no-store');
    context.type = 'html';
    const { campaign, one } = found;
    context.body = htmlPage(`${one.article.title} · ${campaign.title}`, articleHtml(campaign, one), { isWide: true });
  });
  router.get('/:campaign/:application/article.pdf', async (context) => {
    const found = await findIn(ports, context.params);
    if (!found) return refuse(context, 404, words.gone);
    if (isFresh(context, found.one.article.mark)) return;
    const { isAllowed } = await ports.coordination.limit(`gallery-article/${context.ip}`, MAX_ARTICLES, 60);
    if (!isAllowed) return refuse(context, 429, words.tooOften);
    const file = await readArticleFile(ports, found.campaign, found.one);
    if (!file) return refuse(context, 503, words.later);
    sendFile(context, file);
  });
  router.get('/:campaign/:application/pictures/:picture', async (context) => {
    const found = await findIn(ports, context.params);
    const picture = found?.one.article.pictures.find(({ id }) => id === context.params.picture);
    if (!picture) return refuse(context, 404, words.gone);
    const size = sizeAsked(context);
    if (isFresh(context, `${picture.id.slice(0, 16)}-${size}`)) return;
    const shown =
      size === 'small' ? await showPicture(ports, picture.file, 'small') : await showUpright(ports, picture.file);
    // The name of the file is the applicant's own.
    sendFile(context, shown && { ...shown, name: `${picture.id.slice(0, 8)}.jpg` });
  });
  return router;
}

async function findIn(
  ports: Ports,
  params: Record<string, string | undefined>,
): Promise<{ campaign: CampaignDefinition; one: OpenCase } | null> {
  const campaign = findCampaign(ports.campaigns, params.campaign);
  const one = campaign && (await findOpenCase(ports, campaign, String(params.application)));
  return campaign && one ? { campaign, one } : null;
}

/** Sets the mark of what is sent. @returns true when the asker has it already, and is told so */
function isFresh(context: ParameterizedContext, mark: string): boolean {
  context.status = 200;
  context.etag = mark;
  if (!context.fresh) return false;
  context.status = 304;
  return true;
}

function refuse(context: ParameterizedContext, status: number, text: string): void {
  context.status = status;
  context.type = 'html';
  context.set('cache-control', 'no-store');
  context.body = htmlPage(text, `<p class="state warn">${text}</p>`);
}
