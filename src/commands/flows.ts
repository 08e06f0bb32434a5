import { resolve } from 'node:path';
import { Command } from 'commander';
import { flowsWords } from '../../templates/terminal/flows.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import { openStore } from '../app.ts';
import { createWording } from '../assembly/create-wording.ts';
import { commandClock } from '../assembly/start-process-clock.ts';
import { loadCampaigns } from '../catalog/load-campaigns.ts';
import { readCatalog } from '../catalog/load-catalog.ts';
import { type Config, readConfig } from '../config/config.ts';
import { drawJourney } from '../conversation/journey/machine/draw-journey.ts';
import { createMemoryCoordination } from '../coordination/memory.ts';
import { formOf } from '../domain/application/answers/progress.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import type { Store } from '../ports/store/store.ts';
import { holdsDatabase } from '../process/data-folder.ts';
import { root } from '../process/root.ts';
import { type Dropped, findDropped } from '../usecases/inbound/find-dropped.ts';
import { replayConversations } from '../usecases/season/replay-conversations.ts';
import { endProgress, print, printProgress, requireData, runCommand } from './run-command.ts';

type Campaigns = readonly CampaignDefinition[];

/** `npm run flows -- check`: tells everything that a start would refuse, and what people have answered and a campaign no longer asks
 *  in the configured store (stop the server first); `check FOLDER` looks at another folder's `flows/` and `templates/documents/` alone. `npm run flows -- graph`: a Mermaid chart of each journey.
 *  `npm run flows -- replay`: plays the stored conversations against the campaigns of the working tree. */
async function flows(): Promise<void> {
  const program = new Command('flows');
  program.command('check').argument('[folder]', flowsWords.folder).description(flowsWords.check).action(check);
  program.command('graph').description(flowsWords.graph).action(graph);
  program.command('replay').description(flowsWords.replay).action(replay);
  await program.parseAsync();
}

/** @param folder looked at by itself, before it is put in place: nothing of what people answered is read then */
async function check(folder?: string): Promise<void> {
  const { campaigns, problems } = await readCatalog(folder === undefined ? campaignsFolder() : resolve(folder));
  const dropped = folder === undefined ? await droppedFrom(campaigns) : [];
  for (const problem of problems) print(flowsWords.problem(problem));
  for (const { campaign, track, field, applications } of dropped)
    print(flowsWords.dropped(campaign, track, field, applications));
  if (problems.length + dropped.length > 0) process.exitCode = 1;
  else print(folder === undefined ? flowsWords.sound(campaigns.length) : flowsWords.soundAlone(campaigns.length));
}

async function droppedFrom(campaigns: Campaigns): Promise<Dropped[]> {
  const config = readConfig(process.env);
  if (!config.mongoUrl && !holdsDatabase(config.dataDir)) return [];
  return withStore(config, (store) => findDropped(store, campaigns));
}

/** Writes nothing. The exit code is 1 when a conversation could not go on; being asked again is no failure. */
async function replay(): Promise<void> {
  const config = readConfig(process.env);
  requireData(config);
  const campaigns = await loadCampaigns(campaignsFolder());
  const random = { code: () => 'REPLAYED' };
  const outside = {
    campaigns,
    vocabulary,
    wording: createWording(campaigns, { hasSeveralApps: false }),
    staff: [],
    auditors: [],
    staffInUse: { members: () => [], absences: () => [], seen: () => 0, use() {} },
    channels: {},
    clock: await commandClock(config, campaignsFolder()),
    random,
    undoSeconds: 0,
    coordination: createMemoryCoordination(),
    log: { info() {}, warn() {}, error() {} },
  };
  const played = await withStore(config, (store) =>
    replayConversations({ ...store, ...outside }, campaigns, (count) => printProgress(flowsWords.replaying(count))),
  );
  endProgress();
  for (const { person, application, fields } of played.again)
    print(flowsWords.again(person, application, labelsOf(campaigns, fields)));
  for (const { person, application, why } of played.stranded) print(flowsWords.stranded(person, application, why));
  print(flowsWords.replayed(played.conversations, played.again.length, played.stranded.length));
  if (played.stranded.length > 0) process.exitCode = 1;
}

/** Where the campaigns stand. */
function campaignsFolder(): string {
  return readConfig(process.env).campaignsDir ?? root;
}

/** The columns' labels; ids where no form has them. */
function labelsOf(campaigns: Campaigns, ids: readonly string[]): string[] {
  const fields = campaigns.flatMap(({ tracks }) => Object.values(tracks).flatMap((track) => formOf(track).fields));
  return ids.map((wanted) => fields.find(({ id }) => id === wanted)?.label ?? wanted);
}

async function withStore<Result>(config: Config, look: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(config);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

async function graph(): Promise<void> {
  for (const campaign of await loadCampaigns(campaignsFolder())) {
    for (const track of Object.values(campaign.tracks))
      print(`%% ${campaign.id}: ${track.title}\n${drawJourney(track)}\n`);
  }
}

runCommand(flows);
