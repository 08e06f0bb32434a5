import type { MessageValues } from '../../src/domain/messages.ts';

type Pages = Extract<keyof MessageValues, `page.${string}`>;

/** Values for the cards that open a page. */
export const pagesSamples: { [Key in Pages]: MessageValues[Key][] } = {
  'page.text': [
    { application: 'SB7K3M9Q', field: 'deeds', label: '事迹材料' },
    { application: 'SB7K3M9Q', field: 'duties', label: '班组主要工作职责及特色' },
  ],
};
