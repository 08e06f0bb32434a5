import { publicGalleryTexts as words } from '../../../templates/pages/public/gallery.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type DeedsPart, parseDeeds } from '../../domain/form/parse-deeds.ts';
import { deedsMarks } from '../../domain/language/printed/deeds-marks.ts';
import type { OpenCase } from '../../usecases/gallery/list-gallery.ts';
import { escapeHtml } from '../http/html-page.ts';

/** Every case of a campaign, each with its first picture. */
export function galleryHtml(campaign: CampaignDefinition, cases: readonly OpenCase[]): string {
  const head = `<h1>${escapeHtml(words.title(campaign.title))}</h1><p>${escapeHtml(words.lead(campaign.host))}</p>`;
  const list = `<p class="links"><a href="/results/${campaign.id}">${words.list}</a></p>`;
  if (cases.length === 0) return `${head}<p>${words.none}</p>${list}`;
  const cards = cases.map((one) => {
    const { article } = one;
    const [first] = article.pictures;
    const picture = first
      ? `<img src="${addressOf(campaign, one)}/pictures/${first.id}?size=small" alt="" loading="lazy" width="480" height="320">`
      : '<span class="blank"></span>';
    return `<li><a href="${addressOf(campaign, one)}">${picture}<b>${escapeHtml(article.title)}</b></a><span class="small">${escapeHtml(article.organisation)}<br>${escapeHtml(article.track)}</span></li>`;
  });
  return `${head}<p class="small">${words.count(cases.length)}</p><ul class="cases">${cards.join('')}</ul>${list}`;
}

/** One case: its article as the campaign's columns give it, then the pictures. */
export function articleHtml(campaign: CampaignDefinition, one: OpenCase): string {
  const { article } = one;
  const address = addressOf(campaign, one);
  const facts = article.facts.map(({ label, text }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`);
  const pictures = article.pictures.map(
    ({ id, caption }, index) =>
      `<figure><a href="${address}/pictures/${id}"><img src="${address}/pictures/${id}" alt="${escapeHtml(caption || words.picture(index + 1))}" loading="lazy"></a>${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`,
  );
  return `<p class="links"><a href="/gallery/${campaign.id}">${words.back}</a></p>
<h1>${escapeHtml(article.title)}</h1><p>${escapeHtml(article.organisation)}<br><span class="small">${escapeHtml(article.track)}</span></p>
<p><a class="button" href="${address}/article.pdf">${words.pdf}</a> <a class="beside" href="${address}/article.pdf?download">${words.save}</a></p>
${facts.length > 0 ? `<dl>${facts.join('')}</dl>` : ''}<article>${parseDeeds(article.text, deedsMarks).map(partHtml).join('')}</article>
${pictures.length > 0 ? `<h2>${words.pictures}</h2><div class="pictures">${pictures.join('')}</div>` : ''}<p class="small">${words.own}</p>`;
}

function partHtml(part: DeedsPart): string {
  switch (part.kind) {
    case 'title':
      return `<h2 class="of-article">${escapeHtml(part.text)}</h2>`;
    case 'heading':
      return `<h3>${escapeHtml(part.text)}</h3>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'table': {
      const rows = part.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
      const caption = part.title ? `<caption>${escapeHtml(part.title)}</caption>` : '';
      return `<div class="sheet"><table>${caption}<tbody>${rows.join('')}</tbody></table></div>`;
    }
  }
}

function addressOf(campaign: CampaignDefinition, { application }: OpenCase): string {
  return `/gallery/${campaign.id}/${encodeURIComponent(application.id)}`;
}
