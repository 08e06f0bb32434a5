import { field, instruction, legacyCheck, symbol, ticks, wingdings, word14, written } from './markup.ts';
import { edited, type OwnFile, value } from './own-file.ts';
import { run } from './xml.ts';

/** Files whose options are marked in every way people mark them. */
export const markFiles: OwnFile[] = [
  edited('control-checks', 'team', {
    [value('teamKinds')]: { xml: ticks([word14(false), word14(false), word14(true), word14(false), word14(false)]) },
  }),
  edited(
    'control-checks-none',
    'team',
    { [value('teamKinds')]: { xml: ticks([0, 1, 2, 3, 4].map(() => word14(false))) } },
    { change: { teamKinds: null } },
  ),
  edited(
    'legacy-checks',
    'team',
    { [value('teamKinds')]: { xml: ticks([false, false, true, false, true].map(legacyCheck)) } },
    {
      change: { teamKinds: ['服务类/现场服务', '辅助类'] },
    },
  ),
  edited('symbol-wingdings', 'team', {
    [value('teamKinds')]: {
      xml: ticks(['F0A8', 'F0A8', 'F0FE', 'F0A8', 'F0A8'].map((code) => symbol('Wingdings', code))),
    },
  }),
  edited('symbol-wingdings2', 'team', {
    [value('teamKinds')]: {
      xml: ticks(['F0A3', 'F0A3', 'F052', 'F0A3', 'F0A3'].map((code) => symbol('Wingdings 2', code))),
    },
  }),
  edited('letters-wingdings2', 'team', {
    [value('teamKinds')]: { xml: ticks(['£', '£', 'R', '£', '£'].map((letter) => wingdings(letter))) },
  }),
  edited('letters-wingdings', 'team', {
    [value('teamKinds')]: { xml: ticks(['¨', '¨', 'þ', '¨', '¨'].map((letter) => wingdings(letter, 'Wingdings'))) },
  }),
  edited('eq-box', 'team', {
    [value('teamKinds')]: {
      xml: ticks([
        run('□'),
        run('□'),
        `${field('begin')}${instruction(' eq \\o\\ac(□,√)')}${field('end')}`,
        run('□'),
        run('□'),
      ]),
    },
  }),
  edited(
    'underlined-option',
    'team',
    {
      [value('teamKinds')]: written(
        run('管理类　窗口服务　') + run('现场服务', '<w:u w:val="single"/>') + run('　技术类　辅助类'),
      ),
    },
    { doubt: ['teamKinds'] },
  ),
  edited(
    'bold-option',
    'individual',
    { [value('gender')]: written(run('男    ') + run('女', '<w:b/>')) },
    { change: { gender: null }, doubt: ['gender'] },
  ),
  edited('ticks-behind', 'team', {
    [value('teamKinds')]: { text: '管理类□ 服务类（窗口服务□ 现场服务☑） 技术类□ 辅助类□' },
  }),
  edited('brackets-behind', 'individual', { [value('gender')]: { text: '男（  ） 女（√）' } }),
  edited('brackets-in-front', 'individual', { [value('gender')]: { text: '（  ）男 （√）女' } }),
  edited('tick-glued', 'team', { [value('leaderGender')]: { text: '男√女' } }, { doubt: ['leaderGender'] }),
  edited('letter-tick', 'team', { [value('teamKinds')]: { text: '管理类 窗口服务 √现场服务 技术类 辅助类' } }),
  edited(
    'two-genders',
    'team',
    { [value('leaderGender')]: { text: '男、女' } },
    { change: { leaderGender: null }, doubt: ['leaderGender'] },
  ),
  edited(
    'options-printed',
    'team',
    { [value('teamKinds')]: { text: '管理类、服务类（窗口服务、现场服务）、技术类、辅助类' } },
    { change: { teamKinds: null }, open: ['teamKinds'] },
  ),
  edited(
    'kinds-two',
    'team',
    { [value('teamKinds')]: { text: '■管理类 服务类（■窗口服务 □现场服务） □技术类 □辅助类' } },
    { change: { teamKinds: ['管理类', '服务类/窗口服务'] } },
  ),
];
