import type { FormField } from '../../src/domain/form/schema.ts';
import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const picturesWords: FieldWords<'pictures'> = {
  rule: ({ min, max, maxMegabytes }) =>
    `直接发图，${min ? `${min}～${max ?? min} 张` : `最多 ${max ?? 1} 张`}，每张不超过 ${maxMegabytes ?? 10}MB；发完回“好了”。`,
  lead: ({ hint }) => hint ?? '请直接发图片。',
  howTo: ({ min, max }) =>
    min ? `最多 ${max ?? min} 张；发完回“好了”。` : '发完回“好了”；暂时拿不到回“跳过”，没有回“没有”。',
  current: () => '现在的图还在，接着发就是再加；回“不改”保留',
  pageHint: (hint) => hint.replace(/^直接发图，/u, ''),
  refusals: {
    'picture-expected': {
      chat: (_, field) => `这一步请直接发图片，JPG、PNG、HEIC 都行${withExample(field)}${noneYet(field)}`,
      page: null,
    },
    'picture-too-large': {
      chat: ({ maxMegabytes }) => `这张图太大了，每张最多${maxMegabytes}MB。请选“标准”画质或截图后再发一次。`,
      page: null,
    },
    'too-many-pictures': {
      chat: ({ max }, field) => `${named(field)}最多${max}张，请挑最有代表性的再发。`,
      page: null,
    },
  },
};

function noneYet(field: FormField): string {
  return field.optional ? '\n暂时没有就回“暂无”。' : '';
}
