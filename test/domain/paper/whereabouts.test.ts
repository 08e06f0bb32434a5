import { expect, it } from 'vitest';
import type { PageFinding, PaperFindings } from '../../../src/domain/paper/findings.ts';
import { whereaboutsOf } from '../../../src/domain/paper/whereabouts.ts';
import { placedProblem } from '../../../templates/messages/phrases/stamped-problems.ts';
import { foundOnPaper } from '../../../templates/pages/found-on-paper.ts';

const good: PageFinding = {
  file: 0,
  pageOfFile: 1,
  code: 'ok',
  page: 1,
  text: null,
  otherwise: null,
  turnedDegrees: 0,
  pixelsPerMm: 6,
  isBlank: false,
  isDark: false,
  isBlurred: false,
  otherPages: [],
  isCropped: false,
  isOriginal: false,
};
const file = (name: string) => ({
  name,
  isOpenable: true,
  pageCount: 1,
  problem: null,
  electronicSeal: { signatures: 0, signatureFields: 0, stampAnnotations: 0 },
});

function words(found: Pick<PaperFindings, 'files' | 'pages' | 'problems'>): string[] {
  const seal = {
    verdict: 'present',
    reason: 'found',
    pageIndex: 0,
    place: null,
    crop: null,
    drawn: null,
  } as const;
  const where = whereaboutsOf({
    ...found,
    expectedPages: 3,
    missingPages: [],
    isComplete: true,
    isInOrder: true,
    seal,
  });
  return found.problems.map((problem) => placedProblem(problem, where));
}

it('names the page whose photo has to be taken again', () => {
  const pages = [good, { ...good, page: 2, isBlurred: true }, { ...good, page: 3 }];
  expect(words({ files: [file('a')], pages, problems: ['blurred'] })).toEqual([
    expect.stringMatching(/^第 2 页：画面模糊，请拿稳/u),
  ]);
});

it('counts the photos when nobody knows which page it is', () => {
  const stranger = { ...good, code: 'none' as const, page: null };
  const pages = [good, stranger, { ...good, page: 2 }, { ...stranger, isBlank: true }];
  expect(words({ files: [file('a')], pages, problems: ['foreign_page', 'blank_page'] })).toEqual([
    expect.stringMatching(/^您发来的第 2 张：没有申报表的二维码/u),
    expect.stringMatching(/^您发来的第 4 张：是空白的/u),
  ]);
});

it('names the file that does not open among others, and nothing when it came alone', () => {
  const broken = { ...file('第二页.jpg'), isOpenable: false, problem: 'broken' as const };
  expect(words({ files: [file('第一页.jpg'), broken], pages: [good], problems: ['broken'] })).toEqual([
    expect.stringMatching(/^“第二页.jpg”：打不开/u),
  ]);
  expect(words({ files: [broken], pages: [], problems: ['broken'] })).toEqual([
    expect.stringMatching(/^这个文件打不开/u),
  ]);
});

it('does not name every page', () => {
  const pages = [1, 2].map((page) => ({ ...good, page, isDark: true }));
  expect(words({ files: [file('a')], pages, problems: ['too_dark'] })).toEqual([expect.stringMatching(/^画面太暗/u)]);
});

it('tells those who decide what was found, without the advice for the sender, and shows a reason of an older edition as it is', () => {
  const where = [
    { problem: 'blurred', pages: [2], captures: [], files: [] },
    { problem: 'foreign_page', pages: [], captures: [4], files: [] },
  ];
  expect(foundOnPaper.reason('blurred', where)).toBe('第 2 页：画面模糊');
  expect(foundOnPaper.reason('foreign_page', where)).toMatch(/^发来的第 4 张：没有申报表的二维码/u);
  expect(foundOnPaper.reason('no_seal', where)).toBe('盖章处没有看到红色公章');
  expect(foundOnPaper.reason('some_old_reason', where)).toBe('some_old_reason');
});
