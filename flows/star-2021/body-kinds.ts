import type { BodyKindInput } from '../../src/domain/campaign/spoken.ts';

/** 二.2: the districts, the industries' associations and the groups recommend. */
export const bodyKinds: BodyKindInput[] = [
  {
    id: 'district',
    name: '区',
    word: '各区',
    aliases: ['区', '区里', '区县', '行政区', '按区', '哪些区', '有哪些区', '区的'],
    whose: '按单位所在地',
  },
  {
    id: 'industry',
    name: '行业',
    word: '行业',
    aliases: ['各行业', '行业协会', '协会', '按行业', '哪些行业', '有哪些行业'],
    whose: '按主管的行业协会',
  },
  {
    id: 'group',
    name: '集团',
    word: '集团',
    aliases: ['各集团', '集团公司', '各集团公司', '按集团', '哪些集团', '有哪些集团'],
    whose: '集团下属单位',
  },
];
