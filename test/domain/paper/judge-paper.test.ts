import { describe, expect, it } from 'vitest';
import type { PaperFindings, PaperProblem } from '../../../src/domain/paper/findings.ts';
import { judgePaper } from '../../../src/domain/paper/judge-paper.ts';
import { stampedProblems, stampedReasons } from '../../../templates/messages/phrases/stamped-problems.ts';

const electronicSeal = { signatures: 0, signatureFields: 0, stampAnnotations: 0 };
const clean: PaperFindings = {
  files: [{ name: 'form.pdf', isOpenable: true, pageCount: 1, problem: null, electronicSeal }],
  pages: [
    {
      file: 0,
      pageOfFile: 1,
      code: 'ok',
      page: 1,
      text: 'SB1:T1:V1:P1/1:ABCDEF234567',
      otherwise: null,
      turnedDegrees: 0,
      pixelsPerMm: 5.9,
      isBlank: false,
      isDark: false,
      isBlurred: false,
      otherPages: [],
      isCropped: false,
      isOriginal: false,
    },
  ],
  expectedPages: 1,
  missingPages: [],
  isComplete: true,
  isInOrder: true,
  seal: { verdict: 'present', reason: 'found', pageIndex: 0, place: null, crop: null, drawn: null },
  problems: [],
};

const withProblem = (problem: PaperProblem): PaperFindings => ({ ...clean, problems: [problem] });
const refusing = [
  ...['wrong_application', 'wrong_version', 'missing_page', 'encrypted', 'broken', 'not_accepted', 'too_many_pages'],
  ...['too_large', 'too_complex'],
];

describe('a returned paper', () => {
  it('is accepted when everything is as expected', () => {
    expect(judgePaper(clean)).toEqual({ verdict: 'accept', reasons: [] });
  });

  it('is refused for what it is, asked about for how it looks, and for every problem there are words', () => {
    for (const problem of Object.keys(stampedProblems) as PaperProblem[]) {
      const wanted = refusing.includes(problem)
        ? 'refuse'
        : ['blank_page', 'two_pages'].includes(problem)
          ? 'accept'
          : 'ask-person';
      expect(judgePaper(withProblem(problem))).toEqual({ verdict: wanted, reasons: [problem] });
    }
    expect(Object.keys(stampedReasons)).toEqual([
      'seal_no_colour',
      'seal_other_colour',
      'seal_no_words',
      'seal_cannot_confirm',
      'electronic_seal',
      'live_text',
    ]);
  });

  it('is never refused for its seal', () => {
    const absent = { ...withProblem('no_seal'), seal: { ...clean.seal, verdict: 'absent' as const } };
    expect(judgePaper(absent)).toEqual({ verdict: 'ask-person', reasons: ['no_seal'] });
    const unclear = { ...clean, seal: { ...clean.seal, verdict: 'cannot_confirm' as const } };
    expect(judgePaper(unclear)).toEqual({ verdict: 'ask-person', reasons: ['seal_cannot_confirm'] });
  });

  it.each([
    ['no_colour', 'seal_no_colour', '黑白扫描或复印件'],
    ['other_colour', 'seal_other_colour', '不是红色'],
    ['no_words', 'seal_no_words', '没有看到文字'],
    ['faint', 'seal_cannot_confirm', '章色太浅'],
    ['half_ring', 'seal_cannot_confirm', '没盖全'],
  ] as const)('says why a seal is left to a person: %s', (seen, reason, words) => {
    const doubtful = { ...clean, seal: { ...clean.seal, verdict: 'cannot_confirm' as const, reason: seen } };
    expect(judgePaper(doubtful).reasons).toEqual([reason]);
    expect(stampedReasons[reason]).toContain(words);
  });

  it('goes to a person when its seal is electronic, or stands on a page that was never printed', () => {
    const files = clean.files.map((file) => ({ ...file, electronicSeal: { ...electronicSeal, signatures: 1 } }));
    expect(judgePaper({ ...clean, files })).toEqual({ verdict: 'ask-person', reasons: ['electronic_seal'] });
    const pages = clean.pages.map((page) => ({ ...page, isOriginal: true }));
    expect(judgePaper({ ...clean, pages })).toEqual({ verdict: 'ask-person', reasons: ['live_text'] });
  });
});
