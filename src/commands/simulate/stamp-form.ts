import { PDFDocument, rgb } from 'pdf-lib';

const POINTS_PER_MM = 72 / 25.4;
const SEAL_RADIUS_MM = 20;

/** Presses a round red seal onto the last page, as somebody at the organisation would: a ring and a star's place, slightly off the middle of the box. */
export async function stampForm(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const page = document.getPages().at(-1);
  if (!page) throw new Error('the form has no page');
  const centre = { x: 150 * POINTS_PER_MM, y: (297 - 235) * POINTS_PER_MM };
  const red = rgb(0.85, 0.1, 0.12);
  page.drawCircle({
    ...centre,
    size: SEAL_RADIUS_MM * POINTS_PER_MM,
    borderColor: red,
    borderWidth: 3.4,
    opacity: 0,
    borderOpacity: 0.85,
  });
  page.drawCircle({ ...centre, size: 4 * POINTS_PER_MM, color: red, opacity: 0.85 });
  return document.save();
}
