import { script } from '../../../../templates/terminal/simulate.ts';
import { decidesAt, levelsOf } from '../../../domain/campaign/chain.ts';
import type { StageOf } from '../../../domain/campaign/stages.ts';
import { uploadFile } from '../pages.ts';
import { bubbleText, isLive, type Phone } from '../phone.ts';
import { recommend } from '../play-others.ts';
import type { Season } from '../season.ts';
import { stampForm } from '../stamp-form.ts';

/** The contact of each body at this level presses 推荐, once for each application that the body has; then the body's list is made, stamped and sent back. */
export async function playRecommend(season: Season, stage: StageOf<'recommend'>): Promise<void> {
  const { campaign, entrants, contacts } = season;
  const level = levelsOf(campaign).findIndex(({ id }) => id === stage.id);
  const here = [...contacts].filter(([body]) => decidesAt(campaign, stage, body));
  for (const [body, contact] of here) {
    const own = entrants.filter(({ bodies }) => bodies[level] === body);
    for (const _ of own) await recommend(contact);
    const list = campaign.bodyForms?.recommendation;
    if (list && own.length > 0) await sendList(season, contact, list.name ?? list.title);
  }
}

/** The stamp of a list is above its table. */
const ABOVE = { page: 'first', leftMm: 110, topMm: 62 } as const;

async function sendList({ stage: { simulator } }: Season, contact: Phone, name: string): Promise<void> {
  await contact.says(name);
  await contact.clicks(await contact.waitsFor((entry) => isLive(entry, 'confirm')), 'confirm');
  const printed = await contact.waitsFor(
    ({ content }) =>
      content.kind === 'file' && simulator.mediaOf(content.mediaId)?.media.contentType === 'application/pdf',
  );
  const link = await contact.waitsFor(({ content }) => content.kind === 'link');
  if (printed.content.kind !== 'file' || link.content.kind !== 'link') throw new Error('no list to stamp');
  const bytes = simulator.mediaOf(printed.content.mediaId)?.bytes ?? new Uint8Array();
  contact.looksUp();
  await uploadFile(contact.userId, link.content.url, await stampForm(bytes, ABOVE), 'list.pdf');
  await contact.waitsFor((entry) => script.paperTaken.test(bubbleText(entry)));
}
