import type { Picture } from '../../form/base/answers.ts';
import { comparedToPrint } from '../papers/compared-to-print.ts';
import { type Application, picturesOf } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';

export type PictureEvent = Extract<
  ApplicationEvent,
  { kind: 'pictureAdded' | 'pictureCaptioned' | 'pictureRemoved' | 'picturesOrdered' | 'picturesReopened' }
>;

/** Pictures that are being collected for a column. */
export function evolvePictures(application: Application, event: PictureEvent): Application {
  switch (event.kind) {
    case 'pictureAdded':
      return collectPictures(application, event.field, (pictures) => [...pictures, { file: event.file, caption: '' }]);
    case 'pictureCaptioned':
      return collectPictures(application, event.field, (pictures) =>
        pictures.map((picture, index) => (index === event.index ? { ...picture, caption: event.caption } : picture)),
      );
    case 'pictureRemoved':
      return collectPictures(application, event.field, (pictures) =>
        pictures.filter((_, index) => index !== event.index),
      );
    case 'picturesOrdered':
      return collectPictures(application, event.field, (pictures) =>
        event.order.flatMap((number) => pictures[number - 1] ?? []),
      );
    case 'picturesReopened': {
      const pictures = { ...application.pictures, [event.field]: picturesOf(application, event.field) };
      const answers = { ...application.answers, [event.field]: undefined };
      // No paper is made of an open column: what it will be is compared to what was printed.
      const { printedValues = {} } = comparedToPrint(application, [event.field], answers);
      return { ...application, pictures, answers, printedValues };
    }
  }
}

function collectPictures(
  application: Application,
  field: string,
  change: (pictures: readonly Picture[]) => readonly Picture[],
): Application {
  return { ...application, pictures: { ...application.pictures, [field]: change(picturesOf(application, field)) } };
}
