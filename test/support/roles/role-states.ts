import star from '../../../flows/star-2021/campaign.ts';
import { fileOf } from '../../../src/commands/intake/pure-play.ts';
import type { Desk, ExpertScene, Scene } from '../../../src/conversation/base/scene.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { noHandoverYet } from '../../../src/domain/handover/handover.ts';
import { evolveHandoverBy } from '../../../src/domain/handover/handover-events.ts';
import { noPapersYet, type PaperKind } from '../../../src/domain/recommendation/papers.ts';
import { statisticsFormOf } from '../../../src/domain/recommendation/papers-context.ts';
import { evolvePapersBy } from '../../../src/domain/recommendation/papers-events.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { applicationIn, BODY, OWNER } from '../seasons/ready-application.ts';
import { beginAs, type RolePlay, sayAs } from './role-play.ts';

const NOW = new Date('2021-12-04T10:10:00+08:00');
const OVER = new Date('2021-12-27T10:10:00+08:00');
const CONTACT = 'wecom:fangxiaolan';
const STAFF = 'wecom:yulin';

function after(play: RolePlay, ...said: string[]): RolePlay {
  return said.reduce<RolePlay>((known, text) => sayAs(known, text), play);
}

const waiting = (id: string) => ({ ...applicationIn('awaiting-recommendation'), id });
const endorsed = (id: string) => ({ ...applicationIn('recommended'), id });

function deskOf(
  waits: readonly Application[],
  done: readonly Application[],
  campaign: CampaignDefinition = star,
): Desk {
  const body = campaign === star ? BODY : (campaign.bodies[0]?.id ?? '');
  const papers = { state: noPapersYet(campaign.id, body), endorsed: done };
  return { campaign, body, waiting: waits, contacts: [CONTACT], papers, unfinished: [] };
}

const contact = (desks: Desk[], known: Partial<Scene> = {}) => beginAs(CONTACT, NOW, { desks, ...known });
const [one, two] = [waiting('SB7K3M9A'), waiting('SB7K3M9B')];
const both = [endorsed('SB7K3M9C'), endorsed('SB7K3M9D')];
const withPapers = () => contact([deskOf([], both)]);

/** A paper as it is printed: what the process does aside. */
function printed(play: RolePlay, paper: PaperKind): RolePlay {
  const about = { paper, version: 1, pageCount: 1 };
  const file = fileOf('paper', 'application/pdf');
  const event = { kind: 'paperPrinted' as const, ...about, check: 'CHECKCHECK22', file, spreadsheet: null };
  const desks = play.scene.desks.map((desk) => ({
    ...desk,
    papers: { ...desk.papers, state: evolvePapersBy(desk.papers.state, event, NOW.toISOString()) },
  }));
  return { ...play, scene: { ...play.scene, desks } };
}

/** Columns of annex 6 that take neither any words nor a number. */
const STATISTICS: Readonly<Record<string, string>> = {
  mobile: '13800000000',
  email: 'fang@example.com',
  postcode: '200072',
};

/** Annex 6 where one of its columns is asked. */
function atStatistic(field: string): RolePlay {
  let play = sayAs(withPapers(), '信息统计表');
  for (let turns = 0; turns < 60; turns += 1) {
    const { mode } = play.scene.person.bookmark ?? {};
    if (mode?.kind !== 'filling-statistics') break;
    if ((mode.field ?? 'shown') === field) return play;
    const { kind } = statisticsFormOf(star)?.fields.find(({ id }) => id === mode.field) ?? {};
    play = after(
      play,
      ...(mode.held ? ['是'] : [STATISTICS[mode.field ?? ''] ?? (kind === 'count' ? '3' : '用户工作部')]),
    );
  }
  throw new Error(`annex 6 does not reach ${field}`);
}

const columns = (statisticsFormOf(star)?.fields ?? []).map(({ id, label }): [string, () => RolePlay] => [
  `annex 6: ${label}`,
  () => atStatistic(id),
]);

export const contactStates: readonly [name: string, begin: () => RolePlay][] = [
  ['nothing pending', () => contact([deskOf([], [])])],
  ['papers owed', withPapers],
  ['a review card', () => contact([deskOf([one], [])])],
  ['two review cards', () => contact([deskOf([one, two], [])])],
  ['asked why it is sent back', () => sayAs(contact([deskOf([one], [])]), '退回')],
  ['asked why it is declined', () => sayAs(contact([deskOf([one, two], [])]), '不推荐 SB7K3M9A')],
  ['asked whether a sentence is the reason', () => sayAs(contact([deskOf([one], [])]), '退回 邮编是不是写错了？')],
  ['the rows of annex 5', () => sayAs(withPapers(), '推荐意见表')],
  ['the rows of annex 5, something waits', () => sayAs(contact([deskOf([one], both)]), '推荐意见表')],
  ['the name of an enterprise', () => after(withPapers(), '推荐意见表', '修改 1')],
  ['the stamp of annex 5', () => printed(after(withPapers(), '推荐意见表', '确认'), 'recommendation')],
  ...columns,
  ['annex 6 as a whole', () => atStatistic('shown')],
  [
    'an amount of annex 6 that is asked about',
    () => sayAs(atStatistic(columns.length > 0 ? firstCount() : ''), '大概3个'),
  ],
  ['the window is over', () => contact([deskOf([one], both)], { now: OVER })],
  ['two bodies, nothing pending', () => contact([deskOf([], both), deskOf([], [], craft)], TWO_CAMPAIGNS)],
  ['two bodies, something waits at one', () => contact([deskOf([one], []), deskOf([], [], craft)], TWO_CAMPAIGNS)],
];

function firstCount(): string {
  return statisticsFormOf(star)?.fields.find(({ kind }) => kind === 'count')?.id ?? '';
}

const TWO_CAMPAIGNS: Partial<Scene> = { campaigns: [star, craft], isSettled: false };

function asked(number: string, asker: string, taken = false) {
  const at = NOW.toISOString();
  const events = [
    { kind: 'handoverAsked' as const, number, name: '王芳', body: null, question: '照片传不上去', standing: null },
    ...(taken ? [{ kind: 'handoverTaken' as const, by: STAFF, name: '俞琳' }] : []),
  ];
  return events.reduce((known, event) => evolveHandoverBy(known, event, at), noHandoverYet(asker));
}

const count = { people: 4, idle: 1, unreachable: 0, values: null };
const broadcasting = { counts: { unregistered: count, everybody: count }, known: [], progress: null };
const staff = (known: Partial<Scene> = {}) =>
  beginAs(STAFF, NOW, { isStaff: true, staff: [{ person: STAFF, name: '俞琳' }], broadcasting, ...known });
const attending = () => sayAs(staff({ handovers: [asked('K3M9', OWNER)] }), '接手');

export const staffStates: typeof contactStates = [
  ['nothing', () => staff()],
  ['a broadcast: to whom', () => sayAs(staff(), '广播')],
  ['a broadcast with its words: to whom', () => sayAs(staff(), '广播 大家快点交')],
  ['a broadcast: what', () => after(staff(), '广播', '1')],
  ['a broadcast: a look', () => after(staff(), '广播 大家快点交', '1')],
  ['a broadcast: to everybody', () => after(staff(), '广播 大家快点交', '所有人', '现在发')],
  ['a broadcast that was set aside', () => after(staff(), '广播 大家快点交', '先到这里')],
  ['a request waits', () => staff({ handovers: [asked('K3M9', OWNER)] })],
  ['two requests wait', () => staff({ handovers: [asked('K3M9', OWNER), asked('K3MA', CONTACT)] })],
  ['a request in hand', attending],
  ['a request in hand, a broadcast is written', () => after(attending(), '广播 大家快点交')],
  ['away', () => staff({ staff: [{ person: STAFF, name: '俞琳', isAway: true }], staffBackOn: '2021-12-20' })],
];

const row = (id: string, state: string) => ({ application: id, title: '云苔路站“一米窗”', track: '班组', state });

function expert(state: ExpertScene['state'], rows: ExpertScene['rows']): RolePlay {
  const standing = {
    stage: '资料评审',
    campaign: star.title,
    id: star.id,
    closesOn: '2022-01-15',
    left: rows.length,
    total: 3,
  };
  const scoring = [{ campaign: star, expert: 'e1', name: '顾言之', state, from: '2022-01-01', standing, rows }];
  return beginAs('wecom:guyanzhi', NOW, { scoring });
}

export const expertStates: typeof contactStates = [
  ['scoring is open', () => expert('open', [row('SB7K3M9A', 'open'), row('SB7K3M9B', 'draft')])],
  ['an own interest is declared', () => expert('open', [row('SB7K3M9A', 'conflict')])],
  ['all is done', () => expert('open', [])],
  ['before the first day', () => expert('before', [])],
  ['after the last day', () => expert('after', [row('SB7K3M9A', 'open')])],
  ['the scores are closed', () => expert('closed', [])],
  ['who has left', () => expert('left', [])],
];

const draft = (id: string, campaign = star.id): Application => {
  const track = Object.keys((campaign === star.id ? star : craft).tracks)[0] ?? '';
  const started = { kind: 'started' as const, application: id, campaign, revision: 1, track, applicant: OWNER };
  const begun = evolve(null, started, NOW.toISOString());
  if (!begun) throw new Error('nothing was begun');
  return begun;
};

/** Somebody with several applications of their own, the conversation being about the last. */
function filer(own: readonly Application[], known: Partial<Scene> = {}): RolePlay {
  const play = beginAs(OWNER, NOW, {
    own,
    application: own.at(-1) ?? null,
    ...known,
  });
  const applications = own.map(({ id }) => ({ id, startedAt: NOW.toISOString() }));
  return { ...play, scene: { ...play.scene, person: { ...play.scene.person, applications } } };
}

const several = () => filer([applicationIn('awaiting-recommendation'), draft('SB7K3M9D')]);

export const severalStates: typeof contactStates = [
  ['two applications, one handed in', () => sayAs(several(), '继续')],
  ['the own applications are listed', () => after(several(), '继续', '我的申报')],
  ['another application: which track', () => after(several(), '继续', '新申报')],
  ['two campaigns are open: which one', () => sayAs(beginAs(OWNER, NOW, TWO_CAMPAIGNS), '你好')],
  [
    'an application in each of two campaigns',
    () => sayAs(filer([draft('SB7K3M9D'), draft('SB7K3M9E', craft.id)], { ...TWO_CAMPAIGNS, campaign: craft }), '继续'),
  ],
  [
    'an own application, and one to review',
    () => sayAs(filer([draft('SB7K3M9D')], { desks: [deskOf([one], [])] }), '继续'),
  ],
];
