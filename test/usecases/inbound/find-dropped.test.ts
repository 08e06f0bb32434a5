import { afterEach, expect, it } from 'vitest';
import { drawJourney } from '../../../src/conversation/journey/machine/draw-journey.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { findDropped } from '../../../src/usecases/inbound/find-dropped.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

/** The campaign without a field of the team's form. */
function without(campaign: CampaignDefinition, field: string): CampaignDefinition {
  const { team } = campaign.tracks;
  if (!team) throw new Error('no team');
  const journey = team.journey.map((step) =>
    step.step === 'form'
      ? { ...step, form: { ...step.form, fields: step.form.fields.filter(({ id }) => id !== field) } }
      : step,
  );
  return { ...campaign, tracks: { ...campaign.tracks, team: { ...team, journey } } };
}

it('refuses a revision that no longer asks what somebody has answered, and draws every place', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('managers');
  const [campaign] = chat.season.ports.campaigns;
  expect(await findDropped(chat.season.ports, [campaign!])).toEqual([]);
  expect(await findDropped(chat.season.ports, [without(campaign!, 'email')])).toEqual([]);
  expect(await findDropped(chat.season.ports, [without(campaign!, 'women')])).toEqual([
    { campaign: 'star-2021', track: 'team', field: 'women', applications: 1 },
  ]);
  expect(drawJourney(campaign!.tracks.team!)).toMatch(
    /form_women --> form_managers[\s\S]*form_awardCertificates -\. put off \.-> submit/,
  );
});
