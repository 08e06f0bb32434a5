import { z } from 'zod';
import { script } from '../../../../templates/terminal/simulate.ts';
import { hasGallery } from '../../../domain/campaign/gallery-columns.ts';
import type { StageOf } from '../../../domain/campaign/stages.ts';
import { type Office, pressId } from '../office.ts';
import { bubbleText } from '../phone.ts';
import type { Season } from '../season.ts';

const Applications = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
const List = z.looseObject({
  lines: z.array(z.looseObject({ application: z.string(), outcome: z.enum(['awarded', 'not-awarded']) })),
});
const Preview = z.looseObject({ shortcomings: z.array(z.looseObject({ kind: z.string() })) });
const Gallery = z.array(z.looseObject({ application: z.string(), state: z.string() }));
const Published = z.looseObject({ published: z.array(z.string()), refused: z.array(z.unknown()) });

/** Staff look at what would be said and publish it, with no reason given: nothing may lack by now. Every applicant reads the own result, and gets
 *  the certificate where there is one. */
export async function playPublish(season: Season, stage: StageOf<'publish'>): Promise<void> {
  const { campaign, entrants } = season;
  const office = await season.office();
  const results = campaign.stages.some(({ kind }) => kind === 'panel')
    ? (await office.get(`panel?campaign=${campaign.id}`, List)).lines
    : (await office.get(`applications?campaign=${campaign.id}&status=recommended`, Applications)).rows.map(
        ({ id }) => ({ application: id, outcome: 'awarded' as const }),
      );
  const order = { campaign: campaign.id, publication: pressId(), results };
  const { shortcomings } = await office.post('results/preview', order, Preview);
  if (shortcomings.length > 0) throw new Error(`not ready: ${shortcomings.map(({ kind }) => kind).join(', ')}`);
  const { published, refused } = await office.post('results', order, Published);
  if (published.length === 0 || refused.length > 0) throw new Error('not everything was published');
  for (const { phone } of entrants) {
    const told = await phone.waitsFor((entry) => script.result.test(bubbleText(entry)));
    if (stage.certificate && script.selected.test(bubbleText(told)))
      await phone.waitsFor(({ content }) => content.kind === 'file');
  }
  if (hasGallery(campaign)) await playGallery(season, office);
}

/** Whoever was selected agrees to be shown; staff choose all of them, and the articles can be taken along by everybody. */
async function playGallery({ campaign, entrants }: Season, office: Office): Promise<void> {
  for (const { phone } of entrants) {
    await phone.says(script.agrees);
    await phone.waitsFor((entry) => script.agreed.test(bubbleText(entry)));
  }
  for (const { application, state } of await office.get(`gallery?campaign=${campaign.id}`, Gallery)) {
    if (state !== 'agreed') continue;
    await office.post(`gallery/cases/${application}`, { kind: 'choose', requestId: pressId() }, Gallery);
    const article = await office.open(`gallery/${campaign.id}/${application}/article.pdf`);
    if (!Buffer.from(article).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no article was printed');
  }
}
