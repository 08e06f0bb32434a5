import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Lobby = Extract<keyof MessageValues, `lobby.${string}`>;

const welcome = {
  campaign: '2021年用户满意服务明星',
  host: '上海市质量协会',
  tracks: ['班组', '个人'],
  preRegistration: '2021-11-22~2021-12-10',
  submission: '2021-11-25~2021-12-17',
  isOpen: true,
};

/** Values for what is said before an application. */
export const lobbySamples: { [Key in Lobby]: MessageValues[Key][] } = {
  'lobby.welcome': [
    welcome,
    { ...welcome, isOpen: false },
    { ...welcome, isOpen: false, isOver: true, contact: '俞琳' },
  ],
  'lobby.again': [0, 1, 2].map((misses) => ({ tracks: ['班组', '个人'], misses })),
  'lobby.nothing-yet': [{}],
  'lobby.closed': (['before', 'after'] as const).map((state) => ({
    state,
    from: '2021-11-22',
    to: '2021-12-10',
    contact: '俞琳、王影 021-52588300',
  })),
  'lobby.contact': [
    { body: '静安区', waiting: 0 },
    { body: '静安区', waiting: 3 },
    { body: '静安区', waiting: 0, over: '2021-12-24' },
    { body: '静安区', waiting: 0, over: '2021-12-24', areResultsTold: true },
    { body: '静安区', waiting: 3, closes: { to: '2021-12-24', left: 0 } },
    { body: '静安区', waiting: 0, closes: { to: '2021-12-24', left: 3 }, submissionOver: '2021-12-17' },
  ],
  'lobby.staff': [{ isOpen: true }, { isOpen: false }],
  'lobby.auditor': [{}],
  'lobby.unbound': [{ body: '静安区' }],
  'lobby.bound': [{ body: '静安区' }, { body: '静安区', until: '2021-12-10' }],
  'lobby.known-by-mobile': [
    { names: ['静安区'], isExpert: false },
    { names: ['静安区', '上海市商业联合会'], isExpert: false },
    { names: ['郑怡'], isExpert: true },
  ],
  'lobby.mobile-shared': [
    { names: ['静安区', '普陀区'], contact: '俞琳、王影 021-52588300' },
    { names: ['静安区'], contact: '俞琳、王影 021-52588300' },
  ],
  'lobby.bad-code': [{}],
  'lobby.auditors-code': [{}],
  'lobby.codes-over': [{ contact: '俞琳、王影 021-52588300' }],
  'lobby.file': [{ isSent: true }, { isSent: false }],
  'lobby.unsupported': ['picture', 'stored-files', 'choice', 'unreadable', 'constructor'].map((type) => ({ type })),
};
