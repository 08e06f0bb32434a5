import { expect, it, onTestFinished } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import { defineCampaign } from '../../src/domain/campaign/schema.ts';
import { dialogue } from '../support/chats/dialogue.ts';

/** The campaign, whose form asks for stars first. */
function withStars() {
  const { team } = star.tracks;
  if (!team) throw new Error('no team');
  const journey = team.journey.map((step) => {
    if (step.step !== 'form') return step;
    const stars = { id: 'stars', kind: 'stars' as const, label: '自评星级', section: '基本情况' };
    return { ...step, form: { ...step.form, fields: [stars, ...step.form.fields] } };
  });
  return defineCampaign({ ...star, revision: star.revision + 1, tracks: { team: { ...team, journey } } });
}

it('a kind of field of its own is asked, refused, stored and said back', async () => {
  const chat = await dialogue('team', { campaigns: [withStars()], start: '2021-12-06T09:00:00+08:00' });
  onTestFinished(() => chat.close());
  await chat.answersUpTo('stars');
  await chat.says('6', /自评星级.*请发 1 到 5 的一个数字/u);
  await chat.says('4', /自评星级.*★★★★/u);
  expect((await chat.application()).answers.stars).toBe(4);
});
