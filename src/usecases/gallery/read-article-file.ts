import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { StoredFileReference } from '../../domain/base/message.ts';
import { isCommonLayout } from '../../domain/campaign/common-layouts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { inFormOrder } from '../../domain/form/base/answers.ts';
import { articleAnswers, commonAnswers, galleryOf } from '../../domain/gallery/article.ts';
import { articleForm } from '../../domain/gallery/article-form.ts';
import { galleryView } from '../../domain/gallery/gallery-events.ts';
import type { PrintPicture } from '../../ports/documents/renderer.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepFile } from '../base/hear-reply.ts';
import { type NamedFile, showUpright } from '../base/show-picture.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import type { OpenCase } from './list-gallery.ts';

type Needs = CommitNeeds & Pick<Ports, 'files' | 'pictures' | 'renderer' | 'log'>;

/** The article of a case as PDF: exactly what its page shows. Made when it is asked for first, and again once what is shown changed.
 *  @returns null when it cannot be made now */
export async function readArticleFile(
  ports: Needs,
  campaign: CampaignDefinition,
  one: OpenCase,
): Promise<NamedFile | null> {
  const { known, article } = one;
  const file = known.printed?.mark === article.mark ? known.printed.file : await printArticle(ports, campaign, one);
  const stored = file && (await ports.files.get(file.key));
  return stored && file ? { ...stored, name: file.name } : null;
}

async function printArticle(
  ports: Needs,
  campaign: CampaignDefinition,
  { application, article }: OpenCase,
): Promise<StoredFileReference | null> {
  const layout = galleryOf(campaign, application)?.layout;
  if (!layout) return null;
  const [form, own] = isCommonLayout(layout)
    ? [articleForm, commonAnswers(campaign, article)]
    : [formOf(trackOf(campaign, application)), articleAnswers(campaign, application, article)];
  const answers = inFormOrder(form.fields, own);
  try {
    const { bytes } = await ports.renderer.print({
      ...{ layout, form, answers, pictures: await picturesOf(ports, campaign, { application, article }) },
      ...{ application: application.id, version: 1, check: '', printedAt: application.changedAt },
    });
    const name = ports.wording.names.articleFile({
      ...{ title: article.title, version: 1, name: campaign.spoken.article?.name },
    });
    const file = await keepFile(ports, bytes, 'application/pdf', name);
    await note(ports, campaign.id, application.id, { mark: article.mark, file });
    return file;
  } catch (error) {
    ports.log.error('article-not-printed', error, { application: application.id, layout });
    return null;
  }
}

/** Made again from the pixels: nothing that a camera noted is left. */
async function picturesOf(
  ports: Needs,
  campaign: CampaignDefinition,
  { application, article }: Pick<OpenCase, 'application' | 'article'>,
): Promise<PrintPicture[]> {
  const { layout = '', pictures = '' } = galleryOf(campaign, application) ?? {};
  const field = isCommonLayout(layout) ? 'pictures' : pictures;
  const made = await Promise.all(
    article.pictures.map(async ({ file, caption }) => ({ caption, shown: await showUpright(ports, file) })),
  );
  return made.flatMap(({ caption, shown }) =>
    shown ? [{ field, caption, bytes: shown.bytes, contentType: shown.contentType }] : [],
  );
}

/** So that it is not made again, and goes with what is erased. */
async function note(
  ports: Needs,
  campaign: string,
  application: string,
  printed: { mark: string; file: StoredFileReference },
): Promise<void> {
  const known = { stream: `gallery/${application}` as const, cause: `printed/${printed.mark}` };
  await commit(ports, {
    known,
    load: () => refreshRow(ports, galleryView, application),
    decide: (row) => ({
      append: {
        ...known,
        ...{ seq: (row?.seq ?? 0) + 1, by: 'system', at: ports.clock.now().toISOString(), effects: [] },
        events: [{ kind: 'articlePrinted', campaign, ...printed }],
      },
    }),
  });
}
