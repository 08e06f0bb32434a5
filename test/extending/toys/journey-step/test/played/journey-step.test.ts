import { expect, it, onTestFinished } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import { defineCampaign, type JourneyStep } from '../../src/domain/campaign/schema.ts';
import { sampleAnswers } from '../support/campaigns/sample-answers.ts';
import { dialogue } from '../support/chats/dialogue.ts';

/** The campaign, whose journey shows the rules before the form. */
function withRules() {
  const { team } = star.tracks;
  if (!team) throw new Error('no team');
  const journey = team.journey.flatMap((step): JourneyStep[] =>
    step.step === 'form' ? [{ step: 'rules', text: '公平、公正、公开。' }, step] : [step],
  );
  return defineCampaign({ ...star, revision: star.revision + 1, tracks: { team: { ...team, journey } } });
}

it('a step of its own is asked, done and gone on from', async () => {
  const chat = await dialogue('team', { campaigns: [withRules()], start: '2021-12-06T09:00:00+08:00' });
  onTestFinished(() => chat.close());
  await chat.says('你好');
  await chat.says('班组');
  await chat.says(sampleAnswers('team-metro-window').get('推荐行业/各区/集团') ?? '');
  await chat.says('都符合', /【评选办法】公平、公正、公开。/u);
  await chat.says('什么', /【评选办法】/u);
  await chat.says('是', /▎/u);
  expect(await chat.application()).toMatchObject({ hasReadRules: true });
});
