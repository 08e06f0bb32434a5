import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { OwnPaperMessages } from '../../../src/domain/messages/form/own-paper-messages.ts';

/** What is said about papers of the applicant's own. */
export const ownPaperSamples: { [Key in keyof OwnPaperMessages]: MessageValues[Key][] } = {
  'paper.ask': [
    { title: '营业执照', application: 'SB7K3M9Q', pages: 0, taken: 0 },
    { title: null, application: 'SB7K3M9Q', pages: 2, taken: 1 },
  ],
  'paper.page': [{ title: '营业执照', count: 2 }],
  'paper.none': [{ title: null, misses: 0 }],
  'paper.waiting': [{ title: '营业执照', to: '2021-12-17', misses: 1 }],
  'paper.wrong-file': [{ title: '营业执照', misses: 2 }],
  'paper.taken': [{ title: '营业执照', count: 2 }],
  'paper.dropped': [{ title: null }],
};
