import { expect, it } from 'vitest';
import type { Json } from '../../../src/domain/base/json.ts';
import { onlyAbout } from '../../../src/domain/personal/only-about.ts';

const mine = { person: 'wecom:heyan', applications: ['SBAAAA22'] };

it.each<[sentence: string, value: Json, kept: Json]>([
  ['a value that is no list is theirs', { text: '好', count: 2 }, { text: '好', count: 2 }],
  [
    'of lines that name an application, their own',
    [{ application: 'SBAAAA22' }, { application: 'SBBBBB22' }],
    [{ application: 'SBAAAA22' }],
  ],
  [
    'of lines that name a person, their own',
    [{ person: 'wecom:heyan' }, { person: 'wecom:wangfang' }],
    [{ person: 'wecom:heyan' }],
  ],
  [
    'a line about two is kept for either',
    [{ application: 'SBAAAA22', person: 'wecom:wangfang' }],
    [{ application: 'SBAAAA22', person: 'wecom:wangfang' }],
  ],
  [
    'of lines that begin with a number and a tab, their own',
    ['SBAAAA22\t班组', 'SBBBBB22\t班组', '说明'],
    ['SBAAAA22\t班组', '说明'],
  ],
  [
    'lines that name nobody are everybody’s',
    [{ label: '电话' }, ['甲'], 3, null],
    [{ label: '电话' }, ['甲'], 3, null],
  ],
  [
    'lists within lists are looked through',
    { rows: [{ lines: [{ person: 'wecom:wangfang' }] }] },
    { rows: [{ lines: [] }] },
  ],
])('%s', (_sentence, value, kept) => {
  expect(onlyAbout(value, mine)).toEqual(kept);
});
