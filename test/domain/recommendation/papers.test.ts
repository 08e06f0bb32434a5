import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { markOf } from '../../../src/domain/base/mark-of.ts';
import { decidePapers, type PapersCommand } from '../../../src/domain/recommendation/decide-papers.ts';
import {
  type BodyPapers,
  noPapersYet,
  type PaperKind,
  paperNumber,
  paperStanding,
} from '../../../src/domain/recommendation/papers.ts';
import { evolvePapers, evolvePapersBy, type PapersEvent } from '../../../src/domain/recommendation/papers-events.ts';
import { papersUntil } from '../../../src/domain/recommendation/papers-window.ts';
import { paperLines, tableRows } from '../../../src/domain/recommendation/table.ts';

const body = 'district-putuo';
const AT = '2021-12-20T01:00:00.000Z';
const now = new Date(AT);
const file = { key: 'media/ab/ab', name: 'a', contentType: 'image/jpeg', sizeBytes: 1, sha256: 'ab' };

function application(id: string, name: string, organisation: string, decidedAt: string, by = 'wecom:a'): Application {
  const events = [
    { kind: 'started', application: id, campaign: 'star-2021', revision: 1, track: 'team', applicant: by },
    { kind: 'fieldAnswered', field: 'teamName', value: name },
    { kind: 'fieldAnswered', field: 'organisation', value: organisation },
    { kind: 'recommended', body },
  ] as const;
  const made = events.reduce<Application | null>((known, event) => evolve(known, event, decidedAt), null);
  if (!made) throw new Error('no application');
  return made;
}

const first = application('SB1', '甲班组', '上海甲有限公司', '2021-12-01T00:00:00Z');
const second = application('SB2', '乙班组', '上海乙\t有限公司', '2021-12-02T00:00:00Z');
const third = application('SB3', '丙班组', '上海丙有限公司', '2021-12-03T00:00:00Z');
const endorsed = [third, first, second];
const context = { campaign, now, by: 'wecom:min', body, endorsed };

function decide(papers: BodyPapers, command: PapersCommand, changes: Partial<typeof context> = {}) {
  return decidePapers(papers, command, { ...context, ...changes });
}

function apply(papers: BodyPapers, command: PapersCommand): BodyPapers {
  const decision = decide(papers, command);
  if (decision.kind === 'refused') throw new Error(decision.reason);
  return decision.events.reduce((known, event) => evolvePapersBy(known, event, AT), papers);
}

const printed = (paper: PaperKind, version: number, pageCount = 2): PapersEvent => ({
  kind: 'paperPrinted',
  paper,
  version,
  check: 'CHECKCHECK22',
  file,
  spreadsheet: null,
  pageCount,
});
const made = () =>
  evolvePapersBy(
    apply(noPapersYet('star-2021', body), { kind: 'confirm-paper', paper: 'recommendation' }),
    printed('recommendation', 1),
    AT,
  );
const idsOf = (papers: BodyPapers) => tableRows(papers, context).map(({ application: id }) => id);

describe('the rows of annex 5', () => {
  const empty = noPapersYet('star-2021', body);

  it('stand by the time of their endorsement until the body orders them; a later one follows', () => {
    expect(idsOf(empty)).toEqual(['SB1', 'SB2', 'SB3']);
    const ordered = apply(empty, { kind: 'order-table', applications: ['SB3', 'SB1'] });
    expect(ordered.order).toEqual(['SB3', 'SB1', 'SB2']);
    const late = application('SB0', '丁班组', '上海丁有限公司', '2021-12-09T00:00:00Z');
    const rows = tableRows(ordered, { campaign, endorsed: [late, ...endorsed] });
    expect(rows.map(({ application: id }) => id)).toEqual(['SB3', 'SB1', 'SB2', 'SB0']);
  });

  it('have the name of the enterprise as the body corrects it, on one line', () => {
    const named = apply(empty, { kind: 'name-enterprise', application: 'SB1', name: '上海甲（集团）有限公司' });
    expect(paperLines(named, 'recommendation', context)).toEqual([
      'SB1\t上海甲（集团）有限公司\t甲班组',
      'SB2\t上海乙 有限公司\t乙班组',
      'SB3\t上海丙有限公司\t丙班组',
    ]);
    expect(decide(empty, { kind: 'name-enterprise', application: 'SB9', name: '别家' })).toMatchObject({
      reason: 'not-yours',
    });
  });

  it('ignore what the body has not endorsed, and what is named twice', () => {
    expect(apply(empty, { kind: 'order-table', applications: ['SB9', 'SB2', 'SB2'] }).order).toEqual([
      'SB2',
      'SB1',
      'SB3',
    ]);
  });

  it('are not ordered past an application of whoever orders them: a colleague ranks it', () => {
    const own = { by: 'wecom:a' };
    const order = (...applications: string[]) => decide(empty, { kind: 'order-table', applications }, own);
    const [one, two, of] = [
      application('SB7', '己班组', '上海己有限公司', '2021-12-04T00:00:00Z', 'wecom:b'),
      application('SB8', '庚班组', '上海庚有限公司', '2021-12-05T00:00:00Z', 'wecom:b'),
      { ...own, endorsed: [first] },
    ];
    const among = (...applications: string[]) =>
      decide(empty, { kind: 'order-table', applications }, { ...of, endorsed: [first, one, two] });
    expect(order('SB2', 'SB1')).toMatchObject({ reason: 'own-application' });
    expect(among('SB7', 'SB1', 'SB8')).toMatchObject({ reason: 'own-application' });
    expect(among('SB8')).toMatchObject({ reason: 'own-application' });
    expect(among('SB1', 'SB8', 'SB7')).toMatchObject({ events: [{ applications: ['SB1', 'SB8', 'SB7'] }] });
  });

  it('are marked: another order or name has another mark', () => {
    const lines = paperLines(empty, 'recommendation', context);
    expect(markOf([...lines])).toBe(markOf(lines));
    expect(markOf([...lines].reverse())).not.toBe(markOf(lines));
  });
});

describe('a paper', () => {
  it('is confirmed with what it says then, and refused with nothing to say', () => {
    const empty = noPapersYet('star-2021', body);
    expect(decide(empty, { kind: 'confirm-paper', paper: 'recommendation' }, { endorsed: [] })).toMatchObject({
      reason: 'nothing-recommended',
    });
    expect(decide(empty, { kind: 'confirm-paper', paper: 'statistics' })).toMatchObject({ reason: 'steps-missing' });
    expect(decide(empty, { kind: 'confirm-paper', paper: 'recommendation' })).toMatchObject({
      events: [{ kind: 'paperConfirmed', version: 1, by: 'wecom:min', lines: { length: 3 } }],
    });
  });

  it('is made, stamped, outdated by another endorsement, and made again as version 2', () => {
    const lines = paperLines(made(), 'recommendation', context);
    expect(paperStanding(noPapersYet('star-2021', body).recommendation, lines)).toBe('none');
    expect(paperStanding(made().recommendation, lines)).toBe('made');
    const stamped = apply(made(), { kind: 'take-stamped-paper', paper: 'recommendation', files: [file] });
    expect(paperStanding(stamped.recommendation, lines)).toBe('stamped');
    expect(paperStanding(stamped.recommendation, [...lines, 'SB4\tx\ty'])).toBe('outdated');
    const again = decide(stamped, { kind: 'confirm-paper', paper: 'recommendation' });
    expect(again).toMatchObject({ events: [{ version: 2 }] });
    const second = evolvePapersBy(
      apply(stamped, { kind: 'confirm-paper', paper: 'recommendation' }),
      printed('recommendation', 2),
      AT,
    );
    expect(paperStanding(second.recommendation, lines)).toBe('made');
  });

  it('is complete with its last page; a page may be taken back, and none goes with another version', () => {
    const add: PapersCommand = { kind: 'add-paper-page', paper: 'recommendation', file };
    const one = apply(made(), add);
    expect(one.recommendation.pages).toHaveLength(1);
    expect(apply(one, { kind: 'remove-paper-page', paper: 'recommendation' }).recommendation.pages).toEqual([]);
    expect(apply(one, add).recommendation).toMatchObject({ pages: [], stamped: { version: 1, files: { length: 2 } } });
    expect(evolvePapersBy(one, printed('recommendation', 2), AT).recommendation.pages).toEqual([]);
  });

  it.each([
    [2, 20],
    [40, 45],
  ])('takes photos of a paper of %i pages: %i, and no more but in the place of another', (pages, most) => {
    const photo: PapersCommand = { kind: 'add-paper-page', paper: 'recommendation', file, isLacking: true };
    const first: PapersCommand = { ...photo, page: 1, isPoor: true };
    const long = evolvePapersBy(made(), printed('recommendation', 1, pages), AT);
    const photographed = (count: number) =>
      Array.from({ length: count - 1 }).reduce<BodyPapers>((known) => apply(known, photo), apply(long, first));
    expect(decide(photographed(most - 1), photo)).toMatchObject({ events: [{ kind: 'paperPageAdded' }] });
    expect(decide(photographed(most), photo)).toMatchObject({ reason: 'too-many-pictures', values: { max: most } });
    expect(decide(photographed(most), first)).toMatchObject({ events: [{ kind: 'paperPageAdded' }] });
  });

  it('states no other number than annex 5 lists without a word why', () => {
    const fields = campaign.bodyForms?.statistics?.fields ?? [];
    const answers = fields.map(({ id, kind }) => ({ field: id, value: kind === 'count' ? 7 : '方晓岚' }));
    const filled = apply(noPapersYet('star-2021', body), { kind: 'answer-statistics', answers });
    const confirm: PapersCommand = { kind: 'confirm-paper', paper: 'statistics' };
    expect(decide(filled, confirm)).toMatchObject({ reason: 'difference-unexplained' });
    for (const reason of [' ', '因'.repeat(201)])
      expect(decide(filled, { kind: 'explain-difference', reason })).toMatchObject({ reason: 'reason-length' });
    const explained = apply(filled, { kind: 'explain-difference', reason: '另有四个未推荐' });
    expect(decide(explained, confirm)).toMatchObject({ events: [{ kind: 'paperConfirmed' }] });
  });

  it('comes back only when it was made, to its own body, by the last day', () => {
    const take: PapersCommand = { kind: 'take-stamped-paper', paper: 'statistics', files: [file] };
    expect(decide(made(), take)).toMatchObject({ reason: 'paper-not-made' });
    expect(decide(made(), take, { body: 'district-xuhui' })).toMatchObject({ reason: 'not-yours' });
    const late = { now: new Date('2021-12-24T16:00:00Z') };
    expect(decide(made(), take, late)).toMatchObject({ reason: 'recommendation-closed' });
  });

  it('has a number of its own that a code can carry', () => {
    const numbers = campaign.bodies.flatMap(({ id }) =>
      (['recommendation', 'statistics'] as const).map((paper) =>
        paperNumber({ campaign: campaign.id, body: id }, paper),
      ),
    );
    expect(new Set(numbers).size).toBe(campaign.bodies.length * 2);
    for (const number of numbers) expect(number).toMatch(/^[A-Z0-9]{1,40}$/);
  });
});

describe('the stream of a body', () => {
  it('folds to the same papers in one go and entry by entry, past what is about people', () => {
    const events: PapersEvent[] = [
      { kind: 'tableOrdered', applications: ['SB2', 'SB1'] },
      { kind: 'statisticAnswered', field: 'enterprises', value: 46 },
    ];
    const stream = `body/star-2021/${body}` as const;
    const others = [{ kind: 'bookmarkMoved', person: 'wecom:min' }, { kind: 'messageMoved' }];
    const whole = evolvePapers(null, { stream, at: AT, events: [...events, ...others] });
    const steps = events.reduce<BodyPapers | null>(
      (known, event) => evolvePapers(known, { stream, at: AT, events: [event] }),
      null,
    );
    expect(whole).toEqual(steps);
    expect(whole).toMatchObject({ campaign: 'star-2021', body, order: ['SB2', 'SB1'], answers: { enterprises: 46 } });
  });
});

describe('the papers of a body', () => {
  const confirmed: PapersCommand = { kind: 'confirm-paper', paper: 'recommendation' };
  const stamped: PapersCommand = { kind: 'take-stamped-paper', paper: 'recommendation', files: [file] };
  const photo: PapersCommand = { kind: 'add-paper-page', paper: 'recommendation', file };
  const order: PapersCommand = { kind: 'order-table', applications: ['SB2'] };
  type Row = [
    sentence: string,
    command: PapersCommand,
    papers: BodyPapers,
    day: string,
    of: string | null,
    expected: string,
  ];
  const none = noPapersYet('star-2021', body);
  const rows: Row[] = [
    ['are ordered', order, none, '2021-12-24', body, 'tableOrdered'],
    ['are not ordered after the last day', order, none, '2021-12-25', body, 'recommendation-closed'],
    ['are not ordered by another body', order, none, '2021-12-20', 'district-jingan', 'not-yours'],
    ['are confirmed', confirmed, none, '2021-12-24', body, 'paperConfirmed'],
    ['are not confirmed after the last day', confirmed, none, '2021-12-25', body, 'recommendation-closed'],
    ['are not confirmed without a body', confirmed, none, '2021-12-20', null, 'not-yours'],
    ['are stamped', stamped, made(), '2021-12-24', body, 'stampedPaperTaken'],
    ['are not stamped before they are made', stamped, none, '2021-12-20', body, 'paper-not-made'],
    ['are not stamped after the last day', stamped, made(), '2021-12-25', body, 'recommendation-closed'],
    ['are photographed page by page', photo, made(), '2021-12-24', body, 'paperPageAdded'],
    ['are not photographed by another body', photo, made(), '2021-12-20', 'district-jingan', 'not-yours'],
  ];

  it.each([
    ['2021-12-28', 'paperConfirmed'],
    ['2021-12-29', 'recommendation-closed'],
  ])('are made as long as one that is on them was given: %s', (day, expected) => {
    const extension = { until: '2021-12-28', reason: '停电' };
    const endorsed = context.endorsed.map((one, at) => (at === 1 ? { ...one, extension } : one));
    expect(papersUntil({ campaign, endorsed })).toBe('2021-12-28');
    expect(papersUntil({ campaign, endorsed: context.endorsed })).toBe('2021-12-24');
    const now = new Date(`${day}T12:00:00+08:00`);
    const decision = decidePapers(none, confirmed, { ...context, endorsed, now, body });
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
  });

  it.each(rows)('%s', (_sentence, command, papers, day, of, expected) => {
    const at = new Date(`${day}T12:00:00+08:00`);
    const decision = decidePapers(papers, command, { ...context, now: at, body: of });
    expect(decision.kind === 'refused' ? decision.reason : decision.events[0]?.kind).toBe(expected);
  });
});
