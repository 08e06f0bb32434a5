import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { BodyCommand } from '../../../src/domain/application/record/commands.ts';
import { type ShownForReview, shownForReview } from '../../../src/domain/application/stages/shown-for-review.ts';
import { decideRecommendation } from '../../../src/domain/recommendation/decide-recommendation.ts';
import { applicationIn, BODY, HELPER, OTHER_BODY, OWNER } from '../../support/seasons/ready-application.ts';

const CONTACT = 'wecom:fangxiaolan';
const recommend: BodyCommand = { kind: 'recommend' };
const giveBack: BodyCommand = { kind: 'return-for-changes', fields: ['postcode'], reason: '邮编不对' };
const decline: BodyCommand = { kind: 'decline', reason: '名额已满' };

type Status = Application['status'];
type Row = [
  sentence: string,
  command: BodyCommand,
  status: Status,
  day: string,
  body: string | null,
  by: string,
  expected: string,
];

const WAITS = 'awaiting-recommendation';
const OPEN = '2021-12-06';
const LAST = '2021-12-24';
const LATE = '2021-12-25';

const rows: Row[] = [
  ['the body recommends', recommend, WAITS, OPEN, BODY, CONTACT, 'on'],
  ['the body recommends on the last day', recommend, WAITS, LAST, BODY, CONTACT, 'on'],
  ['nobody recommends after the window', recommend, WAITS, LATE, BODY, CONTACT, 'recommendation-closed'],
  ['nobody recommends for another body', recommend, WAITS, OPEN, OTHER_BODY, CONTACT, 'not-yours'],
  ['nobody recommends without a body', recommend, WAITS, OPEN, null, CONTACT, 'not-yours'],
  ['the owner does not recommend', recommend, WAITS, OPEN, BODY, OWNER, 'own-application'],
  ['a helper does not recommend', recommend, WAITS, OPEN, BODY, HELPER, 'own-application'],
  ['nobody recommends what is not submitted', recommend, 'draft', OPEN, BODY, CONTACT, 'already-decided'],
  ['nobody recommends what was sent back', recommend, 'returned', OPEN, BODY, CONTACT, 'already-decided'],
  ['nobody recommends twice', recommend, 'recommended', OPEN, BODY, CONTACT, 'already-decided'],
  ['nobody recommends what was declined', recommend, 'not-recommended', OPEN, BODY, CONTACT, 'already-decided'],
  ['nobody recommends what is awarded', recommend, 'awarded', OPEN, BODY, CONTACT, 'already-decided'],
  ['the body sends back', giveBack, WAITS, OPEN, BODY, CONTACT, 'back'],
  ['the body sends back on the last day of the form', giveBack, WAITS, '2021-12-17', BODY, CONTACT, 'back'],
  ['nobody sends back what cannot come again', giveBack, WAITS, '2021-12-18', BODY, CONTACT, 'submission-closed'],
  ['nobody sends back after the window', giveBack, WAITS, LATE, BODY, CONTACT, 'recommendation-closed'],
  ['nobody sends back for another body', giveBack, WAITS, OPEN, OTHER_BODY, CONTACT, 'not-yours'],
  ['nobody sends back what is recommended', giveBack, 'recommended', OPEN, BODY, CONTACT, 'already-decided'],
  ['the owner does not send back', giveBack, WAITS, OPEN, BODY, OWNER, 'own-application'],
  ['the body declines', decline, WAITS, LAST, BODY, CONTACT, 'out'],
  ['nobody declines after the window', decline, WAITS, LATE, BODY, CONTACT, 'recommendation-closed'],
  ['nobody declines for another body', decline, WAITS, OPEN, OTHER_BODY, CONTACT, 'not-yours'],
  ['nobody declines what is recommended', decline, 'recommended', OPEN, BODY, CONTACT, 'already-decided'],
];

function outcome(
  application: Application,
  command: BodyCommand,
  { day = OPEN, body = BODY, by = CONTACT, shown }: Partial<Context>,
): string {
  const now = new Date(`${day}T12:00:00+08:00`);
  const decision = decideRecommendation(application, command, { campaign, now, by, body, contacts: [], shown });
  if (decision.kind === 'refused') return decision.reason;
  const [event] = decision.events;
  return event?.kind === 'stageDecided' ? event.decision : 'nothing';
}

interface Context {
  day: string;
  body: string | null;
  by: string;
  shown: ShownForReview;
}

describe('a quota', () => {
  const stages = campaign.stages.map((stage) =>
    stage.kind === 'recommend' ? { ...stage, quota: { team: 1 } } : stage,
  );
  const context = {
    ...{ campaign: { ...campaign, stages }, now: new Date(`${OPEN}T12:00:00+08:00`), by: CONTACT, body: BODY },
    contacts: [],
  };
  const endorsed = [applicationIn('recommended')];

  it('is reached: one more is not recommended, and what it is goes along', () => {
    expect(decideRecommendation(applicationIn(WAITS), recommend, { ...context, endorsed })).toMatchObject({
      ...{ kind: 'refused', reason: 'quota-reached', values: { limit: 1 } },
    });
  });

  it('leaves room for the last one, and for what is sent back or declined', () => {
    expect(decideRecommendation(applicationIn(WAITS), recommend, context).kind).toBe('decided');
    for (const command of [giveBack, decline])
      expect(decideRecommendation(applicationIn(WAITS), command, { ...context, endorsed }).kind).toBe('decided');
  });
});

describe('a recommendation', () => {
  it.each(rows)('%s', (_sentence, command, status, day, body, by, expected) => {
    expect(outcome(applicationIn(status), command, { day, body, by })).toBe(expected);
  });

  it.each([recommend, giveBack, decline])('has the days of the application’s extension: $kind', (command) => {
    const application = applicationIn(WAITS, [{ kind: 'extended', until: '2021-12-28', reason: '搬迁' }]);
    expect(outcome(application, command, { day: '2021-12-28' })).not.toMatch(/closed/);
    expect(outcome(application, command, { day: '2021-12-29' })).toBe('recommendation-closed');
  });

  it.each([recommend, giveBack, decline])(
    'is of the level that it waits at, not of one before it: $kind',
    (command) => {
      const first = applicationIn(WAITS);
      const { stage } = first;
      if (!stage) throw new Error('it waits nowhere');
      const above: Application = { ...first, stage: { ...stage, body: OTHER_BODY } };
      expect(outcome(above, command, { body: BODY })).toBe('already-decided');
      expect(outcome(above, command, { body: OTHER_BODY })).toMatch(/^(on|back|out)$/);
    },
  );

  it.each([recommend, giveBack, decline])('is for what was shown: $kind', (command) => {
    const application = applicationIn(WAITS);
    const shown = shownForReview(application);
    expect(shown.version).toBe(1);
    expect(outcome(application, command, { shown })).not.toBe('material-changed');
    expect(outcome(application, command, { shown: { ...shown, version: 0 } })).toBe('material-changed');
    expect(outcome(application, command, { shown: { ...shown, submitted: shown.submitted - 1 } })).toBe(
      'material-changed',
    );
  });

  it('names the columns that exist, and tells the applicant until when', () => {
    const now = new Date(`${OPEN}T12:00:00+08:00`);
    const command: BodyCommand = { ...giveBack, fields: ['postcode', 'nothing'] };
    const context = { campaign, now, by: CONTACT, body: BODY, contacts: [] };
    const decision = decideRecommendation(applicationIn(WAITS), command, context);
    expect(decision).toMatchObject({
      events: [
        { kind: 'stageDecided', stage: { body: BODY }, decision: 'back', fields: ['postcode'], reason: '邮编不对' },
      ],
      effects: [{ to: OWNER, message: 'application.returned', values: { labels: ['邮编'], to: '2021-12-17' } }],
    });
  });

  it.each([
    [recommend, 'recommend'],
    [giveBack, 'return'],
    [decline, 'decline'],
  ] as const)('closes the card of everybody who acts for the body: $kind', (command, how) => {
    const application = applicationIn(WAITS);
    const now = new Date(`${OPEN}T12:00:00+08:00`);
    const contacts = [CONTACT, 'wecom:minjiashu'];
    const decision = decideRecommendation(application, command, { campaign, now, by: CONTACT, body: BODY, contacts });
    const effects = decision.kind === 'refused' ? [] : decision.effects;
    const card = { kind: 'review', application: application.id, ...shownForReview(application) };
    expect(
      effects.filter(({ message }) => message === 'card.settled').map(({ to, values }) => ({ to, values })),
    ).toEqual([
      { to: CONTACT, values: { card, how, by: 'fangxiaolan', isMine: true } },
      { to: 'wecom:minjiashu', values: { card, how, by: 'fangxiaolan', isMine: false } },
    ]);
  });
});
