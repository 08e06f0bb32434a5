import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

const POINTS_PER_MM = 72 / 25.4;
const SEAL_RADIUS_MM = 20;
const NAME_RADIUS_MM = 14.2;
const NAME = 'SIMULATED SEAL';
const red = rgb(0.85, 0.1, 0.12);

/** Where on an A4 page a seal is pressed, from its upper left corner. */
interface SealPlace {
  page: 'first' | 'last';
  leftMm: number;
  topMm: number;
}

const signature: SealPlace = { page: 'last', leftMm: 150, topMm: 235 };

/** Presses a round red seal onto a page, as somebody at the organisation would: a ring, a name along it and a star's place, slightly off
 *  the middle of the box. @param place where the applicant's organisation signs, when left out */
export async function stampForm(bytes: Uint8Array, place: SealPlace = signature): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const page = document.getPages().at(place.page === 'first' ? 0 : -1);
  if (!page) throw new Error('the form has no page');
  const centre = { x: place.leftMm * POINTS_PER_MM, y: (297 - place.topMm) * POINTS_PER_MM };
  page.drawCircle({
    ...centre,
    size: SEAL_RADIUS_MM * POINTS_PER_MM,
    borderColor: red,
    borderWidth: 3.4,
    opacity: 0,
    borderOpacity: 0.85,
  });
  page.drawCircle({ ...centre, size: 4 * POINTS_PER_MM, color: red, opacity: 0.85 });
  await writeAlong(document, page, centre);
  return document.save();
}

/** Letters on an arc over the top, from the lower left to the lower right. */
async function writeAlong(document: PDFDocument, page: PDFPage, { x, y }: { x: number; y: number }): Promise<void> {
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  const radius = NAME_RADIUS_MM * POINTS_PER_MM;
  for (const [at, letter] of [...NAME].entries()) {
    const angle = 210 - (240 * at) / (NAME.length - 1);
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    page.drawText(letter, {
      x: x + radius * cos,
      y: y + radius * sin,
      size: 11,
      font,
      color: red,
      rotate: degrees(angle - 90),
    });
  }
}
