import type { MessageValues } from '../../src/domain/base/message-values.ts';

type Trouble = Extract<keyof MessageValues, `trouble.${string}`>;

/** Values for what is said when we fail. */
export const troubleSamples: { [Key in Trouble]: MessageValues[Key][] } = {
  'trouble.parked': (['text', 'image', 'file', 'stored-files', 'choice', 'entered'] as const).map((kind) => ({ kind })),
  'trouble.too-heavy': [{ misses: 0 }, { misses: 1 }, { misses: 2 }],
};
