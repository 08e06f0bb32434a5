import campaign from '../../../flows/star-2021/campaign.ts';
import { beginPlay, goodReplies, type PurePlay, playMessage } from '../../../src/commands/intake/pure-play.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import { sampleAnswers } from '../campaigns/sample-answers.ts';

const NOW = new Date('2021-12-06T09:00:00+08:00');

/** Who plays a part in the tables of the deciders. */
export const OWNER = 'wecom:heyan';
export const HELPER = 'wecom:wangfang';
export const STRANGER = 'wecom:mallory';
/** The recommending body that the sample chooses, and another one. */
export const BODY = 'group-shenting-rail';
export const OTHER_BODY = 'district-putuo';

/** What has to happen to an application that is ready to be submitted. */
const HAPPENED: Readonly<Record<Application['status'], ApplicationEvent[]>> = {
  draft: [],
  'awaiting-recommendation': [{ kind: 'submitted', version: 1 }],
  returned: [
    { kind: 'submitted', version: 1 },
    { kind: 'returned', body: BODY, fields: ['postcode'], reason: '邮编不对' },
  ],
  recommended: [
    { kind: 'submitted', version: 1 },
    { kind: 'recommended', body: BODY },
  ],
  'not-recommended': [
    { kind: 'submitted', version: 1 },
    { kind: 'notRecommended', body: BODY, reason: '名额已满' },
  ],
  rejected: [
    { kind: 'submitted', version: 1 },
    { kind: 'recommended', body: BODY },
    {
      kind: 'stageDecided',
      stage: { id: 'formal-check', kind: 'check' },
      decision: 'out',
      reason: '近三年有重大投诉',
    },
  ],
  awarded: [
    { kind: 'submitted', version: 1 },
    { kind: 'recommended', body: BODY },
    { kind: 'resultPublished', outcome: 'awarded', publication: 'p1' },
  ],
  'not-awarded': [
    { kind: 'submitted', version: 1 },
    { kind: 'recommended', body: BODY },
    { kind: 'resultPublished', outcome: 'not-awarded', publication: 'p1' },
  ],
  erased: [{ kind: 'erased' }],
};

let ready: Application | null = null;

/** A whole application, filled in, printed, stamped, with a helper, as it is now after what its status says. */
export function applicationIn(status: Application['status'], more: readonly ApplicationEvent[] = []): Application {
  ready ??= playedToSubmit();
  const joined: ApplicationEvent = { kind: 'helperJoined', person: HELPER, name: '王芳' };
  return [joined, ...HAPPENED[status], ...more].reduce(
    (known, event) => evolve(known, event, NOW.toISOString()),
    ready,
  );
}

function playedToSubmit(): Application {
  const answers = sampleAnswers('team-metro-window');
  let play: PurePlay = beginPlay(campaign, NOW);
  for (let turns = 0; turns < 200 && play.person.bookmark?.place !== 'submit'; turns += 1)
    play = goodReplies(play, answers, 'team').reduce<PurePlay>(
      (known, reply) => playMessage(known, reply) ?? known,
      play,
    );
  if (!play.application || play.person.bookmark?.place !== 'submit')
    throw new Error('the sample does not reach submit');
  return play.application;
}
