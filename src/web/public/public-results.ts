import Router from 'koa-router';
import { publicGalleryTexts } from '../../../templates/pages/public/gallery.ts';
import { publicObjectionTexts } from '../../../templates/pages/public/objection.ts';
import { publicResultTexts as words } from '../../../templates/pages/public/results.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { isResultPublic } from '../../domain/campaign/public-results.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { hasOpenCases } from '../../usecases/gallery/list-gallery.ts';
import { type PublicList, publicList } from '../../usecases/publication/public-list.ts';
import { escapeHtml, htmlPage } from '../http/html-page.ts';

/** Pages that one address may open in a minute. */
const MAX_OPENED = 60;

/** What everybody may read of results. */
export function publicResults(ports: Ports): Router {
  const router = new Router();
  router.get('/results/:campaign', async (context) => {
    context.set('cache-control', 'no-store');
    context.type = 'html';
    const { isAllowed } = await ports.coordination.limit(`results/${context.ip}`, MAX_OPENED, 60);
    const list = isAllowed ? await publicList(ports, String(context.params.campaign)) : null;
    const campaign = findCampaign(ports.campaigns, context.params.campaign);
    const hasGallery = list !== null && campaign !== null && (await hasOpenCases(ports, campaign));
    context.status = isAllowed ? (list ? 200 : 404) : 429;
    context.body = list
      ? htmlPage(words.title(list.campaign.title), listBody(list, hasGallery))
      : htmlPage(words.unknown, `<p class="state warn">${isAllowed ? words.unknown : words.tooOften}</p>`);
  });
  return router;
}

/** When results are due, and how whoever applied hears of them. */
function expectedBody(campaign: CampaignDefinition): string {
  const to = campaign.stages.findLast(({ kind }) => kind === 'publish')?.window.to;
  const lines = [...(to ? [words.expected(to)] : []), words.told];
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
}

function notPublicBody({ title, host }: CampaignDefinition): string {
  return `<h1>${escapeHtml(title)}</h1><p class="state">${escapeHtml(words.notPublic(host))}</p><p>${words.told}</p>`;
}

function listBody({ campaign, tracks, day, objectUntil, root }: PublicList, hasGallery: boolean): string {
  if (!isResultPublic(campaign)) return notPublicBody(campaign);
  const head = `<h1>${escapeHtml(words.title(campaign.title))}</h1>`;
  if (day === null) return `${head}<p class="state">${words.none}</p>${expectedBody(campaign)}`;
  const lists = tracks.map(({ title, rows, unnamed }) => {
    const items = rows.map(
      ({ name, organisation }) =>
        `<li><b>${escapeHtml(name)}</b><br><span class="small">${escapeHtml(organisation)}</span></li>`,
    );
    const named = items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
    const others = unnamed > 0 ? `<p class="small">${words.unnamed(unnamed, rows.length > 0)}</p>` : '';
    const none = named || others ? '' : `<p>${words.noneIn}</p>`;
    return `<h2>${escapeHtml(words.track(title, rows.length + unnamed))}</h2>${named}${others}${none}`;
  });
  const objection = objectUntil
    ? `<p class="links"><a href="/objection/${campaign.id}">${publicObjectionTexts.link}</a></p>`
    : '';
  const notes = [
    ...(objectUntil ? [words.objections(objectUntil, hasPart(campaign, 'bodies'))] : []),
    ...(root ? [words.root(root.day, root.root)] : []),
  ];
  const gallery = hasGallery
    ? `<p class="links"><a href="/gallery/${campaign.id}">${publicGalleryTexts.link}</a></p>`
    : '';
  return `${head}<p>${words.published(day)}</p>${lists.join('')}${gallery}${objection}${notes.map((note) => `<p class="small">${escapeHtml(note)}</p>`).join('')}`;
}
