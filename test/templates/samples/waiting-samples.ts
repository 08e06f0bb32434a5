import type { WaitingMessages } from '../../../src/domain/messages/anybody/waiting-messages.ts';

/** Values for what is said while something takes long. */
export const waitingSamples: { [Key in keyof WaitingMessages]: WaitingMessages[Key][] } = {
  'missed.told': [
    { count: 1, shown: 1, files: [] },
    { count: 14, shown: 10, files: ['申报表_云苔路站_第1版.pdf', '交流资料.pdf'] },
  ],
  'missed.again': [{ message: { kind: 'text', text: '第 1 版申报表排好了' } }],
  'missed.staff': [{ day: '2021-12-03', messages: 12, people: 3 }],
  'quota.near': [
    { platform: '钉钉', kind: 'calls', used: 4012, limit: 5000 },
    { platform: '钉钉', kind: 'deliveries', used: 3001, limit: 3000 },
  ],
  'reply.repeated': [{}],
  'reply.unseen': [{}],
  'voice.heard': [{ text: '我们班组一共三十二个人' }],
  'voice.dropped': [{}],
  'media.later': [{ turn: 1 }, { turn: 2 }],
  'upload.reading': [2, 5, 12, 40].flatMap((pages) => [true, false].map((isCounted) => ({ pages, isCounted }))),
  'upload.seen': [
    { page: 3, problems: [], missing: [1, 2, 4, 5], pages: 5, isKept: true },
    { page: 5, problems: [], missing: [], pages: 5, isKept: true },
    { page: 2, problems: ['blurred'], missing: [1, 2], pages: 5, isKept: true },
    { page: null, problems: ['foreign_page'], missing: [1, 2], pages: 5, isKept: true },
    { page: 2, problems: ['wrong_version'], missing: [1, 2], pages: 5, isKept: false },
  ],
};
