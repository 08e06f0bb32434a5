import type { DocumentMessages } from '../../../src/domain/messages/form/document-messages.ts';

const contact = '俞琳、王影 021-52588300';
const application = 'SB7K3M9Q';

/** Values for what is said about the printed form. */
export const documentSamples: { [Key in keyof DocumentMessages]: DocumentMessages[Key][] } = {
  'document.preparing': [0, 1, 2].flatMap((misses) => [
    { version: 1, misses },
    { version: 2, misses, what: 'file' },
  ]),
  'document.ready': [
    { application: application, version: 1, pages: 5, missing: [] },
    {
      application: application,
      version: 2,
      pages: 5,
      missing: ['𠅤'],
      missingIn: [{ label: '班组名称', characters: ['𠅤'] }],
    },
    { application: application, version: 2, pages: 5, missing: ['𠅤'] },
  ],
  'document.unprintable': [0, 1].map((misses) => ({
    fields: [{ label: '上级推荐单位.联系人', characters: ['😀', '🙂'] }],
    misses,
  })),
  'document.article': [
    { version: 1, isCurrent: true, isNew: true },
    { version: 2, isCurrent: true, isNew: false },
    { version: 2, isCurrent: false, isNew: false },
  ],
  'document.no-article': [{}],
  'document.file': [
    { key: 'a/b.pdf', name: 'b.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: 'a'.repeat(64) },
  ],
  'document.failed': [{ contact }],
};
