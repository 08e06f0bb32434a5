import { afterEach, expect, it } from 'vitest';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { PrintRequest } from '../../../src/ports/documents/renderer.ts';
import { changedLabels } from '../../../src/usecases/applications/find-changes.ts';
import { describeAnswers, summariseApplication } from '../../../src/usecases/applications/summarise-application.ts';
import { findDropped } from '../../../src/usecases/inbound/find-dropped.ts';
import { replayConversations } from '../../../src/usecases/season/replay-conversations.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { beginCraftForm, finishCraftForm } from '../../support/campaigns/craft-answers.ts';
import { splitCampaign } from '../../support/campaigns/split-campaign.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const open: Dialogue[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((chat) => chat.close()));
});

/** Somebody who has answered up to the photos, under the form as it was; `printed` keeps what is printed later. */
async function begun(printed: PrintRequest[] = []): Promise<Dialogue> {
  const campaigns = [structuredClone(craft)];
  const renderer = {
    async print(request: PrintRequest) {
      printed.push(request);
      return { bytes: new Uint8Array([37, 80, 68, 70]), pageCount: 2, missing: [] };
    },
    async close() {},
  };
  const chat = await dialogue('team', { campaigns, ports: { renderer } });
  open.push(chat);
  await beginCraftForm(chat);
  return chat;
}

function deploy(chat: Dialogue, next: CampaignDefinition = splitCampaign()): CampaignDefinition {
  Object.assign(chat.season.ports, { campaigns: [next] });
  return next;
}

it('offers in each column what was answered in the one that was split, and prints the new ones', async () => {
  const printed: PrintRequest[] = [];
  const chat = await begun(printed);
  const next = deploy(chat);
  expect(await findDropped(chat.season.ports, [next])).toEqual([]);
  await chat.says(
    '继续',
    /单位全称、单位总机原来是一栏，现在分开填[\s\S]*1 单位全称：申城精密铸造厂\n2 单位总机：021-55501266/u,
  );
  await chat.says('是', /【绝技绝活】/u);
  expect((await chat.application()).answers).toMatchObject({
    employer: '申城精密铸造厂',
    switchboard: '021-55501266',
    workplace: '申城精密铸造厂 021-55501266',
  });
  await finishCraftForm(chat);
  await chat.says('都对，出表');
  expect(printed.at(-1)?.answers).toMatchObject({ craft: '钳工', employer: '申城精密铸造厂' });
});

it('lists in replay whom a split would ask, done or not', async () => {
  const chat = await begun();
  const next = splitCampaign();
  const told = await replayConversations(chat.season.ports, [next]);
  expect(told).toMatchObject({ again: [{ person: 'wecom:heyan', fields: ['employer', 'switchboard'] }], stranded: [] });
});

it('lists in replay, for whoever had confirmed, columns that are new', async () => {
  const chat = await begun();
  await finishCraftForm(chat);
  await chat.says('都对，出表');
  const next = structuredClone(craft);
  const form = next.tracks.craftsman?.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []))[0];
  const [first] = form?.fields ?? [];
  if (!form || !first) throw new Error('no form');
  form.fields.push({ ...first, id: 'motto', label: '座右铭', prefill: false, suggest: undefined });
  const told = await replayConversations(chat.season.ports, [{ ...next, revision: 2 }]);
  expect(told.again).toMatchObject([{ person: 'wecom:heyan', fields: ['motto'] }]);
});

it('lists in replay whose track is gone', async () => {
  const chat = await begun();
  const { craftsman, ...tracks } = structuredClone(craft).tracks;
  if (!craftsman) throw new Error('no track');
  const next = { ...craft, revision: 2, tracks: { ...tracks, smith: craftsman } };
  const told = await replayConversations(chat.season.ports, [next]);
  expect(told.stranded).toMatchObject([{ person: 'wecom:heyan', why: 'no-track' }]);
});

it('shows a submitted application under the new names, with nothing blank, to whoever reads it', async () => {
  const chat = await begun();
  await finishCraftForm(chat);
  const draft = await chat.application();
  const submitted = { ...draft, status: 'awaiting-recommendation' as const };
  const next = deploy(chat);
  const rows = describeAnswers(next, submitted).flatMap((section) => section.rows);
  const texts = Object.fromEntries(rows.map(({ label, text }) => [label, text]));
  expect(texts).toMatchObject({ 工种: '钳工', 单位全称: '申城精密铸造厂', 单位总机: '021-55501266' });
  expect(summariseApplication(next, submitted)).toMatchObject({ title: '鲁一凿', organisation: '申城精密铸造厂' });
  const whole = { ...submitted, answers: { ...submitted.answers, workplace: '甲厂、乙厂' } };
  expect(summariseApplication(next, whole)).toMatchObject({ organisation: '甲厂、乙厂' });
});

it('names a renamed column among those that changed since a reader looked, and not for its new name alone', async () => {
  const chat = await begun();
  const id = (await chat.application()).id;
  const seen = (await chat.season.ports.journal.read(`application/${id}`)).length;
  await chat.says('修改 工种');
  await chat.says('铣工');
  const next = deploy(chat);
  const entries = await chat.season.ports.journal.read(`application/${id}`);
  expect(changedLabels(next, entries, ({ seq }) => seq <= seen)).toEqual(['工种']);
  expect(changedLabels(next, entries, () => true)).toEqual([]);
});
