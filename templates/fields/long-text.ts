import { countCharacters } from '../../src/domain/form/base/answers.ts';
import { COUNTED } from '../messages/phrases/words.ts';
import type { FieldWords } from './field-words.ts';

export const longTextWords: FieldWords<'long-text'> = {
  rule: ({ min, max }) => `${min ?? 0}～${max ?? 0} 字，标点算，空格不算；分几条发，发完回“写完了”。`,
  /** Its limits in place of its hint: they are the same facts. */
  lead: ({ min, max, isBrief }) => `${min ?? 0}～${max ?? 0} 字${isBrief ? '' : COUNTED}`,
  howTo: () => '分几条发，写完回“写完了”；“撤销”去掉最后一条，“重写”从头来。',
  current: (known) => `现在已有 ${countCharacters(known)} 字。发来新的就从第一段重新收，回“不改”保留`,
  pageHint: () => '',
  refusals: {},
};
