import { gatherFindings } from '../../../src/documents/stamped/gather-findings.ts';
import type { PageFinding } from '../../../src/domain/paper/findings.ts';
import type { PaperExpectation, PaperFile, PaperReader } from '../../../src/ports/documents/paper-reader.ts';

/** Pages of the form that is expected. */
const PAGES = 4;

export const expectFour: PaperExpectation = {
  codes: ['1', '2', '3', '4'],
  seal: { leftMm: 1, topMm: 1, rightMm: 9, bottomMm: 9 },
};

/** Reads a page by the name of its photo: 第 3 页 糊; one that has a paper's number is that paper's. */
function pageOf({ name }: PaperFile, file: number, { codes }: PaperExpectation): PageFinding {
  const paper = /[A-Z][A-Z0-9]{11,}/.exec(name)?.[0];
  const written = /\d/.exec(name.replace(paper ?? '', ''))?.[0];
  const number = written === undefined ? null : Number(written);
  if (paper && !codes.some((code) => code.includes(`:${paper}:`)))
    return {
      ...pageOf({ name: '', bytes: new Uint8Array(), contentType: '' }, file, { codes, seal: expectFour.seal }),
      ...{ code: 'other', text: `SB1:${paper}:V1:P${number}/${PAGES}:ABCDEFGH`, otherwise: 'wrong_application' },
    };
  return {
    ...{
      file,
      pageOfFile: 1,
      code: number === null ? 'none' : 'ok',
      page: number,
      text: null,
      turnedDegrees: 0,
      pixelsPerMm: 8,
    },
    ...{ otherwise: name.includes('旧') ? 'wrong_version' : null },
    ...{ isBlank: false, isDark: false, isBlurred: name.includes('糊'), isCropped: false, isOriginal: false },
    ...{ otherPages: [] },
  };
}

/** How many files each reading had. */
export const readings: number[] = [];
/** Reads photos by their names, for tests that are about what becomes of it. */
export const readerByName: PaperReader = {
  async read(files, expect) {
    readings.push(files.length);
    const electronicSeal = { signatures: 0, signatureFields: 0, stampAnnotations: 0 };
    const found = files.map(({ name }) => ({ name, isOpenable: true, pageCount: 1, problem: null, electronicSeal }));
    const seen = { pageIndex: 0, place: null, crop: null, drawn: null };
    const hasLast = files.some(({ name }) => name.includes(String(PAGES)));
    const isBare = files.some(({ name }) => name.includes('没章'));
    const seal = isBare
      ? ({ verdict: 'absent', reason: 'nothing_red', ...seen } as const)
      : hasLast
        ? ({ verdict: 'present', reason: 'found', ...seen } as const)
        : ({ verdict: 'cannot_confirm', reason: 'page_not_seen', ...seen } as const);
    return gatherFindings(
      found,
      files.map((file, at) => pageOf(file, at, expect)),
      PAGES,
      seal,
    );
  },
  async close() {},
};
