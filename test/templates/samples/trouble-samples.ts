import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Trouble = Extract<keyof MessageValues, `trouble.${string}`>;

/** Values for what is said when we fail. */
export const troubleSamples: { [Key in Trouble]: MessageValues[Key][] } = {
  'trouble.parked': (
    [
      'text',
      'image',
      'file',
      'stored-files',
      'choice',
      'entered',
      'print-form',
      'print-papers',
      'read-paper',
      'fetch-media',
    ] as const
  ).map((kind) => ({ kind })),
};
