import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { create } from 'qrcode';

/** A4 with a code drawn at the top right, as page description. */
export function codePage(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = (20 / modules.size) * (72 / 25.4);
  const blocks: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column))
        blocks.push(
          `${(481.89 + column * side).toFixed(3)} ${(827.72 - (row + 1) * side).toFixed(3)} ${side.toFixed(3)} ${side.toFixed(3)} re`,
        );
  return `0 g\n${blocks.join('\n')}\nf\n`;
}

/** A PDF from its objects, number 1 the catalog; streams are written as they are. */
function writePdf(objects: readonly (string | { dictionary: string; stream: Uint8Array })[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, at) => {
    offsets.push(length());
    const head = `${at + 1} 0 obj\n`;
    if (typeof object === 'string') parts.push(Buffer.from(`${head}${object}\nendobj\n`, 'latin1'));
    else {
      const { dictionary, stream } = object;
      parts.push(
        Buffer.from(`${head}<<${dictionary} /Length ${stream.length}>>\nstream\n`, 'latin1'),
        Buffer.from(stream),
        Buffer.from('\nendstream\nendobj\n'),
      );
    }
  });
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  parts.push(
    Buffer.from(
      `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const catalog = '<</Type /Catalog /Pages 2 0 R>>';
const pages = '<</Type /Pages /Kids [3 0 R] /Count 1>>';
const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Resources <<>>>>';

export function plainPdf(description: string): Uint8Array {
  return writePdf([catalog, pages, page, { dictionary: '', stream: Buffer.from(description, 'latin1') }]);
}

/** The standard security handler, revision 2 (PDF 1.7, 7.6.3): 40 bit RC4. An empty user password opens it: then it is only locked. */
export function encryptedPdf(description: string, userPassword: string, ownerPassword: string): Uint8Array {
  const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const md5 = (...data: Uint8Array[]) => createHash('md5').update(Buffer.concat(data)).digest();
  const id = md5(Buffer.from(description));
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
  const permissions = -64;
  const packed = Buffer.alloc(4);
  packed.writeInt32LE(permissions);
  const key = md5(padded(userPassword), owner, packed, id).subarray(0, 5);
  const stream = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(description, 'latin1'));
  const hex = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString('hex')}>`;
  const encrypt = `<</Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P ${permissions}>>`;
  return writePdf(
    [catalog, pages, page, { dictionary: '', stream }, encrypt],
    `/Encrypt 5 0 R /ID [${hex(id)} ${hex(id)}]`,
  );
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (i: number, j: number) => {
    [box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    Uint8Array.from(data, (byte) => {
      i = (i + 1) & 255;
      j = (j + (box[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
    }),
  );
}

/** A form that draws a form ten times, nine deep: two kilobytes, a thousand million rectangles. */
export function nestedFormsPdf(): Uint8Array {
  const depth = 10;
  const forms = Array.from({ length: depth }, (_, at) => {
    const isLast = at === depth - 1;
    const stream = isLast ? '0 0 500 800 re f\n' : '/F Do\n'.repeat(10);
    const resources = isLast ? '' : `/Resources <</XObject <</F ${6 + at} 0 R>>>>`;
    return {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`,
      stream: Buffer.from(stream),
    };
  });
  const first =
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</F 5 0 R>>>>>>';
  return writePdf([catalog, pages, first, { dictionary: '', stream: Buffer.from('/F Do\n'.repeat(10)) }, ...forms]);
}

/** A page description with millions of operators. */
export function longContentPdf(): Uint8Array {
  return plainPdf('1 0 0 rg 10 10 m 500 800 l 20 700 l h f\n'.repeat(400_000));
}

export async function blankPdf(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let at = 0; at < count; at += 1) document.addPage([595.28, 841.89]);
  return document.save();
}

/** With an empty signature field on its page, as before an electronic seal. */
export function signatureFieldPdf(description: string): Uint8Array {
  const form = '<</Type /Catalog /Pages 2 0 R /AcroForm <</SigFlags 3 /Fields [5 0 R]>>>>';
  const signed = page.replace('/Contents', '/Annots [5 0 R] /Contents');
  const field = '<</Type /Annot /Subtype /Widget /FT /Sig /T (seal) /Rect [340 100 460 220] /P 3 0 R /F 4 /V 6 0 R>>';
  const signature =
    '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] /Contents <00>>>';
  return writePdf([
    form,
    pages,
    signed,
    { dictionary: '', stream: Buffer.from(description, 'latin1') },
    field,
    signature,
  ]);
}
