import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../../../src/domain/application/record/events.ts';
import { stageShown } from '../../../../src/domain/application/stages/stage.ts';
import { applicationIn } from '../../../support/seasons/ready-application.ts';

const withdrawn: ApplicationEvent[] = [{ kind: 'withdrawn' }];

it.each([
  ['what waits for its body is shown there', applicationIn('awaiting-recommendation'), '推荐单位初审'],
  ['what its body let on is shown at the next stage', applicationIn('recommended'), '形式评审'],
  ['what went out is shown where it went out', applicationIn('rejected'), '形式评审'],
  ['what its body declined, too', applicationIn('not-recommended'), '推荐单位初审'],
  ['what is at the end is shown nowhere', applicationIn('awarded'), null],
  ['what is not handed in, neither', applicationIn('draft'), null],
  ['nor what was taken back', applicationIn('awaiting-recommendation', withdrawn), null],
])('%s', (_sentence, application, title) => {
  expect(stageShown(campaign, application)?.title ?? null).toBe(title);
});
