import { formOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import type { Track } from '../../domain/campaign/schema.ts';
import { inFormOrder } from '../../domain/form/base/answers.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Unprintable } from '../../domain/paper/unprintable.ts';
import type { PrintedDocument } from '../../ports/documents/renderer.ts';
import type { Ports } from '../../ports/ports.ts';
import { loadPictures } from '../base/load-pictures.ts';

export interface RenderedForm {
  form: PrintedDocument;
  /** The deeds as an article; null when the journey asks for none, or it could not be made: the form alone counts. */
  article: PrintedDocument | null;
}

/** Makes the documents of an application's journey. @returns null when the form cannot be made now */
export async function renderForm(
  ports: Pick<Ports, 'renderer' | 'files' | 'log'>,
  track: Track,
  application: Application,
  stamp: { version: number; check: string },
): Promise<RenderedForm | null> {
  const step = printedIn(track);
  const form = formOf(track);
  const answers = inFormOrder(form.fields, application.answers);
  const pictures = await loadPictures(ports, answers);
  const about = { form, answers, pictures, application: application.id, printedAt: application.changedAt, ...stamp };
  const print = async (layout: string) => {
    try {
      return await ports.renderer.print({ ...about, layout });
    } catch (error) {
      ports.log.error('form-not-printed', error, { application: application.id, layout });
      return null;
    }
  };
  const printed = await print(step?.layout ?? '');
  return printed && { form: printed, article: step?.article ? await print(step.article) : null };
}

/** Characters missing from every font, by the labels of the columns. */
export function unprintableColumns(form: FormDefinition, { missing }: Pick<PrintedDocument, 'missing'>): Unprintable {
  return missing.map(({ field, characters }) => ({
    label: form.fields.find(({ id }) => id === field)?.label ?? field,
    characters,
  }));
}
